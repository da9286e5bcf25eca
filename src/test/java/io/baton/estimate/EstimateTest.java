package io.baton.estimate;

import static io.baton.estimate.EstimateFixture.estimate;
import static io.baton.estimate.EstimateFixture.request;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class EstimateTest {
    private static final ZoneId PACIFIC = ZoneId.of("America/Los_Angeles");
    private static final Instant FIRST_OF_FEBRUARY = Instant.parse("2027-02-01T18:00:00Z");

    @Test
    void aDraftNamesItsScheduleAndIsNeitherPublishedNorExpired() {
        var draft = draftWithBudget("15000");

        assertThat(draft.status()).isEqualTo(Estimate.Status.DRAFT);
        assertThat(draft.version()).isEqualTo(1);
        assertThat(draft.currency()).isEqualTo("USD");
        assertThat(draft.schedule())
                .isEqualTo(new Estimate.Basis(
                        "SAMPLE-FY2026-27", LocalDate.parse("2026-07-01"), "SAMPLE - estimate only", null));
        assertThat(draft.publishedAt()).isNull();
        assertThat(draft.isExpired(LocalDate.parse("2099-01-01"))).isFalse();
    }

    @Test
    void aPublishedEstimateIsGoodThroughItsThirtiethDay() {
        var published = draftWithBudget("15000").published(FIRST_OF_FEBRUARY, PACIFIC, 30);

        assertThat(published.status()).isEqualTo(Estimate.Status.PUBLISHED);
        assertThat(published.publishedAt()).isEqualTo(FIRST_OF_FEBRUARY);
        assertThat(published.validUntil()).isEqualTo("2027-03-03");
        assertThat(published.isExpired(LocalDate.parse("2027-03-03"))).isFalse();
        assertThat(published.isExpired(LocalDate.parse("2027-03-04"))).isTrue();
    }

    @Test
    void theDayOfPublicationIsTheOneOnTheWallOfTheProcess() {
        var eveningInCalifornia = Instant.parse("2027-02-02T06:30:00Z");

        assertThat(draftWithBudget("15000")
                        .published(eveningInCalifornia, PACIFIC, 30)
                        .validUntil())
                .isEqualTo("2027-03-03");
    }

    @Test
    void publishingTheDraftKeepsItsVersionAndPublishingAgainMakesTheNextWithTheSameAmounts() {
        var first = draftWithBudget("15000").published(FIRST_OF_FEBRUARY, PACIFIC, 30);

        var second = first.published(Instant.parse("2027-03-04T18:00:00Z"), PACIFIC, 30);

        assertThat(first.version()).isEqualTo(1);
        assertThat(second.version()).isEqualTo(2);
        assertThat(second.lines()).isEqualTo(first.lines());
        assertThat(second.firstYearTotal()).isEqualTo(first.firstYearTotal());
        assertThat(second.validUntil()).isEqualTo("2027-04-03");
    }

    @Test
    void aBudgetEqualToTheFirstYearIsNotExceeded() {
        var estimate = draftWithBudget("13224");

        assertThat(estimate.difference()).isEqualTo("0.00");
        assertThat(estimate.overBudgetBy()).isEmpty();
    }

    @Test
    void aSmallerBudgetIsExceededByTheDifference() {
        var estimate = draftWithBudget("12000");

        assertThat(estimate.difference()).isEqualTo("-1224.00");
        assertThat(estimate.overBudgetBy()).contains(new BigDecimal("1224.00"));
    }

    @Test
    void raisingTheBudgetChangesNothingElse() {
        var published = draftWithBudget("12000").published(FIRST_OF_FEBRUARY, PACIFIC, 30);

        var raised = published.withBudget(new BigDecimal("14000"));

        assertThat(raised.overBudgetBy()).isEmpty();
        assertThat(raised.approvedBudget()).isEqualTo("14000.00");
        assertThat(raised.difference()).isEqualTo("776.00");
        assertThat(raised.withBudget(new BigDecimal("12000"))).isEqualTo(published);
    }

    @Test
    void withoutABudgetNothingIsExceeded() {
        var estimate = draftWithBudget(null);

        assertThat(estimate.approvedBudget()).isNull();
        assertThat(estimate.difference()).isNull();
        assertThat(estimate.overBudgetBy()).isEmpty();
    }

    private static Estimate draftWithBudget(@Nullable String budget) {
        return estimate(request("LINUX", "BUILD"), budget, "count=2 vcpu=2 ramGb=8 tier2Gb=200 backup=yes");
    }
}
