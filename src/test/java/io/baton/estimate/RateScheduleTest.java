package io.baton.estimate;

import static io.baton.estimate.EstimateFixture.by;
import static io.baton.estimate.EstimateFixture.estimate;
import static io.baton.estimate.EstimateFixture.monthly;
import static io.baton.estimate.EstimateFixture.percentOnce;
import static io.baton.estimate.EstimateFixture.rates;
import static io.baton.estimate.EstimateFixture.request;
import static io.baton.estimate.EstimateFixture.row;
import static io.baton.estimate.EstimateFixture.schedule;
import static io.baton.estimate.EstimateFixture.titled;
import static io.baton.estimate.EstimateFixture.when;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RateScheduleTest {

    @Test
    void noRowsCostNothing() {
        var estimate = estimate(request("LINUX", "BUILD"), "100");

        assertThat(estimate.lines()).isEmpty();
        assertThat(estimate.firstYearTotal()).isEqualTo("0.00");
    }

    @Test
    void amountsOfZeroMakeNoLine() {
        var estimate = estimate(request("LINUX", "BUILD"), null, "count=0 vcpu=2 ramGb=8 nonStandardYear=3");

        assertThat(estimate.lines()).isEmpty();
    }

    @Test
    void aRateBelowHalfACentPerLineIsChargedOnlyWhenItAddsUp() {
        var rates = schedule("S", "2026-07-01", List.of(monthly("logs", "0.004", "gb")));

        assertThat(rates.estimate(List.of(row("gb=1"), row("gb=2")), Map.of(), 1, null)
                        .lines())
                .singleElement()
                .satisfies(line -> assertThat(line.row()).isEqualTo(2))
                .satisfies(line -> assertThat(line.amount()).isEqualTo("0.01"));
    }

    @Test
    void linesCanBeReadByPeopleWithTheFiguresOfTheirRow() {
        var rates = schedule(
                "S",
                "2026-07-01",
                List.of(
                        titled(
                                monthly("desk", "12.5", "count", "width"),
                                "{count} x {width} cm {kind}{ghost} at {rate}"),
                        titled(percentOnce("rush", Period.MONTH, "10.0"), "{percent} % for haste")));

        var estimate = rates.estimate(List.of(row("width=160 kind=$1")), Map.of(), 1, null);

        assertThat(estimate.lines())
                .extracting(Estimate.Line::text)
                .containsExactly("1 x 160 cm $1 at 12.50", "10 % for haste");
    }

    @Test
    void aShareWithoutItemsIsTakenOfAllLinesOfItsPeriod() {
        var rates = schedule(
                "S",
                "2026-07-01",
                List.of(
                        monthly("rent", "100", "count"),
                        by("key", Period.ONCE, new RateBy("kind", null, rates("A=7")), "count"),
                        percentOnce("fee", Period.MONTH, "10")));

        var estimate = rates.estimate(List.of(row("kind=A"), row("count=2 kind=A")), Map.of(), 1, null);

        assertThat(estimate.monthlyTotal()).isEqualTo("330.00");
        assertThat(estimate.oneTimeTotal()).isEqualTo("21.00");
    }

    @Test
    void everyConditionMustHold() {
        var both = when(
                monthly("night-watch", "50", "count"),
                new RowWhen("site", null, Set.of("NORTH", "SOUTH")),
                new RowWhen(null, "request.nights", Set.of("yes")));
        var rates = schedule("S", "2026-07-01", List.of(both));
        var rows = List.of(row("site=NORTH"), row("site=EAST"));

        assertThat(rates.estimate(rows, Map.of("request.nights", "yes"), 1, null)
                        .monthlyTotal())
                .isEqualTo("50.00");
        assertThat(rates.estimate(rows, Map.of(), 1, null).monthlyTotal()).isEqualTo("0.00");
    }

    @Test
    void aChoiceWithoutARateIsRefusedInsteadOfGivenAway() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> estimate(request("LINUX", "BUILD"), null, "vcpu=1", "dbEngine=INFORMIX"))
                .withMessageStartingWith("row 2: no rate for column dbEngine 'INFORMIX'")
                .withMessageContaining("MYSQL, NONE, ORACLE");
    }

    @ParameterizedTest
    @CsvSource({"two", "-1", "'1,024'"})
    void aCellThatIsNoNumberOfZeroOrMoreIsRefused(String cell) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> estimate(request("LINUX", "BUILD"), null, "ramGb=" + cell))
                .withMessage("row 1: ramGb must be a number of 0 or more, not '%s'", cell);
    }

    @Test
    void theScheduleInForceIsTheLatestThatIsEffective() {
        var line = List.of(monthly("rent", "1", "count"));
        var schedules =
                new RateSchedules(List.of(schedule("FY26", "2026-07-01", line), schedule("FY27", "2027-07-01", line)));

        assertThat(schedules.inForce(LocalDate.parse("2026-06-30"))).isEmpty();
        assertThat(schedules.inForce(LocalDate.parse("2026-07-01")))
                .hasValueSatisfying(found -> assertThat(found.name()).isEqualTo("FY26"));
        assertThat(schedules.inForce(LocalDate.parse("2027-06-30")))
                .hasValueSatisfying(found -> assertThat(found.name()).isEqualTo("FY26"));
        assertThat(schedules.inForce(LocalDate.parse("2027-07-01")))
                .hasValueSatisfying(found -> assertThat(found.name()).isEqualTo("FY27"));
    }

    @Test
    void twoSchedulesOfOneDayAreRefused() {
        var line = List.of(monthly("rent", "1", "count"));

        assertThatIllegalArgumentException()
                .isThrownBy(() -> new RateSchedules(
                        List.of(schedule("A", "2026-07-01", line), schedule("B", "2026-07-01", line))))
                .withMessageContaining("both effective from 2026-07-01");
    }

    @Test
    void anUnknownCurrencyIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new RateSchedule(
                        "S", LocalDate.EPOCH, "DOLLAR", List.of(monthly("rent", "1", "count")), "", 30, null, "count"))
                .withMessageContaining("no known currency such as USD");
    }

    @Test
    void aShareOfAnItemThatComesLaterOrNeverIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> schedule(
                        "S",
                        "2026-07-01",
                        List.of(monthly("rent", "1", "count"), percentOnce("fee", Period.MONTH, "5", "rant"))))
                .withMessageContaining("'fee' is a percentage of 'rant', which is no item of a line before it");
    }

    @Test
    void aLineOfTheWholeEstimateCannotAskColumns() {
        assertThatIllegalArgumentException()
                .isThrownBy(
                        () -> when(percentOnce("fee", Period.MONTH, "5"), new RowWhen("backup", null, Set.of("yes"))))
                .withMessageContaining("once per estimate");
    }

    @Test
    void aLineNeedsExactlyOneFigure() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new RateLine(
                        "rent", "", Period.MONTH, List.of(), null, null, null, null, List.of(), List.of(), false))
                .withMessageContaining("exactly one of rate, rate-by, percent and percent-by");
    }

    @Test
    void aRateOrConditionAsksEitherAColumnOrAnAnswer() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new RateBy("kind", "request.kind", rates("A=1")))
                .withMessageContaining("not both");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new RowWhen(null, null, Set.of("yes")))
                .withMessageContaining("not neither");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new RateBy("kind", null, rates("A=-1")))
                .withMessageContaining("negative");
    }
}
