package io.baton.casework;

import io.baton.estimate.Amounts;
import io.baton.form.Column;
import io.baton.form.Field;
import io.baton.form.FieldType;
import io.baton.form.Option;
import io.baton.form.Value;
import io.baton.process.Area;
import io.baton.process.Role;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What the words of a process are called on paper: labels instead of ids. */
record Labels(Scene scene) {

    /** An area, a role or nobody's role as it is. */
    String party(String word) {
        return scene.def()
                .area(word)
                .map(Area::label)
                .or(() -> scene.def().areas().stream()
                        .filter(area -> area.role().equals(word))
                        .map(Area::label)
                        .findFirst())
                .or(() -> scene.def().role(word).map(Role::label))
                .orElse(word);
    }

    /** A choice of a ballot as somebody does it: {@code Approved}, {@code Not suitable}. */
    String choice(String ballot, String choice) {
        var said = scene.def().voted(ballot, choice).orElseGet(() -> plain(choice));
        return said.substring(0, 1).toUpperCase(Locale.ROOT) + said.substring(1);
    }

    /** A word in capitals as a sentence has it: {@code IN_SCOPE} as {@code In scope}. */
    static String plain(String word) {
        var text = word.replace('_', ' ').toLowerCase(Locale.ROOT);
        return text.isEmpty() ? text : text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
    }

    /** A fact as the input is called that it came from, else by its own name in words. */
    String fact(String name) {
        return scene.def()
                .writer(name)
                .map(Field::label)
                .orElseGet(() -> plain(name.replaceAll("(?<=[a-z0-9])(?=[A-Z])", "_")));
    }

    /** An action as its button is called. */
    String action(String word) {
        return scene.def().rules(word).stream()
                .findFirst()
                .map(rule -> rule.label())
                .orElse(word);
    }

    /** An input of an action. */
    Optional<Field> input(String action, String input) {
        return scene.def().rules(action).stream()
                .flatMap(rule -> rule.inputs().stream())
                .filter(field -> field.id().equals(input))
                .findFirst();
    }

    /** The field of a form that an answer {@code form.field} belongs to. */
    Optional<Field> answer(String name) {
        var dot = name.indexOf('.');
        return scene.def().form(name.substring(0, dot)).flatMap(form -> form.field(name.substring(dot + 1)));
    }

    /** What a cell of a table says. */
    static String cell(Column column, Value value) {
        var text = value.plain();
        var label = option(column.options(), text);
        if (label.isPresent()) {
            return label.get();
        }
        return switch (column.type()) {
            case YES_NO -> plain(text);
            case MONEY -> text.matches("\\d+\\.\\d{2}") ? Amounts.grouped(new BigDecimal(text)) : text;
            case CHOICE, MULTI, TEXT, LONG_TEXT, DATE, DATE_TIME, NUMBER, PERSON, PEOPLE, FILE, TABLE -> text;
        };
    }

    /** What was given as an input, with the labels of what was chosen. */
    String given(Field field, Value value, Texts texts) {
        if (field.type() == FieldType.FILE) {
            return value.texts().stream()
                    .map(this::fileName)
                    .reduce((one, other) -> one + ", " + other)
                    .orElse("");
        }
        return field.options().isEmpty()
                ? texts.shown(value)
                : String.join(
                        ", ",
                        value.texts().stream()
                                .map(text -> option(field.options(), text).orElse(text))
                                .toList());
    }

    /** A file by the name it was sent under; what this decision made is known from the case only. */
    String fileName(String id) {
        return scene.now().documents().stream()
                .filter(document -> document.file().equals(id))
                .map(Case.Document::name)
                .findFirst()
                .or(() -> scene.world().files().apply(id).map(file -> file.name()))
                .orElse(id);
    }

    private static Optional<String> option(List<Option> options, String value) {
        return options.stream()
                .filter(option -> option.value().equals(value))
                .map(Option::label)
                .findFirst();
    }

    static boolean isNumber(Column column) {
        return column.type() == FieldType.NUMBER || column.type() == FieldType.MONEY;
    }
}
