package io.baton.desk;

import java.time.Instant;

/** Moving the rehearsal clock. */
public interface Rehearsal {

    /** What moving the clock did: the instant it shows now and how many timers fell due and were handled. */
    record Moved(Instant now, int fired) {}

    Instant now();

    /** False outside rehearsal: the clock is the real one then and cannot be moved. */
    boolean possible();

    /**
     * Moves the clock, firing every timer that falls due on the way at its own due time, and returns when all was
     * handled and told.
     *
     * @throws IllegalArgumentException when it would go backwards although a case exists
     */
    Moved moveTo(Instant instant);
}
