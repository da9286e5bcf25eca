package io.baton.redis;

import io.baton.chat.Preferences;
import io.baton.language.Language;
import java.util.Optional;
import java.util.function.Function;

/** Preferences on Redis: one hash from a person's id to the tag of the language. */
final class RedisPreferences implements Preferences {

    private final CopiedHash<String> languages;

    RedisPreferences(Redis redis) {
        this.languages = new CopiedHash<>(
                redis, Partition.of("preferences").key("languages"), Function.identity(), Function.identity());
    }

    @Override
    public Optional<Language> language(String person) {
        return Optional.ofNullable(languages.all().get(person)).flatMap(Language::of);
    }

    @Override
    public void keep(String person, Language language) {
        languages.put(person, language.tag());
    }
}
