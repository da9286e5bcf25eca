package io.baton.casework;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Somebody, or the system, wants to act on a case.
 *
 * @param id the delivery it came with; the same id again has no second effect
 * @param given the inputs by id, raw: text, number, list or rows
 * @param freeText text for the input that takes free text
 * @param promptKey the prompt whose button was pressed, if one was
 * @param submitted the inputs come from a form: wrong values are answered at their fields
 */
public record Command(
        String id,
        String caseId,
        String action,
        String actor,
        Map<String, Object> given,
        @Nullable String freeText,
        @Nullable String promptKey,
        boolean submitted) {

    public Command {
        given = Map.copyOf(given);
    }

    /** A timer of the case fell due: the system acts. */
    public static Command timer(String caseId, String timerKey, java.time.Instant due) {
        return new Command(
                "timer:" + caseId + ":" + timerKey + ":" + due.toEpochMilli(),
                caseId,
                "timer",
                AuditEntry.SYSTEM,
                Map.of("timer", timerKey, "due", due.toString()),
                null,
                null,
                false);
    }
}
