package io.baton.statemachine;

import static org.assertj.core.api.Assertions.assertThat;

import io.baton.botconfig.TestConfig;
import io.baton.casework.EngineWalk;
import io.baton.casework.TableEngine;
import io.baton.process.ProcessDefinition;
import io.baton.process.StateMap;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Ten thousand random walks of every shipped process, its lanes included, beside a plain table: they never differ. */
class ShippedProcessWalkTest {

    private static final int WALKS = 10_000;
    private static final int STEPS_BEFORE_RESTART = 4;
    private static final int STEPS_AFTER_RESTART = 4;
    private static final int WALKS_OF_AN_ENGINE = 500;

    static List<StateMap> shippedMaps() {
        return TestConfig.shipped().processes().newest().stream()
                .flatMap(ShippedProcessWalkTest::maps)
                .toList();
    }

    private static Stream<StateMap> maps(ProcessDefinition process) {
        var cases = io.baton.process.StateMaps.of(process);
        return Stream.concat(Stream.of(cases), io.baton.process.StateMaps.lanes(process).stream());
    }

    @ParameterizedTest(name = "map {index}")
    @MethodSource("shippedMaps")
    void neverDiffersFromTheTable(StateMap map) {
        var moves = 0;
        for (int first = 0; first < WALKS; first += WALKS_OF_AN_ENGINE) {
            var states = new ArrayList<String>();
            try (var engine = new SpringCaseEngine()) {
                for (int seed = first; seed < first + WALKS_OF_AN_ENGINE; seed++) {
                    var walked = EngineWalk.compare(map, engine, new TableEngine(), seed, STEPS_BEFORE_RESTART);
                    states.add(walked.state());
                    moves += walked.moves();
                }
            }
            try (var restarted = new SpringCaseEngine()) {
                for (int i = 0; i < states.size(); i++) {
                    var walked = EngineWalk.compare(
                            map, states.get(i), restarted, new TableEngine(), -first - i - 1L, STEPS_AFTER_RESTART);
                    moves += walked.moves();
                }
            }
        }

        assertThat(moves).isGreaterThan(WALKS);
    }
}
