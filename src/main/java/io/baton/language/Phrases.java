package io.baton.language;

import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.ResourceBundle.Control;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The sentences of the bot in one language, by key. Parts stand in a sentence as {@code {0}}, {@code {1}}; unlike
 * {@link java.text.MessageFormat}, quotes mean themselves and numbers are not dressed up.
 */
public final class Phrases {

    private static final String BUNDLE = Phrases.class.getPackageName() + ".messages";
    private static final Pattern PART = Pattern.compile("\\{(\\d)}");
    private static final Map<Language, Phrases> ALL = new EnumMap<>(Language.class);

    static {
        for (var language : Language.values()) {
            ALL.put(language, new Phrases(language));
        }
    }

    /** The sentences that go with no language named: the English ones. */
    public static final Phrases ENGLISH = in(Language.ENGLISH);

    private final Language language;
    private final ResourceBundle bundle;

    private Phrases(Language language) {
        this.language = language;
        this.bundle = ResourceBundle.getBundle(
                BUNDLE, Locale.forLanguageTag(language.tag()), Control.getNoFallbackControl(Control.FORMAT_PROPERTIES));
    }

    /** The sentences in a language. */
    public static Phrases in(Language language) {
        var phrases = ALL.get(language);
        if (phrases == null) {
            throw new IllegalArgumentException("no sentences in " + language);
        }
        return phrases;
    }

    public Language language() {
        return language;
    }

    /** The sentence of a key, with its parts in their places; a key that is none is a fault of the program. */
    public String say(String key, Object... parts) {
        return PART.matcher(bundle.getString(key))
                .replaceAll(part -> Matcher.quoteReplacement(String.valueOf(parts[Integer.parseInt(part.group(1))])));
    }

    /** A number of things, {@code 1 row} or {@code 3 rows}: the key is {@code count.<noun>.one} or {@code .many}. */
    public String count(long number, String noun) {
        return say("count." + noun + (number == 1 ? ".one" : ".many"), number);
    }

    /** {@code a, b or c}. */
    public String either(List<String> words) {
        return joined(words, "list.or");
    }

    /** {@code a, b and c}. */
    public String all(List<String> words) {
        return joined(words, "list.and");
    }

    private String joined(List<String> words, String key) {
        if (words.size() <= 1) {
            return String.join("", words);
        }
        return say(key, String.join(", ", words.subList(0, words.size() - 1)), words.getLast());
    }
}
