package io.baton.statemachine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.baton.casework.EngineFault;
import io.baton.casework.StateMaps;
import io.baton.process.StateMap;
import io.baton.process.StateMap.Transition;
import java.util.List;
import org.junit.jupiter.api.Test;

class ChartTest {

    @Test
    void aMapThatNamesUnknownStatesCannotBeFollowed() {
        assertRefused(new StateMap("m@1", "a", List.of("a"), List.of(new Transition("a", "go", "b"))), "unknown");
        assertRefused(new StateMap("m@1", "z", List.of("a"), List.of()), "initial state 'z'");
    }

    @Test
    void aMapWithTwoWaysOutOnOneEventCannotBeFollowed() {
        assertRefused(StateMaps.map("m@1", "a go b", "a go c"), "two transitions leave 'a' on 'go'");
    }

    @Test
    void aMapWithEmptyOrRepeatedNamesCannotBeFollowed() {
        assertRefused(new StateMap("m@1", "a", List.of("a", "a"), List.of()), "named twice");
        assertRefused(new StateMap("m@1", "a", List.of("a", " "), List.of()), "empty");
        assertRefused(new StateMap("", "a", List.of("a"), List.of()), "no id");
        assertRefused(new StateMap("m@1", "a", List.of("a"), List.of(new Transition("a", "", "a"))), "unknown");
    }

    @Test
    void allFaultsOfAMapAreToldAtOnce() {
        var map = new StateMap("m@1", "z", List.of("a"), List.of(new Transition("a", "go", "b")));

        assertRefused(map, "initial state 'z' is unknown; Transition[source=a, event=go, target=b]");
    }

    @Test
    void aMapOfOneStateWithoutAnEventIsAMap() {
        assertThat(new Chart(new StateMap("m@1", "a", List.of("a"), List.of())).isFinal("a"))
                .isTrue();
    }

    @Test
    void anUnknownEventNamesTheOnesThatAreKnown() {
        var chart = new Chart(StateMaps.request());

        assertThatExceptionOfType(EngineFault.class)
                .isThrownBy(() -> chart.arrow("approval", "submit"))
                .withMessageContaining("[approve, cancel, note, reject]");
    }

    private static void assertRefused(StateMap map, String why) {
        assertThatExceptionOfType(EngineFault.class)
                .isThrownBy(() -> new Chart(map))
                .withMessageContaining(why);
    }
}
