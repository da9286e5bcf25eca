package io.baton.slack;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What a button or menu points to, as it stands in its value: the message's key, the case, and the word. It is opaque to
 * people and grants nothing: the desk looks up what the one who presses may do. The first part is the version.
 */
record Ref(String key, @Nullable String caseId, String word) {

    private static final String VERSION = "1";

    String write() {
        return Arrays.stream(new @Nullable String[] {VERSION, key, caseId, word})
                .map(part -> part == null ? "" : part.replace("%", "%25").replace("|", "%7C"))
                .collect(Collectors.joining("|"));
    }

    /** Nothing where the text is of another version or no reference at all. */
    static Optional<Ref> read(@Nullable String text) {
        var parts = text == null ? new String[0] : text.split("\\|", -1);
        if (parts.length != 4 || !parts[0].equals(VERSION)) {
            return Optional.empty();
        }
        var caseId = plain(parts[2]);
        return Optional.of(new Ref(plain(parts[1]), caseId.isEmpty() ? null : caseId, plain(parts[3])));
    }

    private static String plain(String part) {
        return part.replace("%7C", "|").replace("%25", "%");
    }
}
