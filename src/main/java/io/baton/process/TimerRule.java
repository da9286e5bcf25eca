package io.baton.process;

import io.baton.calendar.Span;
import java.time.LocalTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A timer: it runs while the case is in one of the states and all conditions hold, falls due, does something, and may
 * fall due again. Due times are data of the case (domain rule G12).
 *
 * @param from what it counts from: {@code entered} (when it began to run), {@code fact:NAME}, {@code meeting:ID},
 *     {@code estimate}, {@code hold}; when that changes, it starts anew
 * @param after how long after that; negative spans: before
 * @param at the time of day in the calendar's zone that a due date has, such as 17:00
 * @param every how often again
 * @param each one timer for each thing of this kind instead of one for the case
 * @param statuses only for things in one of these statuses
 * @param scopes only for issues of one of these scopes ({@code NONE}: not yet classified)
 * @param halvedBy the flag that halves the spans, rounded up (expedited requests)
 * @param at most how many times it falls due; 0: no limit
 */
public record TimerRule(
        String id,
        List<String> in,
        List<Condition> during,
        String from,
        Span after,
        @Nullable LocalTime at,
        @Nullable Span every,
        int times,
        @Nullable Each each,
        List<String> statuses,
        List<String> scopes,
        @Nullable String kind,
        @Nullable String halvedBy,
        List<Effect> then) {

    /** What a timer is kept for. */
    public enum Each {
        ISSUE,
        LANE
    }

    public TimerRule {
        in = Lists.orEmpty(in);
        during = Lists.orEmpty(during);
        from = from == null ? "entered" : from;
        statuses = Lists.orEmpty(statuses);
        scopes = Lists.orEmpty(scopes);
        then = Lists.orEmpty(then);
    }
}
