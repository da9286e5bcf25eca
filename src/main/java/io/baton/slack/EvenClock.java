package io.baton.slack;

import java.time.Instant;
import java.time.InstantSource;

/** A clock for how long things take: right when it was made, and even from then on, whatever the time of day is set to. */
final class EvenClock implements InstantSource {

    private final Instant made = Instant.now();
    private final long madeNanos = System.nanoTime();

    @Override
    public Instant instant() {
        return made.plusNanos(System.nanoTime() - madeNanos);
    }
}
