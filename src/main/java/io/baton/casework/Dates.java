package io.baton.casework;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;

/** Instants as facts keep them (ISO-8601 with offset) and as people read them, in the zone of the case's calendar. */
final class Dates {

    private static final DateTimeFormatter READ = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm z", Locale.ENGLISH);

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH);

    private Dates() {}

    /** The day as a letter bears it, such as {@code 11 January 2027}. */
    static String day(Instant at, World world) {
        return DAY.format(at.atZone(world.calendar().zone()));
    }

    /** ISO-8601 with the offset of the calendar's zone. */
    static String iso(Instant at, World world) {
        return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(
                at.atZone(world.calendar().zone()));
    }

    static String time(Instant at, World world) {
        return READ.format(at.atZone(world.calendar().zone()));
    }

    /** The instant that a text names, if it is an ISO date-time with offset. */
    static Optional<Instant> instant(String text) {
        if (!text.matches("\\d{4}-\\d{2}-\\d{2}T.*")) {
            return Optional.empty();
        }
        try {
            return Optional.of(OffsetDateTime.parse(text).toInstant());
        } catch (DateTimeException _) {
            return Optional.empty();
        }
    }

    static Optional<LocalDate> date(String text) {
        return text.matches("\\d{4}-\\d{2}-\\d{2}") ? Optional.of(LocalDate.parse(text)) : Optional.empty();
    }
}
