package io.baton.statemachine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import io.baton.casework.EngineFault;
import io.baton.casework.StateMaps;
import io.baton.process.StateMap;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import org.springframework.messaging.Message;
import org.springframework.statemachine.StateMachine;
import org.springframework.statemachine.config.StateMachineBuilder;
import org.springframework.statemachine.config.builders.StateMachineStateConfigurer;
import org.springframework.statemachine.config.builders.StateMachineTransitionConfigurer;
import org.springframework.statemachine.listener.StateMachineListenerAdapter;
import org.springframework.statemachine.state.State;
import org.springframework.statemachine.support.DefaultStateMachineContext;
import org.springframework.statemachine.support.StateMachineInterceptorAdapter;
import org.springframework.statemachine.transition.Transition;

/**
 * The silent failures of the library, each in a machine that has it although ours never do: the port answers every one
 * with a fault, throws the machine away and is none the worse for it.
 */
class TreacherousMachineTest {

    private static final StateMap MAP = StateMaps.map("m@1", "a go b", "a note a", "b go c");

    private static final Logger LIBRARY_LOG = (Logger) LoggerFactory.getLogger("org.springframework.statemachine");

    /** How a treacherous machine differs from the map. */
    private interface Treachery {
        void draw(
                StateMachineStateConfigurer<String, String> states,
                StateMachineTransitionConfigurer<String, String> arrows)
                throws Exception;
    }

    private final List<StateMachine<String, String>> built = new ArrayList<>();
    private SpringCaseEngine engine = new SpringCaseEngine();

    @BeforeEach
    void silence() {
        LIBRARY_LOG.setLevel(Level.OFF);
    }

    @AfterEach
    void close() {
        engine.close();
        LIBRARY_LOG.setLevel(null);
    }

    @Test
    void aGuardThatDeniesIsAFaultThoughTheMachineSaysAccepted() {
        first((states, arrows) -> {
            states.withStates().initial("a").state("b").state("c");
            arrows.withExternal().source("a").event("go").target("b").guard(context -> false);
        });

        assertFaultThenRecovery("go", "b");
    }

    @Test
    void aGuardThatDeniesATransitionIntoItsOwnStateIsAFaultToo() {
        first((states, arrows) -> {
            states.withStates().initial("a").state("b").state("c");
            arrows.withExternal().source("a").event("note").target("a").guard(context -> false);
        });

        assertFaultThenRecovery("note", "a");
    }

    @Test
    void aGuardThatThrowsIsAFaultThoughTheMachineSaysAccepted() {
        first((states, arrows) -> {
            states.withStates().initial("a").state("b").state("c");
            arrows.withExternal().source("a").event("go").target("b").guard(context -> {
                throw new IllegalStateException("guard");
            });
        });

        assertFaultThenRecovery("go", "b");
    }

    @Test
    void aTransitionActionThatThrowsIsAFault() {
        first((states, arrows) -> {
            states.withStates().initial("a").state("b").state("c");
            arrows.withExternal().source("a").event("go").target("b").action(context -> {
                throw new IllegalStateException("action");
            });
        });

        assertFaultThenRecovery("go", "b");
    }

    @Test
    void anEntryActionThatThrowsIsAFaultThoughTheMachineMoved() {
        first((states, arrows) -> {
            states.withStates()
                    .initial("a")
                    .stateEntry("b", context -> {
                        throw new IllegalStateException("entry");
                    })
                    .state("c");
            arrows.withExternal().source("a").event("go").target("b");
        });

        assertFaultThenRecovery("go", "b");
    }

    @Test
    void anInterceptorThatVetoesTheStateIsAFaultThoughTheMachineSaysAccepted() {
        first((states, arrows) -> {
            states.withStates().initial("a").state("b").state("c");
            arrows.withExternal().source("a").event("go").target("b");
        });
        veto(built.getFirst());

        assertFaultThenRecovery("go", "b");
    }

