package io.baton.process;

import java.util.List;

/**
 * The bare map of a state machine: states and the events that lead from one to another. A process has one for its cases
 * and one for its lanes. It knows no guard: conditions are decided before an event is sent.
 *
 * @param id names the map for ever, with the version of its process, such as {@code esd@1} or {@code esd@1/cell}
 * @param transitions at most one per source and event; source and target may be the same
 */
public record StateMap(String id, String initial, List<String> states, List<Transition> transitions) {

    /** One arrow of the map. */
    public record Transition(String source, String event, String target) {}

    public StateMap {
        states = List.copyOf(states);
        transitions = List.copyOf(transitions);
    }
}
