package io.baton.casework;

import io.baton.form.Value;
import io.baton.process.Area;
import io.baton.process.Condition;
import io.baton.process.ProcessDefinition;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Which service areas take part in a case: core areas decide on it, applicable areas scope and build. */
record Areas(ProcessDefinition def) {

    static final String ADDED = "areasAdded";

    List<String> core(Case now, World world) {
        return select(area -> holds(area.core(), now, world));
    }

    /** Core areas, those whose condition holds, those added by hand; once lanes stand, exactly those. */
    List<String> applicable(Case now, World world) {
        if (!now.lanes().isEmpty()) {
            return now.lanes().stream().map(Lane::id).toList();
        }
        var added = now.fact(ADDED).map(Value::texts).orElse(List.of());
        return select(area ->
                holds(area.core(), now, world) || holds(area.applicable(), now, world) || added.contains(area.id()));
    }

    private List<String> select(java.util.function.Predicate<Area> which) {
        return def.areas().stream().filter(which).map(Area::id).toList();
    }

    private boolean holds(@Nullable List<Condition> conditions, Case now, World world) {
        return conditions != null
                && Conditions.all(conditions, new Scene(def, now, world, AuditEntry.SYSTEM, null, null, Map.of()))
                        .holds();
    }
}
