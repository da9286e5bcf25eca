package io.baton.stories;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** The words a text must hold, whatever the rest of its wording; `a|b` asks for one of them (contract 8.4). */
final class Words {
    private Words() {}

    /** Those of the words that the text lacks. */
    static List<String> missing(String text, String... words) {
        var heard = plain(text);
        return Arrays.stream(words)
                .filter(word -> Arrays.stream(word.split("\\|")).noneMatch(each -> heard.contains(plain(each))))
                .toList();
    }

    private static String plain(String text) {
        return text.toLowerCase(Locale.ROOT).replace('\u2019', '\'').replaceAll("[\\s\u00a0]+", " ");
    }
}
