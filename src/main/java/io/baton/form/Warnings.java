package io.baton.form;

import java.time.LocalDate;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What is unusual about a form's answers without being wrong. */
final class Warnings {

    private static final Pattern DAYS = Pattern.compile("(\\d+)(bd|d)");
    private static final int DATE_LENGTH = "2027-01-11".length();

    private Warnings() {}

    static List<String> of(Filled filled) {
        var dates = filled.shown().stream().flatMap(field -> ofDate(filled, field));
        var form = filled.form().warnings().stream()
                .filter(warning -> filled.holds(warning.when()))
                .filter(warning -> warning.unless().isEmpty() || !filled.holds(warning.unless()))
                .map(Form.Warning::say);
        return Stream.concat(dates, form).distinct().toList();
    }

    /** True for a number of days as configuration writes it, such as {@code 30bd}. */
    static boolean isDays(String text) {
        return DAYS.matcher(text).matches();
    }

    /** The warnings about one date, with {@code {date}} standing for it. */
    private static Stream<String> ofDate(Filled filled, Field field) {
        boolean isDate = field.type() == FieldType.DATE || field.type() == FieldType.DATE_TIME;
        var value = filled.answers().get(field.id());
        if (!isDate || value.isEmpty()) {
            return Stream.empty();
        }
        var date = LocalDate.parse(value.get().plain().substring(0, DATE_LENGTH));
        return field.warnings().stream()
                .filter(warning -> filled.holds(warning.when()))
                .filter(warning -> stands(filled.around(), warning, date))
                .map(warning -> warning.say().replace("{date}", date.toString()));
    }

    private static boolean stands(Surroundings around, Field.DateWarning warning, LocalDate date) {
        var earlierThan = warning.earlierThan();
        return (warning.closedDay() && !around.isBusinessDay(date))
                || (earlierThan != null && date.isBefore(from(around, earlierThan)));
    }

    private static LocalDate from(Surroundings around, String days) {
        var matcher = DAYS.matcher(days);
        if (!matcher.matches()) {
            throw new IllegalArgumentException("'" + days + "' is no number of days like 30bd or 14d");
        }
        int number = Integer.parseInt(matcher.group(1));
        return matcher.group(2).equals("bd")
                ? around.plusBusinessDays(around.today(), number)
                : around.today().plusDays(number);
    }
}
