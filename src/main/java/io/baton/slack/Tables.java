package io.baton.slack;

import io.baton.form.Column;
import io.baton.form.Value;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Tables as CSV with a header of column ids, the way they are typed where there is no grid. */
final class Tables {

    private Tables() {}

    static String csv(List<Column> columns, Value.Table table) {
        var ids = columns.stream().map(Column::id).toList();
        return Stream.concat(
                        Stream.of(String.join(",", ids)), table.rows().stream().map(row -> line(ids, row)))
                .collect(Collectors.joining("\n"));
    }

    private static String line(List<String> ids, Map<String, Value> row) {
        return ids.stream()
                .map(id -> row.containsKey(id) ? quoted(row.get(id).plain()) : "")
                .collect(Collectors.joining(","));
    }

    private static String quoted(String cell) {
        return cell.matches("(?s).*[\",\n].*") ? '"' + cell.replace("\"", "\"\"") + '"' : cell;
    }
}
