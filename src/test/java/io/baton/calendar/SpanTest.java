package io.baton.calendar;

import static io.baton.calendar.CalendarFixture.CALIFORNIA;
import static io.baton.calendar.CalendarFixture.pacific;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SpanTest {

    @ParameterizedTest(name = "{0} is {1} {2}")
    @CsvSource({
        "2bd, 2, BUSINESS_DAYS",
        "-3bd, -3, BUSINESS_DAYS",
        "0bd, 0, BUSINESS_DAYS",
        "14d, 14, DAYS",
        "P7D, 7, DAYS",
        "P2W, 14, DAYS",
        "-P7D, -7, DAYS",
        "PT4H, 14400, SECONDS",
        "PT1H30M, 5400, SECONDS",
        "-PT15M, -900, SECONDS",
    })
    void readsBusinessDaysCalendarDaysAndTime(String text, long amount, Span.Unit unit) {
        assertThat(Span.parse(text)).isEqualTo(new Span(unit, amount));
    }

    @ParameterizedTest(name = "\"{0}\"")
    @ValueSource(
            strings = {"", "2", "bd", "2 bd", "two days", "1.5d", "P1M", "P1Y", "P1DT4H", "PT0.5S", "PT", "10000d"})
    void refusesAnyOtherTextAndSaysWhatIsAllowed(String text) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Span.parse(text))
                .withMessageContaining("'" + text + "'")
                .withMessageContainingAll("2bd", "14d", "PT4H");
    }

    @ParameterizedTest
    @ValueSource(strings = {"P99999D", "PT999999H", "-PT999999H"})
    void refusesSpansOfDecades(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> Span.parse(text)).withMessageContaining("9999 days");
    }

    @ParameterizedTest
    @ValueSource(strings = {"2bd", "-3bd", "14d", "-14d", "PT4H", "PT-15M", "PT1H30M"})
    void saysItsTextAgain(String text) {
        assertThat(Span.parse(text)).hasToString(text);
    }

    @ParameterizedTest(name = "half of {0} is {1}")
    @CsvSource({
        "2bd, 1bd",
        "5bd, 3bd",
        "1bd, 1bd",
        "-3bd, -2bd",
        "0bd, 0bd",
        "14d, 7d",
        "15d, 8d",
        "PT4H, PT2H",
        "PT1S, PT1S"
    })
    void halvingRoundsUpAndLeavesAtLeastOne(String whole, String half) {
        assertThat(Span.parse(whole).halved()).isEqualTo(Span.parse(half));
    }

    @Test
    void fourteenCalendarDaysEndAtTheSameLocalTimeAcrossTheBeginningOfSummerTime() {
        var delivered = pacific("2027-03-01T10:00");

        var end = Span.parse("14d").after(delivered, CALIFORNIA);

        assertThat(end).isEqualTo(pacific("2027-03-15T10:00")).isEqualTo("2027-03-15T17:00:00Z");
        assertThat(Duration.between(delivered, end))
                .isEqualTo(Duration.ofDays(14).minusHours(1));
    }

    @ParameterizedTest(name = "{1} after {0} is {2}")
    @CsvSource({
        "2027-01-22T16:30, 2bd, 2027-01-26T16:30",
        "2027-01-27T11:00, -2bd, 2027-01-25T11:00",
        "2027-01-23T12:00, 0bd, 2027-01-25T08:00",
        "2027-01-22T16:30, PT4H, 2027-01-22T20:30",
        "2027-01-22T16:30, -1d, 2027-01-21T16:30",
    })
    void leadsToALaterMomentOrAnEarlierOneWhenNegative(String start, String span, String moment) {
        assertThat(Span.parse(span).after(pacific(start), CALIFORNIA)).isEqualTo(pacific(moment));
    }

    @ParameterizedTest(name = "{1} before {0} is {2}")
    @CsvSource({
        "2027-03-01T17:00, 3bd, 2027-02-24T17:00",
        "2027-01-22T16:30, -2bd, 2027-01-26T16:30",
        "2027-01-23T12:00, 0bd, 2027-01-22T17:00",
        "2027-03-15T10:00, 14d, 2027-03-01T10:00",
        "2027-01-22T16:30, PT30M, 2027-01-22T16:00",
    })
    void leadsBackFromADeadline(String end, String span, String moment) {
        assertThat(Span.parse(span).before(pacific(end), CALIFORNIA)).isEqualTo(pacific(moment));
    }
}
