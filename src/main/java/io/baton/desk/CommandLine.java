package io.baton.desk;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * The words of a command (contract 1.6, 8.1): plain words, {@code key=value}, {@code key="value with spaces"} with
 * {@code \"} inside; only the double quote quotes. The free text keeps its spelling.
 */
record CommandLine(String text) {

    private static final Pattern SPACE = Pattern.compile("\\s+");
    private static final Pattern PAIR =
            Pattern.compile("(?<=^|\\s)([A-Za-z][A-Za-z0-9_-]*)=(\"((?:\\\\.|[^\"\\\\])*)\"|\\S*)");

    /** The first {@code count} words, fewer if there are not so many. */
    List<String> words(int count) {
        var words = new ArrayList<String>();
        for (var rest = new CommandLine(text.strip());
                words.size() < count && !rest.text().isEmpty();
                rest = rest.after(1)) {
            var space = SPACE.matcher(rest.text());
            words.add(space.find() ? rest.text().substring(0, space.start()) : rest.text());
        }
        return words;
    }

    /** What stands after the first {@code count} words. */
    CommandLine after(int count) {
        var rest = text.strip();
        for (int i = 0; i < count; i++) {
            var space = SPACE.matcher(rest);
            rest = space.find() ? rest.substring(space.end()) : "";
        }
        return new CommandLine(rest);
    }

    /** The {@code key=value} pairs, in order. */
    Map<String, String> pairs() {
        var pairs = new LinkedHashMap<String, String>();
        var matcher = PAIR.matcher(text);
        while (matcher.find()) {
            var quoted = matcher.group(3);
            pairs.put(matcher.group(1), quoted == null ? matcher.group(2) : quoted.replaceAll("\\\\(.)", "$1"));
        }
        return pairs;
    }

    /** What is left without the pairs, as typed. */
    String free() {
        return PAIR.matcher(text).replaceAll("").strip();
    }
}
