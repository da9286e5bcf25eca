package io.baton.form;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Builds fields and columns in the words of the configuration. */
public final class FieldFixture {

    private final String id;
    private final FieldType type;
    private final List<When> shownWhen = new ArrayList<>();
    private final List<When> requiredWhen = new ArrayList<>();
    private final List<When> initialWhen = new ArrayList<>();
    private final List<Option> options = new ArrayList<>();
    private final List<Field.DateWarning> warnings = new ArrayList<>();
    private List<Column> columns = List.of();
    private String label;
    private String page;
    private boolean optional;
    private String otherwise;
    private String initial;
    private BigDecimal min;
    private BigDecimal max;
    private String pattern;
    private boolean upperCase;
    private Field.DateRule date;
    private List<String> only = List.of();
    private String onlySay;
    private List<String> needed = List.of();
    private String neededSay;
    private List<String> refuse = List.of();
    private List<String> fileTypes = List.of();
    private Integer maxMegabytes;
    private List<String> reset = List.of();
    private String rejected;

    private FieldFixture(String id, FieldType type) {
        this.id = id;
        this.type = type;
    }

    public static FieldFixture field(String id, FieldType type) {
        return new FieldFixture(id, type);
    }

    public static FieldFixture choice(String id, String... values) {
        var field = field(id, FieldType.CHOICE);
        for (var value : values) {
            field.option(value, null);
        }
        return field;
    }

    /** A condition on one other field. */
    public static When when(String field, String... values) {
        return new When(Map.of(field, List.of(values)));
    }

    public FieldFixture option(String value, String label, When... when) {
        options.add(new Option(value, label, List.of(when)));
        return this;
    }

    public FieldFixture label(String text) {
        label = text;
        return this;
    }

    public FieldFixture page(String title) {
        page = title;
        return this;
    }

    public FieldFixture optional() {
        optional = true;
        return this;
    }

    public FieldFixture shownWhen(When... when) {
        shownWhen.addAll(List.of(when));
        return this;
    }

    public FieldFixture requiredWhen(When... when) {
        requiredWhen.addAll(List.of(when));
        return this;
    }

    public FieldFixture columns(Column... all) {
        columns = List.of(all);
        return this;
    }

    public FieldFixture otherwise(String value) {
        otherwise = value;
        return this;
    }

    public FieldFixture initial(String value, When... when) {
        initial = value;
        initialWhen.addAll(List.of(when));
        return this;
    }

    public FieldFixture between(String least, String most) {
        min = least == null ? null : new BigDecimal(least);
        max = most == null ? null : new BigDecimal(most);
        return this;
    }

    public FieldFixture pattern(String regex) {
        pattern = regex;
        return this;
    }

    public FieldFixture upperCase() {
        upperCase = true;
        return this;
    }

    public FieldFixture date(Field.DateRule rule) {
        date = rule;
        return this;
    }

    public FieldFixture warning(String earlierThan, boolean closedDay, String say, When... when) {
        warnings.add(new Field.DateWarning(earlierThan, closedDay, List.of(when), say));
        return this;
    }

    public FieldFixture only(String value, String say) {
        only = List.of(value);
        onlySay = say;
        return this;
    }

    public FieldFixture needed(String value, String say) {
        needed = List.of(value);
        neededSay = say;
        return this;
    }

    public FieldFixture refuse(String... who) {
        refuse = List.of(who);
        return this;
    }

    public FieldFixture files(int megabytes, String... types) {
        maxMegabytes = megabytes;
        fileTypes = List.of(types);
        return this;
    }

    public FieldFixture reset(String... fields) {
        reset = List.of(fields);
        return this;
    }

    public FieldFixture rejected(String say) {
        rejected = say;
        return this;
    }

    public Field build() {
        return new Field(
                id,
                label,
                type,
                null,
                page,
                optional,
                shownWhen,
                requiredWhen,
                options,
                columns,
                otherwise,
                initial,
                initialWhen,
                null,
                null,
                min,
                max,
                pattern,
                null,
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
                false,
                false,
                rejected,
                false,
                false,
                null);
    }

    /** A form of these fields, without warnings. */
    public static Form form(String id, FieldFixture... fields) {
        return new Form(
                id,
                null,
                null,
                List.of(fields).stream().map(FieldFixture::build).toList(),
                List.of());
    }

    public static Column text(String id, boolean required) {
        return new Column(
                id,
                null,
                FieldType.TEXT,
                required,
                false,
                List.of(),
                null,
                List.of(),
                null,
                null,
                null,
                null,
                Map.of());
    }

    public static Column number(String id, int least, int most, String initial) {
        return new Column(
                id,
                null,
                FieldType.NUMBER,
                false,
                false,
                List.of(),
                null,
                List.of(),
                BigDecimal.valueOf(least),
                BigDecimal.valueOf(most),
                null,
                initial,
                Map.of());
    }

    public static Column choiceOf(String id, List<Option> options, Map<String, Map<String, String>> fills) {
        return new Column(
                id, null, FieldType.CHOICE, false, false, List.of(), null, options, null, null, null, null, fills);
    }
}
