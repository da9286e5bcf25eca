package io.baton.form;

import io.baton.language.Prose;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A column of a table field. Only types text, number, choice, yes-no and date are used.
 *
 * @param required an empty cell is refused
 * @param pattern as for a field; numbers without a pattern are whole numbers
 * @param unique no two rows may say the same here
 * @param only the one set of values accepted; anything else is refused with {@code onlySay}
 * @param initial the value an empty cell gets
 * @param fills values of other columns that a value of this one fills in where they are empty: value, then column, then
 *     cell (a named size that stands for its processors and memory)
 */
public record Column(
        String id,
        @Prose String label,
        FieldType type,
        boolean required,
        boolean unique,
        List<String> only,
        @Prose @Nullable String onlySay,
        List<Option> options,
        @Nullable BigDecimal min,
        @Nullable BigDecimal max,
        @Nullable String pattern,
        @Nullable String initial,
        java.util.Map<String, java.util.Map<String, String>> fills) {
    public Column {
        label = label == null ? id : label;
        only = only == null ? List.of() : List.copyOf(only);
        options = options == null ? List.of() : List.copyOf(options);
        fills = fills == null ? java.util.Map.of() : java.util.Map.copyOf(fills);
        type = type == null ? FieldType.TEXT : type;
    }

    /** A column of texts. */
    public static Column of(String id, String label) {
        return new Column(
                id,
                label,
                FieldType.TEXT,
                false,
                false,
                List.of(),
                null,
                List.of(),
                null,
                null,
                null,
                null,
                java.util.Map.of());
    }
}
