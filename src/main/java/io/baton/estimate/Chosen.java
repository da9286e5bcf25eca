package io.baton.estimate;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Where a chosen value stands: in a column of the row or in an answer of the case. */
record Chosen(@Nullable String column, @Nullable String answer) {

    static void refuseUnlessOne(@Nullable String column, @Nullable String answer) {
        if ((column == null) == (answer == null)) {
            throw new IllegalArgumentException(
                    "name either a column or an answer, not " + (column == null ? "neither" : "both"));
        }
    }

    /** The chosen value without spaces around it; empty when nothing was chosen. */
    String in(Map<String, String> row, Map<String, String> answers) {
        var value = column == null ? answers.get(answer) : row.get(column);
        return value == null ? "" : value.strip();
    }

    @Override
    public String toString() {
        return column == null ? "answer " + answer : "column " + column;
    }
}
