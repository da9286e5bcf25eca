package io.baton.casework;

import io.baton.process.ActionRule;
import io.baton.process.By;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Computes what can be done with a case in its present state. */
record Possibilities(Scene scene) {

    List<Possible> all() {
        var all = new ArrayList<Possible>();
        for (var rule : scene.def().actions()) {
            if (Refusals.isPossible(rule, scene.now(), scene)) {
                rule.by().forEach(by -> all.add(possible(rule, by)));
            }
        }
        return all;
    }

    private Possible possible(ActionRule rule, By by) {
        var acting = Acting.of(only(rule, by), scene, null);
        var missing = new ArrayList<String>();
        var area = acting instanceof Acting.As(var ignored, var mine) ? mine : null;
        if (acting instanceof Acting.No(var why)) {
            missing.add(why);
        } else {
            missing.addAll(failing(rule, area));
        }
        boolean mine = !(acting instanceof Acting.No);
        return new Possible(rule.action(), rule.label(), by.role(), area, missing.isEmpty(), missing, mine);
    }

    private List<String> failing(ActionRule rule, @Nullable String area) {
        if (rule.area() && area == null && rule.by().stream().allMatch(By::isArea)) {
            return List.of();
        }
        var as = new Scene(scene.def(), scene.now(), scene.world(), scene.actor(), null, area, Map.of());
        return rule.require().stream()
                .flatMap(one -> Taking.firstFailing(List.of(one), as).stream())
                .toList();
    }

    private static ActionRule only(ActionRule rule, By by) {
        return new ActionRule(
                rule.action(),
                rule.label(),
                rule.style(),
                rule.in(),
                List.of(by),
                rule.anytime(),
                rule.onHold(),
                rule.area(),
                rule.again(),
                rule.require(),
                rule.inputs(),
                rule.optionsOf(),
                rule.columnsOf(),
                rule.fills(),
                rule.fillsBy(),
                rule.completes(),
                rule.check(),
                rule.to(),
                rule.then(),
                rule.done());
    }
}
