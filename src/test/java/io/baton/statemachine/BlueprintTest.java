package io.baton.statemachine;

import static org.assertj.core.api.Assertions.assertThat;

import io.baton.casework.StateMaps;
import io.baton.process.StateMap;
import org.junit.jupiter.api.Test;
import org.springframework.statemachine.StateMachine;
import org.springframework.statemachine.state.PseudoStateKind;
import org.springframework.statemachine.transition.TransitionKind;
import org.springframework.statemachine.trigger.EventTrigger;

/** The parts of the library that fail in silence are not in our machines at all. */
class BlueprintTest {

    private static final StateMap MAP = StateMaps.request();

    private final StateMachine<String, String> machine = new Blueprint(MAP).newMachine();

    @Test
    void noStateIsAnEndStateAPseudoStateOrARegion() {
        assertThat(machine.getStates()).hasSize(MAP.states().size()).allSatisfy(state -> {
            assertThat(state.isSimple()).isTrue();
            assertThat(state.isOrthogonal()).isFalse();
            assertThat(state.getPseudoState() == null || state.getPseudoState().getKind() == PseudoStateKind.INITIAL)
                    .isTrue();
        });
    }

    @Test
    void noTransitionHasAGuardAnActionOrATimer() {
        assertThat(machine.getTransitions()).hasSize(MAP.transitions().size()).allSatisfy(transition -> {
            assertThat(transition.getKind()).isEqualTo(TransitionKind.EXTERNAL);
            assertThat(transition.getTrigger()).isInstanceOf(EventTrigger.class);
            assertThat(transition.getGuard()).isNull();
            assertThat(transition.getActions()).isNullOrEmpty();
        });
    }

    @Test
    void noStateHasAnAction() {
        assertThat(machine.getStates()).allSatisfy(state -> {
            assertThat(state.getEntryActions()).isEmpty();
            assertThat(state.getStateActions()).isEmpty();
            assertThat(state.getExitActions()).isEmpty();
        });
    }

    @Test
    void aMachineIsNotStartedBeforeItIsPutIntoItsState() {
        assertThat(machine.getState()).isNull();
        assertThat(machine.getExtendedState().getVariables()).isEmpty();
    }
}
