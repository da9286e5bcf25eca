package io.baton.redis;

import io.baton.casework.AuditEntry;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/**
 * The audit of a case as a chain: each entry is kept as its hash, a space and its JSON, and the hash is SHA-256 over the
 * hash before it and that JSON. The first one is chained to the id of the case, so that audits cannot be exchanged.
 */
final class AuditChain {

    /** An entry as it is written. */
    private record Line(
            long seq,
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

        static Line of(long seq, AuditEntry it) {
            return new Line(
                    seq,
                    it.at(),
                    it.actor(),
                    it.role(),
                    it.action(),
                    it.from(),
                    it.to(),
                    it.version(),
                    it.outcome(),
                    it.reason(),
                    it.staffOnly());
        }

        AuditEntry entry() {
            return new AuditEntry(at, actor, role, action, from, to, version, outcome, reason, staffOnly);
        }
    }

    /** New entries ready to be stored, with the number and hash of the last. */
    record Links(List<String> texts, long seq, String hash) {}

    private AuditChain() {}

    /** What the first entry of a case is chained to. */
    static String start(String caseId) {
        return sha256("baton:" + caseId);
    }

    static Links append(Head head, List<AuditEntry> entries) {
        var seq = head.seq();
        var hash = head.hash();
        var texts = new ArrayList<String>();
        for (var entry : entries) {
            var json = CoreJson.MAPPER.writeValueAsString(Line.of(++seq, entry));
            hash = sha256(hash + json);
            texts.add(hash + " " + json);
        }
        return new Links(texts, seq, hash);
    }

    static List<AuditEntry.Sealed> read(String caseId, List<String> texts) {
        var found = new ArrayList<AuditEntry.Sealed>();
        var previous = start(caseId);
        for (var text : texts) {
            var hash = text.substring(0, text.indexOf(' '));
            var line = CoreJson.MAPPER.readValue(text.substring(hash.length() + 1), Line.class);
            found.add(new AuditEntry.Sealed(line.seq(), line.entry(), previous, hash));
            previous = hash;
        }
        return found;
    }

    /** The number of the first entry that is wrong or missing, when the last should be {@code seq} with {@code hash}. */
    static OptionalLong firstBad(String caseId, List<String> texts, long seq, String hash) {
        var previous = start(caseId);
        for (var i = 0; i < texts.size(); i++) {
            var cut = texts.get(i).indexOf(' ');
            var json = texts.get(i).substring(cut + 1);
            var right = sha256(previous + json);
            if (cut < 0 || i >= seq || !right.equals(texts.get(i).substring(0, cut))) {
                return OptionalLong.of(i + 1L);
            }
            previous = right;
        }
        return texts.size() == seq && previous.equals(hash) ? OptionalLong.empty() : OptionalLong.of(texts.size() + 1L);
    }

    private static String sha256(String text) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
