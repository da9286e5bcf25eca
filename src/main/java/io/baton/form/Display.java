package io.baton.form;

import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Answers as a person reads them: labels of options, names of persons and files, grouped digits. */
record Display(Filled filled) {

    String text(Field field, Value value) {
        if (value.isEmpty()) {
            return filled.around().words().say("form.none");
        }
        return switch (value) {
            case Value.Table(var rows) -> rows(field, rows);
            case Value.Items(var items) ->
                items.stream().map(item -> one(field, item)).collect(Collectors.joining(", "));
            case Value.Text(var text) -> one(field, text);
            case Value.Num ignored -> value.plain();
            case Value.Flag(var flag) -> one(field, flag ? "yes" : "no");
        };
    }

    /** {@code 15,000.00} for money, plain digits else. */
    static String number(Field field, BigDecimal number) {
        return field.type() == FieldType.MONEY
                ? new DecimalFormat("#,##0.00", DecimalFormatSymbols.getInstance(Locale.ROOT)).format(number)
                : Value.of(number).plain();
    }

    private String one(Field field, String text) {
        return switch (field.type()) {
            case CHOICE, MULTI -> label(field.options(), text);
            case YES_NO -> label(filled.options(field), text);
            case MONEY -> number(field, new BigDecimal(text));
            case PERSON, PEOPLE ->
                filled.around().person(text).map(Surroundings.Someone::name).orElse(text);
            case FILE ->
                filled.around().file(text).map(Surroundings.SentFile::name).orElse(text);
            case DATE_TIME -> text.substring(0, "2027-01-11T09:00".length()).replace('T', ' ');
            case TEXT, LONG_TEXT, DATE, NUMBER, TABLE -> text;
        };
    }

    private static String label(List<Option> options, String value) {
        return options.stream()
                .filter(option -> option.value().equals(value))
                .map(Option::label)
                .findFirst()
                .orElse(value);
    }

    /** A line for each row, naming the cells that are filled. */
    private String rows(Field field, List<Map<String, Value>> rows) {
        var lines = new ArrayList<String>();
        for (var row : rows) {
            lines.add((lines.size() + 1) + ") "
                    + field.columns().stream()
                            .flatMap(column -> cell(column, row).stream())
                            .collect(Collectors.joining(", ")));
        }
        return String.join("\n", lines);
    }

    private static Optional<String> cell(Column column, Map<String, Value> row) {
        return Optional.ofNullable(row.get(column.id()))
                .map(value -> column.label() + " " + label(column.options(), value.plain()));
    }
}
