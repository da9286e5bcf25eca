package io.baton.calendar;

import static io.baton.calendar.CalendarFixture.BHOPAL;
import static io.baton.calendar.CalendarFixture.CALIFORNIA;
import static io.baton.calendar.CalendarFixture.indian;
import static io.baton.calendar.CalendarFixture.mondayToFriday;
import static io.baton.calendar.CalendarFixture.pacific;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BusinessCalendarTest {

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
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
                "2027-11-26"
            })
    void aStateHolidayIsNoBusinessDay(LocalDate holiday) {
        assertThat(CALIFORNIA.isBusinessDay(holiday)).isFalse();
    }

    @Test
    void weekendsAreNoBusinessDaysAndPlainWeekdaysAre() {
        assertThat(CALIFORNIA.isBusinessDay(LocalDate.parse("2027-01-16"))).isFalse();
        assertThat(CALIFORNIA.isBusinessDay(LocalDate.parse("2027-01-17"))).isFalse();
        assertThat(CALIFORNIA.isBusinessDay(LocalDate.parse("2027-01-19"))).isTrue();
    }

    @Test
    void aDayIsOpenFromItsOpeningUntilJustBeforeItsClosing() {
        assertThat(CALIFORNIA.isOpen(pacific("2027-01-15T07:59:59"))).isFalse();
        assertThat(CALIFORNIA.isOpen(pacific("2027-01-15T08:00"))).isTrue();
        assertThat(CALIFORNIA.isOpen(pacific("2027-01-15T16:59:59"))).isTrue();
        assertThat(CALIFORNIA.isOpen(pacific("2027-01-15T17:00"))).isFalse();
    }

    @ParameterizedTest(name = "after {0} comes {1}")
    @CsvSource({
        "2027-01-15T11:00, 2027-01-15T11:00",
        "2027-01-15T06:00, 2027-01-15T08:00",
        "2027-01-15T17:00, 2027-01-19T08:00",
        "2027-01-17T12:00, 2027-01-19T08:00",
        "2026-11-25T18:00, 2026-11-30T08:00",
    })
    void theNextOpeningSkipsNightsWeekendsAndHolidays(String moment, String opening) {
        assertThat(CALIFORNIA.nextOpening(pacific(moment))).isEqualTo(pacific(opening));
    }

    @Test
    void twoBusinessDaysFromAFridayAfternoonAreTuesdayAtTheSameTime() {
        assertThat(CALIFORNIA.plusBusinessDays(pacific("2027-01-22T16:30"), 2)).isEqualTo(pacific("2027-01-26T16:30"));
    }

    @Test
    void twoBusinessDaysFromTheFridayBeforeAHolidayMondayAreWednesday() {
        assertThat(CALIFORNIA.plusBusinessDays(pacific("2027-01-15T16:30"), 2)).isEqualTo(pacific("2027-01-20T16:30"));
    }

    @Test
    void aQueryAskedTheDayBeforeRepublicDayIsDueOnThursday() {
        assertThat(BHOPAL.plusBusinessDays(indian("2027-01-25T11:00"), 2)).isEqualTo(indian("2027-01-28T11:00"));
    }

    @ParameterizedTest(name = "{0} + {1} bd = {2}")
    @CsvSource({
        "2027-01-23T12:00, 1, 2027-01-26T08:00",
        "2027-01-25T06:15, 1, 2027-01-26T08:00",
        "2027-01-25T19:00, 1, 2027-01-27T08:00",
        "2027-01-23T12:00, 0, 2027-01-25T08:00",
    })
    void aStartOutsideHoursCountsAsTheNextOpening(String start, int days, String due) {
        assertThat(CALIFORNIA.plusBusinessDays(pacific(start), days)).isEqualTo(pacific(due));
    }

    @Test
    void aStartAtTheMomentOfClosingKeepsItsClockTime() {
        assertThat(CALIFORNIA.plusBusinessDays(pacific("2027-01-22T17:00"), 1)).isEqualTo(pacific("2027-01-25T17:00"));
    }

    @ParameterizedTest(name = "{0} - {1} bd = {2}")
    @CsvSource({
        "2027-01-27T11:00, 2, 2027-01-25T11:00",
        "2027-03-01T17:00, 3, 2027-02-24T17:00",
        "2027-01-19T09:00, 1, 2027-01-15T09:00",
        "2027-01-24T12:00, 1, 2027-01-21T17:00",
        "2027-01-25T07:00, 1, 2027-01-21T17:00",
        "2027-01-25T17:30, 1, 2027-01-22T17:00",
    })
    void countingBackAStartOutsideHoursCountsAsTheLastClosing(String end, int days, String moment) {
        assertThat(CALIFORNIA.minusBusinessDays(pacific(end), days)).isEqualTo(pacific(moment));
    }

    @Test
    void businessDaysKeepTheClockTimeWhenSummerTimeBegins() {
        var due = CALIFORNIA.plusBusinessDays(pacific("2027-03-12T10:00"), 1);

        assertThat(due).isEqualTo(pacific("2027-03-15T10:00"));
        assertThat(Duration.between(pacific("2027-03-12T10:00"), due)).isEqualTo(Duration.ofHours(71));
    }

    @Test
    void datesCountTheBusinessDaysAfterAndBeforeThem() {
        var friday = LocalDate.parse("2027-01-15");
        var saturday = LocalDate.parse("2027-01-16");

        assertThat(CALIFORNIA.plusBusinessDays(friday, 1)).isEqualTo("2027-01-19");
        assertThat(CALIFORNIA.plusBusinessDays(saturday, 1)).isEqualTo("2027-01-19");
        assertThat(CALIFORNIA.plusBusinessDays(saturday, 0)).isEqualTo("2027-01-16");
        assertThat(CALIFORNIA.plusBusinessDays(LocalDate.parse("2027-01-11"), 30))
                .isEqualTo("2027-02-24");
        assertThat(CALIFORNIA.minusBusinessDays(LocalDate.parse("2027-01-19"), 1))
                .isEqualTo("2027-01-15");
    }

    @ParameterizedTest(name = "{0} .. {1} = {2}")
    @CsvSource({
        "2027-01-22T16:30, 2027-01-26T16:30, PT18H",
        "2027-01-22T18:00, 2027-01-25T07:00, PT0S",
        "2027-01-15T16:00, 2027-01-19T09:00, PT2H",
        "2027-01-22T09:00, 2027-01-22T10:15, PT1H15M",
        "2027-01-22T10:00, 2027-01-22T09:00, PT0S",
        "2027-01-20T10:00, 2027-01-19T10:00, PT0S",
    })
    void businessTimeIsOpenTimeOnly(String from, String to, Duration open) {
        assertThat(CALIFORNIA.businessTimeBetween(pacific(from), pacific(to))).isEqualTo(open);
    }

    @Test
    void aNightOfSummerTimeChangeIsAsLongAsAnyOtherForOpenTime() {
        var roundTheClock = new BusinessCalendar(
                "round-the-clock",
                CALIFORNIA.zone(),
                LocalTime.MIN,
                LocalTime.of(23, 0),
                EnumSet.allOf(DayOfWeek.class),
                Set.of());

        assertThat(CALIFORNIA.businessTimeBetween(pacific("2027-03-12T16:00"), pacific("2027-03-15T09:00")))
                .hasHours(2);
        assertThat(roundTheClock.businessTimeBetween(pacific("2027-03-14T00:00"), pacific("2027-03-15T00:00")))
                .hasHours(22);
    }

    @ParameterizedTest(name = "{0} + {1} open = {2}")
    @CsvSource({
        "2027-01-22T16:30, PT18H, 2027-01-26T16:30",
        "2027-01-22T16:30, PT30M, 2027-01-22T17:00",
        "2027-01-23T12:00, PT1H, 2027-01-25T09:00",
        "2027-01-23T12:00, PT0S, 2027-01-23T12:00",
    })
    void openTimeRunsOnInOpeningHours(String start, Duration open, String end) {
        assertThat(CALIFORNIA.plusBusinessTime(pacific(start), open)).isEqualTo(pacific(end));
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 7, 42, 2027, 314_159})
    void addingOpenTimeAndMeasuringItAreInverse(long seed) {
        var random = new Random(seed);
        for (int i = 0; i < 300; i++) {
            var calendar = random.nextBoolean() ? CALIFORNIA : BHOPAL;
            var start = someMoment(random);
            var open = Duration.ofSeconds(1 + random.nextInt(400 * 3600));

            var end = calendar.plusBusinessTime(start, open);

            assertThat(calendar.businessTimeBetween(start, end)).isEqualTo(open);
            assertThat(calendar.businessTimeBetween(start, end.minusSeconds(1))).isLessThan(open);
        }
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {3, 99, 2026})
    void businessDaysForthAndBackLeadToTheStartInOpeningHours(long seed) {
        var random = new Random(seed);
        for (int i = 0; i < 300; i++) {
            var start = CALIFORNIA.nextOpening(someMoment(random));
            int days = random.nextInt(40);

            var due = CALIFORNIA.plusBusinessDays(start, days);

            assertThat(CALIFORNIA.minusBusinessDays(due, days)).isEqualTo(start);
            assertThat(CALIFORNIA.businessTimeBetween(start, due)).isEqualTo(Duration.ofHours(9L * days));
        }
    }

    @Test
    void datesAndTimesAreThoseOfTheCalendarsZone() {
        var eveningInCalifornia = Instant.parse("2027-01-12T04:30:00Z");

        assertThat(CALIFORNIA.dateOf(eveningInCalifornia)).isEqualTo("2027-01-11");
        assertThat(BHOPAL.dateOf(eveningInCalifornia)).isEqualTo("2027-01-12");
        assertThat(BHOPAL.at(LocalDate.parse("2027-01-12"), LocalTime.of(10, 0)))
                .isEqualTo("2027-01-12T04:30:00Z");
    }

    @Test
    void aCalendarWithoutWorkingTimeIsRefused() {
        var zone = ZoneId.of("Asia/Kolkata");

        assertThatIllegalArgumentException()
                .isThrownBy(() -> new BusinessCalendar("c", zone, LocalTime.MIN, LocalTime.NOON, Set.of(), Set.of()))
                .withMessageContaining("'c' needs at least one working day");
        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        new BusinessCalendar("c", zone, LocalTime.NOON, LocalTime.NOON, mondayToFriday(), Set.of()))
                .withMessageContaining("opens at 12:00");
    }

    @Test
    void negativeCountsAreRefused() {
        var now = pacific("2027-01-22T10:00");

        assertThatIllegalArgumentException().isThrownBy(() -> CALIFORNIA.plusBusinessDays(now, -1));
        assertThatIllegalArgumentException().isThrownBy(() -> CALIFORNIA.minusBusinessDays(now, -1));
        assertThatIllegalArgumentException().isThrownBy(() -> CALIFORNIA.plusBusinessTime(now, Duration.ofHours(-1)));
    }

    private static Instant someMoment(Random random) {
        return Instant.parse("2026-11-01T00:00:00Z").plusSeconds(random.nextInt(380 * 24 * 3600));
    }
}
