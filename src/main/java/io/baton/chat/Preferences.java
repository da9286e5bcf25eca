package io.baton.chat;

import io.baton.language.Language;
import java.util.Optional;

/** What people chose for themselves in chat, kept over restarts. */
public interface Preferences {

    /** The language that a person chose; empty where nothing was chosen. */
    Optional<Language> language(String person);

    /** The language that a person reads: as chosen in chat, else as configured, else English. */
    default Language readBy(String person, People people) {
        return language(person)
                .or(() -> people.find(person).flatMap(one -> Optional.ofNullable(one.language())))
                .orElse(Language.ENGLISH);
    }

    /** Keeps a person's choice in place of the one there was. */
    void keep(String person, Language language);
}
