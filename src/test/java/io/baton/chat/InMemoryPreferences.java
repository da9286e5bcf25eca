package io.baton.chat;

import io.baton.language.Language;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Preferences in memory. */
public final class InMemoryPreferences implements Preferences {

    private final Map<String, Language> languages = new ConcurrentHashMap<>();

    @Override
    public Optional<Language> language(String person) {
        return Optional.ofNullable(languages.get(person));
    }

    @Override
    public void keep(String person, Language language) {
        languages.put(person, language);
    }
}
