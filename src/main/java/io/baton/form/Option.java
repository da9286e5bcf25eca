package io.baton.form;

import io.baton.language.Prose;
import java.util.List;

/** One thing that can be chosen: its value as stored, its label as shown, and when it is offered at all. */
public record Option(String value, @Prose String label, List<When> when) {
    public Option {
        when = when == null ? List.of() : List.copyOf(when);
        label = label == null ? value : label;
    }

    public Option(String value, String label) {
        this(value, label, List.of());
    }
}
