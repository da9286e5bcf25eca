package io.baton.process;

import io.baton.process.State.Kind;
import io.baton.process.StateMap.Transition;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The maps of a process's state machines. An event names what happens and where it leads, {@code approve>DESIGN}: what
 * decides between targets is known before the event is sent, so the map needs no guards.
 */
public final class StateMaps {

    /** What the event of an automatic move begins with. */
    public static final String AUTO = "auto";

    /** What the event of a timer begins with, before the timer's id. */
    public static final String TIMER = "timer:";

    private final ProcessDefinition process;

    private StateMaps(ProcessDefinition process) {
        this.process = process;
    }

    /** The map of the process's cases. */
    public static StateMap of(ProcessDefinition process) {
        var ids = process.states().stream().map(State::id).toList();
        return new StateMap(
                process.id() + "@" + process.version(),
                process.initial(),
                ids,
                List.copyOf(new StateMaps(process).transitions()));
    }

    /** The map of the process's lanes, where it has any. */
    public static Optional<StateMap> lanes(ProcessDefinition process) {
        return Optional.ofNullable(process.lanes()).map(lanes -> {
            var arrows = lanes.steps().stream()
                    .flatMap(step -> step.from().stream().map(from -> new Transition(from, step.event(), step.to())));
            return new StateMap(
                    process.id() + "@" + process.version() + "/" + lanes.id(),
                    lanes.initial(),
                    lanes.statuses(),
                    arrows.distinct().toList());
        });
    }

    /** The event of something that leads to a state. */
    public static String event(String what, String target) {
        return what + ">" + target;
    }

    /** The states that a list of states means: {@code *} is every state that is neither final nor the hold. */
    static List<State> states(ProcessDefinition process, List<String> in) {
        return in.contains(ActionRule.EVERY_STATE)
                ? process.states().stream()
                        .filter(state -> state.kind() == Kind.NORMAL)
                        .toList()
                : in.stream()
                        .flatMap(id -> process.findState(id).stream())
                        .distinct()
                        .toList();
    }

    /** The states in which a rule's action may be taken. */
    static List<State> states(ProcessDefinition process, ActionRule rule) {
        if (rule.anytime()) {
            return process.states();
        }
        var named = states(process, rule.in()).stream();
        var hold = process.states().stream().filter(state -> rule.onHold() && state.kind() == Kind.HOLD);
        return Stream.concat(named, hold).distinct().toList();
    }

    private Set<Transition> transitions() {
        var arrows = new LinkedHashSet<Transition>();
        process.actions()
                .forEach(rule -> states(process, rule).forEach(state -> {
                    var to = Stream.concat(Stream.ofNullable(rule.to()), targets(state, rule.then()));
                    add(arrows, state, rule.action(), Stream.concat(to, Stream.of(state.id())));
                }));
        process.timers()
                .forEach(timer -> states(process, timer.in()).forEach(state -> {
                    var to = Stream.concat(targets(state, timer.then()), Stream.of(state.id()));
                    add(arrows, state, TIMER + timer.id(), to);
                }));
        process.states()
                .forEach(
                        state -> add(arrows, state, AUTO, state.moves().stream().map(State.Move::to)));
        return arrows;
    }

    private void add(Set<Transition> arrows, State source, String what, Stream<String> targets) {
        targets.filter(target -> process.findState(target).isPresent())
                .forEach(target -> arrows.add(new Transition(source.id(), event(what, target), target)));
    }

    /** Where effects may lead from a state. */
    private Stream<String> targets(State source, List<Effect> effects) {
        return Effects.flat(effects).flatMap(effect -> {
            if (effect instanceof Effect.Go(var to)) {
                return Stream.of(to);
            }
            if (effect instanceof Effect.Hold(var hold)) {
                return Stream.of(hold);
            }
            var resumes = effect instanceof Effect.Resume && source.kind() == Kind.HOLD;
            return resumes ? holdable().stream() : Stream.of();
        });
    }

    /** The states in which something may put a case on hold. */
    private Set<String> holdable() {
        var byAction = process.actions().stream()
                .filter(rule -> mayHold(rule.then()))
                .flatMap(rule -> states(process, rule).stream());
        var byTimer = process.timers().stream()
                .filter(timer -> mayHold(timer.then()))
                .flatMap(timer -> states(process, timer.in()).stream());
        return Stream.concat(byAction, byTimer)
                .filter(state -> state.kind() == Kind.NORMAL)
                .map(State::id)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private static boolean mayHold(List<Effect> effects) {
        return Effects.flat(effects).anyMatch(Effect.Hold.class::isInstance);
    }
}
