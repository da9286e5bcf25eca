package io.baton.slack;

import java.util.Optional;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** What people type in Slack, as plain words: mentions become ids of people, links their text, quotes plain quotes. */
final class Mentions {

    private static final Pattern TOKEN = Pattern.compile("<([@#!]?)([^|<>]+)(?:\\|([^<>]*))?>");

    private Mentions() {}

    /** {@code person} gives the id of the person behind a Slack user. */
    static String plain(String text, Function<String, Optional<String>> person) {
        var words =
                TOKEN.matcher(text).replaceAll(found -> java.util.regex.Matcher.quoteReplacement(word(found, person)));
        return Words.unescape(words)
                .replace('\u201c', '"')
                .replace('\u201d', '"')
                .replace('\u00a0', ' ')
                .strip();
    }

    private static String word(MatchResult token, Function<String, Optional<String>> person) {
        var label = token.group(3);
        var target = token.group(2);
        return switch (token.group(1)) {
            case "@" -> "@" + person.apply(target).orElse(label == null || label.isEmpty() ? target : label);
            case "#" -> "#" + (label == null || label.isEmpty() ? target : label);
            case "!" -> label == null ? "@" + target.replaceFirst("\\^.*", "") : label;
            default -> label == null || label.isEmpty() ? target.replaceFirst("^mailto:", "") : label;
        };
    }
}
