package io.baton.estimate;

import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Says for which rows a line is charged: those where a column, or an answer of the case, has one of some values.
 * Exactly one of column and answer is named.
 *
 * @param column name of a column of the row, such as {@code backup}
 * @param answer key of an answer, {@code form.field}, such as {@code request.expedite}
 * @param in the values with which the line is charged; an empty cell or missing answer is the empty text
 */
public record RowWhen(@Nullable String column, @Nullable String answer, Set<String> in) {

    /** Copies the values; refuses both or neither of column and answer, and a condition that can never hold. */
    @SuppressWarnings("NullAway") // a YAML reader leaves an absent set null
    public RowWhen {
        Chosen.refuseUnlessOne(column, answer);
        in = in == null ? Set.of() : Set.copyOf(in);
        if (in.isEmpty()) {
            throw new IllegalArgumentException(
                    "a condition on " + new Chosen(column, answer) + " needs values under 'in'");
        }
    }

    /** Whether the row and the answers of its case fulfil this condition. */
    boolean holds(Map<String, String> row, Map<String, String> answers) {
        return in.contains(new Chosen(column, answer).in(row, answers));
    }
}
