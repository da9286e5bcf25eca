package io.baton.redis;

import io.baton.desk.Deliveries;
import java.util.Optional;

/** Answers to deliveries on Redis, each for two days; the first answer stays. */
final class RedisDeliveries implements Deliveries {

    private final Redis redis;

    RedisDeliveries(Redis redis) {
        this.redis = redis;
    }

    @Override
    public Optional<String> answer(String delivery) {
        return Optional.ofNullable(redis.with(server -> server.opsForValue().get(key(delivery))));
    }

    @Override
    public void remember(String delivery, String answer) {
        redis.with(server -> server.opsForValue().setIfAbsent(key(delivery), answer, Decide.ANSWERS_KEPT));
    }

    private static String key(String delivery) {
        return Partition.of(delivery).key("delivery", delivery);
    }
}
