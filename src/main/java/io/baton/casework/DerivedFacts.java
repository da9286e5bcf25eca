package io.baton.casework;

import io.baton.form.Value;
import java.util.List;

/** Facts that follow from others: which areas take part. */
final class DerivedFacts {

    static final String CORE = "areasCore";
    static final String APPLICABLE = "areasApplicable";

    private DerivedFacts() {}

    static void refresh(Step step) {
        if (step.def.areas().isEmpty()) {
            return;
        }
        var now = step.file.snapshot();
        var areas = new Areas(step.def);
        put(CORE, areas.core(now, step.world), step);
        put(APPLICABLE, areas.applicable(now, step.world), step);
    }

    private static void put(String fact, List<String> areas, Step step) {
        step.file.facts.put(fact, Value.of(areas));
    }
}
