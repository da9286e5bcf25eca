package io.baton.casework;

import io.baton.form.Value;
import io.baton.process.Condition;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Conditions on tables that are given, and on what was noted of the rows of one. */
final class RowConditions {

    private RowConditions() {}

    static Finding have(Condition.InputRowsHave wanted, Scene scene) {
        var missing = new ArrayList<String>();
        var rows = given(wanted.input(), scene);
        for (int i = 0; i < rows.size(); i++) {
            for (var column : wanted.columns()) {
                if (cell(rows.get(i), column).isEmpty()) {
                    missing.add(scene.words().say("case.row", i + 1, column));
                }
            }
        }
        return Finding.missing(missing);
    }

    static Finding known(Condition.InputRowsKnown wanted, Scene scene) {
        var keys = TableConditions.rows(scene.now(), wanted.field()).stream()
                .map(row -> cell(row, wanted.key()))
                .toList();
        return Finding.missing(given(wanted.input(), scene).stream()
                .map(row -> cell(row, wanted.key()))
                .filter(key -> keys.stream().noneMatch(key::equalsIgnoreCase))
                .toList());
    }

    static Finding noted(Condition.RowsNoted wanted, Scene scene) {
        var notes = new HashMap<String, String>();
        notes(wanted.fact(), scene.now()).forEach(row -> notes.put(key(row, wanted.key()), cell(row, wanted.column())));
        return Finding.missing(TableConditions.rows(scene.now(), wanted.field()).stream()
                .filter(row -> !wanted.in().contains(notes.getOrDefault(key(row, wanted.key()), "")))
                .map(row -> cell(row, wanted.key())
                        + Optional.ofNullable(notes.get(key(row, wanted.key())))
                                .map(note -> " (" + note + ")")
                                .orElse(""))
                .toList());
    }

    static List<Map<String, Value>> given(String input, Scene scene) {
        return rows(scene.input(input));
    }

    static List<Map<String, Value>> notes(String fact, Case now) {
        return rows(now.fact(fact));
    }

    private static List<Map<String, Value>> rows(Optional<Value> value) {
        return value.orElse(new Value.Table(List.of())) instanceof Value.Table(var rows) ? rows : List.of();
    }

    static String cell(Map<String, Value> row, String column) {
        return Optional.ofNullable(row.get(column)).map(Value::plain).orElse("");
    }

    /** Keys are the same in whatever case they are written. */
    static String key(Map<String, Value> row, String column) {
        return cell(row, column).toUpperCase(java.util.Locale.ROOT);
    }
}
