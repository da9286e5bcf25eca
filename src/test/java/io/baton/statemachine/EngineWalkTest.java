package io.baton.statemachine;

import static org.assertj.core.api.Assertions.assertThat;

import io.baton.casework.EngineWalk;
import io.baton.casework.StateMaps;
import io.baton.casework.TableEngine;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EngineWalkTest {

    /** Ten seeds, ten maps each, ten restarts a map, ten steps between them: 10,000 steps. */
    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 5, 8, 13, 21, 34, 55, 89})
    void theSpringEngineAndTheTableNeverDifferOnAnyMapAcrossRestarts(long seed) {
        var moves = 0;
        for (long map = seed * 1_000; map < seed * 1_000 + 10; map++) {
            var states = StateMaps.random(map);
            var state = states.initial();
            for (int restart = 0; restart < 10; restart++) {
                try (var spring = new SpringCaseEngine()) {
                    var walked = EngineWalk.compare(states, state, spring, new TableEngine(), map + restart, 10);
                    state = walked.state();
                    moves += walked.moves();
                }
            }
        }
        assertThat(moves).isGreaterThan(300);
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {4, 44})
    void theyNeverDifferOnALongWalkEither(long seed) {
        try (var spring = new SpringCaseEngine()) {
            var walked = EngineWalk.compare(StateMaps.request(), spring, new TableEngine(), seed, 5_000);

            assertThat(walked.moves()).isGreaterThan(2_000);
            assertThat(walked.faults()).isGreaterThan(500);
        }
    }

    /** Room for one machine only: it is put from state to state, and thrown away for the next map. */
    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {6, 66, 666})
    void theyNeverDifferWhenThereIsHardlyAnyRoom(long seed) {
        try (var spring = new SpringCaseEngine(new RestingMachines.Room(1, 1), PositionedMachine::at)) {
            for (int turn = 0; turn < 100; turn++) {
                EngineWalk.compare(StateMaps.random(seed + turn % 7), spring, new TableEngine(), seed + turn, 20);
            }
        }
    }
}
