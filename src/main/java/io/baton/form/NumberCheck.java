package io.baton.form;

import io.baton.language.Phrases;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;

/** Judges numbers and amounts of money. */
record NumberCheck(Filled filled, Field field) {

    private static final Pattern WRITTEN = Pattern.compile("[+-]?(\\d+|\\d{1,3}(,\\d{2,3})*,\\d{3})(\\.\\d+)?");
    private static final int LONGEST = 30;

    Checked number(String text) {
        var read = read(text);
        if (read.isEmpty()) {
            return wrong("form.no-number", Wording.quoted(text));
        }
        var number = read.get();
        var pattern = field.pattern();
        if (pattern == null && number.stripTrailingZeros().scale() > 0) {
            return wrong(
                    "form.no-whole",
                    Wording.quoted(text),
                    number.setScale(0, RoundingMode.UP).toPlainString());
        }
        var value = Value.of(number);
        if (pattern != null && !value.plain().matches(pattern)) {
            return wrong(
                    "form.no-fit",
                    Wording.quoted(text),
                    Objects.requireNonNullElse(field.patternSay(), words().say("form.look-like", pattern)));
        }
        return bounded(number, value);
    }

    /** Stores {@code $25,000} as {@code 25000.00}. */
    Checked money(String text) {
        var bare = text.replaceFirst("(?i)^([+-]?)\\s*(?:US\\$|USD|\\$)\\s*", "$1")
                .replaceFirst("(?i)\\s*(?:USD|\\$)$", "");
        var amount = read(bare).filter(number -> number.stripTrailingZeros().scale() <= 2);
        if (amount.isEmpty()) {
            return wrong("form.no-money", Wording.quoted(text));
        }
        var cents = amount.get().setScale(2, RoundingMode.UNNECESSARY);
        return bounded(cents, Value.of(cents.toPlainString()));
    }

    private Checked wrong(String key, Object... parts) {
        return new Checked.Wrong(words().say(key, parts));
    }

    private Phrases words() {
        return filled.around().words();
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
            return wrong("form.too-little", Display.number(field, number), Display.number(field, min));
        }
        if (max != null && number.compareTo(max) > 0) {
            return wrong("form.too-much", Display.number(field, number), Display.number(field, max));
        }
        return new Checked.Right(value);
    }
}
