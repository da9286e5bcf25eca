package io.baton.form;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;

/** The kinds of answers a field can take; the wire word is the name in lower case with dashes. */
public enum FieldType {
    CHOICE,
    MULTI,
    TEXT,
    LONG_TEXT,
    DATE,
    DATE_TIME,
    MONEY,
    NUMBER,
    YES_NO,
    PERSON,
    PEOPLE,
    FILE,
    TABLE;

    /** The word used in configuration and in every interface, such as {@code long-text}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** True where an answer is a list, of texts or of rows. */
    public boolean isList() {
        return switch (this) {
            case MULTI, PEOPLE, FILE, TABLE -> true;
            case CHOICE, TEXT, LONG_TEXT, DATE, DATE_TIME, MONEY, NUMBER, YES_NO, PERSON -> false;
        };
    }

    /** The empty value of this type. */
    public Value nothing() {
        if (this == TABLE) {
            return new Value.Table(List.of());
        }
        return isList() ? Value.of(List.of()) : Value.of("");
    }

    /** The value of this type that configuration spells so, unjudged: lists comma-separated. */
    public Value spelled(String text) {
        return switch (this) {
            case MULTI, PEOPLE, FILE -> Value.of(Csv.items(text));
            case NUMBER -> Value.of(new BigDecimal(text));
            case TABLE -> nothing();
            case CHOICE, TEXT, LONG_TEXT, DATE, DATE_TIME, MONEY, YES_NO, PERSON -> Value.of(text);
        };
    }
}
