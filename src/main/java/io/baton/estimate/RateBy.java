package io.baton.estimate;

import java.math.BigDecimal;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A rate or percentage that depends on what was chosen: in a column of the priced row, or in an answer of the case.
 * Exactly one of the two is named.
 *
 * @param column name of a column of the row, such as {@code dbEngine}
 * @param answer key of an answer, {@code form.field}, such as {@code request.platform}
 * @param values the figure for each value that may be chosen; zero for one that costs nothing
 */
public record RateBy(@Nullable String column, @Nullable String answer, Map<String, BigDecimal> values) {

    /** Copies the values; refuses both or neither of column and answer, no values, and negative figures. */
    @SuppressWarnings("NullAway") // a YAML reader leaves an absent map null
    public RateBy {
        Chosen.refuseUnlessOne(column, answer);
        values = values == null ? Map.of() : Map.copyOf(values);
        if (values.isEmpty()) {
            throw new IllegalArgumentException("a rate by " + new Chosen(column, answer) + " needs values");
        }
        if (values.values().stream().anyMatch(figure -> figure.signum() < 0)) {
            throw new IllegalArgumentException("a rate must not be negative: " + values);
        }
    }

    /**
     * The figure for what was chosen; zero where nothing was chosen.
     *
     * @throws IllegalArgumentException for a value without a figure, so that nothing is free by mistake
     */
    BigDecimal figure(Map<String, String> row, Map<String, String> answers) {
        var chosen = new Chosen(column, answer);
        var value = chosen.in(row, answers);
        var figure = value.isEmpty() ? BigDecimal.ZERO : values.get(value);
        if (figure == null) {
            throw new IllegalArgumentException("no rate for " + chosen + " '" + value + "'; there are rates for "
                    + values.keySet().stream().sorted().toList());
        }
        return figure;
    }
}
