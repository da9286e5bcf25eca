package io.baton.calendar;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Set;

/**
 * When an organisation works: its time zone, opening hours, working days of the week and holidays (timers G11).
 *
 * <p>A day is open from {@code opens} (included) to {@code closes} (excluded) on the wall clock of {@code zone}, so a
 * change to or from summer time moves no deadline by an hour. Every {@link Instant} is absolute; every
 * {@link LocalDate} and {@link LocalTime} is meant in {@code zone}.
 *
 * @param id name of the calendar in the configuration
 * @param zone zone of all dates and times of this calendar
 * @param opens first open moment of a business day
 * @param closes first closed moment after it, later than {@code opens} on the same day
 * @param days working days of the week, at least one
 * @param holidays dates without work, already moved to the day on which they are observed
 */
public record BusinessCalendar(
        String id, ZoneId zone, LocalTime opens, LocalTime closes, Set<DayOfWeek> days, Set<LocalDate> holidays) {

    /** Copies the sets; refuses a calendar without working days or that closes before it opens. */
    public BusinessCalendar {
        days = Set.copyOf(days);
        holidays = Set.copyOf(holidays);
        if (days.isEmpty()) {
            throw new IllegalArgumentException("calendar '" + id + "' needs at least one working day of the week");
        }
        if (!opens.isBefore(closes)) {
            throw new IllegalArgumentException(
                    "calendar '" + id + "' opens at " + opens + ", which must be before it closes at " + closes);
        }
    }

    /** Whether people work on this date: a working day of the week that is no holiday. */
    public boolean isBusinessDay(LocalDate date) {
        return days.contains(date.getDayOfWeek()) && !holidays.contains(date);
    }

    /** Whether this moment lies in opening hours; the closing moment itself does not. */
    public boolean isOpen(Instant moment) {
        var date = dateOf(moment);
        return isBusinessDay(date) && !moment.isBefore(openingOf(date)) && moment.isBefore(closingOf(date));
    }

    /** The moment itself when open, otherwise the opening of the next business day (today's, before it opens). */
    public Instant nextOpening(Instant moment) {
        if (isOpen(moment)) {
            return moment;
        }
        var date = dateOf(moment);
        var stillToOpen = isBusinessDay(date) && moment.isBefore(openingOf(date));
        return openingOf(stillToOpen ? date : businessDayAfter(date));
    }

    /**
     * The same clock time on the {@code n}-th following business day (timers G11).
     *
     * <p>A start outside opening hours counts as the next opening. A start at the very moment of closing keeps its
     * clock time, so that "one business day after 17:00" is 17:00. With {@code n} = 0 only that rule is applied.
     *
     * @throws IllegalArgumentException for a negative {@code n}; use {@link #minusBusinessDays(Instant, int)}
     */
    public Instant plusBusinessDays(Instant start, int n) {
        var from = isClosing(start) ? start : nextOpening(start);
        return at(plusBusinessDays(dateOf(from), n), timeOf(from));
    }

    /**
     * The same clock time on the {@code n}-th preceding business day; mirror of
     * {@link #plusBusinessDays(Instant, int)}: a start outside opening hours counts as the last closing before it.
     *
     * @throws IllegalArgumentException for a negative {@code n}
     */
    public Instant minusBusinessDays(Instant start, int n) {
        var from = isOpen(start) ? start : previousClosing(start);
        return at(minusBusinessDays(dateOf(from), n), timeOf(from));
    }

    /**
     * The {@code n}-th business day after the date; the date itself for 0, business day or not. From a Saturday the
     * first following business day of a Monday-to-Friday week is Monday.
     *
     * @throws IllegalArgumentException for a negative {@code n}
     */
    public LocalDate plusBusinessDays(LocalDate date, int n) {
        refuseNegative(n);
        var day = date;
        for (int i = 0; i < n; i++) {
            day = businessDayAfter(day);
        }
        return day;
    }

    /**
     * The {@code n}-th business day before the date; the date itself for 0.
     *
     * @throws IllegalArgumentException for a negative {@code n}
     */
    public LocalDate minusBusinessDays(LocalDate date, int n) {
        refuseNegative(n);
        var day = date;
        for (int i = 0; i < n; i++) {
            day = businessDayBefore(day);
        }
        return day;
    }

    /** The open time between two moments, nights, weekends and holidays left out; zero when {@code to} is not later. */
    public Duration businessTimeBetween(Instant from, Instant to) {
        var open = Duration.ZERO;
        var last = dateOf(to);
        for (var day = dateOf(from); !day.isAfter(last); day = day.plusDays(1)) {
            if (isBusinessDay(day)) {
                var begin = later(openingOf(day), from);
                var end = earlier(closingOf(day), to);
                open = begin.isBefore(end) ? open.plus(Duration.between(begin, end)) : open;
            }
        }
        return open;
    }

    /**
     * The earliest moment by which {@code open} time has passed since {@code start}; inverse of
     * {@link #businessTimeBetween(Instant, Instant)}. A result at the end of a day is its closing, not the next
     * opening. Zero returns {@code start}, open or not.
     *
     * @throws IllegalArgumentException for a negative duration
     */
    public Instant plusBusinessTime(Instant start, Duration open) {
        if (open.isNegative()) {
            throw new IllegalArgumentException("business time must not be negative: " + open);
        }
        var moment = start;
        for (var left = open; left.isPositive(); ) {
            var begin = nextOpening(moment);
            moment = earlier(closingOf(dateOf(begin)), begin.plus(left));
            left = left.minus(Duration.between(begin, moment));
        }
        return moment;
    }

    /** The date of this moment on the calendar's wall. */
    public LocalDate dateOf(Instant moment) {
        return LocalDate.ofInstant(moment, zone);
    }

    /** The moment of a wall-clock time; one that summer time skips is moved on by the length of the gap. */
    public Instant at(LocalDate date, LocalTime time) {
        return date.atTime(time).atZone(zone).toInstant();
    }

    /** Whether this moment is the opening of a business day. */
    boolean isOpening(Instant moment) {
        var date = dateOf(moment);
        return isBusinessDay(date) && moment.equals(openingOf(date));
    }

    private boolean isClosing(Instant moment) {
        var date = dateOf(moment);
        return isBusinessDay(date) && moment.equals(closingOf(date));
    }

    private Instant previousClosing(Instant moment) {
        var date = dateOf(moment);
        var alreadyClosed = isBusinessDay(date) && !moment.isBefore(closingOf(date));
        return closingOf(alreadyClosed ? date : businessDayBefore(date));
    }

    private Instant openingOf(LocalDate date) {
        return at(date, opens);
    }

    private Instant closingOf(LocalDate date) {
        return at(date, closes);
    }

    private LocalTime timeOf(Instant moment) {
        return LocalTime.ofInstant(moment, zone);
    }

    private LocalDate businessDayAfter(LocalDate date) {
        var day = date.plusDays(1);
        while (!isBusinessDay(day)) {
            day = day.plusDays(1);
        }
        return day;
    }

    private LocalDate businessDayBefore(LocalDate date) {
        var day = date.minusDays(1);
        while (!isBusinessDay(day)) {
            day = day.minusDays(1);
        }
        return day;
    }

    private static void refuseNegative(int n) {
        if (n < 0) {
            throw new IllegalArgumentException("number of business days must not be negative: " + n);
        }
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }

    private static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }
}
