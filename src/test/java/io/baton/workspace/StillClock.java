package io.baton.workspace;

import io.baton.desk.Wall;
import java.time.Instant;

/** A rehearsal clock that stands still until it is set. */
final class StillClock implements Wall {

    static final Instant MONDAY_MORNING = Instant.parse("2027-01-11T17:00:00Z");

    private volatile Instant now = MONDAY_MORNING;

    @Override
    public Instant instant() {
        return now;
    }

    @Override
    public boolean rehearsal() {
        return true;
    }

    @Override
    public void set(Instant instant) {
        now = instant;
    }
}
