package io.baton.desk;

import java.time.Instant;

/** A clock that stands where a test put it. */
public final class TestWall implements Wall {

    private volatile Instant now;

    public TestWall(Instant now) {
        this.now = now;
    }

    @Override
    public boolean rehearsal() {
        return true;
    }

    @Override
    public void set(Instant instant) {
        now = instant;
    }

    @Override
    public Instant instant() {
        return now;
    }
}
