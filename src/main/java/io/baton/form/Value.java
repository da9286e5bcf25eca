package io.baton.form;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What a field, an input or a fact of a case holds. Dates, times, money and choices are {@link Text} in their canonical
 * spelling (ISO-8601 dates, money with two decimals and no separator, the value of the option chosen).
 */
public sealed interface Value {

    /** One text in canonical spelling. */
    record Text(String text) implements Value {}

    /** A number. */
    record Num(BigDecimal number) implements Value {}

    /** A yes or no that no person typed, such as a fact. Answers of type yes-no are the texts {@code yes} and {@code no}. */
    record Flag(boolean flag) implements Value {}

    /** Several texts in order: options chosen, ids of persons, ids of files. */
    record Items(List<String> items) implements Value {
        public Items {
            items = List.copyOf(items);
        }
    }

    /** Rows of a table, each a map from column id to a {@link Text} or {@link Num}; an empty cell has no entry. */
    record Table(List<Map<String, Value>> rows) implements Value {
        public Table {
            rows = rows.stream()
                    .map(row -> Collections.unmodifiableMap(new LinkedHashMap<>(row)))
                    .toList();
        }
    }

    static Value of(String text) {
        return new Text(text);
    }

    static Value of(long number) {
        return of(BigDecimal.valueOf(number));
    }

    /** A number without superfluous zeros, so that equal numbers are equal values. */
    static Value of(BigDecimal number) {
        var stripped = number.stripTrailingZeros();
        return new Num(stripped.scale() < 0 ? stripped.setScale(0) : stripped);
    }

    static Value of(List<String> items) {
        return new Items(items);
    }

    /** The value as one line of plain text: lists joined by a comma, tables as the number of their rows. */
    default String plain() {
        return switch (this) {
            case Text(var text) -> text;
            case Num(var number) -> number.stripTrailingZeros().toPlainString();
            case Flag(var flag) -> flag ? "yes" : "no";
            case Items(var items) -> String.join(", ", items);
            case Table(var rows) -> rows.size() == 1 ? "1 row" : rows.size() + " rows";
        };
    }

    /** The texts this value consists of: those of a list, else its one plain text. */
    default List<String> texts() {
        return this instanceof Items(var items) ? items : List.of(plain());
    }

    /** True where there is nothing in it: empty text, no items, no rows. */
    default boolean isEmpty() {
        return switch (this) {
            case Text(var text) -> text.isEmpty();
            case Num ignored -> false;
            case Flag ignored -> false;
            case Items(var items) -> items.isEmpty();
            case Table(var rows) -> rows.isEmpty();
        };
    }
}
