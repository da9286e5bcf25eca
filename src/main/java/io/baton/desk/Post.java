package io.baton.desk;

import io.baton.form.Surroundings.SentFile;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Electronic mail, where a server is set up for it. */
public interface Post {

    /** No mail at all. */
    Post NONE = new Post() {
        @Override
        public boolean isSetUp() {
            return false;
        }

        @Override
        public void send(Mail mail) {
            throw new IllegalStateException("no mail server is set up");
        }
    };

    /** True where mail can be sent, as far as the settings tell. */
    boolean isSetUp();

    /** Hands a mail to the server; a failure is an exception, after which the same may be tried again. */
    void send(Mail mail);

    /**
     * A mail; nothing in it has been checked or escaped for the wire.
     *
     * @param id unique for ever; the same mail sent again bears the same
     * @param from in whose name it goes out; the address is the server's own
     * @param answerTo where an answer should go
     */
    record Mail(
            String id,
            String from,
            @Nullable Address answerTo,
            List<Address> to,
            List<Address> cc,
            String subject,
            String text,
            List<SentFile> files) {
        public Mail {
            to = List.copyOf(to);
            cc = List.copyOf(cc);
            files = List.copyOf(files);
        }
    }

    /** A person's name with the address. */
    record Address(String name, String email) {}
}
