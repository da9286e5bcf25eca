package io.baton.calendar;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.Period;
import java.time.temporal.ChronoUnit;
import java.util.regex.Pattern;

/**
 * A length of time as a configuration file says it: {@code 2bd} (business days), {@code 14d} or {@code P14D} (calendar
 * days at the same local time) or {@code PT4H} (elapsed time). A negative one, {@code -3bd}, lies before its start.
 *
 * @param unit what is counted
 * @param amount how many of it; may be negative or zero
 */
public record Span(Unit unit, long amount) {

    /** What a span counts. */
    public enum Unit {
        /** Business days of a calendar: same clock time, holidays and weekends skipped. */
        BUSINESS_DAYS,
        /** Calendar days: same clock time, also across a change of summer time. */
        DAYS,
        /** Seconds that pass on any clock, opening hours or not. */
        SECONDS
    }

    private static final String ALLOWED = "business days like 2bd, calendar days like 14d or P14D, or time like PT4H";
    private static final Pattern DAYS_AND_UNIT = Pattern.compile("([+-]?\\d{1,4})(bd|d)");
    private static final long LONGEST_DAYS = 9_999;
    private static final long LONGEST_SECONDS = Duration.ofDays(LONGEST_DAYS).toSeconds();

    /** Refuses more than 9999 days: no deadline is meant to lie decades away. */
    public Span {
        var longest = unit == Unit.SECONDS ? LONGEST_SECONDS : LONGEST_DAYS;
        if (amount > longest || amount < -longest) {
            throw new IllegalArgumentException("a span must not be longer than " + LONGEST_DAYS + " days");
        }
    }

    /**
     * Reads a span from its text, such as {@code 2bd}, {@code -3bd}, {@code 14d}, {@code P2W} or {@code PT30M}.
     *
     * @throws IllegalArgumentException naming what is allowed, for any other text, months, years, or part seconds
     */
    public static Span parse(String text) {
        var days = DAYS_AND_UNIT.matcher(text);
        if (days.matches()) {
            var unit = days.group(2).equals("bd") ? Unit.BUSINESS_DAYS : Unit.DAYS;
            return new Span(unit, Long.parseLong(days.group(1)));
        }
        try {
            return text.contains("T") ? ofTime(text) : ofDays(text);
        } catch (DateTimeException | ArithmeticException _) {
            throw notASpan(text);
        }
    }

    private static Span ofTime(String text) {
        var time = Duration.parse(text);
        if (!time.equals(Duration.ofSeconds(time.toSeconds())) || text.contains("D")) {
            throw notASpan(text);
        }
        return new Span(Unit.SECONDS, time.toSeconds());
    }

    private static Span ofDays(String text) {
        var period = Period.parse(text);
        if (period.toTotalMonths() != 0) {
            throw notASpan(text);
        }
        return new Span(Unit.DAYS, period.get(ChronoUnit.DAYS));
    }

    private static IllegalArgumentException notASpan(String text) {
        return new IllegalArgumentException("'" + text + "' is no length of time; allowed: " + ALLOWED);
    }

    /**
     * Half of it, rounded up to a whole unit and at least one, for expedited work (ESD source, domain A3). Time is
     * halved to the second; zero stays zero; a negative span keeps its sign.
     */
    public Span halved() {
        return new Span(unit, Long.signum(amount) * Math.ceilDiv(Math.abs(amount), 2L));
    }

    /** The moment this span later than {@code start} (earlier for a negative span); days by the calendar's zone. */
    public Instant after(Instant start, BusinessCalendar calendar) {
        return switch (unit) {
            case BUSINESS_DAYS ->
                amount < 0
                        ? calendar.minusBusinessDays(start, Math.toIntExact(-amount))
                        : calendar.plusBusinessDays(start, Math.toIntExact(amount));
            case DAYS -> start.atZone(calendar.zone()).plusDays(amount).toInstant();
            case SECONDS -> start.plusSeconds(amount);
        };
    }

    /**
     * The moment this span earlier than {@code end} (later for a negative span); days by the calendar's zone. Zero
     * business days go back to the last open moment, where {@link #after} goes on to the next one.
     */
    public Instant before(Instant end, BusinessCalendar calendar) {
        return unit == Unit.BUSINESS_DAYS && amount == 0
                ? calendar.minusBusinessDays(end, 0)
                : new Span(unit, -amount).after(end, calendar);
    }

    /** What is left at {@code now} of a deadline that was set with this span and falls {@code due}; to freeze it. */
    public Remaining remaining(Instant now, Instant due, BusinessCalendar calendar) {
        return unit == Unit.BUSINESS_DAYS
                ? Remaining.businessTime(now, due, calendar)
                : Remaining.elapsedTime(now, due);
    }

    /** The text from which {@link #parse} reads this span again: {@code 2bd}, {@code 14d}, {@code PT4H}. */
    @Override
    public String toString() {
        return switch (unit) {
            case BUSINESS_DAYS -> amount + "bd";
            case DAYS -> amount + "d";
            case SECONDS -> Duration.ofSeconds(amount).toString();
        };
    }
}
