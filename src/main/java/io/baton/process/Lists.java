package io.baton.process;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Configuration leaves empty lists out. */
final class Lists {

    private Lists() {}

    static <T> List<T> orEmpty(@Nullable List<T> list) {
        return list == null ? List.of() : List.copyOf(list);
    }
}
