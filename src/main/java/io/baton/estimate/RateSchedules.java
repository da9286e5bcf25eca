package io.baton.estimate;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * The rate schedules of one organisation, old and new, of which one is in force on any day: rates change with the
 * fiscal year and an estimate is priced with those of its day (domain D).
 *
 * @param schedules in any order; kept with the newest first
 */
public record RateSchedules(List<RateSchedule> schedules) {

    /** Orders the schedules; refuses two that become effective on the same day. */
    @SuppressWarnings("NullAway") // a YAML reader leaves an absent list null
    public RateSchedules {
        schedules = schedules == null ? List.of() : newestFirst(schedules);
        for (int i = 1; i < schedules.size(); i++) {
            var one = schedules.get(i - 1);
            var other = schedules.get(i);
            if (one.effective().equals(other.effective())) {
                throw new IllegalArgumentException("rate schedules '" + one.name() + "' and '" + other.name()
                        + "' are both effective from " + one.effective());
            }
        }
    }

    /** The schedule that became effective last on or before this day; empty before the first one. */
    public Optional<RateSchedule> inForce(LocalDate day) {
        return schedules.stream()
                .filter(schedule -> !schedule.effective().isAfter(day))
                .findFirst();
    }

    private static List<RateSchedule> newestFirst(List<RateSchedule> schedules) {
        return schedules.stream()
                .sorted(Comparator.comparing(RateSchedule::effective).reversed())
                .toList();
    }
}
