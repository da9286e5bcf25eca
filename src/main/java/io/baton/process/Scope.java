package io.baton.process;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Where conditions and effects stand, and what they can rely on there.
 *
 * @param inputs what has been given
 * @param area an area is acted for
 * @param moves the case may be sent to another state from here
 */
record Scope(String path, Set<String> inputs, boolean area, boolean moves) {

    static Scope of(String path, Set<String> inputs, boolean area, boolean moves) {
        return new Scope(path, inputs, area, moves);
    }

    Scope at(String step) {
        return new Scope(path.isEmpty() ? step : path + "." + step, inputs, area, moves);
    }

    Scope at(int index) {
        return new Scope(path + "[" + index + "]", inputs, area, moves);
    }

    /** With more given, by effects before. */
    Scope with(List<String> more) {
        var all = new LinkedHashSet<>(inputs);
        all.addAll(more);
        return new Scope(path, all, area, moves);
    }

    /** What a prompt remembers: the issue it is about, and the area it asks. */
    Scope ofPrompt() {
        return new Scope(path, with(List.of("issue", "item", "area")).inputs(), true, false);
    }
}
