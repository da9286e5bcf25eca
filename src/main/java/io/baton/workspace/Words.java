package io.baton.workspace;

import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Turns the words of the interface into words for people. */
final class Words {

    private static final Set<String> SHORT =
            Set.of("ESD", "POD", "SDC", "MPSEDC", "CT", "DCO", "ID", "DR", "OS", "URL");

    private Words() {}

    /** {@code AREA:SERVER_UNIX} becomes {@code area Server unix}, {@code POD_MANAGER} becomes {@code POD manager}. */
    static String role(String role) {
        var bare = role.startsWith("AREA:") ? role.substring("AREA:".length()) + " area" : role;
        return join(List.of(bare.split("[_ ]")), false);
    }

    /** {@code AWAITING_APPROVAL} or {@code requiredCompletionDate} as the beginning of a sentence. */
    static String spoken(String word) {
        var isUpper = word.equals(word.toUpperCase(Locale.ROOT));
        var parts = isUpper ? word.split("[_\\- ]") : word.split("(?<=[a-z0-9])(?=[A-Z])|[_\\-]");
        return join(List.of(parts), true);
    }

    private static String join(List<String> parts, boolean sentence) {
        var text = new StringBuilder();
        for (var part : parts) {
            var word = SHORT.contains(part) ? part : part.toLowerCase(Locale.ROOT);
            text.append(text.isEmpty() ? "" : " ").append(word);
        }
        return sentence && !text.isEmpty()
                ? text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1)
                : text.toString();
    }
}
