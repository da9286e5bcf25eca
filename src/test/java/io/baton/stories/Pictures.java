package io.baton.stories;

import java.util.Base64;

/** The smallest picture that is a real PNG. */
final class Pictures {
    private static final String ONE_PIXEL =
            "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==";

    private Pictures() {}

    static byte[] png() {
        return Base64.getDecoder().decode(ONE_PIXEL);
    }
}
