package io.baton.slack;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Texts as Slack takes them: its three control characters escaped, and cut only between what a reader sees as letters. */
final class Words {

    private static final String MORE = "…";

    private Words() {}

    /** Nothing in the text is a mention, a link or an entity afterwards. */
    static String escape(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }

    static String unescape(String text) {
        return text.replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&");
    }

    /** At most so many characters, the last of them an ellipsis where something is left out. */
    static String cut(String text, int most) {
        return text.length() <= most ? text : text.substring(0, border(text, 0, most - 1)) + MORE;
    }

    /** The text escaped, cut so that it has at most so many characters as sent. */
    static String escaped(String text, int most) {
        var all = escape(text);
        if (all.length() <= most) {
            return all;
        }
        return escape(text.substring(0, border(text, 0, room(text, 0, most - 1)))) + MORE;
    }

    /** Where a text has to end at the latest that begins at a place, so that it has at most so many characters as sent. */
    private static int room(String text, int from, int most) {
        var to = from;
        for (int left = most - sent(text, from); to < text.length() && left >= 0; left -= sent(text, to)) {
            to++;
        }
        return to;
    }

    /** How many characters are sent for one. */
    private static int sent(String text, int at) {
        return at >= text.length()
                ? 1
                : switch (text.charAt(at)) {
                    case '&' -> 5;
                    case '<', '>' -> 4;
                    default -> 1;
                };
    }

    /** The text in pieces of at most so many characters as sent, cut at a line's end where there is one near. */
    static List<String> pieces(String text, int most) {
        var pieces = new ArrayList<String>();
        var from = 0;
        while (from < text.length()) {
            var to = room(text, from, most);
            to = to == text.length() ? to : nearLine(text, from, border(text, from, to));
            pieces.add(text.substring(from, to));
            from = to;
        }
        return pieces;
    }

    private static int nearLine(String text, int from, int to) {
        var line = text.lastIndexOf('\n', to - 1);
        return line > from + (to - from) / 2 ? line + 1 : to;
    }

    /** The last border between graphemes at or before a place, but after {@code from}. */
    private static int border(String text, int from, int place) {
        if (place >= text.length()) {
            return text.length();
        }
        var borders = BreakIterator.getCharacterInstance(Locale.ROOT);
        borders.setText(text);
        var border = borders.isBoundary(place) ? place : borders.preceding(place);
        return border > from ? border : place;
    }
}
