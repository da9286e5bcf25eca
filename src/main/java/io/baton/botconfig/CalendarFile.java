package io.baton.botconfig;

import io.baton.calendar.BusinessCalendar;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A business calendar as its file writes it; holidays may bear a name for the people who read the file. */
record CalendarFile(
        String id, ZoneId zone, LocalTime opens, LocalTime closes, Set<DayOfWeek> days, List<Holiday> holidays) {

    /** A day without work, as observed; written as the bare date or with its name. */
    record Holiday(LocalDate date, @Nullable String name) {}

    @SuppressWarnings("NullAway") // an absent list is null
    CalendarFile {
        holidays = holidays == null ? List.of() : List.copyOf(holidays);
    }

    BusinessCalendar calendar() {
        var dates = holidays.stream().map(Holiday::date).collect(Collectors.toSet());
        return new BusinessCalendar(id, zone, opens, closes, days, dates);
    }
}
