package io.baton.process;

import io.baton.language.Prose;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A service area: a group of staff with the role {@code AREA:<id>} and a room of its own.
 *
 * @param core decides on the architecture when all of these hold; absent: never core
 * @param applicable takes part, beside the core areas, when all of these hold; absent: only when added
 */
public record Area(
        String id,
        @Prose String label,
        String room,
        @Nullable List<Condition> core,
        @Nullable List<Condition> applicable) {
    public Area {
        label = label == null ? id : label;
    }

    public String role() {
        return By.AREA + ":" + id;
    }
}
