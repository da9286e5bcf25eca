package io.baton.desk;

import java.time.Instant;
import java.time.InstantSource;

/**
 * The clock on the wall: the real one, or in rehearsal one that runs with the real one until it is first set and then
 * stands still, moving only when told. It survives restarts.
 */
public interface Wall extends InstantSource {

    boolean rehearsal();

    /** Sets the rehearsal clock. */
    void set(Instant instant);
}
