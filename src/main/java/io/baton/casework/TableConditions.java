package io.baton.casework;

import io.baton.form.Value;
import io.baton.process.Condition;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Conditions on the rows of a table answer. */
final class TableConditions {

    private TableConditions() {}

    static List<Map<String, Value>> rows(Case now, String field) {
        return now.answer(field).orElse(new Value.Table(List.of())) instanceof Value.Table(var rows) ? rows : List.of();
    }

    static Finding anyRow(Condition.AnyRow any, Scene scene) {
        return Finding.of(rows(scene.now(), any.field()).stream()
                .map(row ->
                        row.containsKey(any.column()) ? row.get(any.column()).plain() : "")
                .anyMatch(cell -> !cell.isEmpty()
                        && (any.in().isEmpty() || any.in().contains(cell))
                        && !any.notIn().contains(cell)));
    }

    static Finding rowsHave(Condition.RowsHave wanted, Scene scene) {
        var missing = new ArrayList<String>();
        var labels = labels(wanted.field(), scene);
        var rows = rows(scene.now(), wanted.field());
        for (int i = 0; i < rows.size(); i++) {
            var row = rows.get(i);
            var word = wanted.rowWord() + " " + (i + 1) + ": ";
            wanted.columns().stream()
                    .filter(column -> !isThere(row, column))
                    .forEach(column -> missing.add(word + labels.getOrDefault(column, column)));
            if (!wanted.oneOf().isEmpty() && wanted.oneOf().stream().noneMatch(column -> isThere(row, column))) {
                missing.add(word + wanted.oneOfWord());
            }
        }
        return rows.isEmpty()
                ? Finding.of(false, scene.words().say("case.no-row", wanted.rowWord()))
                : Finding.missing(missing);
    }

    private static boolean isThere(Map<String, Value> row, String column) {
        var cell = row.get(column);
        return cell != null
                && !cell.isEmpty()
                && !(cell instanceof Value.Num(var number) && number.compareTo(BigDecimal.ZERO) == 0);
    }

    private static Map<String, String> labels(String formAndField, Scene scene) {
        var dot = formAndField.indexOf('.');
        return scene.def()
                .form(formAndField.substring(0, dot))
                .flatMap(form -> form.field(formAndField.substring(dot + 1)))
                .map(field -> field.columns().stream()
                        .collect(java.util.stream.Collectors.toMap(
                                io.baton.form.Column::id, io.baton.form.Column::label)))
                .orElse(Map.of());
    }
}
