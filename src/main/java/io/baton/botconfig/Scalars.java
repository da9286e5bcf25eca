package io.baton.botconfig;

import io.baton.botconfig.Node.Scalar;
import io.baton.botconfig.Node.Scalar.Kind;
import io.baton.process.Suggestion;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.Period;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Makes values of single texts and numbers. Strict: nothing is guessed from a text that YAML could take otherwise. */
final class Scalars {

    /** Words that YAML 1.1, and with it many an editor, takes for true, false or nothing. */
    private static final Set<String> TRAPS = Set.of("yes", "no", "on", "off", "true", "false", "null", "~");

    private static final Pattern NUMBER_LIKE = Pattern.compile("[-+]?(\\d[\\d_]*|0[xob][\\dA-Fa-f]+)");

    private static final Map<Class<?>, Kindred> KINDS = Map.of(
            LocalDate.class, new Kindred("a date such as 2027-01-31", LocalDate::parse),
            LocalTime.class, new Kindred("a time of day such as 17:00", LocalTime::parse),
            Period.class, new Kindred("a length in days, months or years such as P1Y", Period::parse),
            ZoneId.class, new Kindred("a time zone such as America/Los_Angeles", ZoneId::of),
            BigDecimal.class, new Kindred("a number", BigDecimal::new),
            Integer.class, new Kindred("a whole number", Integer::valueOf),
            int.class, new Kindred("a whole number", Integer::valueOf),
            long.class, new Kindred("a whole number", Long::valueOf));

    private Scalars() {}

    /** What cannot be read: what is wrong, and what to write instead. */
    static final class Unreadable extends Exception {
        private static final long serialVersionUID = 1L;
        private final String fix;

        Unreadable(String what, String fix) {
            super(what, null, false, false);
            this.fix = fix;
        }

        String fix() {
            return fix;
        }
    }

    /** A type that is read from one text, and how it is called. */
    private record Kindred(String expected, Function<String, Object> reading) {}

    static boolean knows(Class<?> type) {
        return type == String.class || isTruth(type) || type.isEnum() || KINDS.containsKey(type);
    }

    private static boolean isTruth(Class<?> type) {
        return type == boolean.class || type == Boolean.class;
    }

    static Object read(Class<?> type, Scalar value) throws Unreadable {
        if (type == String.class) {
            return text(value);
        }
        if (isTruth(type)) {
            return truth(value);
        }
        if (type.isEnum()) {
            return constant(type, value);
        }
        var kind = KINDS.get(type);
        if (kind == null) {
            throw new IllegalStateException("no reading for " + type);
        }
        return number(kind, value);
    }

    /** A text; refused where YAML might take it for something else. */
    static String text(Scalar value) throws Unreadable {
        var trap = value.kind() != Kind.TEXT
                || (value.plain() && TRAPS.contains(value.text().toLowerCase(Locale.ROOT)));
        if (value.kind() == Kind.NOTHING) {
            throw new Unreadable("expected a text, found nothing", "write the text, or leave the key out");
        }
        if (trap || (value.plain() && NUMBER_LIKE.matcher(value.text()).matches())) {
            throw new Unreadable(
                    "expected a text, but YAML may take " + value.text() + " for something else",
                    "quote it: \"" + value.text() + "\"");
        }
        return value.text();
    }

    /** The record that a static method makes of a text. */
    static Object ofText(Method factory, Scalar value) throws Unreadable {
        var text = text(value);
        try {
            factory.setAccessible(true);
            return factory.invoke(null, text);
        } catch (InvocationTargetException refusal) {
            throw new Unreadable(String.valueOf(refusal.getTargetException().getMessage()), "");
        } catch (IllegalAccessException fault) {
            throw new IllegalStateException("not open: " + factory, fault);
        }
    }

    private static Object truth(Scalar value) throws Unreadable {
        if (value.kind() != Kind.TRUTH) {
            throw new Unreadable("expected true or false, found " + value.word(), "allowed: true, false");
        }
        return Boolean.valueOf(value.text());
    }

    private static Object constant(Class<?> type, Scalar value) throws Unreadable {
        var wanted = value.text().toUpperCase(Locale.ROOT).replace('-', '_');
        var constants = Stream.of(type.getEnumConstants())
                .map(constant -> (Enum<?>) constant)
                .toList();
        var found = constants.stream()
                .filter(constant -> constant.name().equals(wanted))
                .findFirst();
        if (found.isPresent()) {
            return found.get();
        }
        var words = constants.stream().map(Words::word).toList();
        throw new Unreadable("`" + value.text() + "` is not known here", Suggestion.of(value.text(), words));
    }

    private static Object number(Kindred kind, Scalar value) throws Unreadable {
        try {
            return kind.reading().apply(value.text());
        } catch (DateTimeException | NumberFormatException _) {
            throw new Unreadable("expected " + kind.expected() + ", found " + value.word(), "");
        }
    }
}