    @Test
    void anInterceptorThatVetoesATransitionIntoItsOwnStateIsAFaultToo() {
        first((states, arrows) -> {
            states.withStates().initial("a").state("b").state("c");
            arrows.withExternal().source("a").event("note").target("a");
        });
        veto(built.getFirst());

        assertFaultThenRecovery("note", "a");
    }

    @Test
    void aMachineThatIsMovedBehindItsBackIsAFault() {
        first((states, arrows) -> {
            states.withStates().initial("a").state("b").state("c");
            arrows.withExternal().source("a").event("go").target("b");
        });
        var machine = built.getFirst();
        machine.addStateListener(new StateMachineListenerAdapter<>() {
            @Override
            public void stateEntered(State<String, String> state) {
                machine.getStateMachineAccessor()
                        .withRegion()
                        .resetStateMachineReactively(new DefaultStateMachineContext<>("c", null, null, null))
                        .block();
            }
        });

        assertFaultThenRecovery("go", "b");
    }

    @Test
    void aMachineThatGoesElsewhereIsAFault() {
        first((states, arrows) -> {
            states.withStates().initial("a").state("b").state("c");
            arrows.withExternal().source("a").event("go").target("c");
        });

        assertFaultThenRecovery("go", "b");
    }

    @Test
    void aMachineThatRunsOnPastItsTargetIsAFault() {
        first((states, arrows) -> {
            states.withStates().initial("a").state("b").state("c");
            arrows.withExternal().source("a").event("go").target("b");
            arrows.withExternal().source("b").target("c");
        });

        assertFaultThenRecovery("go", "b");
    }

    @Test
    void aMachineThatCameToItsEndIsAFault() {
        first((states, arrows) -> {
            states.withStates().initial("a").end("b");
            arrows.withExternal().source("a").event("go").target("b");
        });

        assertFaultThenRecovery("go", "b");
    }

    @Test
    void aMachineThatDoesNotKnowTheStateIsAFaultAndNotBackAtItsInitialState() {
        first((states, arrows) -> {
            states.withStates().initial("other").state("b");
            arrows.withExternal().source("other").event("go").target("b");
        });

        assertFaultThenRecovery("go", "b");
    }

    @Test
    void aMachineThatDoesNotKnowTheEventIsAFault() {
        first((states, arrows) -> {
            states.withStates().initial("a").state("b");
            arrows.withExternal().source("a").event("leave").target("b");
        });

        assertFaultThenRecovery("go", "b");
    }

    private void first(Treachery treachery) {
        try {
            StateMachineBuilder.Builder<String, String> builder = StateMachineBuilder.builder();
            treachery.draw(builder.configureStates(), builder.configureTransitions());
            built.add(builder.build());
        } catch (Exception failure) {
            throw new IllegalStateException(failure);
        }
        var unused = new ArrayList<>(built);
        engine = new SpringCaseEngine(
                new RestingMachines.Room(8, 8),
                (chart, state) -> unused.isEmpty()
                        ? PositionedMachine.at(chart, state)
                        : new PositionedMachine(unused.removeFirst(), state));
    }

    private static void veto(StateMachine<String, String> machine) {
        machine.getStateMachineAccessor()
                .withRegion()
                .addStateMachineInterceptor(new StateMachineInterceptorAdapter<>() {
                    @Override
                    public void preStateChange(
                            State<String, String> state,
                            Message<String> message,
                            Transition<String, String> transition,
                            StateMachine<String, String> stateMachine,
                            StateMachine<String, String> rootStateMachine) {
                        throw new IllegalStateException("veto");
                    }
                });
    }

    private void assertFaultThenRecovery(String event, String target) {
        assertThatExceptionOfType(EngineFault.class).isThrownBy(() -> engine.move(MAP, "a", event));
        assertThat(engine.restingMachines()).isZero();
        assertThat(built.getFirst().isComplete()).as("stopped").isTrue();

        assertThat(engine.move(MAP, "a", event)).isEqualTo(target);
        assertThat(engine.restingMachines()).isOne();
    }
}
