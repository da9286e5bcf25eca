package io.baton.casework;

import io.baton.process.StateMap;

/**
 * Moves a state over its map: the port behind which a state machine stands. Conditions are decided before it is called,
 * so an event that the map does not know in that state is a fault of the program, not a refusal.
 */
public interface CaseEngine {

    /**
     * The state after {@code event} in {@code state}.
     *
     * @throws EngineFault when the state or the event is unknown to the map, or the machine did not come to rest in the
     *     target that the map names: nothing may be stored then (fail closed)
     */
    String move(StateMap map, String state, String event);
}
