package io.baton.letters;

import java.util.function.Function;
import java.util.regex.Pattern;

/**
 * The syllables of Devanagari: what must be drawn as one shape, since consonants join, vowel signs change places and
 * marks stack within it and never beyond. Text of other scripts is left as it is.
 */
final class Syllables {

    private static final String CONSONANT = "[\u0915-\u0939\u0958-\u095F\u0978-\u097F]\u093C?";
    private static final String VIRAMA = "\u094D";
    private static final String JOINER = "\u200D?";
    private static final String MARKS = "[\u0900-\u0903\u093A-\u094F\u0951-\u0957\u0962\u0963\u200C\u200D]*";

    /** Joined consonants, or any other sign of the script, with the marks that belong to it. */
    private static final Pattern SYLLABLE = Pattern.compile(
            "(?:" + CONSONANT + "(?:" + VIRAMA + JOINER + CONSONANT + ")*|[\u0900-\u097F\uA8E0-\uA8FF])" + MARKS);

    private Syllables() {}

    /** The text with each syllable replaced. */
    static String replace(String text, Function<String, String> with) {
        return SYLLABLE.matcher(text)
                .replaceAll(found -> java.util.regex.Matcher.quoteReplacement(with.apply(found.group())));
    }
}
