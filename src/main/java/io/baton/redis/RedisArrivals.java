package io.baton.redis;

import io.baton.chat.Arrivals;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** What came in and is not dealt with yet, on Redis; that a delivery came is known for two days. */
final class RedisArrivals implements Arrivals {

    private static final Duration KNOWN = Duration.ofDays(2);

    private final Redis redis;

    RedisArrivals(Redis redis) {
        this.redis = redis;
    }

    @Override
    public boolean keep(String platform, Arrival arrival, Instant until) {
        var answer = redis.run(
                Script.ARRIVAL_KEEP,
                List.of(key(platform, "seen:" + arrival.delivery()), key(platform, "waiting"), key(platform, "due")),
                arrival.delivery(),
                CoreJson.MAPPER.writeValueAsString(arrival),
                Long.toString(until.toEpochMilli()),
                Long.toString(KNOWN.toSeconds()));
        return answer.equals(List.of("new"));
    }

    @Override
    public void done(String platform, String delivery) {
        redis.with(server -> server.opsForHash().delete(key(platform, "waiting"), delivery)
                + server.opsForZSet().remove(key(platform, "due"), delivery));
    }

    @Override
    public void hold(String platform, List<String> deliveries, Instant until) {
        if (!deliveries.isEmpty()) {
            var args = Stream.concat(Stream.of(Long.toString(until.toEpochMilli())), deliveries.stream());
            redis.run(Script.ARRIVAL_HOLD, List.of(key(platform, "due")), args.toArray());
        }
    }

    @Override
    public Set<String> waiting(String platform) {
        return redis.with(server -> server.<String, String>opsForHash().keys(key(platform, "waiting")));
    }

    @Override
    public List<Arrival> claim(String platform, Instant now, Instant until, int limit) {
        return redis
                .run(
                        Script.ARRIVAL_CLAIM,
                        List.of(key(platform, "waiting"), key(platform, "due")),
                        Long.toString(now.toEpochMilli()),
                        Long.toString(until.toEpochMilli()),
                        Integer.toString(limit))
                .stream()
                .map(json -> CoreJson.MAPPER.readValue(json, Arrival.class))
                .toList();
    }

    private static String key(String platform, String word) {
        return "{arrivals:" + platform + "}:" + word;
    }
}
