package io.baton.statemachine;

import io.baton.process.StateMap;
import java.util.ArrayList;
import java.util.List;
import org.springframework.statemachine.listener.StateMachineListenerAdapter;
import org.springframework.statemachine.state.State;
import org.springframework.statemachine.transition.Transition;

/**
 * What a machine did since it was last asked to forget: the only sign that tells a transition back into the same state
 * from an event that was silently denied.
 */
final class Footprints extends StateMachineListenerAdapter<String, String> {

    private final List<StateMap.Transition> ended = new ArrayList<>();
    private final List<String> entered = new ArrayList<>();

    void forget() {
        ended.clear();
        entered.clear();
    }

    /** Whether exactly this transition ran to its end and exactly its target was entered. */
    boolean show(StateMap.Transition expected) {
        return ended.equals(List.of(expected)) && entered.equals(List.of(expected.target()));
    }

    @Override
    public void transitionEnded(Transition<String, String> transition) {
        var trigger = transition.getTrigger();
        ended.add(new StateMap.Transition(
                transition.getSource() == null ? "" : transition.getSource().getId(),
                trigger == null ? "" : trigger.getEvent(),
                transition.getTarget().getId()));
    }

    @Override
    public void stateEntered(State<String, String> state) {
        entered.add(state.getId());
    }

    @Override
    public String toString() {
        return "transitions " + ended + " and entries " + entered;
    }
}
