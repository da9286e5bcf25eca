package io.baton.slack;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Block Kit, as maps that become JSON, each within Slack's limits. Texts that people wrote are always plain text objects:
 * nothing in them formats or notifies.
 */
final class Blocks {

    static final int SECTION = 3000;
    static final int FIELD = 2000;
    static final int FIELDS = 10;
    static final int BUTTONS = 25;
    static final int OPTIONS = 100;
    static final int BLOCKS = 50;
    private static final int BUTTON = 75;
    static final int OPTION = 75;
    private static final int HEADER = 150;
    private static final int PLACEHOLDER = 150;
    private static final int LABEL = 2000;

    private Blocks() {}

    /** A map in the order given; entries without value are left out. */
    static Map<String, Object> map(@Nullable Object... keysAndValues) {
        var map = new LinkedHashMap<String, Object>();
        for (int i = 0; i < keysAndValues.length; i += 2) {
            var value = keysAndValues[i + 1];
            if (value != null) {
                map.put(String.valueOf(keysAndValues[i]), value);
            }
        }
        return map;
    }

    static Map<String, Object> plain(String text, int most) {
        var shown = text.isBlank() ? " " : text;
        return map("type", "plain_text", "text", Words.escaped(shown, most), "emoji", false);
    }

    /** Our own words with formatting; whatever of it is not ours must be escaped already. */
    static Map<String, Object> markdown(String text) {
        return map("type", "mrkdwn", "text", text, "verbatim", true);
    }

    /** Words with dates in them, which Slack shows in the reader's zone. */
    static Map<String, Object> dated(String text) {
        return map("type", "section", "text", markdown(text));
    }

    static Map<String, Object> section(String text) {
        return map("type", "section", "text", plain(text, SECTION));
    }

    static Map<String, Object> section(String text, @Nullable String blockId, Map<String, Object> accessory) {
        return map("type", "section", "block_id", blockId, "text", plain(text, SECTION), "accessory", accessory);
    }

    static Map<String, Object> fields(List<Map<String, Object>> fields) {
        return map("type", "section", "fields", fields);
    }

    static Map<String, Object> header(String text) {
        return map("type", "header", "text", plain(text, HEADER));
    }

    static Map<String, Object> divider() {
        return map("type", "divider");
    }

    static Map<String, Object> context(String text) {
        return map("type", "context", "elements", List.of(plain(text, FIELD)));
    }

    static Map<String, Object> actions(@Nullable String blockId, List<Map<String, Object>> elements) {
        return map("type", "actions", "block_id", blockId, "elements", elements);
    }

    /** {@code style}: {@code primary}, {@code danger}, or anything else for a plain button. */
    static Map<String, Object> button(String actionId, String label, String value, String style) {
        var known = style.equals("primary") || style.equals("danger") ? style : null;
        return map(
                "type",
                "button",
                "action_id",
                actionId,
                "text",
                plain(label, BUTTON),
                "value",
                value,
                "style",
                known,
                "accessibility_label",
                Words.cut(label, BUTTON));
    }

    static Map<String, Object> option(String value, String label) {
        return map("text", plain(label, OPTION), "value", value);
    }

    static Map<String, Object> element(String type, String actionId, String placeholder) {
        return map("type", type, "action_id", actionId, "placeholder", plain(placeholder, PLACEHOLDER));
    }

    static Map<String, Object> input(
            String blockId, String label, @Nullable String hint, boolean optional, Map<String, Object> element) {
        return map(
                "type",
                "input",
                "block_id",
                blockId,
                "label",
                plain(label, LABEL),
                "hint",
                hint == null || hint.isBlank() ? null : plain(hint, LABEL),
                "optional",
                optional,
                "element",
                element);
    }
}
