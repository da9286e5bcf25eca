package io.baton.slackworld;

import java.time.Duration;

/** Something that goes wrong with one call of a Web API method, as a test scripts it. */
public sealed interface Fault {

    /** Slack asks to come back later: 429 with {@code Retry-After}. */
    record RateLimited(Duration retryAfter) implements Fault {}

    /** An HTTP error such as 500, before anything was done. */
    record HttpError(int status) implements Fault {}

    /** {@code ok: false} with this error, before anything was done. */
    record Error(String error) implements Fault {}

    /** The connection breaks before anything was done. */
    record DropBefore() implements Fault {}

    /** Slack does it and the connection breaks before the answer. */
    record DropAfter() implements Fault {}

    /** The answer comes late. */
    record Delay(Duration by) implements Fault {}
}
