package io.baton.form;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Adds up the rows of a table answer. */
final class Totals {

    private Totals() {}

    /** The sum, or nothing where the table has no rows. */
    static Optional<Value> of(Filled filled, Field.Total total) {
        var rows = filled.answers().get(total.table()).orElse(new Value.Table(List.of()));
        return rows instanceof Value.Table(var lines) && !lines.isEmpty()
                ? Optional.of(Value.of(
                        lines.stream().map(line -> product(line, total)).reduce(BigDecimal.ZERO, BigDecimal::add)))
                : Optional.empty();
    }

    private static BigDecimal product(Map<String, Value> line, Field.Total total) {
        var times = total.times();
        return number(line, total.column(), BigDecimal.ZERO)
                .multiply(times == null ? BigDecimal.ONE : number(line, times, BigDecimal.ONE));
    }

    private static BigDecimal number(Map<String, Value> line, String column, BigDecimal absent) {
        return line.get(column) instanceof Value.Num(var number) ? number : absent;
    }
}
