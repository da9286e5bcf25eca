package io.baton.statemachine;

import io.baton.casework.EngineFault;
import io.baton.process.StateMap;
import io.baton.process.StateMap.Transition;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.statemachine.StateMachine;

/** A state map that was checked: finds an arrow by source and event, and builds machines that follow the map. */
final class Chart {

    private final StateMap map;
    private final Map<String, Map<String, Transition>> arrows = new HashMap<>();
    private final Blueprint blueprint;

    Chart(StateMap map) {
        var faults = faultsOf(map);
        if (!faults.isEmpty()) {
            throw new EngineFault("State map " + map.id() + " cannot be followed: " + String.join("; ", faults));
        }
        this.map = map;
        map.states().forEach(state -> arrows.put(state, new HashMap<>()));
        map.transitions().forEach(arrow -> leaving(arrow.source()).put(arrow.event(), arrow));
        this.blueprint = new Blueprint(map);
    }

    /** The one arrow that {@code event} follows out of {@code state}; not knowing it is a fault. */
    Transition arrow(String state, String event) {
        var leaving = leaving(state);
        var arrow = leaving.get(event);
        if (arrow == null) {
            throw new EngineFault("State map " + map.id() + ": state '" + state + "' knows no event '" + event
                    + "', only " + leaving.keySet().stream().sorted().toList());
        }
        return arrow;
    }

    boolean isFinal(String state) {
        return leaving(state).isEmpty();
    }

    boolean isOf(StateMap other) {
        return map.equals(other);
    }

    /** Built one at a time: the library does not say that its factory may be shared by threads. */
    synchronized StateMachine<String, String> newMachine() {
        return blueprint.newMachine();
    }

    @Override
    public String toString() {
        return map.id();
    }

    private Map<String, Transition> leaving(String state) {
        var leaving = arrows.get(state);
        if (leaving == null) {
            throw new EngineFault("State map " + map.id() + " has no state '" + state + "'");
        }
        return leaving;
    }

    private static List<String> faultsOf(StateMap map) {
        var faults = new ArrayList<String>();
        var states = new HashSet<String>();
        for (String state : map.states()) {
            if (isMissing(state) || !states.add(state)) {
                faults.add("state '" + state + "' is empty or named twice");
            }
        }
        if (isMissing(map.id())) {
            faults.add("it has no id");
        }
        if (!states.contains(map.initial())) {
            faults.add("its initial state '" + map.initial() + "' is unknown");
        }
        Set<List<String>> seen = new HashSet<>();
        for (Transition arrow : map.transitions()) {
            if (!states.contains(arrow.source()) || !states.contains(arrow.target()) || isMissing(arrow.event())) {
                faults.add(arrow + " names something unknown");
            } else if (!seen.add(List.of(arrow.source(), arrow.event()))) {
                faults.add("two transitions leave '" + arrow.source() + "' on '" + arrow.event() + "'");
            }
        }
        return faults;
    }

    private static boolean isMissing(String name) {
        return name == null || name.isBlank();
    }
}
