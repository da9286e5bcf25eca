package io.baton.form;

import java.text.Normalizer;
import org.jspecify.annotations.Nullable;

/** Pieces of sentences that several checks share. */
final class Wording {

    private static final int ECHOED = 60;

    private Wording() {}

    /** What a person gave, in quotes and cut short, for a sentence about it. */
    static String quoted(String given) {
        var line = given.replaceAll("\\s+", " ").strip();
        return "\"" + (line.length() <= ECHOED ? line : line.substring(0, ECHOED - 3) + "...") + "\"";
    }

    /** What a person typed, without blanks around it and with each letter spelled in the one way of Unicode's NFC. */
    static String spelled(String typed) {
        return Normalizer.normalize(typed.strip(), Normalizer.Form.NFC);
    }

    /** A cell or item of a form's raw values as the text a person would type. */
    static String plain(@Nullable Object given) {
        return switch (given) {
            case null -> "";
            case Boolean flag -> flag ? "yes" : "no";
            case Value value -> value.plain();
            default -> given.toString();
        };
    }
}
