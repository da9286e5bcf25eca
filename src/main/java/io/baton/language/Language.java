package io.baton.language;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** A language that people read. English is complete, and what rooms and the audit are written in. */
public enum Language {
    ENGLISH("en", "English"),
    HINDI("hi", "हिन्दी");

    private final String tag;
    private final String ownName;

    Language(String tag, String ownName) {
        this.tag = tag;
        this.ownName = ownName;
    }

    /** The tag of BCP 47, such as {@code hi}: the word in configuration, commands and stores. */
    public String tag() {
        return tag;
    }

    /** What those who speak it call it. */
    public String ownName() {
        return ownName;
    }

    /** The language that a word names: by tag, by its English or its own name, in any case. */
    public static Optional<Language> of(String word) {
        var said = word.strip().toLowerCase(Locale.ROOT);
        return Stream.of(values())
                .filter(language -> said.equals(language.tag)
                        || said.equals(language.name().toLowerCase(Locale.ROOT))
                        || said.equals(language.ownName.toLowerCase(Locale.ROOT)))
                .findFirst();
    }
}
