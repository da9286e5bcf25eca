package io.baton.desk;

import io.baton.casework.Cases;
import io.baton.casework.Command;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Fires timers when they fall due: in real time when asked to look, in rehearsal each at its own due time. */
public final class TimeKeeper implements Rehearsal {

    private static final int BATCH = 8;

    private final Wall wall;
    private final Due due;
    private final Cases cases;
    private final Acts acts;
    private final IdleDrafts drafts;
    private final Runnable tellAll;

    TimeKeeper(Wall wall, Due due, Cases cases, Acts acts, IdleDrafts drafts, Runnable tellAll) {
        this.wall = wall;
        this.due = due;
        this.cases = cases;
        this.acts = acts;
        this.drafts = drafts;
        this.tellAll = tellAll;
    }

    @Override
    public Instant now() {
        return wall.instant();
    }

    @Override
    public boolean possible() {
        return wall.rehearsal();
    }

    /** Looks once: fires what is due and tells what waits to be told. */
    public synchronized void look() {
        fireUntil(wall.instant(), false);
        tellAll.run();
    }

    @Override
    public synchronized Moved moveTo(Instant instant) {
        if (instant.isBefore(wall.instant()) && !cases.search(anyCase()).cases().isEmpty()) {
            throw new IllegalArgumentException(
                    "The clock cannot go back once a case exists; it shows " + wall.instant() + " now.");
        }
        int fired = fireUntil(instant, true);
        wall.set(instant);
        tellAll.run();
        return new Moved(instant, fired);
    }

    private static Cases.Query anyCase() {
        return new Cases.Query(null, null, null, null, null, null, 1);
    }

    private int fireUntil(Instant end, boolean moving) {
        int fired = 0;
        Set<Due.Fallen> failed = new HashSet<>();
        for (var next = next(end, failed); !next.isEmpty(); next = next(end, failed)) {
            var fallen = next.getFirst();
            if (moving && fallen.due().isAfter(wall.instant())) {
                wall.set(fallen.due());
            }
            fire(fallen);
            failed.add(fallen);
            fired++;
        }
        return fired;
    }

    /** Each fallen timer is tried once a round: one that will not go cannot stop the others. */
    private List<Due.Fallen> next(Instant end, Set<Due.Fallen> tried) {
        var first = untried(due.until(end, BATCH), tried);
        return first.isEmpty() ? untried(due.until(end, BATCH + tried.size()), tried) : first;
    }

    private static List<Due.Fallen> untried(List<Due.Fallen> fallen, Set<Due.Fallen> tried) {
        return fallen.stream().filter(one -> !tried.contains(one)).limit(1).toList();
    }

    private void fire(Due.Fallen fallen) {
        if (cases.find(fallen.subject()).isEmpty()) {
            drafts.fallDue(fallen.subject());
            return;
        }
        var command = Command.timer(fallen.subject(), fallen.timer(), fallen.due());
        boolean done = acts.bySystem(
                fallen.subject(),
                command.id(),
                (now, decisions, in) -> decisions.decide(in.def(), now, command, in.world()));
        if (!done) {
            due.drop(fallen);
        }
    }
}
