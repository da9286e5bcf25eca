package io.baton.form;

import java.util.List;
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

    /** {@code a, b or c}. */
    static String either(List<String> words) {
        return joined(words, " or ");
    }

    /** {@code a, b and c}. */
    static String all(List<String> words) {
        return joined(words, " and ");
    }

    private static String joined(List<String> words, String last) {
        if (words.size() <= 1) {
            return String.join("", words);
        }
        return String.join(", ", words.subList(0, words.size() - 1)) + last + words.getLast();
    }

    /** {@code 1 row}, {@code 3 rows}. */
    static String count(long number, String noun) {
        return number + " " + noun + (number == 1 ? "" : "s");
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
