package io.baton.calendar;

import java.time.Duration;
import java.time.Instant;

/**
 * What is left of a deadline while its case is on hold (rule G5): plain data to be stored, and the due time again once
 * the case goes on.
 *
 * @param counting which time runs for this deadline
 * @param time how much of it was left when the deadline was frozen; zero for one already due, never negative
 */
public record Remaining(Counting counting, Duration time) {

    /** Which time runs for a deadline. */
    public enum Counting {
        /** Opening hours only. */
        BUSINESS_TIME,
        /** Opening hours only, and due at an opening: a rest that ends with a day falls due on the next morning. */
        BUSINESS_TIME_TO_OPENING,
        /** Every hour. */
        ELAPSED_TIME
    }

    /** Refuses negative time. */
    public Remaining {
        if (time.isNegative()) {
            throw new IllegalArgumentException("remaining time must not be negative: " + time);
        }
    }

    /** What is left at {@code now} of a deadline in business days: its open time until {@code due}. */
    public static Remaining businessTime(Instant now, Instant due, BusinessCalendar calendar) {
        var left = calendar.businessTimeBetween(now, due);
        var atOpening = due.isAfter(now) && calendar.isOpening(due);
        return new Remaining(atOpening ? Counting.BUSINESS_TIME_TO_OPENING : Counting.BUSINESS_TIME, left);
    }

    /** What is left at {@code now} of a deadline in calendar days or hours: all the time until {@code due}. */
    public static Remaining elapsedTime(Instant now, Instant due) {
        return new Remaining(Counting.ELAPSED_TIME, due.isAfter(now) ? Duration.between(now, due) : Duration.ZERO);
    }

    /** The due time if the deadline goes on at {@code now}; a deadline frozen and resumed at once keeps its own. */
    public Instant resume(Instant now, BusinessCalendar calendar) {
        return switch (counting) {
            case BUSINESS_TIME -> calendar.plusBusinessTime(now, time);
            case BUSINESS_TIME_TO_OPENING -> calendar.nextOpening(calendar.plusBusinessTime(now, time));
            case ELAPSED_TIME -> now.plus(time);
        };
    }
}
