package io.baton.estimate;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.joda.money.CurrencyUnit;
import org.jspecify.annotations.Nullable;

/**
 * The published prices of an organisation from a day on: an ordered list of lines that turns rows of a table into an
 * estimate (domain D). What the rows are, servers or anything else, only the configuration knows.
 *
 * @param name name under which it was published; every estimate keeps it
 * @param effective first day on which it is in force
 * @param currency ISO 4217 code of all its amounts, such as {@code USD}
 * @param lines the prices, in the order of the estimate's lines
 * @param disclaimer sentence shown with every estimate
 * @param validDays days for which a published estimate holds, not counting the day of publication; 30 if not given
 * @param link where the schedule is published
 * @param countColumn column saying how many alike a row stands for; empty cells in it count as 1; {@code count} if not
 *     given
 */
public record RateSchedule(
        String name,
        LocalDate effective,
        String currency,
        List<RateLine> lines,
        String disclaimer,
        int validDays,
        @Nullable String link,
        String countColumn) {

    private static final int USUAL_VALID_DAYS = 30;

    /** Fills in what may be left out; refuses unknown currencies and percentages of items that come later or never. */
    @SuppressWarnings("NullAway") // a YAML reader leaves absent lists and texts null
    public RateSchedule {
        if (name == null || name.isBlank() || effective == null) {
            throw new IllegalArgumentException("a rate schedule needs a name and the day it is effective: " + name);
        }
        if (!CurrencyUnit.registeredCurrencies().stream()
                .anyMatch(unit -> unit.getCode().equals(currency))) {
            throw new IllegalArgumentException(
                    "rate schedule '" + name + "' has no known currency such as USD or INR: " + currency);
        }
        lines = lines == null ? List.of() : List.copyOf(lines);
        disclaimer = disclaimer == null ? "" : disclaimer;
        validDays = validDays == 0 ? USUAL_VALID_DAYS : validDays;
        countColumn = countColumn == null ? "count" : countColumn;
        if (lines.isEmpty() || validDays < 0) {
            throw new IllegalArgumentException("rate schedule '" + name + "' needs lines and a number of valid days");
        }
        refusePercentagesOfNothing(name, lines);
    }

    /**
     * Prices the rows: a draft with one line per row, rate line and amount above zero, each rounded half up to cents
     * before it is added (domain D).
     *
     * @param rows cells by column name; numbers without separators; absent and empty cells are allowed
     * @param answers answers of the case by {@code form.field}
     * @param version version the draft bears, from 1
     * @param approvedBudget what one-time and first twelve monthly charges may cost together
     * @throws IllegalArgumentException for a cell that is no number of 0 or more, or a choice without a rate, naming
     *     the row
     */
    public Estimate estimate(
            List<Map<String, String>> rows,
            Map<String, String> answers,
            int version,
            @Nullable BigDecimal approvedBudget) {
        var priced = new Pricing(this, answers).lines(rows);
        var basis = new Estimate.Basis(name, effective, disclaimer, link);
        return Estimate.draft(version, currency, priced, approvedBudget, basis);
    }

    private static void refusePercentagesOfNothing(String name, List<RateLine> lines) {
        var ofRows = new HashSet<String>();
        var ofEstimate = new HashSet<String>();
        for (var line : lines) {
            var known = line.once() ? ofEstimate : ofRows;
            for (var item : line.of()) {
                if (!known.contains(item)) {
                    throw new IllegalArgumentException("rate schedule '" + name + "': '" + line.item()
                            + "' is a percentage of '" + item + "', which is no item of a line before it");
                }
            }
            ofEstimate.add(line.item());
            if (!line.once()) {
                ofRows.add(line.item());
            }
        }
    }
}
