package io.baton.chat;

import java.time.Duration;
import java.util.Optional;

/** Which person stands behind a user of a platform; one person may have a user on each. */
public interface Identities {

    /** How long a code for joining two platforms is good. */
    Duration CODE_GOOD_FOR = Duration.ofMinutes(10);

    /** The person a platform's user was bound to, after all joining. */
    Optional<String> person(String platform, String user);

    /** The user that a person has on a platform. */
    Optional<String> user(String platform, String person);

    /** Binds a user of a platform to a person; whom he was bound to before is forgotten. */
    void bind(String platform, String user, String person);

    /** A new code that stands for a person once, for {@link #CODE_GOOD_FOR}. */
    String code(String person);

    /** The person that a code stands for; the code is used up by asking. */
    Optional<String> redeem(String code);

    /** All users bound to one person are bound to another from now on. */
    void join(String from, String to);
}
