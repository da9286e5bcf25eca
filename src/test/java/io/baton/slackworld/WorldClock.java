package io.baton.slackworld;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/**
 * The workspace's clock for limits per minute, trigger ids, {@code response_url} and message times. It walks with the
 * machine's clock and can be moved on; frozen, it stands still between moves.
 */
public final class WorldClock implements InstantSource {

    private Duration ahead = Duration.ZERO;
    private Instant frozen = Instant.EPOCH;
    private boolean stands;

    @Override
    public synchronized Instant instant() {
        return stands ? frozen : InstantSource.system().instant().plus(ahead);
    }

    /** Moves on by so much. */
    public synchronized void advance(Duration by) {
        ahead = ahead.plus(by);
        frozen = frozen.plus(by);
    }

    /** Stops the clock; from now on only {@link #advance} moves it. */
    public synchronized void freeze() {
        frozen = instant();
        stands = true;
    }
}
