package io.baton.redis;

import io.baton.desk.Wall;
import java.time.Instant;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;

/** The clock on the wall. Where it stands in rehearsal is kept on Redis, and in this process, so that looking is cheap. */
final class RedisWall implements Wall {

    private static final String KEY = Partition.of("wall").key("wall");

    private final Redis redis;
    private final boolean rehearsal;
    private volatile @Nullable Instant standing;

    RedisWall(Redis redis, boolean rehearsal) {
        this.redis = redis;
        this.rehearsal = rehearsal;
        var stored = rehearsal ? redis.with(server -> server.opsForValue().get(KEY)) : null;
        this.standing = stored == null ? null : Instant.parse(stored);
    }

    @Override
    public boolean rehearsal() {
        return rehearsal;
    }

    @Override
    public void set(Instant instant) {
        if (!rehearsal) {
            throw new IllegalStateException("The clock can be set in rehearsal only");
        }
        redis.with(server -> {
            server.opsForValue().set(KEY, instant.toString());
            return instant;
        });
        standing = instant;
    }

    @Override
    public Instant instant() {
        var now = standing;
        return now == null ? InstantSource.system().instant() : now;
    }
}
