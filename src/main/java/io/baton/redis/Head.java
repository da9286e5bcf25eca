package io.baton.redis;

import java.util.List;
import java.util.Map;

/**
 * What must be known of a stored case to write its successor: its revision, the end of its audit chain, the indexes it
 * stands in and its timers in the due set.
 *
 * @param seq the number of the newest audit entry
 * @param hash the hash of the newest audit entry
 * @param indexes names of indexes, without partition
 * @param timers members of the due set
 */
record Head(long revision, long seq, String hash, List<String> indexes, List<String> timers) {

    static final List<String> FIELDS = List.of("rev", "seq", "hash", "ix", "timers", "json");

    static Head none(String caseId) {
        return new Head(0, 0, AuditChain.start(caseId), List.of(), List.of());
    }

    /** From the values of the {@link #FIELDS}, which are null where there is no case. */
    static Head of(String caseId, Map<String, String> fields) {
        return fields.get("rev") == null
                ? none(caseId)
                : new Head(
                        Long.parseLong(field(fields, "rev")),
                        Long.parseLong(field(fields, "seq")),
                        field(fields, "hash"),
                        lines(field(fields, "ix")),
                        lines(field(fields, "timers")));
    }

    /** The same case with a longer audit. */
    Head audited(long seq, String hash) {
        return new Head(revision, seq, hash, indexes, timers);
    }

    private static String field(Map<String, String> fields, String name) {
        return java.util.Objects.requireNonNull(fields.get(name), name);
    }

    private static List<String> lines(String text) {
        return text.isEmpty() ? List.of() : List.of(text.split("\n"));
    }
}
