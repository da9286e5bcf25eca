package io.baton.casework;

import static org.assertj.core.api.Assertions.assertThat;

import io.baton.process.StateMap;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Stream;

/**
 * Walks at random over a state map with two engines, which may never differ: neither in the state they come to nor in what
 * they call a fault. Now and then it sends what the map does not know, and at a dead end it takes up another case.
 */
public final class EngineWalk {

    /** How a walk went: the state of its last case, the events that moved a case, and the faults. */
    public record Walked(String state, int moves, int faults) {}

    private static final String FAULT = "a fault";

    private final StateMap map;
    private final CaseEngine one;
    private final CaseEngine other;
    private final List<String> events;
    private final SplittableRandom random;

    private EngineWalk(StateMap map, CaseEngine one, CaseEngine other, long seed) {
        this.map = map;
        this.one = one;
        this.other = other;
        this.random = new SplittableRandom(seed);
        this.events = Stream.concat(
                        map.transitions().stream().map(StateMap.Transition::event), Stream.of("no such event"))
                .distinct()
                .toList();
    }

    /** Walks from the initial state. The seed is in every message of a failure. */
    public static Walked compare(StateMap map, CaseEngine one, CaseEngine other, long seed, int steps) {
        return compare(map, map.initial(), one, other, seed, steps);
    }

    /** Walks on from {@code state}, such as the one an earlier walk ended in, with engines that were started since. */
    public static Walked compare(StateMap map, String state, CaseEngine one, CaseEngine other, long seed, int steps) {
        return new EngineWalk(map, one, other, seed).walk(state, seed, steps);
    }

    private Walked walk(String start, long seed, int steps) {
        var state = start;
        var moves = 0;
        for (int step = 0; step < steps; step++) {
            var from = random.nextInt(100) == 0 ? "no such state" : state;
            var event = eventFor(from);
            var after = ask(one, from, event);
            assertThat(ask(other, from, event))
                    .as("map %s, seed %d, step %d: %s in %s", map.id(), seed, step, event, from)
                    .isEqualTo(after);
            if (!after.equals(FAULT)) {
                state = after;
                moves++;
            } else if (known(state).isEmpty() || random.nextInt(4) == 0) {
                state = anyOf(map.states());
            }
        }
        return new Walked(state, moves, steps - moves);
    }

    private String eventFor(String state) {
        var known = known(state);
        return known.isEmpty() || random.nextInt(10) == 0 ? anyOf(events) : anyOf(known);
    }

    private List<String> known(String state) {
        return map.transitions().stream()
                .filter(arrow -> arrow.source().equals(state))
                .map(StateMap.Transition::event)
                .toList();
    }

    private String anyOf(List<String> names) {
        return names.get(random.nextInt(names.size()));
    }

    private String ask(CaseEngine engine, String state, String event) {
        try {
            return engine.move(map, state, event);
        } catch (EngineFault fault) {
            return FAULT;
        }
    }
}
