package io.baton.casework;

import io.baton.casework.Paper.Block;
import io.baton.casework.Paper.Grid;
import io.baton.casework.Paper.Pair;
import io.baton.casework.Paper.Pairs;
import io.baton.casework.Paper.Paragraphs;
import io.baton.casework.Paper.Row;
import io.baton.form.Column;
import io.baton.form.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Tables of a paper, and what stands where there would be an empty one. */
final class Grids {

    private static final Paragraphs NONE = new Paragraphs(List.of("None."));

    private Grids() {}

    /** True for blocks that only say that there is nothing. */
    static boolean isNothing(List<Block> blocks) {
        return blocks.stream().allMatch(NONE::equals);
    }

    /** A table of texts; labels that begin with {@code >} are of columns of numbers. */
    static Block of(List<String> labels, List<List<String>> rows) {
        return of("", labels.stream().map(Grids::column).toList(), rows);
    }

    private static Paper.Column column(String label) {
        return label.startsWith(">") ? new Paper.Column(label.substring(1), true) : new Paper.Column(label, false);
    }

    private static Block of(String caption, List<Paper.Column> columns, List<List<String>> rows) {
        return rows.isEmpty()
                ? NONE
                : new Grid(
                        caption,
                        columns,
                        rows.stream().map(row -> new Row(row, false)).toList());
    }

    /** The rows of a table answer under the labels of their columns, numbered; columns nobody filled are left out. A number that is usual is not said. */
    static Block rows(String caption, List<Column> columns, List<Map<String, Value>> rows) {
        var shown = known(columns, rows).stream()
                .filter(column -> rows.stream().anyMatch(row -> says(row, column)))
                .toList();
        var heads = Stream.concat(
                        Stream.of(new Paper.Column("No.", true)),
                        shown.stream().map(one -> new Paper.Column(one.label(), Labels.isNumber(one))))
                .toList();
        return of(
                caption,
                heads,
                IntStream.range(0, rows.size())
                        .mapToObj(no -> cells(no + 1, rows.get(no), shown))
                        .toList());
    }

    /** The columns, and those that rows have beside them. */
    private static List<Column> known(List<Column> columns, List<Map<String, Value>> rows) {
        var others = rows.stream()
                .flatMap(row -> row.keySet().stream())
                .distinct()
                .filter(id -> columns.stream().noneMatch(column -> column.id().equals(id)))
                .map(id -> Column.of(id, Labels.plain(id)));
        return Stream.concat(columns.stream(), others).toList();
    }

    private static boolean says(Map<String, Value> row, Column column) {
        var cell = row.get(column.id());
        return cell != null
                && !cell.isEmpty()
                && !(Labels.isNumber(column) && cell.plain().equals(column.initial()));
    }

    private static List<String> cells(int no, Map<String, Value> row, List<Column> columns) {
        var cells = new ArrayList<>(List.of("" + no));
        for (var column : columns) {
            var cell = row.get(column.id());
            cells.add(cell == null ? "" : Labels.cell(column, cell));
        }
        return cells;
    }

    /** Labels with texts; those without a text are left out. */
    static Block pairs(String caption, List<Pair> lines) {
        var said = lines.stream().filter(line -> !line.text().isBlank()).toList();
        return said.isEmpty() ? NONE : new Pairs(caption, said);
    }

    static Block pairs(List<Pair> lines) {
        return pairs("", lines);
    }

    /** Running text, a paragraph for each group of lines. */
    static Paragraphs paragraphs(String text) {
        return new Paragraphs(Stream.of(text.split("\\n\\s*\\n"))
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .toList());
    }
}
