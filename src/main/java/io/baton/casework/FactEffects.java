package io.baton.casework;

import io.baton.form.Answers;
import io.baton.form.Filling;
import io.baton.form.Value;
import io.baton.process.Effect;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Effects on facts, answers, team and hold. */
final class FactEffects {

    private FactEffects() {}

    static void hold(Effect.Hold effect, Step step) {
        var input = step.scene().input("resumeOn").map(Value::plain);
        step.file.hold = new Case.Hold(
                step.world.now(),
                step.actor,
                Optional.ofNullable(step.reason).orElse(""),
                input.orElse(null),
                step.file.state);
        step.target = effect.state();
        step.held = true;
    }

    static void resume(Step step) {
        var hold = step.file.hold;
        if (hold != null) {
            step.target = hold.resumeTo();
            step.file.hold = null;
            step.resumed = true;
        }
    }

    static void set(Effect.Set set, Step step) {
        var scene = step.scene();
        var input = Optional.ofNullable(set.input())
                .flatMap(scene::input)
                .or(() -> Optional.ofNullable(set.answer()).flatMap(scene.now()::answer))
                .or(() -> Optional.ofNullable(set.other()).flatMap(scene.now()::fact));
        var source = set.source();
        var literal = set.value();
        if (input.isPresent()) {
            step.file.facts.put(set.fact(), input.get());
        } else if (literal != null) {
            step.file.facts.put(
                    set.fact(), literal.matches("\\d+") ? Value.of(Long.parseLong(literal)) : Value.of(literal));
        } else if (source != null) {
            step.file.facts.put(set.fact(), sourced(set, source, step));
        }
    }

    private static Value sourced(Effect.Set set, Effect.Set.Source source, Step step) {
        return switch (source) {
            case ACTOR -> Value.of(step.actor);
            case YES -> new Value.Flag(true);
            case NOW -> {
                var plus = set.plus();
                var at = plus == null ? step.world.now() : plus.after(step.world.now(), step.world.calendar());
                yield Value.of(Dates.iso(at, step.world));
            }
        };
    }

    static void remember(List<String> inputs, Step step) {
        inputs.forEach(input -> step.scene().input(input).ifPresent(value -> step.file.facts.put(input, value)));
    }

    /** The inputs were judged with the form when the action was read; what was stored before and still applies stays. */
    static void storeAnswers(@Nullable String named, Step step) {
        var form = Optional.ofNullable(named)
                .or(() -> Optional.ofNullable(step.fills))
                .orElseThrow(() -> new IllegalStateException("no form to store answers of"));
        var filled = Conditions.filled(form, step.scene().with(step.file.snapshot()));
        var raw = new java.util.LinkedHashMap<String, Object>();
        for (var field : filled.form().fields()) {
            var value = step.inputs.get(field.id());
            if (value != null) {
                raw.put(field.id(), Inputs.raw(value));
            }
        }
        switch (filled.fillPartly(raw)) {
            case Filling.Taken(var taken, var ignored) -> step.file.answers.put(form, taken.answers());
            case Filling.Refused refused ->
                throw new IllegalStateException("answers judged right were refused: " + refused.first());
        }
    }

    static void setAnswer(Effect.SetAnswer set, Step step) {
        var dot = set.field().indexOf('.');
        value(set, step).ifPresent(value -> {
            var form = set.field().substring(0, dot);
            step.file.answer(form, set.field().substring(dot + 1), value);
            settle(form, step);
            refreshBudget(step);
        });
    }

    static void prefill(String form, Step step) {
        step.file.answers.put(
                form,
                Conditions.filled(form, step.scene().with(step.file.snapshot()))
                        .withInitials()
                        .answers());
    }

    /** What no longer applies goes, what is computed is computed anew; other forms may hang on this one. */
    private static void settle(String form, Step step) {
        var scene = step.scene();
        step.file.answers.put(
                form, Conditions.filled(form, scene.with(step.file.snapshot())).answers());
        step.file.answers.replaceAll((id, answers) -> id.equals(form)
                ? answers
                : Conditions.filled(id, scene.with(step.file.snapshot())).answers());
    }

    private static Optional<Value> value(Effect.SetAnswer set, Step step) {
        var kind = set.request();
        return kind == null
                ? Optional.ofNullable(set.input())
                        .flatMap(step.scene()::input)
                        .or(() -> Optional.ofNullable(set.value()).map(Value::of))
                : step.file.requests.reversed().stream()
                        .filter(request -> request.kind().equals(kind))
                        .findFirst()
                        .flatMap(request -> Optional.ofNullable(request.amount()))
                        .map(Value::of);
    }

    private static void refreshBudget(Step step) {
        var estimate = step.file.estimate;
        if (estimate != null) {
            step.file.estimate = estimate.withBudget(
                    Estimates.budget(step.def, step.file.snapshot()).orElse(null));
        }
    }

    static void addTeam(String input, Step step) {
        step.scene()
                .input(input)
                .map(Value::plain)
                .filter(who -> !step.file.team.contains(who))
                .ifPresent(who -> {
                    var team = new ArrayList<>(step.file.team);
                    team.add(who);
                    step.file.team = team;
                });
    }

    static void removeTeam(String input, Step step) {
        step.scene()
                .input(input)
                .map(Value::plain)
                .ifPresent(who -> step.file.team = step.file.team.stream()
                        .filter(member -> !member.equals(who))
                        .toList());
    }

    static void addArea(String input, Step step) {
        step.scene().input(input).map(Value::plain).ifPresent(area -> {
            var added = new ArrayList<>(Optional.ofNullable(step.file.facts.get(Areas.ADDED))
                    .map(Value::texts)
                    .orElse(List.of()));
            added.add(area);
            step.file.facts.put(Areas.ADDED, Value.of(added.stream().distinct().toList()));
            BallotEffects.extendAreas(step);
        });
    }

    /** The answers of a form, none if it was never filled. */
    static Answers answers(Case now, String form) {
        return now.answers().getOrDefault(form, Answers.NONE);
    }
}
