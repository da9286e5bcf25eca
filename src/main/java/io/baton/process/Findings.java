package io.baton.process;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What a check has found so far. */
final class Findings {

    private final List<Finding> found = new ArrayList<>();

    void add(String path, String what, String fix) {
        var finding = new Finding(path, what, fix);
        if (!found.contains(finding)) {
            found.add(finding);
        }
    }

    void addIf(boolean wrong, String path, String what, String fix) {
        if (wrong) {
            add(path, what, fix);
        }
    }

    /** A word that must be one of those known; {@code noun} says what it is, such as {@code state}. */
    void known(String path, @Nullable String word, String noun, Collection<String> known) {
        if (word != null && !known.contains(word)) {
            add(path, "`" + word + "` is no " + noun, Suggestion.of(word, known));
        }
    }

    void allKnown(String path, List<String> words, String noun, Collection<String> known) {
        for (int i = 0; i < words.size(); i++) {
            known(path + "[" + i + "]", words.get(i), noun, known);
        }
    }

    /** Ids that must differ; {@code path} is that of the list. */
    void different(String path, String key, List<String> ids, String noun) {
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < ids.size(); i++) {
            var at = path + "[" + i + "]" + (key.isEmpty() ? "" : "." + key);
            addIf(
                    !seen.add(ids.get(i)),
                    at,
                    "the " + noun + " `" + ids.get(i) + "` is there twice",
                    "rename one of them");
        }
    }

    List<Finding> all() {
        return List.copyOf(found);
    }
}
