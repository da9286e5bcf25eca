package io.baton.estimate;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/** One run of a rate schedule over the rows of a case; in domain D the section "Formula". */
final class Pricing {
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{(\\w+)}");
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private final RateSchedule schedule;
    private final CurrencyUnit currency;
    private final Map<String, String> answers;

    Pricing(RateSchedule schedule, Map<String, String> answers) {
        this.schedule = schedule;
        this.currency = CurrencyUnit.of(schedule.currency());
        this.answers = answers;
    }

    /** The lines of all rows in order, then those of the whole estimate. */
    List<Estimate.Line> lines(List<Map<String, String>> rows) {
        var all = new ArrayList<Estimate.Line>();
        for (int i = 0; i < rows.size(); i++) {
            try {
                all.addAll(linesOf(i + 1, rows.get(i)));
            } catch (IllegalArgumentException refusal) {
                throw new IllegalArgumentException("row " + (i + 1) + ": " + refusal.getMessage(), refusal);
            }
        }
        schedule.lines().stream()
                .filter(RateLine::once)
                .forEach(line -> addIfCharged(all, line, Estimate.Line.WHOLE_ESTIMATE, Map.of()));
        return all;
    }

    private List<Estimate.Line> linesOf(int number, Map<String, String> row) {
        var priced = new ArrayList<Estimate.Line>();
        schedule.lines().stream().filter(line -> !line.once()).forEach(line -> addIfCharged(priced, line, number, row));
        return priced;
    }

    private void addIfCharged(List<Estimate.Line> priced, RateLine line, int number, Map<String, String> row) {
        if (!line.appliesTo(row, answers)) {
            return;
        }
        var figure = line.figure(row, answers);
        var amount = rounded(line.isPercentage() ? share(figure, line, priced) : figure.multiply(units(line, row)));
        if (amount.signum() > 0) {
            priced.add(new Estimate.Line(number, line.item(), textOf(line, figure, row), amount, line.period()));
        }
    }

    private BigDecimal rounded(BigDecimal amount) {
        return Money.of(currency, amount, RoundingMode.HALF_UP).getAmount();
    }

    private static BigDecimal share(BigDecimal percent, RateLine line, List<Estimate.Line> priced) {
        var base = priced.stream()
                .filter(line::isTakenOf)
                .map(Estimate.Line::amount)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        return base.multiply(percent).divide(HUNDRED);
    }

    private BigDecimal units(RateLine line, Map<String, String> row) {
        return line.quantity().stream().map(factor -> sumOf(factor, row)).reduce(BigDecimal.ONE, BigDecimal::multiply);
    }

    private BigDecimal sumOf(String columns, Map<String, String> row) {
        return Pattern.compile("\\+")
                .splitAsStream(columns)
                .map(column -> number(column.strip(), row))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private BigDecimal number(String column, Map<String, String> row) {
        var cell = cell(column, row);
        try {
            var number = cell.isEmpty() ? BigDecimal.ZERO : new BigDecimal(cell);
            if (number.signum() >= 0) {
                return number;
            }
        } catch (NumberFormatException _) {
            // refused below, like a negative number
        }
        throw new IllegalArgumentException(column + " must be a number of 0 or more, not '" + cell + "'");
    }

    private String cell(String column, Map<String, String> row) {
        var cell = new Chosen(column, null).in(row, answers);
        return cell.isEmpty() && column.equals(schedule.countColumn()) ? "1" : cell;
    }

    private String textOf(RateLine line, BigDecimal figure, Map<String, String> row) {
        return PLACEHOLDER.matcher(line.text()).replaceAll(found -> switch (found.group(1)) {
            case "rate" ->
                figure.setScale(Math.max(2, figure.scale()), RoundingMode.UNNECESSARY)
                        .toPlainString();
            case "percent" -> figure.stripTrailingZeros().toPlainString();
            default -> Matcher.quoteReplacement(cell(found.group(1), row));
        });
    }
}
