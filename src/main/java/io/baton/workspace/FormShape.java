package io.baton.workspace;

import io.baton.chat.FormView;
import io.baton.chat.Message;
import io.baton.form.Column;
import io.baton.form.FieldType;
import io.baton.form.Value;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A page of a form in the shape that the interface lays down. */
record FormShape(String id, String title, int page, int of, List<Entry> fields) {

    record Entry(
            String field,
            String label,
            @Nullable String help,
            String type,
            boolean required,
            List<Message.Choice> options,
            List<Cell> columns,
            @Nullable Object value,
            List<Message.FileRef> templates) {}

    /** A column of a table. */
    record Cell(
            String id,
            String label,
            String type,
            boolean required,
            List<Message.Choice> options,
            @Nullable BigDecimal min,
            @Nullable BigDecimal max,
            @Nullable String initial,
            Map<String, Map<String, String>> fills) {

        static Cell of(Column column) {
            return new Cell(
                    column.id(),
                    column.label(),
                    column.type().word(),
                    column.required(),
                    MessageView.choices(column.options()),
                    column.min(),
                    column.max(),
                    column.initial(),
                    column.fills());
        }
    }

    static @Nullable FormShape of(@Nullable FormView form) {
        return form == null
                ? null
                : new FormShape(
                        form.id(),
                        form.title(),
                        form.page(),
                        form.of(),
                        form.fields().stream().map(FormShape::entry).toList());
    }

    private static Entry entry(FormView.Entry entry) {
        return new Entry(
                entry.field(),
                entry.label(),
                entry.help(),
                entry.type().word(),
                entry.required(),
                MessageView.choices(entry.options()),
                entry.columns().stream().map(Cell::of).toList(),
                value(entry.type(), entry.value()),
                entry.templates());
    }

    private static @Nullable Object value(FieldType type, @Nullable Value value) {
        return switch (value) {
            case null -> null;
            case Value.Num(var number) -> plain(number);
            case Value.Text text when isList(type) -> text.isEmpty() ? List.of() : List.of(text.text());
            case Value.Text(var text) -> text;
            case Value.Flag ignored -> value.plain();
            case Value.Items(var items) -> items;
            case Value.Table(var rows) -> rows.stream().map(FormShape::row).toList();
        };
    }

    private static boolean isList(FieldType type) {
        return type == FieldType.MULTI || type == FieldType.PEOPLE || type == FieldType.FILE;
    }

    private static Map<String, Object> row(Map<String, Value> cells) {
        var row = new LinkedHashMap<String, Object>();
        cells.forEach((column, cell) -> row.put(column, cell instanceof Value.Num(var n) ? plain(n) : cell.plain()));
        return row;
    }

    /** A number that JSON shows without an exponent. */
    private static BigDecimal plain(BigDecimal number) {
        var stripped = number.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }
}
