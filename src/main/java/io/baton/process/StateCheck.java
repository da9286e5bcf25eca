package io.baton.process;

import io.baton.process.State.Kind;
import io.baton.process.StateMap.Transition;
import java.util.ArrayDeque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/** Checks the states: that each can be reached and left, and what happens in it. */
record StateCheck(Names names, EffectCheck effects, Findings findings) {

    void check() {
        var process = names.process();
        findings.different(
                "states", "id", process.states().stream().map(State::id).toList(), "state");
        findings.different("stages", "", process.stages(), "stage");
        for (int i = 0; i < process.routes().size(); i++) {
            var route = process.routes().get(i);
            var at = Scope.of("routes[" + i + "]", Set.of(), false, false);
            effects.conditions().all(route.when(), at.at("when"));
            findings.allKnown(at.at("stages").path(), route.stages(), "stage", process.stages());
        }
        for (int i = 0; i < process.states().size(); i++) {
            state(process.states().get(i), Scope.of("states[" + i + "]", names.inputs(), false, false));
        }
        for (int i = 0; i < process.stages().size(); i++) {
            var stage = process.stages().get(i);
            findings.addIf(
                    process.states().stream().noneMatch(state -> state.stage().equals(stage)),
                    "stages[" + i + "]",
                    "no state belongs to the stage `" + stage + "`",
                    "delete it, or write it as the `stage` of a state");
        }
        hold();
        ways();
    }

    private void state(State state, Scope at) {
        findings.known(
                at.at("stage").path(), state.stage(), "stage", names.process().stages());
        var needs = state.needs();
        if (needs != null) {
            Placeholders.check(at.at("needs").path(), needs, names, Set.of(), findings);
        }
        for (int i = 0; i < state.holders().size(); i++) {
            effects.parties().holder(state.holders().get(i), at.at("holders").at(i), effects.conditions());
        }
        findings.allKnown(at.at("due").path(), state.due(), "timer", names.timers());
        for (int i = 0; i < state.due().size(); i++) {
            due(state, state.due().get(i), at.at("due").at(i));
        }
        effects.all(state.enter(), at.at("enter").with(List.of("issue", "item")));
        for (int i = 0; i < state.moves().size(); i++) {
            move(state, state.moves().get(i), at.at("moves").at(i));
        }
        findings.addIf(
                state.isFinal() && !state.moves().isEmpty(),
                at.at("moves").path(),
                "nothing leaves a final state",
                "delete `moves`, or the `kind: final`");
    }

    private void due(State state, String timer, Scope at) {
        names.process()
                .timer(timer)
                .filter(rule -> !rule.in().contains(state.id()))
                .ifPresent(rule -> findings.add(
                        at.path(),
                        "the timer `" + timer + "` does not run in " + state.id(),
                        "add the state to the timer's `in`"));
    }

    private void move(State state, State.Move move, Scope at) {
        findings.known(at.at("to").path(), move.to(), "state", names.states());
        findings.addIf(
                move.to().equals(state.id()), at.at("to").path(), "the move leads nowhere", "name another state");
        effects.conditions().all(move.when(), at.at("when"));
        effects.all(move.then(), at.at("then"));
        Placeholders.check(at.at("say").path(), move.say(), names, at.inputs(), findings);
    }

    private void hold() {
        var process = names.process();
        var holds = names.holds();
        findings.addIf(
                holds.size() > 1,
                "states",
                "there is more than one state of kind hold: " + String.join(", ", holds),
                "keep one");
        var held = Effects.everywhere(process).anyMatch(Effect.Hold.class::isInstance);
        var resumes = process.actions().stream()
                .filter(rule -> Effects.flat(rule.then()).anyMatch(Effect.Resume.class::isInstance))
                .anyMatch(
                        rule -> StateMaps.states(process, rule).stream().anyMatch(state -> state.kind() == Kind.HOLD));
        findings.addIf(
                held && !resumes,
                "actions",
                "a case can be put on hold, but no action resumes it",
                "add an action with `in` the state of kind hold and the effect `resume`");
    }

    private void ways() {
        var map = StateMaps.of(names.process());
        var holds = names.holds();
        // Resuming leads only to where the hold began, so it makes nothing reachable.
        var onward = map.transitions().stream()
                .filter(arrow -> !holds.contains(arrow.source()) || isFinal(arrow.target()))
                .toList();
        var reached = reach(Stream.of(map.initial()), onward, Transition::source, Transition::target);
        var finals = map.states().stream().filter(this::isFinal);
        var ending = reach(finals, map.transitions(), Transition::target, Transition::source);
        var unreached = without(map.states(), reached);
        var endless = without(map.states(), ending);
        cuts(unreached, onward, Transition::target, Transition::source)
                .forEach(state -> findings.add(
                        path(state),
                        "no way leads from " + map.initial() + " to the state `" + state + "`",
                        "name it as the target of an action, a move or a timer, or delete it"));
        cuts(endless, map.transitions(), Transition::source, Transition::target)
                .forEach(state -> findings.add(
                        path(state),
                        "no way leads from the state `" + state + "` to a final one",
                        "give it a way out, or write `kind: final`"));
    }

    private static List<String> without(List<String> states, Set<String> reached) {
        return states.stream().filter(state -> !reached.contains(state)).toList();
    }

    /** Of states cut off, those where the cut is: no arrow joins them with any other; all, where there is none such. */
    private static List<String> cuts(
            List<String> cutOff,
            List<Transition> arrows,
            Function<Transition, String> tail,
            Function<Transition, String> head) {
        var ends = cutOff.stream()
                .filter(state -> arrows.stream()
                        .filter(arrow -> tail.apply(arrow).equals(state))
                        .allMatch(arrow -> head.apply(arrow).equals(state)))
                .toList();
        return ends.isEmpty() ? cutOff : ends;
    }

    private String path(String state) {
        var ids = names.process().states().stream().map(State::id).toList();
        return "states[" + ids.indexOf(state) + "]";
    }

    private boolean isFinal(String state) {
        return names.process().findState(state).filter(State::isFinal).isPresent();
    }

    private static Set<String> reach(
            Stream<String> from,
            List<Transition> arrows,
            Function<Transition, String> tail,
            Function<Transition, String> head) {
        var queue = new ArrayDeque<>(from.toList());
        var reached = new HashSet<>(queue);
        while (!queue.isEmpty()) {
            var state = queue.remove();
            arrows.stream()
                    .filter(arrow -> tail.apply(arrow).equals(state))
                    .map(head)
                    .filter(reached::add)
                    .forEach(queue::add);
        }
        return reached;
    }
}
