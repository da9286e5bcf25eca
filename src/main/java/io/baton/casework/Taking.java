package io.baton.casework;

import io.baton.form.Filled;
import io.baton.form.Filling;
import io.baton.form.Value;
import io.baton.process.ActionRule;
import io.baton.process.Condition;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Takes an action that somebody may take: reads what he gave, asks for what is missing, and carries it out. */
record Taking(Mover mover, ActionRule rule, Command command, Map<String, Object> given) {

    /** What comes of it; {@code areas} are those that the actor may still choose from. */
    Outcome in(Scene scene, List<String> areas) {
        if (areas.isEmpty()) {
            var failed = firstFailing(rule.require(), scene);
            if (failed.isPresent()) {
                return Decisions.refused(scene, command, scene.role(), failed.get());
            }
        }
        var text = command.freeText();
        if (text != null && !text.isBlank()) {
            new Inputs(rule, scene, rule.chosen(given)).free().ifPresent(free -> given.putIfAbsent(free.id(), text));
        }
        var inputs = new Inputs(rule, scene, rule.chosen(given));
        var chosen = inputs.chosenValue();
        var failed = chosen.isEmpty() ? Optional.<String>empty() : firstFailing(rule.check(), scene.with(chosen));
        if (failed.isPresent()) {
            return Decisions.refused(scene, command, scene.role(), failed.get());
        }
        chosen.keySet().forEach(given::remove);
        return read(inputs, scene, inputs.start(inputs.form(areas)));
    }

    /** The words of the first requirement that does not hold. */
    static Optional<String> firstFailing(List<Condition.Requirement> requirements, Scene scene) {
        for (var requirement : requirements) {
            var excused = requirement.unless();
            boolean skip = excused != null
                    && !excused.isEmpty()
                    && Conditions.all(excused, scene).holds();
            var finding = skip ? Finding.YES : Conditions.check(requirement.that(), scene);
            if (!finding.holds()) {
                return Optional.of(new Texts(scene, null, "", "").fill(requirement.say(), finding.missing()));
            }
        }
        return Optional.empty();
    }

    private Outcome read(Inputs inputs, Scene scene, Filled start) {
        var asking = asking(inputs, scene, start);
        if (asking.isPresent()) {
            return asking.get();
        }
        boolean partial = inputs.isPartial();
        var filling = partial ? start.fillPartly(given) : GivenInputs.complete(start, given, command);
        return switch (filling) {
            case Filling.Refused refused
            when command.submitted() ->
                new Outcome.WrongInputs(
                        refused.faults(), Decisions.audit(scene, command, scene.role(), "refused", refused.first()));
            case Filling.Refused refused -> Decisions.refused(scene, command, scene.role(), refused.first());
            case Filling.Taken(var taken, var ignored) -> {
                var values = new HashMap<>(
                        partial
                                ? GivenInputs.chosen(taken, given)
                                : taken.withInitials().answers().values());
                values.putAll(inputs.chosenValue());
                yield carryOut(inputs, scene, values);
            }
        };
    }

    /** The form that opens where something needed is not given, or the refusal of what is not known. */
    private Optional<Outcome> asking(Inputs inputs, Scene scene, Filled start) {
        if (command.submitted()) {
            return Optional.empty();
        }
        var unknown = given.keySet().stream()
                .filter(key -> start.form().field(key).isEmpty())
                .toList();
        if (inputs.isChoosing() && !given.containsKey(inputs.selector())) {
            return Optional.of(new Outcome.NeedsInputs(start.form(), Map.of(), ""));
        }
        if (!unknown.isEmpty()) {
            return Optional.of(Decisions.refused(
                    scene, command, scene.role(), GivenInputs.unknownInput(unknown.getFirst(), start)));
        }
        var area = Optional.ofNullable(scene.area()).orElse("");
        if (inputs.isPartial()) {
            return given.isEmpty()
                    ? Optional.of(new Outcome.NeedsInputs(
                            start.form(), start.answers().values(), area))
                    : Optional.empty();
        }
        return GivenInputs.lacks(start, given)
                ? Optional.of(new Outcome.NeedsInputs(start.form(), GivenInputs.rightOnes(start, given), area))
                : Optional.empty();
    }

    private Outcome carryOut(Inputs inputs, Scene scene, Map<String, Value> values) {
        var named = values.get(Inputs.AREA);
        var area = scene.area() == null && rule.area() && named != null ? named.plain() : scene.area();
        var role = "AREA".equals(scene.role()) && area != null ? "AREA:" + area : scene.role();
        var full = new Scene(scene.def(), scene.now(), scene.world(), scene.actor(), role, area, values);
        if (rule.area() && scene.area() == null && area != null) {
            var failed = firstFailing(rule.require(), full)
                    .or(() -> Refusals.votedAlready(rule, full, new Acting.As(String.valueOf(role), area))
                            .map(vote -> scene.words().say("case.decided", area)));
            if (failed.isPresent()) {
                return Decisions.refused(full, command, role, failed.get());
            }
        }
        var failed = firstFailing(rule.check(), full);
        if (failed.isPresent()) {
            return Decisions.refused(full, command, role, failed.get());
        }
        var step = new Step(scene.def(), scene.world(), mover, scene.now(), scene.actor(), rule, values);
        step.role = role;
        step.area = area;
        step.fills = inputs.formId().orElse(null);
        step.reason = GivenInputs.reason(rule, values, command);
        return new Completion(step).of(rule);
    }
}
