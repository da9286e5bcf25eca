package io.baton.process;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/** Says what may be written instead of a wrong word. */
public final class Suggestion {

    private Suggestion() {}

    /** The words allowed, after the one that was probably meant. */
    public static String of(String wrong, Collection<String> allowed) {
        if (allowed.isEmpty()) {
            return "there is none";
        }
        var list = "allowed: " + String.join(", ", allowed);
        return nearest(wrong, allowed)
                .map(word -> "did you mean `" + word + "`? " + list)
                .orElse(list);
    }

    private static Optional<String> nearest(String wrong, Collection<String> allowed) {
        var most = Math.clamp(wrong.length() / 2, 1, 3);
        return allowed.stream()
                .filter(word -> distance(plain(wrong), plain(word)) <= most)
                .min(Comparator.comparingInt(word -> distance(plain(wrong), plain(word))));
    }

    private static String plain(String word) {
        return word.toLowerCase(Locale.ROOT).replaceAll("[-_ ]", "");
    }

    /** The number of letters to change, add or drop that makes one word the other. */
    private static int distance(String one, String other) {
        var row = new int[other.length() + 1];
        for (int j = 0; j < row.length; j++) {
            row[j] = j;
        }
        for (int i = 1; i <= one.length(); i++) {
            var diagonal = row[0];
            row[0] = i;
            for (int j = 1; j < row.length; j++) {
                var change = diagonal + (one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(change, Math.min(row[j], row[j - 1]) + 1);
            }
        }
        return row[other.length()];
    }
}
