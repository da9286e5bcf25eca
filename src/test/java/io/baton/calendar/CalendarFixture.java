package io.baton.calendar;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The two calendars of the shipped processes (domain G11) and moments on their walls. */
final class CalendarFixture {
    static final BusinessCalendar CALIFORNIA = new BusinessCalendar(
            "california",
            ZoneId.of("America/Los_Angeles"),
            LocalTime.of(8, 0),
            LocalTime.of(17, 0),
            mondayToFriday(),
            dates(
                    "2026-11-26",
                    "2026-11-27",
                    "2026-12-25",
                    "2027-01-01",
                    "2027-01-18",
                    "2027-02-15",
                    "2027-03-31",
                    "2027-05-31",
                    "2027-07-05",
                    "2027-09-06",
                    "2027-11-11",
                    "2027-11-25",
                    "2027-11-26"));

    static final BusinessCalendar BHOPAL = new BusinessCalendar(
            "bhopal",
            ZoneId.of("Asia/Kolkata"),
            LocalTime.of(10, 0),
            LocalTime.of(18, 0),
            mondayToFriday(),
            dates("2027-01-26", "2027-08-15", "2027-10-02"));

    private CalendarFixture() {}

    /** A wall-clock time in California, written {@code 2027-01-15T16:30}. */
    static Instant pacific(String wallClock) {
        return on(CALIFORNIA, wallClock);
    }

    /** A wall-clock time in India. */
    static Instant indian(String wallClock) {
        return on(BHOPAL, wallClock);
    }

    static Instant on(BusinessCalendar calendar, String wallClock) {
        return LocalDateTime.parse(wallClock).atZone(calendar.zone()).toInstant();
    }

    static Set<DayOfWeek> mondayToFriday() {
        return EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY);
    }

    static Set<LocalDate> dates(String... texts) {
        return Stream.of(texts).map(LocalDate::parse).collect(Collectors.toSet());
    }
}
