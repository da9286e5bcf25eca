package io.baton.chat;

import io.baton.form.Surroundings.SentFile;
import java.util.Optional;

/** The files that people sent and that the bot made: bytes are kept for ever under their id. */
public interface Files {

    /** Keeps a file and returns what is known of it; the same bytes and name by the same owner may get the same id. */
    SentFile keep(String owner, String name, String type, byte[] bytes);

    /** Keeps a file that the bot made under an id that was chosen for it; doing so again changes nothing. */
    SentFile keepAs(String id, String owner, String name, String type, byte[] bytes);

    Optional<SentFile> find(String id);

    /** The person who sent it, or {@code baton}. */
    Optional<String> owner(String id);

    Optional<byte[]> bytes(String id);
}
