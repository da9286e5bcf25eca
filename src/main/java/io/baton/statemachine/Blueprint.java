package io.baton.statemachine;

import io.baton.casework.EngineFault;
import io.baton.process.StateMap;
import java.util.HashSet;
import org.springframework.statemachine.StateMachine;
import org.springframework.statemachine.config.AbstractStateMachineFactory;
import org.springframework.statemachine.config.StateMachineBuilder;
import org.springframework.statemachine.config.StateMachineFactory;

/**
 * A state map as the library wants it: states and event transitions, nothing else. No end states (a machine that reached
 * one refuses every later event), no guards and actions (their failures are silent), no timers, no interceptors.
 */
final class Blueprint {

    private final StateMachineFactory<String, String> factory;

    Blueprint(StateMap map) {
        try {
            this.factory = factoryOf(map);
        } catch (Exception failure) {
            throw new EngineFault("State map " + map.id() + " cannot be built", failure);
        }
    }

    StateMachine<String, String> newMachine() {
        return factory.getStateMachine();
    }

    private static StateMachineFactory<String, String> factoryOf(StateMap map) throws Exception {
        StateMachineBuilder.Builder<String, String> builder = StateMachineBuilder.builder();
        builder.configureConfiguration().withConfiguration().machineId(map.id()).autoStartup(false);
        builder.configureStates().withStates().initial(map.initial()).states(new HashSet<>(map.states()));
        var transitions = builder.configureTransitions();
        for (var arrow : map.transitions()) {
            transitions
                    .withExternal()
                    .source(arrow.source())
                    .event(arrow.event())
                    .target(arrow.target());
        }
        var factory = builder.createFactory();
        if (factory instanceof AbstractStateMachineFactory<String, String> tunable) {
            tunable.setContextEventsEnabled(false);
        }
        return factory;
    }
}
