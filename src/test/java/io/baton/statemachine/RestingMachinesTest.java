package io.baton.statemachine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.baton.casework.EngineFault;
import io.baton.casework.StateMaps;
import io.baton.process.StateMap;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.springframework.statemachine.StateMachine;
import org.springframework.statemachine.listener.StateMachineListenerAdapter;
import org.springframework.statemachine.transition.Transition;

class RestingMachinesTest {

    private static final StateMap MAP = StateMaps.request();

    private final List<StateMachine<String, String>> built = Collections.synchronizedList(new ArrayList<>());

    @Test
    void oneMachineServesAllCasesThatComeOneAfterAnother() {
        try (var engine = engine(8, 8)) {
            for (int turn = 0; turn < 50; turn++) {
                engine.move(MAP, "approval", "reject");
                engine.move(MAP, "new", "submit");
            }

            assertThat(built).hasSize(1);
        }
    }

    @Test
    void twoCallersInOneStateNeverShareAMachine() throws Exception {
        var together = new CyclicBarrier(2);
        Set<StateMachine<String, String>> atWork = Collections.synchronizedSet(new HashSet<>());
        SpringCaseEngine.Workshop workshop = (chart, state) -> {
            var machine = chart.newMachine();
            machine.addStateListener(new StateMachineListenerAdapter<>() {
                @Override
                public void transitionStarted(Transition<String, String> transition) {
                    if (transition.getTrigger() != null) {
                        meet(together);
                        atWork.add(machine);
                    }
                }
            });
            return new PositionedMachine(machine, state);
        };

        try (var engine = new SpringCaseEngine(new RestingMachines.Room(8, 8), workshop);
                var threads = Executors.newFixedThreadPool(2)) {
            var one = threads.submit(() -> engine.move(MAP, "approval", "approve"));
            var other = threads.submit(() -> engine.move(MAP, "approval", "cancel"));

            assertThat(one.get()).isEqualTo("built");
            assertThat(other.get()).isEqualTo("cancelled");
            assertThat(atWork).hasSize(2);
        }
    }

    @Test
    void aMachineThatReachedAFinalStateStartsAgainInAnyOther() {
        try (var engine = engine(8, 8)) {
            assertThat(engine.move(MAP, "built", "close")).isEqualTo("closed");
            assertThat(engine.move(MAP, "new", "cancel")).isEqualTo("cancelled");
            assertThat(engine.move(MAP, "approval", "note")).isEqualTo("approval");

            assertThat(built).hasSize(1);
            assertThat(running()).isOne();
        }
    }

    @Test
    void aBurstOfTheSameEventNeedsNoNewMachines() {
        try (var engine = engine(1, 8)) {
            for (int newcomer = 0; newcomer < 100; newcomer++) {
                assertThat(engine.move(MAP, "new", "submit")).isEqualTo("approval");
            }

            assertThat(built).hasSize(2);
        }
    }

    @Test
    void oneStateKeepsOnlySoManyMachinesAndItsMapAsManySpareOnes() {
        var chart = new Chart(MAP);
        var resting = new RestingMachines(new RestingMachines.Room(2, 100));
        for (int machine = 0; machine < 4; machine++) {
            assertThat(resting.rest(chart, "new", PositionedMachine.at(chart, "new")))
                    .isNull();
        }
        var fifth = PositionedMachine.at(chart, "new");

        assertThat(resting.rest(chart, "new", fifth)).isSameAs(fifth);
        assertThat(resting.size()).isEqualTo(4);
    }

    @Test
    void aMachineNeverServesAnotherMap() {
        var twin = new StateMap("twin@1", MAP.initial(), MAP.states(), MAP.transitions());
        try (var engine = engine(8, 8)) {
            engine.move(MAP, "new", "submit");
            engine.move(twin, "approval", "approve");
            engine.move(twin, "built", "close");
            engine.move(MAP, "built", "close");

            assertThat(built).extracting(StateMachine::getId).containsExactly("request@1", "twin@1", "request@1");
        }
    }

    @Test
    void thousandsOfMapsKeepOnlySoManyMachines() {
        try (var engine = engine(4, 16)) {
            for (int map = 0; map < 2_000; map++) {
                engine.move(StateMaps.map("m@" + map, "a go b", "b go c"), "a", "go");
            }

            assertThat(built).hasSize(2_000);
            assertThat(engine.restingMachines()).isEqualTo(16);
            assertThat(running()).isEqualTo(16);
        }
    }

    @Test
    void roomIsMadeByTheStateNotAskedForLongest() {
        try (var engine = engine(4, 2)) {
            engine.move(MAP, "new", "submit");
            engine.move(StateMaps.lane(), "todo", "start");
            engine.move(StateMaps.map("third@1", "a go b", "b go c"), "a", "go");
            assertThat(built).hasSize(3);

            engine.move(StateMaps.lane(), "doing", "block");
            assertThat(built).hasSize(3);

            engine.move(MAP, "approval", "note");
            assertThat(built).hasSize(4);
        }
    }

    @Test
    void manyCallersAtOnceLeaveNoMoreThanTheRoomHolds() throws Exception {
        try (var engine = engine(2, 4)) {
            try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
                for (int caller = 0; caller < 500; caller++) {
                    threads.submit(() -> engine.move(MAP, "approval", "note"));
                    threads.submit(() -> engine.move(MAP, "approval", "reject"));
                }
            }

            assertThat(engine.restingMachines()).isBetween(1, 4);
            assertThat(running()).isEqualTo(engine.restingMachines());
        }
    }

    @Test
    void closingStopsEveryMachineAndAnswersNobodyAfterwards() {
        var engine = engine(8, 8);
        engine.move(MAP, "new", "submit");
        engine.move(StateMaps.lane(), "todo", "start");

        engine.close();
        engine.close();

        assertThat(running()).isZero();
        assertThatExceptionOfType(EngineFault.class).isThrownBy(() -> engine.move(MAP, "new", "submit"));
    }

    private SpringCaseEngine engine(int perState, int overall) {
        return new SpringCaseEngine(new RestingMachines.Room(perState, overall), (chart, state) -> {
            var machine = chart.newMachine();
            built.add(machine);
            return new PositionedMachine(machine, state);
        });
    }

    /** A machine without an end state is complete only when it is stopped. */
    private long running() {
        return built.stream().filter(machine -> !machine.isComplete()).count();
    }

    private static void meet(CyclicBarrier together) {
        try {
            together.await(10, TimeUnit.SECONDS);
        } catch (Exception failure) {
            throw new IllegalStateException("The other caller never came: the machine is shared", failure);
        }
    }
}
