package io.baton.casework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.baton.process.StateMap;
import io.baton.process.StateMap.Transition;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What every case engine has to hold, whatever stands behind it. Each rule was once broken by a real state machine. */
public abstract class CaseEngineContract {

    private static final StateMap REQUEST = StateMaps.request();
    private static final StateMap LANE = StateMaps.lane();

    private CaseEngine engine;

    /** A new engine, as after a restart of the program. */
    protected abstract CaseEngine engine();

    @BeforeEach
    void start() {
        engine = engine();
    }

    @AfterEach
    void stop() throws Exception {
        if (engine instanceof AutoCloseable closeable) {
            closeable.close();
        }
    }

    @Test
    void movesToTheStateThatTheMapNames() {
        assertThat(engine.move(REQUEST, "new", "submit")).isEqualTo("approval");
        assertThat(engine.move(REQUEST, "approval", "reject")).isEqualTo("new");
        assertThat(engine.move(REQUEST, "approval", "approve")).isEqualTo("built");
    }

    @Test
    void aTransitionBackIntoItsOwnStateRunsEveryTime() {
        for (int time = 0; time < 3; time++) {
            assertThat(engine.move(REQUEST, "approval", "note")).isEqualTo("approval");
        }
        assertThat(engine.move(REQUEST, "approval", "approve")).isEqualTo("built");
    }

    @Test
    void anUnknownStateIsAFaultAndNeverTheInitialState() {
        assertFault(REQUEST, "state of an older version", "submit");
    }

    @Test
    void aMissingStateIsAFaultAndNeverTheInitialState() {
        assertFault(REQUEST, "", "submit");
        assertFault(REQUEST, null, "submit");
    }

    @Test
    void anEventTheStateDoesNotKnowIsAFaultAndNeverAcceptedWithoutAMove() {
        assertFault(REQUEST, "approval", "submit");
        assertFault(REQUEST, "approval", "close");
    }

    @Test
    void anEventNobodyKnowsIsAFault() {
        assertFault(REQUEST, "approval", "no such event");
        assertFault(REQUEST, "approval", "");
        assertFault(REQUEST, "approval", null);
    }

    @Test
    void aFaultLeavesNothingBehind() {
        assertFault(REQUEST, "approval", "submit");

        assertThat(engine.move(REQUEST, "approval", "approve")).isEqualTo("built");
        assertThat(engine.move(REQUEST, "new", "submit")).isEqualTo("approval");
    }

    @Test
    void theOrderOfOtherCasesDoesNotMatter() {
        assertThat(engine.move(REQUEST, "built", "close")).isEqualTo("closed");
        assertThat(engine.move(REQUEST, "new", "submit")).isEqualTo("approval");
        assertThat(engine.move(REQUEST, "approval", "cancel")).isEqualTo("cancelled");
        assertThat(engine.move(REQUEST, "approval", "approve")).isEqualTo("built");
    }

    @Test
    void aFinalStateRefusesEveryEvent() {
        assertFault(REQUEST, "closed", "close");
        assertFault(REQUEST, "cancelled", "submit");
    }

    @Test
    void casesCanStartAgainAfterOthersReachedAFinalState() {
        for (int round = 0; round < 20; round++) {
            assertThat(engine.move(REQUEST, "new", "submit")).isEqualTo("approval");
            assertThat(engine.move(REQUEST, "approval", "approve")).isEqualTo("built");
            assertThat(engine.move(REQUEST, "built", "close")).isEqualTo("closed");
        }
    }

    @Test
    void aRestartInAnyStateGoesOnInThatState() throws Exception {
        for (Transition arrow : REQUEST.transitions()) {
            stop();
            start();
            assertThat(engine.move(REQUEST, arrow.source(), arrow.event())).isEqualTo(arrow.target());
        }
    }

    @Test
    void twoDifferentMapsUnderOneIdAreAFault() {
        engine.move(StateMaps.map("same@1", "a go b"), "a", "go");

        assertFault(StateMaps.map("same@1", "a go c"), "a", "go");
        assertThat(engine.move(StateMaps.map("same@1", "a go b"), "a", "go")).isEqualTo("b");
    }

    @Test
    void versionsOfAProcessAreKeptApart() {
        var first = StateMaps.map("esd@1", "a go b");
        var second = StateMaps.map("esd@2", "a go c");

        assertThat(engine.move(first, "a", "go")).isEqualTo("b");
        assertThat(engine.move(second, "a", "go")).isEqualTo("c");
        assertThat(engine.move(first, "a", "go")).isEqualTo("b");
    }

    @Test
    void twoCallersInTheSameStateAtOnceBothGetTheirOwnAnswer() throws Exception {
        for (int round = 0; round < 200; round++) {
            var answers = atOnce(List.of(
                    () -> engine.move(REQUEST, "approval", "approve"),
                    () -> engine.move(REQUEST, "approval", "cancel")));
            assertThat(answers).containsExactly("built", "cancelled");
        }
    }

    @Test
    void manyCallersAtOnceAllGetTheirOwnAnswer() throws Exception {
        var callers = new ArrayList<Callable<String>>();
        for (int caller = 0; caller < 16; caller++) {
            var seed = caller;
            callers.add(() -> EngineWalk.compare(REQUEST, engine, new TableEngine(), seed, 200)
                    .state());
        }
        assertThat(atOnce(callers)).hasSize(16);
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void lanesAreMachinesOfTheirOwnAndJoinOutsideAcrossRestarts(long seed) throws Exception {
        var random = new SplittableRandom(seed);
        var lanes = new TreeMap<>(Map.of("DB", "todo", "NET", "todo", "APP", "todo"));
        while (!lanes.values().stream().allMatch("done"::equals)) {
            stop();
            start();
            var area = List.copyOf(lanes.keySet()).get(random.nextInt(lanes.size()));
            lanes.computeIfPresent(area, (name, state) -> switch (state) {
                case "todo" -> engine.move(LANE, state, "start");
                case "doing" -> engine.move(LANE, state, random.nextInt(3) == 0 ? "block" : "finish");
                default -> state;
            });
        }
        assertThat(engine.move(REQUEST, "built", "close")).isEqualTo("closed");
    }

    @Test
    void anInterruptedCallerStillGetsTheRightAnswerOrAFault() {
        Thread.currentThread().interrupt();
        try {
            assertThat(engine.move(REQUEST, "new", "submit")).isEqualTo("approval");
        } catch (EngineFault fault) {
            assertThat(fault).hasMessageContaining("submit");
        } finally {
            assertThat(Thread.interrupted()).isTrue();
        }
        assertThat(engine.move(REQUEST, "new", "submit")).isEqualTo("approval");
    }

    private void assertFault(StateMap map, String state, String event) {
        assertThatExceptionOfType(EngineFault.class).isThrownBy(() -> engine.move(map, state, event));
    }

    private static List<String> atOnce(List<Callable<String>> callers) throws Exception {
        var together = new CyclicBarrier(callers.size());
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var answers = new ArrayList<Future<String>>();
            for (var caller : callers) {
                answers.add(threads.submit(() -> {
                    together.await();
                    return caller.call();
                }));
            }
            var all = new ArrayList<String>();
            for (var answer : answers) {
                all.add(answer.get());
            }
            return all;
        }
    }
}
