package io.baton.statemachine;

import io.baton.casework.CaseEngine;
import io.baton.casework.EngineFault;
import io.baton.process.StateMap;
import io.baton.process.StateMap.Transition;

/**
 * The case engine on Spring Statemachine. Machines hold no case: each rests in a state of a map, is given one event, has
 * its new state compared with the one the map names, and rests again, for whoever comes next. Safe for many callers.
 */
public final class SpringCaseEngine implements CaseEngine, AutoCloseable {

    /** Makes machines; tests make treacherous ones. */
    @FunctionalInterface
    interface Workshop {
        PositionedMachine machineAt(Chart chart, String state);
    }

    private static final int MAPS = 1_000;
    private static final RestingMachines.Room ROOM = new RestingMachines.Room(8, 256);

    private final Charts charts = new Charts(MAPS);
    private final RestingMachines resting;
    private final Workshop workshop;

    public SpringCaseEngine() {
        this(ROOM, PositionedMachine::at);
    }

    SpringCaseEngine(RestingMachines.Room room, Workshop workshop) {
        this.resting = new RestingMachines(room);
        this.workshop = workshop;
    }

    @Override
    public String move(StateMap map, String state, String event) {
        var chart = charts.of(map);
        var arrow = chart.arrow(state, event);
        var machine = resting.take(chart, state);
        follow(arrow, chart, machine == null ? workshop.machineAt(chart, state) : machine);
        return arrow.target();
    }

    /** Stops every machine; whoever moves after that gets a fault. */
    @Override
    public void close() {
        resting.close().forEach(PositionedMachine::stop);
    }

    int restingMachines() {
        return resting.size();
    }

    private void follow(Transition arrow, Chart chart, PositionedMachine machine) {
        var leaving = machine;
        try {
            machine.follow(arrow);
            leaving = resting.rest(chart, arrow.target(), machine);
        } catch (EngineFault fault) {
            throw new EngineFault("State map " + chart + ": " + fault.getMessage(), fault);
        } finally {
            if (leaving != null) {
                leaving.stop();
            }
        }
    }
}
