package io.baton.chat;

import java.time.Duration;
import java.util.Optional;

/** Which person stands behind a user of a platform; one person may have a user on each. */
public interface Identities {

    /** How long a code for joining two platforms is good. */
    Duration CODE_GOOD_FOR = Duration.ofMinutes(10);

    /** How many wrong codes a person may say before he has to wait. */
    int WRONG_CODES = 5;

    /** What came of a code. */
    sealed interface Redeemed {

        /** It stands for a person. */
        record Of(String person) implements Redeemed {}

        /** It was used, is too old, or never was one. */
        record Wrong() implements Redeemed {}

        /** Too many wrong ones were said before: it was not looked at and is still what it was. */
        record TooMany() implements Redeemed {}
    }

    /** The person a platform's user was bound to, after all joining. */
    Optional<String> person(String platform, String user);

    /** The user that a person has on a platform. */
    Optional<String> user(String platform, String person);

    /** Binds a user of a platform to a person; whom he was bound to before is forgotten. */
    void bind(String platform, String user, String person);

    /** A new code that stands for a person once, for {@link #CODE_GOOD_FOR}. */
    String code(String person);

    /**
     * What a code is worth to a person who says it; the code is used up by asking. Who said {@link #WRONG_CODES} wrong
     * ones within {@link #CODE_GOOD_FOR} is not listened to until that time is over.
     */
    Redeemed redeem(String code, String by);

    /** All users bound to one person are bound to another from now on. */
    void join(String from, String to);
}
