package io.baton.workspace;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Turns the JSON values of a form into those that the desk takes; whatever is of another shape is refused. */
final class FormValues {

    private FormValues() {}

    static Map<String, Object> of(Map<String, @Nullable Object> values) {
        var taken = new LinkedHashMap<String, Object>();
        values.forEach((field, value) -> taken.put(field, value(field, value)));
        return taken;
    }

    private static Object value(String field, @Nullable Object value) {
        return switch (value) {
            case null -> "";
            case List<?> list
            when !list.isEmpty() && list.stream().allMatch(Map.class::isInstance) ->
                list.stream().map(row -> row(field, (Map<?, ?>) row)).toList();
            case List<?> list -> list.stream().map(item -> text(field, item)).toList();
            case String text -> text;
            case Number number -> number;
            case Boolean yes -> yes;
            default -> throw unfit(field);
        };
    }

    private static Map<String, Object> row(String field, Map<?, ?> cells) {
        var row = new LinkedHashMap<String, Object>();
        cells.forEach((column, cell) -> {
            if (cell != null) {
                row.put(String.valueOf(column), cell instanceof Number ? cell : text(field, cell));
            }
        });
        return row;
    }

    private static String text(String field, @Nullable Object value) {
        return switch (value) {
            case String text -> text;
            case Number number -> number.toString();
            case Boolean yes -> yes ? "yes" : "no";
            case null, default -> throw unfit(field);
        };
    }

    private static Problem unfit(String field) {
        return Problem.wrong(
                "The value of '" + field + "' must be a text, a number, a list of texts or a list of rows.");
    }
}
