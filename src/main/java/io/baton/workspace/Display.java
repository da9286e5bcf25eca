package io.baton.workspace;

import io.baton.chat.People;
import io.baton.chat.Person;
import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Shows what the desk reads out of a case, for a template: names, times, words, values. Null shows as nothing. */
public final class Display {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("EEE d MMM yyyy, HH:mm", Locale.ENGLISH);
    private static final int LONGEST = 240;

    private final People people;

    Display(People people) {
        this.people = people;
    }

    public String name(@Nullable Object id) {
        return id == null ? "" : people.find(id.toString()).map(Person::name).orElse(id.toString());
    }

    public String words(@Nullable Object word) {
        return word == null ? "" : Words.spoken(word.toString());
    }

    public String role(@Nullable Object role) {
        var words = role == null ? "" : Words.role(role.toString());
        return words.isEmpty() ? words : words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }

    /** A time in words, on the clock that it was written by; a plain date stays as it is. */
    public String time(@Nullable Object time) {
        if (time == null) {
            return "";
        }
        try {
            return TIME.format(OffsetDateTime.parse(time.toString()));
        } catch (DateTimeException e) {
            return time.toString();
        }
    }

    public String value(@Nullable Object value) {
        var text = switch (value) {
            case null -> "";
            case Collection<?> rows
            when rows.stream().anyMatch(Map.class::isInstance) -> rows.size() == 1 ? "1 row" : rows.size() + " rows";
            case Collection<?> items -> items.stream().map(String::valueOf).collect(Collectors.joining(", "));
            case Map<?, ?> map ->
                map.entrySet().stream()
                        .map(entry -> words(entry.getKey()) + ": " + value(entry.getValue()))
                        .collect(Collectors.joining("; "));
            default -> value.toString();
        };
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST) + "…";
    }

    /** A list, also where there is none. */
    public Collection<?> list(@Nullable Object value) {
        return value instanceof Collection<?> list ? list : List.of();
    }

    public boolean has(@Nullable Object value) {
        return !list(value).isEmpty();
    }

    /** The entries of a map, also where there is none; those without value are left out. */
    public List<Map.Entry<?, ?>> entries(@Nullable Object value) {
        return value instanceof Map<?, ?> map
                ? map.entrySet().stream()
                        .filter(entry -> !value(entry.getValue()).isEmpty())
                        .<Map.Entry<?, ?>>map(entry -> entry)
                        .toList()
                : List.of();
    }

    public String size(@Nullable Object bytes) {
        var size = bytes instanceof Number number ? number.longValue() : 0;
        return size < 1024 * 1024 ? Math.max(1, size / 1024) + " kB" : size / 1024 / 1024 + " MB";
    }
}
