package io.baton.redis;

import io.baton.chat.Person;
import io.baton.chat.Profiles;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Profiles on Redis: one hash from a person's id to what the person told. They are looked up for every name that is
 * shown, so a copy is kept for two seconds; what another instance of the bot was told is known here by then.
 */
final class RedisProfiles implements Profiles {

    private static final String KEY = Partition.of("profiles").key("profiles");
    private static final Duration FRESH = Duration.ofSeconds(2);

    /** All profiles by id as they stood at a reading of the machine's own nanosecond counter. */
    private record Copy(Map<String, Person> people, long read) {}

    private final Redis redis;
    private volatile @Nullable Copy copy;

    RedisProfiles(Redis redis) {
        this.redis = redis;
    }

    @Override
    public List<Person> all() {
        return List.copyOf(fresh().values());
    }

    @Override
    public Optional<Person> find(String id) {
        return Optional.ofNullable(fresh().get(id));
    }

    private Map<String, Person> fresh() {
        var known = copy;
        if (known == null || System.nanoTime() - known.read() > FRESH.toNanos()) {
            known = new Copy(read(), System.nanoTime());
            copy = known;
        }
        return known.people();
    }

    private Map<String, Person> read() {
        return redis.with(server -> server.<String, String>opsForHash().entries(KEY)).entrySet().stream()
                .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, entry -> read(entry.getValue())));
    }

    @Override
    public void keep(Person profile) {
        var kept = new Person(
                profile.id(), profile.name(), profile.department(), profile.email(), profile.phone(), Set.of(), false);
        redis.with(server -> {
            server.opsForHash().put(KEY, kept.id(), CoreJson.MAPPER.writeValueAsString(kept));
            return kept;
        });
        copy = null;
    }

    private static Person read(String json) {
        return CoreJson.MAPPER.readValue(json, Person.class);
    }
}
