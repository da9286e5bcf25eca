package io.baton.slackworld;

import java.net.URI;

/** Something that is not as it should be with a file that a person uploaded, as a test scripts it. */
public sealed interface FileTrouble {

    /** Its address is another one, such as that of a file that is kept elsewhere. */
    record Elsewhere(URI address) implements FileTrouble {}

    /** Whoever asks for its bytes is sent to another address. */
    record Redirected(URI address) implements FileTrouble {}

    /** The server answers with an HTTP error. */
    record HttpError(int status) implements FileTrouble {}

    /** Its size is said to be smaller than it is. */
    record SaidSmaller(long size) implements FileTrouble {}

    /** The server begins to send it and then is silent. */
    record Stalled() implements FileTrouble {}
}
