package io.baton.casework;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One line of a case's audit. Sequence number and hash are given by the store, which chains them.
 *
 * @param actor person id, or {@code system}
 * @param role the role used
 * @param version the case's revision after it
 * @param outcome {@code done}, {@code refused} or {@code noop}
 * @param reason reason, note or the text of the refusal
 * @param staffOnly hidden from customers and approvers
 */
public record AuditEntry(
        Instant at,
        String actor,
        @Nullable String role,
        String action,
        String from,
        String to,
        long version,
        String outcome,
        @Nullable String reason,
        boolean staffOnly) {

    public static final String SYSTEM = "system";

    /** An entry as it stands in the audit; {@code hash} is SHA-256 over the previous hash and the entry. */
    public record Sealed(long seq, AuditEntry entry, String previous, String hash) {}
}
