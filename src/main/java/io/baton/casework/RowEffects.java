package io.baton.casework;

import io.baton.form.Value;
import io.baton.process.Effect;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/** Notes what was found of the rows of a table, line by line. */
final class RowEffects {

    private RowEffects() {}

    static void note(Effect.NoteRows note, Step step) {
        var all = new LinkedHashMap<String, Map<String, Value>>();
        RowConditions.notes(note.fact(), step.file.snapshot())
                .forEach(row -> all.put(RowConditions.key(row, note.key()), row));
        RowConditions.given(note.input(), step.scene())
                .forEach(row -> all.put(RowConditions.key(row, note.key()), row));
        var there = TableConditions.rows(step.file.snapshot(), note.table()).stream()
                .map(row -> RowConditions.key(row, note.key()))
                .collect(Collectors.toSet());
        all.keySet().retainAll(there);
        step.file.facts.put(note.fact(), new Value.Table(new ArrayList<>(all.values())));
        var rest = all.values().stream()
                .filter(row -> !note.accepted().contains(RowConditions.cell(row, note.column())))
                .toList();
        if (rest.isEmpty()) {
            step.file.facts.remove(note.rest());
        } else {
            step.file.facts.put(note.rest(), new Value.Table(rest));
        }
    }
}
