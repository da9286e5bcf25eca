package io.baton.redis;

import io.baton.desk.PendingForms;
import java.time.Duration;
import java.util.Optional;

/** Open forms on Redis, each under its id for a day. */
final class RedisPendingForms implements PendingForms {

    private static final Duration KEPT = Duration.ofDays(1);

    private final Redis redis;

    RedisPendingForms(Redis redis) {
        this.redis = redis;
    }

    @Override
    public void keep(Pending form) {
        var json = CoreJson.MAPPER.writeValueAsString(form);
        redis.with(server -> {
            server.opsForValue().set(key(form.id()), json, KEPT);
            return json;
        });
    }

    @Override
    public Optional<Pending> find(String id) {
        return Optional.ofNullable(redis.with(server -> server.opsForValue().get(key(id))))
                .map(json -> CoreJson.MAPPER.readValue(json, Pending.class));
    }

    private static String key(String id) {
        return Partition.of(id).key("form", id);
    }
}
