package io.baton.chat;

import io.baton.language.Language;
import java.util.Optional;

/** What people chose for themselves in chat, kept over restarts. */
public interface Preferences {

    /** The language that a person chose; empty where nothing was chosen. */
    Optional<Language> language(String person);

    /** Keeps a person's choice in place of the one there was. */
    void keep(String person, Language language);
}
