package io.baton.redis;

import io.baton.desk.Outbox.Entry;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The entries of one case in the outbox, in their order. */
final class OutboxLine {

    /**
     * What stands first: an entry with the number of this attempt and its text as stored, or nothing.
     *
     * @param busy another instance is delivering in this partition
     */
    record Next(@Nullable Entry entry, String text, int attempt, boolean busy) {}

    private static final String LEASE = Long.toString(Leases.LENGTH.toMillis());

    private final Redis redis;
    private final String token;
    private final String box;
    private final Partition partition;
    private final String caseId;

    OutboxLine(Redis redis, String box, String token, Partition partition, String caseId) {
        this.redis = redis;
        this.box = box;
        this.token = token;
        this.partition = partition;
        this.caseId = caseId;
    }

    Next next() {
        return next(redis.runOnce(
                Script.OUTBOX_NEXT, keys(), token, LEASE, Long.toString(System.currentTimeMillis()), caseId));
    }

    Next done(Next delivered) {
        return next(redis.run(Script.OUTBOX_DONE, keys(), token, LEASE, delivered.text(), caseId));
    }

    void later(Next failed, long at) {
        failed(failed, Long.toString(at), "");
    }

    void park(Next failed, String parked) {
        failed(failed, "", parked);
    }

    boolean backInLine(String entryId, String entry) {
        var keys = List.of(key(box, caseId), key(box + "-queue"), key(box + "-tries"), key(box + "-parked"));
        return redis.run(Script.OUTBOX_RETRY, keys, entryId, caseId, entry)
                .getFirst()
                .equals("done");
    }

    private void failed(Next failed, String retryAt, String parked) {
        var id = failed.entry() == null ? "" : failed.entry().id();
        redis.run(Script.OUTBOX_FAILED, keys(), token, failed.text(), caseId, retryAt, id, parked);
    }

    private static Next next(List<String> said) {
        return said.getFirst().equals("entry")
                ? new Next(OutboxEntries.read(said.get(1)), said.get(1), Integer.parseInt(said.get(2)), false)
                : new Next(null, "", 0, said.getFirst().equals("busy"));
    }

    private List<String> keys() {
        return List.of(
                key(box + "-lease"), key(box, caseId), key(box + "-queue"), key(box + "-tries"), key(box + "-parked"));
    }

    private String key(String... words) {
        return partition.key(words);
    }
}
