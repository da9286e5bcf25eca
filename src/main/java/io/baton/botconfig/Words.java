package io.baton.botconfig;

import java.util.Locale;

/** How names of the code are written in configuration. */
final class Words {

    private Words() {}

    /**
     * {@code openBallot} and {@code OpenBallot} as {@code open-ballot}; {@code byDefault} is written {@code default}, which
     * is no name in Java.
     */
    static String kebab(String name) {
        return name.equals("byDefault")
                ? "default"
                : name.replaceAll("(?<=[a-z0-9])(?=[A-Z])", "-").toLowerCase(Locale.ROOT);
    }

    /** The constant of an enum as it is written in configuration: {@code long-text}. */
    static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
