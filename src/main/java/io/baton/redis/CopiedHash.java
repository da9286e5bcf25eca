package io.baton.redis;

import java.time.Duration;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A small hash on Redis that is looked up for nearly everything, so a copy of all of it is kept for two seconds; what
 * another instance of the bot wrote is known here by then.
 */
final class CopiedHash<T> {

    private static final Duration FRESH = Duration.ofSeconds(2);

    /** All entries as they stood at a reading of the machine's own nanosecond counter. */
    private record Copy<T>(Map<String, T> entries, long read) {}

    private final Redis redis;
    private final String key;
    private final Function<String, T> reading;
    private final Function<T, String> writing;
    private volatile @Nullable Copy<T> copy;

    CopiedHash(Redis redis, String key, Function<String, T> reading, Function<T, String> writing) {
        this.redis = redis;
        this.key = key;
        this.reading = reading;
        this.writing = writing;
    }

    Map<String, T> all() {
        var known = copy;
        if (known == null || System.nanoTime() - known.read() > FRESH.toNanos()) {
            known = new Copy<>(stored(), System.nanoTime());
            copy = known;
        }
        return known.entries();
    }

    private Map<String, T> stored() {
        return redis.with(server -> server.<String, String>opsForHash().entries(key)).entrySet().stream()
                .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, entry -> reading.apply(entry.getValue())));
    }

    void put(String field, T value) {
        redis.with(server -> {
            server.opsForHash().put(key, field, writing.apply(value));
            return field;
        });
        copy = null;
    }
}
