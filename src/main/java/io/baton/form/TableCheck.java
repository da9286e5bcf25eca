package io.baton.form;

import io.baton.language.Phrases;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Judges the rows of a table, from CSV or from a form, and tells every fault with its row and column. */
final class TableCheck {

    private static final int TOLD = 20;

    private final Filled filled;
    private final Field field;
    private final List<String> faults = new ArrayList<>();

    TableCheck(Filled filled, Field field) {
        this.filled = filled;
        this.field = field;
    }

    /** CSV whose first line names columns by id or label; a row's number counts from 1 below that line. */
    Checked csv(String content) {
        var csv = Csv.of(content);
        if (csv.openQuote() > 0) {
            return new Checked.Wrong(words().say("form.open-quote", csv.openQuote()));
        }
        var lines = csv.lines();
        var columns =
                lines.isEmpty() ? List.<Column>of() : header(lines.getFirst().cells());
        if (!faults.isEmpty()) {
            return new Checked.Wrong(told());
        }
        var rows = new ArrayList<Map<String, Value>>();
        for (int at = 1; at < lines.size(); at++) {
            rows.add(row(at, cells(at, columns, lines.get(at).cells())));
        }
        return counted(rows);
    }

    /** Rows as a form sends them, each a map from column to cell; blank rows are left out. */
    Checked maps(List<?> given) {
        var rows = new ArrayList<Map<String, Value>>();
        for (int at = 0; at < given.size(); at++) {
            if (given.get(at) instanceof Map<?, ?> map) {
                var cells = cells(at + 1, map);
                if (cells.values().stream().anyMatch(cell -> !cell.isBlank())) {
                    rows.add(row(at + 1, cells));
                }
            } else {
                faults.add(words().say("form.no-row", at + 1));
            }
        }
        return counted(rows);
    }

    private Checked counted(List<Map<String, Value>> rows) {
        field.columns().stream().filter(Column::unique).forEach(column -> unique(column, rows));
        if (faults.isEmpty()) {
            new CountCheck(filled, field).wrong("row", rows.size()).ifPresent(faults::add);
        }
        if (faults.isEmpty() && rows.isEmpty() && !field.takesNone() && filled.isRequired(field)) {
            faults.add(words().say("form.row-needed", new Guidance(filled, field).allowed()));
        }
        return faults.isEmpty() ? new Checked.Right(new Value.Table(rows)) : new Checked.Wrong(told());
    }

    private void unique(Column column, List<Map<String, Value>> rows) {
        var seen = new HashSet<String>();
        for (int at = 0; at < rows.size(); at++) {
            var cell = rows.get(at).get(column.id());
            if (cell != null && !seen.add(cell.plain().toUpperCase(java.util.Locale.ROOT))) {
                faults.add("Row " + (at + 1) + ", column " + column.id() + ": " + Wording.quoted(cell.plain())
                        + " stands twice.");
            }
        }
    }

    private String told() {
        var first = String.join("\n", faults.subList(0, Math.min(TOLD, faults.size())));
        return faults.size() <= TOLD
                ? first
                : first + "\n" + words().say("form.and-faults", words().count(faults.size() - TOLD, "fault"));
    }

    private List<Column> header(List<String> names) {
        var columns = new ArrayList<Column>();
        for (var name : names) {
            column(name)
                    .ifPresentOrElse(
                            columns::add,
                            () -> faults.add(words().say("form.no-column", Wording.quoted(name), allowed())));
        }
        var seen = new HashSet<String>();
        columns.stream()
                .map(Column::id)
                .filter(id -> !seen.add(id))
                .forEach(id -> faults.add(words().say("form.column-twice", id)));
        field.columns().stream()
                .filter(column -> column.required() && column.initial() == null && !seen.contains(column.id()))
                .forEach(column -> faults.add(words().say("form.column-missing", column.id())));
        return columns;
    }

    private Map<String, String> cells(int row, List<Column> columns, List<String> given) {
        if (given.size() > columns.size()) {
            faults.add(words().say(
                            "form.cells",
                            row,
                            words().count(given.size(), "cell"),
                            words().count(columns.size(), "column")));
        }
        var cells = new LinkedHashMap<String, String>();
        for (int at = 0; at < Math.min(given.size(), columns.size()); at++) {
            cells.put(columns.get(at).id(), given.get(at));
        }
        return cells;
    }

    private Map<String, String> cells(int row, Map<?, ?> given) {
        var cells = new LinkedHashMap<String, String>();
        given.forEach((name, cell) -> column(String.valueOf(name))
                .ifPresentOrElse(
                        column -> cells.put(column.id(), Wording.plain(cell)),
                        () -> faults.add(words().say(
                                        "form.row-no-column", row, Wording.quoted(String.valueOf(name)), allowed()))));
        return cells;
    }

    private Map<String, Value> row(int row, Map<String, String> given) {
        var cells = TableRow.completed(field.columns(), given);
        var values = new LinkedHashMap<String, Value>();
        for (var column : field.columns()) {
            switch (FieldCheck.of(filled, TableRow.asField(column)).text(cells.getOrDefault(column.id(), ""))) {
                case Checked.Right(var value) when value.isEmpty() -> values.remove(column.id());
                case Checked.Right(var value) -> values.put(column.id(), value);
                case Checked.Wrong(var say) -> faults.add(words().say("form.cell", row, column.id(), say));
            }
        }
        return values;
    }

    private Optional<Column> column(String name) {
        return field.columns().stream()
                .filter(column -> column.id().equalsIgnoreCase(name.strip())
                        || column.label().equalsIgnoreCase(name.strip()))
                .findFirst();
    }

    private String allowed() {
        return words().say(
                        "form.columns",
                        words().all(field.columns().stream().map(Column::id).toList()));
    }

    private Phrases words() {
        return filled.around().words();
    }
}
