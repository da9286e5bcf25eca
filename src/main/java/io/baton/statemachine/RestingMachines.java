package io.baton.statemachine;

import io.baton.casework.EngineFault;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Machines nobody uses at the moment, by chart and by the state they rest in. A machine taken out belongs to its taker
 * alone. Room is limited; when there is none, the seat that was not used for longest gives up a machine.
 */
final class RestingMachines {

    /** How many machines may rest in one state of one map, and in all states of all maps together. */
    record Room(int perState, int overall) {

        Room {
            if (perState < 1 || overall < 1) {
                throw new IllegalArgumentException("There must be room for one machine");
            }
        }
    }

    private record Seat(Chart chart, String state) {}

    /** Where machines wait whose state has enough of them, or has no event to wait for. No state has this name. */
    private static final String SPARE = "";

    private final Room room;
    private final LinkedHashMap<Seat, Deque<PositionedMachine>> seats = new LinkedHashMap<>(16, 0.75f, true);
    private int size;
    private boolean closed;

    RestingMachines(Room room) {
        this.room = room;
    }

    /** A machine that rests in {@code state}, or else one that follows the chart and may be put there. */
    synchronized @Nullable PositionedMachine take(Chart chart, String state) {
        if (closed) {
            throw new EngineFault("The engine is closed");
        }
        var machine = takeFrom(new Seat(chart, state));
        return machine == null ? takeFrom(new Seat(chart, SPARE)) : machine;
    }

    /** Puts a machine to rest and returns the one that has to leave instead, perhaps this very one. */
    synchronized @Nullable PositionedMachine rest(Chart chart, String state, PositionedMachine machine) {
        if (closed) {
            return machine;
        }
        var seated = !chart.isFinal(state) && seat(new Seat(chart, state), machine);
        if (!seated && !seat(new Seat(chart, SPARE), machine)) {
            return machine;
        }
        return size > room.overall() ? takeFrom(seats.firstEntry().getKey()) : null;
    }

    synchronized List<PositionedMachine> close() {
        closed = true;
        var all = new ArrayList<PositionedMachine>();
        seats.values().forEach(all::addAll);
        seats.clear();
        size = 0;
        return all;
    }

    synchronized int size() {
        return size;
    }

    private boolean seat(Seat seat, PositionedMachine machine) {
        var machines = seats.computeIfAbsent(seat, empty -> new ArrayDeque<>());
        if (machines.size() >= room.perState()) {
            return false;
        }
        machines.push(machine);
        size++;
        return true;
    }

    private @Nullable PositionedMachine takeFrom(Seat seat) {
        var machines = seats.get(seat);
        if (machines == null) {
            return null;
        }
        var machine = machines.pop();
        size--;
        if (machines.isEmpty()) {
            seats.remove(seat);
        }
        return machine;
    }
}
