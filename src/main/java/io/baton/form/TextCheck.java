package io.baton.form;

import java.util.Locale;
import java.util.Objects;

/** Judges texts: their length and what they must match. */
record TextCheck(Field field) {

    Checked words(String text) {
        var said = spelled(text);
        int length = said.codePointCount(0, said.length());
        var min = field.min();
        var max = field.max();
        if (min != null && length < min.intValue()) {
            return new Checked.Wrong("That is too short: at least " + Wording.count(min.intValue(), "character")
                    + " are needed and it has " + length + ".");
        }
        if (max != null && length > max.intValue()) {
            return new Checked.Wrong("That is too long: at most " + Wording.count(max.intValue(), "character")
                    + " fit and it has " + length + ".");
        }
        return matched(said);
    }

    /** One text of a list, of which {@code min} and {@code max} count the items. */
    Checked item(String text) {
        return matched(spelled(text));
    }

    private String spelled(String text) {
        return field.upperCase() ? text.strip().toUpperCase(Locale.ROOT) : text.strip();
    }

    private Checked matched(String text) {
        var pattern = field.pattern();
        return pattern == null || text.matches(pattern)
                ? new Checked.Right(Value.of(text))
                : new Checked.Wrong(Wording.quoted(text) + " does not fit. "
                        + Objects.requireNonNullElse(field.patternSay(), "It must look like " + pattern + "."));
    }
}
