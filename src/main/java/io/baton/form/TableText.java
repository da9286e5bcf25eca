package io.baton.form;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A table as comma-separated text (RFC 4180) that can be read back as an answer. */
public final class TableText {

    private TableText() {}

    /** The ids of the columns, then a line for each row. */
    public static String csv(List<Column> columns, List<Map<String, Value>> rows) {
        var head = columns.stream().map(Column::id);
        var lines = rows.stream()
                .map(row -> columns.stream()
                        .map(column -> Optional.ofNullable(row.get(column.id()))
                                .map(Value::plain)
                                .orElse("")));
        return Stream.concat(Stream.of(head), lines).map(TableText::csv).collect(Collectors.joining());
    }

    /** One line of comma-separated text, with its end. */
    public static String csv(Stream<String> cells) {
        return cells.map(TableText::quoted).collect(Collectors.joining(",")) + "\r\n";
    }

    private static String quoted(String cell) {
        return cell.matches("(?s).*[\",;\t\r\n].*") ? '"' + cell.replace("\"", "\"\"") + '"' : cell;
    }
}
