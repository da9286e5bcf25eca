package io.baton.casework;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An action of the present state: the word, its label, the role that may take it, the area where it is for one, whether
 * the person who looks may take it now, and what is missing; {@code mine} where he has that role.
 */
public record Possible(
        String action,
        String label,
        String by,
        @Nullable String area,
        boolean enabled,
        List<String> missing,
        boolean mine) {
    public Possible {
        missing = List.copyOf(missing);
    }
}
