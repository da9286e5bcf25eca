package io.baton.estimate;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One price of a rate schedule. Exactly one of the four figures is given: an amount per unit ({@code rate},
 * {@code rateBy}) or a percentage of other lines ({@code percent}, {@code percentBy}).
 *
 * @param item short id of what is charged, such as {@code storage}; several lines may share it (one per storage tier)
 * @param text what people read; <code>{column}</code> stands for a cell of the row, <code>{rate}</code> and
 *     <code>{percent}</code> for the figure
 * @param period monthly or once
 * @param quantity columns whose numbers are multiplied with each other and with the rate; {@code a+b} adds columns
 *     first; an empty cell is 0
 * @param rate amount per unit, in the currency of the schedule
 * @param rateBy amount per unit that depends on a choice
 * @param percent percentage of the lines in {@code of}
 * @param percentBy percentage that depends on a choice
 * @param of items a percentage is taken of, already rounded; empty for all lines of the same period
 * @param when conditions that must all hold for the line to be charged
 * @param once whether the line is charged once per estimate, not once per row; then a percentage is one of the lines
 *     of all rows, and only answers of the case can be asked
 */
public record RateLine(
        String item,
        String text,
        Period period,
        List<String> quantity,
        @Nullable BigDecimal rate,
        @Nullable RateBy rateBy,
        @Nullable BigDecimal percent,
        @Nullable RateBy percentBy,
        List<String> of,
        List<RowWhen> when,
        boolean once) {

    /** Takes absent lists as empty; refuses a line that has no single figure or that contradicts itself. */
    @SuppressWarnings("NullAway") // a YAML reader leaves absent lists and texts null
    public RateLine {
        if (item == null || item.isBlank() || period == null) {
            throw new IllegalArgumentException("a rate line needs an item and a period, month or once: " + item);
        }
        text = text == null || text.isBlank() ? item : text;
        quantity = quantity == null ? List.of() : List.copyOf(quantity);
        of = of == null ? List.of() : List.copyOf(of);
        when = when == null ? List.of() : List.copyOf(when);
        refuseUnlessOneFigure(item, Stream.of(present(rate), present(rateBy), present(percent), present(percentBy)));
        refuseNegative(item, rate);
        refuseNegative(item, percent);
        refuseMixture(item, quantity, of, percent != null || percentBy != null);
        if (once && (!quantity.isEmpty() || asksColumn(rateBy) || asksColumn(percentBy) || anyAsksColumn(when))) {
            throw new IllegalArgumentException("rate line '" + item + "' is charged once per estimate, so it can ask "
                    + "answers of the case but no columns of a row");
        }
    }

    /** Whether the amount is a percentage of other lines. */
    boolean isPercentage() {
        return percent != null || percentBy != null;
    }

    /** Whether the line is charged for this row. */
    boolean appliesTo(Map<String, String> row, Map<String, String> answers) {
        return when.stream().allMatch(condition -> condition.holds(row, answers));
    }

    /** The amount per unit or the percentage for this row. */
    BigDecimal figure(Map<String, String> row, Map<String, String> answers) {
        var by = isPercentage() ? percentBy : rateBy;
        var fixed = isPercentage() ? percent : rate;
        if (by != null) {
            return by.figure(row, answers);
        }
        return fixed == null ? BigDecimal.ZERO : fixed;
    }

    /** Whether a percentage of this line is taken of the other one. */
    boolean isTakenOf(Estimate.Line other) {
        return of.isEmpty() ? other.period() == period : of.contains(other.item());
    }

    private static boolean present(@Nullable Object figure) {
        return figure != null;
    }

    private static boolean asksColumn(@Nullable RateBy by) {
        return by != null && by.column() != null;
    }

    private static boolean anyAsksColumn(List<RowWhen> when) {
        return when.stream().anyMatch(condition -> condition.column() != null);
    }

    private static void refuseUnlessOneFigure(String item, Stream<Boolean> figures) {
        if (figures.filter(given -> given).count() != 1) {
            throw new IllegalArgumentException(
                    "rate line '" + item + "' needs exactly one of rate, rate-by, percent and percent-by");
        }
    }

    private static void refuseNegative(String item, @Nullable BigDecimal figure) {
        if (figure != null && figure.signum() < 0) {
            throw new IllegalArgumentException("rate line '" + item + "' must not be negative: " + figure);
        }
    }

    private static void refuseMixture(String item, List<String> quantity, List<String> of, boolean percentage) {
        if (percentage && !quantity.isEmpty()) {
            throw new IllegalArgumentException("rate line '" + item + "' is a percentage and has no quantity");
        }
        if (!percentage && !of.isEmpty()) {
            throw new IllegalArgumentException("rate line '" + item + "' has 'of', which only a percentage can have");
        }
    }
}
