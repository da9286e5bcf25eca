package io.baton.statemachine;

import io.baton.casework.EngineFault;
import io.baton.process.StateMap.Transition;
import java.time.Duration;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.messaging.support.MessageBuilder;
import org.springframework.statemachine.StateMachine;
import org.springframework.statemachine.StateMachineEventResult.ResultType;
import org.springframework.statemachine.support.DefaultStateMachineContext;
import reactor.core.publisher.Mono;

/**
 * A machine that rests in a state and knows nothing of any case. One caller at a time sends it one event; it then proves
 * that it ran exactly the transition expected of it. After a fault it must be stopped and thrown away.
 */
final class PositionedMachine {

    /** Everything runs on the caller's thread and takes microseconds; this only ends a wait that would last for ever. */
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private static final Logger LOG = LoggerFactory.getLogger(PositionedMachine.class);

    private final StateMachine<String, String> machine;
    private final Footprints footprints = new Footprints();

    /** Starts {@code machine}, which was never started before, at rest in {@code state}. */
    PositionedMachine(StateMachine<String, String> machine, String state) {
        this.machine = machine;
        machine.addStateListener(footprints);
        try {
            startIn(state);
            requireRestIn(state);
        } catch (RuntimeException failure) {
            stop();
            throw new EngineFault("No machine could be put into state '" + state + "'", failure);
        }
    }

    static PositionedMachine at(Chart chart, String state) {
        return new PositionedMachine(chart.newMachine(), state);
    }

    /**
     * Sends the event of {@code expected} and returns only if that transition ran, once, and the machine rests again. A
     * machine that waits in another state is first put into the source.
     */
    void follow(Transition expected) {
        try {
            if (!restsIn(expected.source())) {
                machine.stopReactively().block(PATIENCE);
                startIn(expected.source());
            }
            requireRestIn(expected.source());
            footprints.forget();
            requireAccepted(expected.event());
            if (!footprints.show(expected)) {
                throw new EngineFault(expected + " was to run, but the machine shows " + footprints);
            }
            requireRestIn(expected.target());
        } catch (EngineFault fault) {
            throw fault;
        } catch (RuntimeException failure) {
            throw new EngineFault(expected + " failed", failure);
        }
    }

    /** Stops for good. A machine that will not even stop is nobody's concern but the log's: it is let go of all the same. */
    void stop() {
        try {
            machine.stopReactively().block(PATIENCE);
        } catch (RuntimeException failure) {
            LOG.warn("A machine could not be stopped", failure);
        }
    }

    /** An accepted event proves nothing, it is also the answer when a guard or an action failed; a denied one proves a fault. */
    private void requireAccepted(String event) {
        var message = MessageBuilder.withPayload(event).build();
        var answers = machine.sendEventCollect(Mono.just(message)).block(PATIENCE);
        if (answers == null || answers.size() != 1 || answers.getFirst().getResultType() != ResultType.ACCEPTED) {
            throw new EngineFault("Event '" + event + "' was not accepted: " + answers);
        }
        answers.getFirst().complete().block(PATIENCE);
    }

    private void startIn(String state) {
        var rest = new DefaultStateMachineContext<String, String>(state, null, null, null, null, machine.getId());
        machine.getStateMachineAccessor()
                .withRegion()
                .resetStateMachineReactively(rest)
                .block(PATIENCE);
        machine.startReactively().block(PATIENCE);
    }

    /** The library puts a machine that was to start in an unknown state into the initial one and says nothing. */
    private void requireRestIn(String state) {
        if (!restsIn(state)) {
            throw new EngineFault("The machine rests in " + machine.getState() + " instead of '" + state + "'");
        }
        if (machine.isComplete() || machine.hasStateMachineError()) {
            throw new EngineFault("The machine is at its end or in error, in state '" + state + "'");
        }
    }

    private boolean restsIn(String state) {
        var now = machine.getState();
        return now != null && List.of(state).equals(List.copyOf(now.getIds()));
    }
}
