package io.baton.form;

import io.baton.language.Phrases;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Reads what a person gave as the answer to one field, whatever way it came, and judges it by every rule of the field.
 * Only {@code needed} is left to the submit: such an answer is taken and blocks there.
 */
public final class FieldCheck {

    private final Filled filled;
    private final Field field;

    private FieldCheck(Filled filled, Field field) {
        this.filled = filled;
        this.field = field;
    }

    public static FieldCheck of(Form form, Field field, Answers answers, Surroundings around) {
        return new FieldCheck(new Filled(form, answers, around), field);
    }

    public static FieldCheck of(Filled filled, Field field) {
        return new FieldCheck(filled, field);
    }

    /** Judges words typed in a chat or behind {@code field=} in a command. */
    public Checked text(String typed) {
        var text = typed.strip();
        if (text.isEmpty()) {
            return empty();
        }
        return allowed(
                switch (field.type()) {
                    case CHOICE, YES_NO -> new ChoiceCheck(filled, field).one(text);
                    case TEXT, LONG_TEXT -> new TextCheck(filled, field).words(text);
                    case DATE -> new TimeCheck(filled, field).date(text);
                    case DATE_TIME -> new TimeCheck(filled, field).dateTime(text);
                    case MONEY -> new NumberCheck(filled, field).money(text);
                    case NUMBER -> new NumberCheck(filled, field).number(text);
                    case PERSON -> new PeopleCheck(filled, field).one(text);
                    case MULTI, PEOPLE, FILE -> saysNone(text) ? none() : several(text);
                    case TABLE -> saysNone(text) ? none() : new TableCheck(filled, field).csv(text);
                });
    }

    /**
     * Judges a value of a form: a String, a Number, a Boolean, a list of them, or a list of maps from column id to cell. What
     * was found wrong before it came here stays wrong.
     */
    public Checked raw(@Nullable Object given) {
        return switch (given) {
            case null -> empty();
            case String text -> text(text);
            case Boolean flag -> text(flag ? "yes" : "no");
            case Number number -> text(new BigDecimal(number.toString()).toPlainString());
            case List<?> list -> list(list);
            case Value value -> value(value);
            case Checked.Wrong wrong -> wrong;
            default -> wrong("form.unreadable", Wording.quoted(given.toString()));
        };
    }

    /** Judges files that were sent, by their ids. */
    public Checked files(List<String> ids) {
        if (field.type() == FieldType.FILE) {
            return ids.isEmpty() ? empty() : allowed(new SentFileCheck(filled, field).ids(ids));
        }
        if (field.type() == FieldType.TABLE) {
            return wrong("form.only-csv", guidance());
        }
        return wrong("form.no-file-asked", guidance());
    }

    /** Judges the content of a CSV file as the rows of a table. */
    public Checked csv(String content) {
        return field.type() == FieldType.TABLE ? text(content) : files(List.of());
    }

    /** Judges a value once more, such as one that was kept for some time or comes from another case. */
    public Checked value(Value value) {
        return switch (value) {
            case Value.Text(var text) -> text(text);
            case Value.Num(var number) -> raw(number);
            case Value.Flag(var flag) -> raw(flag);
            case Value.Items(var items) -> raw(items);
            case Value.Table(var rows) -> raw(rows);
        };
    }

    private Checked list(List<?> list) {
        if (list.isEmpty()) {
            return field.type().isList() ? none() : empty();
        }
        if (field.type() == FieldType.TABLE) {
            return allowed(new TableCheck(filled, field).maps(list));
        }
        var texts = list.stream()
                .map(Wording::plain)
                .filter(text -> !text.isBlank())
                .toList();
        if (field.type().isList()) {
            return texts.isEmpty() ? none() : allowed(several(texts));
        }
        return texts.size() <= 1 ? text(String.join("", texts)) : wrong("form.only-one", guidance());
    }

    private Checked several(String text) {
        var whole = new ChoiceCheck(filled, field).matching(text);
        return several(whole.isPresent() ? List.of(text) : Csv.items(text));
    }

    private Checked several(List<String> items) {
        return switch (field.type()) {
            case PEOPLE -> new PeopleCheck(filled, field).several(items);
            case FILE -> new SentFileCheck(filled, field).ids(items);
            case MULTI, CHOICE, TEXT, LONG_TEXT, DATE, DATE_TIME, MONEY, NUMBER, YES_NO, PERSON, TABLE ->
                new ChoiceCheck(filled, field).several(items);
        };
    }

    private static boolean saysNone(String text) {
        return text.equalsIgnoreCase("none") || text.equals("कोई नहीं") || text.equals("[]");
    }

    /** Nothing was given: right where the field may stay open. */
    private Checked empty() {
        return filled.isRequired(field)
                ? wrong("form.answer-needed", guidance())
                : new Checked.Right(field.type().nothing());
    }

    /** "None" was said of a list: right where the field may stay open or an empty list is an answer of its own. */
    private Checked none() {
        return field.takesNone() || !filled.isRequired(field)
                ? new Checked.Right(field.type().nothing())
                : wrong("form.one-needed", guidance());
    }

    /** Keeps to the one set of values that is accepted at all. */
    private Checked allowed(Checked checked) {
        return switch (checked) {
            case Checked.Right(var value)
            when !field.only().isEmpty() && !field.only().containsAll(value.texts()) ->
                new Checked.Wrong(Objects.requireNonNullElse(
                        field.onlySay(), words().say("form.only-these", words().either(field.only()))));
            case Checked.Right right -> right;
            case Checked.Wrong wrong -> wrong;
        };
    }

    private Checked wrong(String key, Object... parts) {
        return new Checked.Wrong(words().say(key, parts));
    }

    private Phrases words() {
        return filled.around().words();
    }

    private String guidance() {
        return new Guidance(filled, field).allowed();
    }
}
