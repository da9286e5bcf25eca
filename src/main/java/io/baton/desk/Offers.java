package io.baton.desk;

import io.baton.form.Answers;
import io.baton.form.Field;
import io.baton.form.FieldType;
import io.baton.form.Form;
import io.baton.form.Value;
import java.text.BreakIterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Words and files that a request is to be made of, as answers that are offered when their questions come: what it is
 * about, all of the words where those are too many for that, and the files.
 */
final class Offers {

    private static final String OFFERED = "offer:";
    private static final String GIVEN = "given:";

    private Offers() {}

    /** What a form offers; {@code title} is the field that says what a request is about. */
    static Answers of(Form form, String title, String text, List<String> files) {
        var offers = new LinkedHashMap<String, Value>();
        var about = form.field(title).filter(Offers::isWords);
        about.ifPresent(field -> put(offers, field, shortened(field, text)));
        if (!text.equals(about.map(field -> shortened(field, text)).orElse(""))) {
            form.fields().stream()
                    .filter(field ->
                            field.type() == FieldType.LONG_TEXT && !field.id().equals(title))
                    .findFirst()
                    .ifPresent(field -> put(offers, field, shortened(field, text)));
        }
        if (!files.isEmpty()) {
            form.fields().stream()
                    .filter(field -> field.type() == FieldType.FILE)
                    .findFirst()
                    .ifPresent(field -> offers.put(field.id(), Value.of(files)));
        }
        return new Answers(offers);
    }

    private static boolean isWords(Field field) {
        return field.type() == FieldType.TEXT || field.type() == FieldType.LONG_TEXT;
    }

    private static void put(Map<String, Value> offers, Field field, String text) {
        if (!text.isBlank()) {
            offers.put(field.id(), Value.of(text));
        }
    }

    private static String shortened(Field field, String text) {
        var words = field.type() == FieldType.TEXT
                ? text.strip().lines().findFirst().orElse("")
                : text.strip();
        var most = field.max() == null ? Integer.MAX_VALUE : field.max().intValue();
        if (words.length() <= most) {
            return words;
        }
        var borders = BreakIterator.getCharacterInstance(Locale.ROOT);
        borders.setText(words);
        return words.substring(0, borders.isBoundary(most) ? most : borders.preceding(most))
                .strip();
    }

    /** Offers that wait for another conversation to end. */
    static Answers waiting(Answers offers) {
        return prefixed(OFFERED, offers.values());
    }

    /** Answers of a command that wait for another conversation to end. */
    static Answers waiting(Map<String, String> given) {
        return prefixed(
                GIVEN,
                given.entrySet().stream()
                        .collect(Collectors.toMap(Map.Entry::getKey, entry -> Value.of(entry.getValue()))));
    }

    private static Answers prefixed(String prefix, Map<String, Value> values) {
        var all = new LinkedHashMap<String, Value>();
        values.forEach((field, value) -> all.put(prefix + field, value));
        return new Answers(all);
    }

    /** The offers among what waited; none where none did. */
    static Optional<Answers> offered(Answers waited) {
        var offers = unprefixed(OFFERED, waited);
        return offers.isEmpty() ? Optional.empty() : Optional.of(new Answers(offers));
    }

    /** The answers of a command among what waited. */
    static Map<String, String> given(Answers waited) {
        var given = new LinkedHashMap<String, String>();
        unprefixed(GIVEN, waited).forEach((field, value) -> given.put(field, value.plain()));
        return given;
    }

    private static Map<String, Value> unprefixed(String prefix, Answers waited) {
        var values = new LinkedHashMap<String, Value>();
        waited.values().forEach((key, value) -> {
            if (key.startsWith(prefix)) {
                values.put(key.substring(prefix.length()), value);
            }
        });
        return values;
    }
}
