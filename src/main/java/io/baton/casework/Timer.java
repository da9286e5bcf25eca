package io.baton.casework;

import io.baton.calendar.Remaining;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A running timer of a case.
 *
 * @param rule the id of its rule in the process
 * @param subject the number of the issue or the id of the lane it is kept for, if any
 * @param anchor what it was counted from, as text; another anchor starts it anew
 * @param due when it falls due next; null while frozen, or when it will not fall due again
 * @param fired how often it has fallen due
 * @param left what was left when it was frozen
 */
public record Timer(
        String rule,
        @Nullable String subject,
        String anchor,
        @Nullable Instant due,
        int fired,
        @Nullable Remaining left) {

    /** The key within the case. */
    public String key() {
        return subject == null ? rule : rule + "#" + subject;
    }
}
