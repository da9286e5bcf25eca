package io.baton.letters;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.w3c.dom.Node;

/**
 * The syllables of one page: each is replaced by a character of the private use area, for which a {@link ShapedFont} has
 * the shape. PDF writers put one glyph after another as the text has them, which is wrong for Indic scripts.
 */
final class ShapedText {

    /** A syllable and the character that stands for it. */
    record Sign(String syllable, int codePoint) {}

    private static final int FIRST = 0xE000;
    private static final int MOST = 6_400;

    private final Map<String, Sign> signs = new LinkedHashMap<>();

    /** Replaces the syllables in all text below a node. */
    void replaceIn(Node node) {
        if (node.getNodeType() == Node.TEXT_NODE) {
            node.setNodeValue(Syllables.replace(withoutPrivate(node.getNodeValue()), this::sign));
        }
        for (var child = node.getFirstChild(); child != null; child = child.getNextSibling()) {
            replaceIn(child);
        }
    }

    /** What somebody typed from the private use area means nothing, and must not look like a syllable. */
    private static String withoutPrivate(String text) {
        return text.codePoints().anyMatch(ShapedText::isPrivate)
                ? text.codePoints()
                        .map(each -> isPrivate(each) ? 0xFFFD : each)
                        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                        .toString()
                : text;
    }

    private static boolean isPrivate(int codePoint) {
        return Character.getType(codePoint) == Character.PRIVATE_USE;
    }

    private String sign(String syllable) {
        var sign = signs.get(syllable);
        if (sign == null && signs.size() < MOST) {
            sign = new Sign(syllable, FIRST + signs.size());
            signs.put(syllable, sign);
        }
        return sign == null ? "\uFFFD" : Character.toString(sign.codePoint());
    }

    /** The signs in groups, each small enough for a font. */
    List<List<Sign>> groups() {
        var all = List.copyOf(signs.values());
        var groups = new ArrayList<List<Sign>>();
        for (int from = 0; from < all.size(); from += ShapedFont.MOST_GLYPHS) {
            groups.add(all.subList(from, Math.min(from + ShapedFont.MOST_GLYPHS, all.size())));
        }
        return groups;
    }
}
