package io.baton.form;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;

/** Judges numbers and amounts of money. */
record NumberCheck(Field field) {

    private static final Pattern WRITTEN = Pattern.compile("[+-]?(\\d+|\\d{1,3}(,\\d{2,3})*,\\d{3})(\\.\\d+)?");
    private static final int LONGEST = 30;

    Checked number(String text) {
        var read = read(text);
        if (read.isEmpty()) {
            return new Checked.Wrong(Wording.quoted(text) + " is not a number. Write it in digits, for example 4.");
        }
        var number = read.get();
        var pattern = field.pattern();
        if (pattern == null && number.stripTrailingZeros().scale() > 0) {
            return new Checked.Wrong(Wording.quoted(text) + " is not a whole number. Write, for example, "
                    + number.setScale(0, RoundingMode.UP).toPlainString() + ".");
        }
        var value = Value.of(number);
        if (pattern != null && !value.plain().matches(pattern)) {
            return new Checked.Wrong(Wording.quoted(text) + " does not fit. "
                    + Objects.requireNonNullElse(field.patternSay(), "It must look like " + pattern + "."));
        }
        return bounded(number, value);
    }

    /** Stores {@code $25,000} as {@code 25000.00}. */
    Checked money(String text) {
        var bare = text.replaceFirst("(?i)^([+-]?)\\s*(?:US\\$|USD|\\$)\\s*", "$1")
                .replaceFirst("(?i)\\s*(?:USD|\\$)$", "");
        var amount = read(bare).filter(number -> number.stripTrailingZeros().scale() <= 2);
        if (amount.isEmpty()) {
            return new Checked.Wrong(
                    Wording.quoted(text) + " is not an amount of money. Write it like 25000, $25,000 or 25,000.50.");
        }
        var cents = amount.get().setScale(2, RoundingMode.UNNECESSARY);
        return bounded(cents, Value.of(cents.toPlainString()));
    }

    private static Optional<BigDecimal> read(String text) {
        return text.length() <= LONGEST && WRITTEN.matcher(text).matches()
                ? Optional.of(new BigDecimal(text.replace(",", "")))
                : Optional.empty();
    }

    private Checked bounded(BigDecimal number, Value value) {
        var min = field.min();
        var max = field.max();
        if (min != null && number.compareTo(min) < 0) {
            return new Checked.Wrong(Display.number(field, number) + " is too little: it must be at least "
                    + Display.number(field, min) + ".");
        }
        if (max != null && number.compareTo(max) > 0) {
            return new Checked.Wrong(Display.number(field, number) + " is too much: it can be at most "
                    + Display.number(field, max) + ".");
        }
        return new Checked.Right(value);
    }
}
