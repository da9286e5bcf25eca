package io.baton.redis;

import io.baton.chat.Preferences;
import io.baton.language.Language;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Preferences on Redis: one hash from a person's id to the tag of the language. They are looked up for everything that is
 * said to anyone, so a copy is kept for two seconds; what was chosen on another instance of the bot is known by then.
 */
final class RedisPreferences implements Preferences {

    private static final String LANGUAGES = Partition.of("preferences").key("languages");
    private static final Duration FRESH = Duration.ofSeconds(2);

    /** All tags by person as they stood at a reading of the machine's own nanosecond counter. */
    private record Copy(Map<String, String> tags, long read) {}

    private final Redis redis;
    private volatile @Nullable Copy copy;

    RedisPreferences(Redis redis) {
        this.redis = redis;
    }

    @Override
    public Optional<Language> language(String person) {
        return Optional.ofNullable(fresh().get(person)).flatMap(Language::of);
    }

    private Map<String, String> fresh() {
        var known = copy;
        if (known == null || System.nanoTime() - known.read() > FRESH.toNanos()) {
            var tags = redis.with(server -> server.<String, String>opsForHash().entries(LANGUAGES));
            known = new Copy(Map.copyOf(tags), System.nanoTime());
            copy = known;
        }
        return known.tags();
    }

    @Override
    public void keep(String person, Language language) {
        redis.with(server -> {
            server.opsForHash().put(LANGUAGES, person, language.tag());
            return language;
        });
        copy = null;
    }
}
