package io.baton.form;

import io.baton.language.Phrases;
import java.util.Locale;
import java.util.Objects;

/** Judges texts: their length and what they must match. */
record TextCheck(Filled filled, Field field) {

    Checked words(String text) {
        var said = spelled(text);
        int length = said.codePointCount(0, said.length());
        var min = field.min();
        var max = field.max();
        if (min != null && length < min.intValue()) {
            return wrong("form.too-short", words().count(min.intValue(), "character"), length);
        }
        if (max != null && length > max.intValue()) {
            return wrong("form.too-long", words().count(max.intValue(), "character"), length);
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
                : wrong(
                        "form.no-fit",
                        Wording.quoted(text),
                        Objects.requireNonNullElse(field.patternSay(), words().say("form.look-like", pattern)));
    }

    private Checked wrong(String key, Object... parts) {
        return new Checked.Wrong(words().say(key, parts));
    }

    private Phrases words() {
        return filled.around().words();
    }
}
