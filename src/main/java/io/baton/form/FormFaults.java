package io.baton.form;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Finds what makes no sense in a form as configuration wrote it: all of it, each as one sentence naming the field.
 * Fields of other forms, named {@code form.field}, are not looked up.
 */
public final class FormFaults {

    private final Form form;
    private final List<String> faults = new ArrayList<>();

    private FormFaults(Form form) {
        this.form = form;
    }

    public static List<String> of(Form form) {
        var check = new FormFaults(form);
        check.twice("field", form.fields().stream().map(Field::id).toList());
        form.fields().forEach(check::field);
        form.warnings().forEach(warning -> {
            check.conditions("a warning of the form", warning.when());
            check.conditions("a warning of the form", warning.unless());
        });
        return List.copyOf(check.faults);
    }

    private void field(Field field) {
        var name = "field '" + field.id() + "'";
        conditions(name, field.shownWhen());
        conditions(name, field.requiredWhen());
        conditions(name, field.initialWhen());
        early(field);
        options(name, field.type(), field.options());
        pattern(name, field.pattern());
        dates(name, field);
        values(name, field, field.only());
        values(name, field, field.needed());
        values(name, field, spelled(name, field, field.otherwise()));
        range(name, field.min(), field.max());
        if (field.type() == FieldType.TABLE && field.columns().isEmpty()) {
            faults.add(name + " is a table and needs columns");
        }
        elsewhere(name, field);
        twice("column of " + name, field.columns().stream().map(Column::id).toList());
        field.columns().forEach(column -> column(name, column));
        field.reset().stream()
                .filter(reset -> form.field(reset).isEmpty())
                .forEach(reset -> faults.add(name + " resets '" + reset + "', which is no field"));
    }

    /** What a field takes from other fields of its form. */
    private void elsewhere(String name, Field field) {
        var from = field.initialFrom();
        if (from != null && !own(from).contains(".") && form.field(own(from)).isEmpty()) {
            faults.add(name + " is offered '" + from + "', which is no field");
        }
        if (field.initialPlus() != null && field.type() != FieldType.DATE) {
            faults.add(name + " adds to what it offers, but is no date");
        }
        var total = field.total();
        if (total != null) {
            var columns = form.field(total.table()).map(Field::columns).orElse(List.of()).stream()
                    .map(Column::id)
                    .collect(Collectors.toSet());
            Stream.of(total.column(), total.times() == null ? total.column() : total.times())
                    .filter(column -> !columns.contains(column))
                    .distinct()
                    .forEach(column -> faults.add(
                            name + " adds up '" + column + "', which is no column of '" + total.table() + "'"));
        }
    }

    private void column(String of, Column column) {
        var name = "column '" + column.id() + "' of " + of;
        options(name, column.type(), column.options());
        pattern(name, column.pattern());
        range(name, column.min(), column.max());
        switch (column.type()) {
            case TEXT, NUMBER, CHOICE, YES_NO, DATE -> {}
            case MULTI, LONG_TEXT, DATE_TIME, MONEY, PERSON, PEOPLE, FILE, TABLE ->
                faults.add(name + " can't be of type " + column.type().word());
        }
    }

    private void options(String name, FieldType type, List<Option> options) {
        if (type == FieldType.CHOICE && options.isEmpty()) {
            faults.add(name + " is a choice and needs options");
        }
        twice("option of " + name, options.stream().map(Option::value).toList());
        options.forEach(option -> conditions("option '" + option.value() + "' of " + name, option.when()));
    }

    private void conditions(String name, List<When> conditions) {
        conditions.stream().flatMap(when -> when.fields().entrySet().stream()).forEach(entry -> {
            var other = form.field(own(entry.getKey()));
            if (other.isPresent()) {
                values(name, other.get(), entry.getValue());
            } else if (!entry.getKey().contains(".") || !own(entry.getKey()).equals(entry.getKey())) {
                faults.add(name + " depends on '" + entry.getKey() + "', which is no field");
            }
        });
    }

    private String own(String name) {
        return name.startsWith(form.id() + ".") ? name.substring(form.id().length() + 1) : name;
    }

    /** Whether a field is shown must be known when its turn comes. */
    private void early(Field field) {
        Set<String> before = form.fields().stream()
                .takeWhile(each -> !each.equals(field))
                .map(Field::id)
                .collect(Collectors.toSet());
        field.shownWhen().stream()
                .flatMap(when -> when.fields().keySet().stream())
                .map(this::own)
                .filter(other -> form.field(other).isPresent() && !before.contains(other))
                .forEach(other ->
                        faults.add("field '" + field.id() + "' is shown by '" + other + "', which is asked later"));
    }

    private void values(String name, Field field, List<String> values) {
        Set<String> possible = Stream.concat(
                        field.type() == FieldType.YES_NO
                                ? Stream.of("yes", "no")
                                : field.options().stream().map(Option::value),
                        Stream.of(When.NOTHING))
                .collect(Collectors.toSet());
        if (possible.size() > 1) {
            values.stream()
                    .filter(value -> !possible.contains(value))
                    .forEach(value -> faults.add(name + ": '" + value + "' is no value of '" + field.id() + "'"));
        }
    }

    private List<String> spelled(String name, Field field, @Nullable String text) {
        try {
            return text == null ? List.of() : field.type().spelled(text).texts();
        } catch (NumberFormatException noNumber) {
            faults.add(name + ": '" + text + "' is no number");
            return List.of();
        }
    }

    private void pattern(String name, @Nullable String pattern) {
        try {
            var _ = Pattern.compile(pattern == null ? "" : pattern);
        } catch (PatternSyntaxException broken) {
            faults.add(name + " has a broken pattern: " + broken.getDescription());
        }
    }

    private void dates(String name, Field field) {
        for (var warning : field.warnings()) {
            conditions("a warning of " + name, warning.when());
            var days = warning.earlierThan();
            if (days != null && !Warnings.isDays(days)) {
                faults.add(name + ": '" + days + "' is no number of days like 30bd or 14d");
            }
        }
    }

    private void range(String name, @Nullable BigDecimal min, @Nullable BigDecimal max) {
        if (min != null && max != null && min.compareTo(max) > 0) {
            faults.add(name + " has a min of " + min.toPlainString() + " above its max of " + max.toPlainString());
        }
    }

    private void twice(String noun, List<String> ids) {
        var seen = new HashSet<String>();
        ids.stream()
                .filter(id -> !seen.add(id))
                .forEach(id -> faults.add(noun + " '" + id + "' stands twice in form '" + form.id() + "'"));
    }
}
