package io.baton.casework;

import io.baton.form.Value;
import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The work package of one service area; {@code blocked} holds the reason while it is blocked. */
public record Lane(
        String id,
        String status,
        @Nullable String blocked,
        int attempt,
        @Nullable String assignee,
        Instant since,
        Instant touchedAt,
        List<Evidence> evidence) {

    /** What was put on record with a step of the lane. */
    public record Evidence(
            String action,
            @Nullable String text,
            List<String> files,
            Map<String, Value> inputs,
            Instant at,
            String by,
            int attempt) {
        public Evidence {
            files = List.copyOf(files);
            inputs = Collections.unmodifiableMap(new LinkedHashMap<>(inputs));
        }
    }

    public Lane {
        evidence = List.copyOf(evidence);
    }
}
