package io.baton.calendar;

import static io.baton.calendar.CalendarFixture.CALIFORNIA;
import static io.baton.calendar.CalendarFixture.pacific;
import static io.baton.calendar.Remaining.Counting.BUSINESS_TIME;
import static io.baton.calendar.Remaining.Counting.ELAPSED_TIME;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import java.time.Instant;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RemainingTest {

    @Test
    void aBusinessDeadlineFrozenOverAWeekendKeepsItsOpenHours() {
        var due = pacific("2027-01-26T16:30");

        var left = Span.parse("2bd").remaining(pacific("2027-01-22T16:30"), due, CALIFORNIA);

        assertThat(left).isEqualTo(new Remaining(BUSINESS_TIME, Duration.ofHours(18)));
        assertThat(left.resume(pacific("2027-01-25T08:00"), CALIFORNIA)).isEqualTo(pacific("2027-01-26T17:00"));
        assertThat(left.resume(pacific("2027-01-29T16:30"), CALIFORNIA)).isEqualTo(pacific("2027-02-02T16:30"));
    }

    @Test
    void aCalendarDeadlineKeepsItsElapsedTime() {
        var left = Span.parse("30d").remaining(pacific("2027-01-22T10:00"), pacific("2027-01-25T12:00"), CALIFORNIA);

        assertThat(left).isEqualTo(new Remaining(ELAPSED_TIME, Duration.ofHours(74)));
        assertThat(left.resume(pacific("2027-02-01T10:00"), CALIFORNIA)).isEqualTo(pacific("2027-02-04T12:00"));
    }

    @Test
    void aDeadlineThatIsAlreadyDueIsDueAtOnceWhenItGoesOn() {
        var frozen = pacific("2027-01-22T10:00");
        var resumed = pacific("2027-01-25T10:00");

        for (var span : new String[] {"2bd", "2d"}) {
            var left = Span.parse(span).remaining(frozen, pacific("2027-01-22T08:00"), CALIFORNIA);
            assertThat(left.time()).isZero();
            assertThat(left.resume(resumed, CALIFORNIA)).isEqualTo(resumed);
        }
    }

    @ParameterizedTest(name = "due {1}, frozen and resumed {0}")
    @CsvSource({
        "2027-01-22T10:00, 2027-01-25T08:00",
        "2027-01-22T18:00, 2027-01-25T08:00",
        "2027-01-22T10:00, 2027-01-22T17:00",
        "2027-01-23T12:00, 2027-01-26T08:00",
    })
    void aDeadlineAtTheBorderOfADayStaysThere(String now, String due) {
        var left = Remaining.businessTime(pacific(now), pacific(due), CALIFORNIA);

        assertThat(left.resume(pacific(now), CALIFORNIA)).isEqualTo(pacific(due));
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {5, 11, 1999})
    void aDeadlineFrozenAndResumedAtOnceIsUnchanged(long seed) {
        var random = new Random(seed);
        for (int i = 0; i < 300; i++) {
            var start = Instant.parse("2026-11-01T00:00:00Z").plusSeconds(random.nextInt(300 * 24 * 3600));
            var span = Span.parse((1 + random.nextInt(9)) + (random.nextBoolean() ? "bd" : "d"));
            var due = span.after(start, CALIFORNIA);
            var now = start.plusSeconds(
                    random.nextInt((int) Duration.between(start, due).toSeconds()));

            assertThat(span.remaining(now, due, CALIFORNIA).resume(now, CALIFORNIA))
                    .isEqualTo(due);
        }
    }

    @Test
    void negativeTimeIsRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Remaining(ELAPSED_TIME, Duration.ofSeconds(-1)));
    }
}
