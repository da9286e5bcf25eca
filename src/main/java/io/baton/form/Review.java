package io.baton.form;

import java.util.List;

/** What a person reads before submitting: every answer that applies, and what is unusual about them. */
public record Review(List<Line> lines, List<String> warnings) {

    /** One answer as a person reads it. */
    public record Line(Field field, String label, String text) {}

    public Review {
        lines = List.copyOf(lines);
        warnings = List.copyOf(warnings);
    }
}
