package io.baton.form;

import io.baton.language.Prose;
import java.math.BigDecimal;
import java.time.Period;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One question of a form, as configuration writes it.
 *
 * @param page the page (section) it stands on when the form is filled as pages
 * @param optional may be skipped, unless one of {@code requiredWhen} holds
 * @param shownWhen asked only when one of these holds (always, if none is given)
 * @param otherwise the value stored silently while the field is not shown
 * @param initial the value offered, or filled in for a page, when there is none yet
 * @param initialWhen the value is only offered when one of these holds
 * @param initialFrom where the value offered comes from instead: another field of this form, {@code form.field}, or
 *     {@code profile.name} (or {@code department}, {@code email}, {@code phone}) of who made the request
 * @param initialPlus added to a date that is offered, such as {@code P1Y}
 * @param min least number, amount, length of a text, or count of a list (0: "none" answers even a required list)
 * @param max greatest number, amount, length of a text, or count of a list
 * @param pattern what the whole text (each text of a list without options, a number's plain spelling) must match, after
 *     upper-casing where asked; numbers without a pattern are whole numbers
 * @param date what a date or time must keep to: {@code future}, {@code not-future}, {@code not-past}
 * @param only the one set of values accepted; anything else is asked again with {@code onlySay}
 * @param needed the values without which the form cannot be submitted, refused with {@code neededSay}
 * @param refuse persons that may not be named, such as {@code requester}
 * @param reset fields whose answers are dropped and asked again when this one changes
 * @param sensitive never shown in a public room (ESD source, type of data; domain rule G10)
 * @param free the free text of a command fills this input
 * @param neverOpen may not be given empty even where the form is filled in part
 * @param silent never asked: something else writes it
 * @param total computed, never asked: what it adds up
 * @param rejected text of the refusal when a value is given while the field is not shown (an import)
 */
public record Field(
        String id,
        @Prose String label,
        FieldType type,
        @Prose @Nullable String help,
        @Prose @Nullable String page,
        boolean optional,
        List<When> shownWhen,
        List<When> requiredWhen,
        List<Option> options,
        List<Column> columns,
        @Nullable String otherwise,
        @Nullable String initial,
        List<When> initialWhen,
        @Nullable String initialFrom,
        @Nullable Period initialPlus,
        @Nullable BigDecimal min,
        @Nullable BigDecimal max,
        @Nullable String pattern,
        @Prose @Nullable String patternSay,
        boolean upperCase,
        @Nullable DateRule date,
        List<DateWarning> warnings,
        List<String> only,
        @Prose @Nullable String onlySay,
        List<String> needed,
        @Prose @Nullable String neededSay,
        List<String> refuse,
        List<String> fileTypes,
        @Nullable Integer maxMegabytes,
        List<String> reset,
        boolean sensitive,
        boolean free,
        @Prose @Nullable String rejected,
        boolean neverOpen,
        boolean silent,
        @Nullable Total total) {

    /** A column added up over the rows of a table of the same form, each row as often as its column {@code times} says. */
    public record Total(
            String table, String column, @Nullable String times) {}

    /** What a date or time must keep to, compared with the present day or instant of the case's calendar. */
    public enum DateRule {
        FUTURE,
        NOT_FUTURE,
        NOT_PAST
    }

    /**
     * A warning, never blocking, about a date.
     *
     * @param earlierThan a number of business days from today, such as {@code 30bd}; absent: no such check
     * @param closedDay warn when the date is no business day
     * @param when only when one of these holds
     */
    public record DateWarning(
            @Nullable String earlierThan,
            boolean closedDay,
            List<When> when,
            @Prose String say) {
        public DateWarning {
            when = when == null ? List.of() : List.copyOf(when);
        }
    }

    public Field {
        label = label == null ? id : label;
        shownWhen = orEmpty(shownWhen);
        requiredWhen = orEmpty(requiredWhen);
        options = orEmpty(options);
        columns = orEmpty(columns);
        initialWhen = orEmpty(initialWhen);
        warnings = orEmpty(warnings);
        only = orEmpty(only);
        needed = orEmpty(needed);
        refuse = orEmpty(refuse);
        fileTypes = orEmpty(fileTypes);
        reset = orEmpty(reset);
    }

    /** True for a list of which "none" is a full answer, said so by {@code min: 0}, even where an answer is required. */
    public boolean takesNone() {
        return type.isList() && min != null && min.signum() == 0;
    }

    /** True where nobody is ever asked: its value is written or computed. */
    public boolean isUnasked() {
        return silent || total != null;
    }

    /** A required field with nothing but a label. */
    public static Field of(String id, String label, FieldType type) {
        return new Field(
                id, label, type, null, null, false, List.of(), List.of(), List.of(), List.of(), null, null, List.of(),
                null, null, null, null, null, null, false, null, List.of(), List.of(), null, List.of(), null, List.of(),
                List.of(), null, List.of(), false, false, null, false, false, null);
    }

    /** The same field, optional, with this value unless another is given. */
    public Field offering(String value) {
        return with(options, columns, true, value);
    }

    /** The same field with other options to choose from. */
    public Field withOptions(List<Option> others) {
        return with(others, columns, optional, initial);
    }

    /** The same field with other columns. */
    public Field withColumns(List<Column> others) {
        return with(options, others, optional, initial);
    }

    /** The same field for a text that must match a pattern, asked again with these words where it does not. */
    public Field matching(String pattern, String say) {
        return with(options, columns, optional, initial, pattern, say);
    }

    private Field with(List<Option> options, List<Column> columns, boolean optional, @Nullable String initial) {
        return with(options, columns, optional, initial, pattern, patternSay);
    }

    private Field with(
            List<Option> options,
            List<Column> columns,
            boolean optional,
            @Nullable String initial,
            @Nullable String pattern,
            @Nullable String patternSay) {
        return new Field(
                id,
                label,
                type,
                help,
                page,
                optional,
                shownWhen,
                requiredWhen,
                options,
                columns,
                otherwise,
                initial,
                initialWhen,
                initialFrom,
                initialPlus,
                min,
                max,
                pattern,
                patternSay,
                upperCase,
                date,
                warnings,
                only,
                onlySay,
                needed,
                neededSay,
                refuse,
                fileTypes,
                maxMegabytes,
                reset,
                sensitive,
                free,
                rejected,
                neverOpen,
                silent,
                total);
    }

    private static <T> List<T> orEmpty(@Nullable List<T> list) {
        return list == null ? List.of() : List.copyOf(list);
    }
}
