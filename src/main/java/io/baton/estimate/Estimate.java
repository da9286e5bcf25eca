package io.baton.estimate;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a request is expected to cost, version by version: a draft, then published for the customer to accept while it
 * is valid. Amounts have two decimals and no tax; the budget covers the first year (domain D).
 *
 * @param version counts from 1 within a case
 * @param status draft or published
 * @param currency ISO 4217 code of all amounts
 * @param lines what is charged, row by row, then for the whole estimate
 * @param monthlyTotal sum of the monthly lines
 * @param oneTimeTotal sum of the lines charged once
 * @param firstYearTotal one-time total and twelve monthly totals
 * @param approvedBudget what the first year may cost, if it was said
 * @param difference budget minus first year, negative when over budget; null without a budget
 * @param schedule the rates used
 * @param publishedAt when it was published; null for a draft
 * @param validUntil last day on which it can be accepted; null for a draft
 */
public record Estimate(
        int version,
        Status status,
        String currency,
        List<Line> lines,
        BigDecimal monthlyTotal,
        BigDecimal oneTimeTotal,
        BigDecimal firstYearTotal,
        @Nullable BigDecimal approvedBudget,
        @Nullable BigDecimal difference,
        Basis schedule,
        @Nullable Instant publishedAt,
        @Nullable LocalDate validUntil) {

    private static final BigDecimal MONTHS = BigDecimal.valueOf(12);

    /** How far an estimate has come. */
    public enum Status {
        /** Staff may still change what is priced. */
        DRAFT,
        /** The customer has been given it. */
        PUBLISHED
    }

    /**
     * One amount of an estimate, above zero.
     *
     * @param row number of the priced row, from 1; {@link #WHOLE_ESTIMATE} for a charge on the estimate as a whole
     * @param item short id of what is charged
     * @param text what people read
     * @param amount rounded to two decimals
     * @param period monthly or once
     */
    public record Line(int row, String item, String text, BigDecimal amount, Period period) {
        /** The row number of a line that belongs to no single row. */
        public static final int WHOLE_ESTIMATE = 0;

        /** Gives the amount two decimals. */
        public Line {
            amount = Amounts.cents(amount);
        }
    }

    /**
     * The rate schedule an estimate was made with, as it was then.
     *
     * @param name its name
     * @param effective the day it came into force
     * @param disclaimer the sentence to show with the estimate
     * @param link where it is published
     */
    public record Basis(
            String name,
            LocalDate effective,
            String disclaimer,
            @Nullable String link) {}

    /** Copies the lines. */
    public Estimate {
        lines = List.copyOf(lines);
    }

    /** A draft with its totals added up from the lines. */
    static Estimate draft(
            int version, String currency, List<Line> lines, @Nullable BigDecimal approvedBudget, Basis schedule) {
        var monthly = total(lines, Period.MONTH);
        var once = total(lines, Period.ONCE);
        var firstYear = once.add(monthly.multiply(MONTHS));
        return new Estimate(
                        version,
                        Status.DRAFT,
                        currency,
                        lines,
                        monthly,
                        once,
                        firstYear,
                        null,
                        null,
                        schedule,
                        null,
                        null)
                .withBudget(approvedBudget);
    }

    /** The same estimate against another approved budget; null when none is approved. */
    public Estimate withBudget(@Nullable BigDecimal budget) {
        var rounded = budget == null ? null : Amounts.cents(budget);
        var left = rounded == null ? null : rounded.subtract(firstYearTotal);
        return new Estimate(
                version,
                status,
                currency,
                lines,
                monthlyTotal,
                oneTimeTotal,
                firstYearTotal,
                rounded,
                left,
                schedule,
                publishedAt,
                validUntil);
    }

    /**
     * This estimate as published: the draft itself, or its next version with the same amounts if it was published
     * before.
     *
     * @param at moment of publication
     * @param zone zone of the process, which decides on what date that is
     * @param validDays days it holds after that date
     */
    public Estimate published(Instant at, ZoneId zone, int validDays) {
        return new Estimate(
                status == Status.DRAFT ? version : version + 1,
                Status.PUBLISHED,
                currency,
                lines,
                monthlyTotal,
                oneTimeTotal,
                firstYearTotal,
                approvedBudget,
                difference,
                schedule,
                at,
                LocalDate.ofInstant(at, zone).plusDays(validDays));
    }

    /** Whether it can no longer be accepted on this day of the process zone; never for a draft. */
    public boolean isExpired(LocalDate today) {
        return validUntil != null && today.isAfter(validUntil);
    }

    /** By how much the first year costs more than the approved budget; empty if it does not or none was approved. */
    public Optional<BigDecimal> overBudgetBy() {
        return Optional.ofNullable(difference).filter(left -> left.signum() < 0).map(BigDecimal::negate);
    }

    private static BigDecimal total(List<Line> lines, Period period) {
        return Amounts.cents(lines.stream()
                .filter(line -> line.period() == period)
                .map(Line::amount)
                .reduce(BigDecimal.ZERO, BigDecimal::add));
    }
}
