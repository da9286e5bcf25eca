package io.baton.form;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** One row of a table as it is read: what empty cells get, and each cell as a small field of its own. */
final class TableRow {

    private TableRow() {}

    /** Fills empty cells: first from named sizes and their like, then with the initial values. */
    static Map<String, String> completed(List<Column> columns, Map<String, String> given) {
        var cells = new HashMap<>(given);
        cells.values().removeIf(String::isBlank);
        columns.stream().filter(column -> !column.fills().isEmpty()).forEach(column -> {
            initial(column, cells);
            column.fills().forEach((value, filled) -> {
                if (names(column, value, cells.getOrDefault(column.id(), ""))) {
                    filled.forEach(cells::putIfAbsent);
                }
            });
        });
        columns.forEach(column -> initial(column, cells));
        return cells;
    }

    private static boolean names(Column column, String value, String cell) {
        return value.equalsIgnoreCase(cell)
                || column.options().stream()
                        .anyMatch(option ->
                                option.value().equals(value) && option.label().equalsIgnoreCase(cell));
    }

    private static void initial(Column column, Map<String, String> cells) {
        var initial = column.initial();
        if (initial != null) {
            cells.putIfAbsent(column.id(), initial);
        }
    }

    static Field asField(Column column) {
        List<When> always = List.of();
        List<String> none = List.of();
        BigDecimal min = column.min();
        BigDecimal max = column.max();
        return new Field(
                column.id(),
                column.label(),
                column.type(),
                null,
                null,
                !column.required(),
                always,
                always,
                column.options(),
                List.of(),
                null,
                null,
                always,
                null,
                null,
                min,
                max,
                column.pattern(),
                null,
                false,
                null,
                List.of(),
                column.only(),
                column.onlySay(),
                none,
                null,
                none,
                none,
                null,
                none,
                false,
                false,
                null,
                false,
                false,
                null);
    }
}
