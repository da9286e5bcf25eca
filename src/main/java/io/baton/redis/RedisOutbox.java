package io.baton.redis;

import io.baton.desk.Outbox;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;

/**
 * The outbox on Redis: a list for each case, and for each partition a queue of the cases that have something in theirs.
 * Whoever delivers holds the partition's {@link Leases lease}, so each entry has one courier at a time.
 */
final class RedisOutbox implements Outbox, AutoCloseable {

    /** What is to be told in a chat. */
    static final String TALK = "outbox";

    /** What is to be sent by mail. */
    static final String MAIL = "mailbox";

    private static final int TRIES = 5;
    private static final int CASES_AT_ONCE = 100;
    private static final Duration WAIT_FOR_ANOTHER = Duration.ofSeconds(10);
    private static final Duration ASK_AGAIN = Duration.ofMillis(20);

    /** An entry parked, as stored. */
    private record Stored(Entry entry, String failure) {}

    private final Redis redis;
    private final Leases leases;
    private final String box;
    private final Duration retryAfter;

    RedisOutbox(Redis redis, String box, Duration retryAfter) {
        this.redis = redis;
        this.box = box;
        this.retryAfter = retryAfter;
        leases = new Leases(redis, box);
    }

    @Override
    public void deliver(String caseId, Courier courier) {
        var partition = Partition.of(caseId);
        leases.holding(partition, caseId, WAIT_FOR_ANOTHER, id -> {
            var line = new OutboxLine(redis, box, leases.token(), partition, id);
            var end = System.nanoTime() + WAIT_FOR_ANOTHER.toNanos();
            while (drain(line, courier).busy() && System.nanoTime() < end) {
                LockSupport.parkNanos(ASK_AGAIN.toNanos());
            }
        });
    }

    @Override
    public int deliverAll(Courier courier) {
        var now = Long.toString(System.currentTimeMillis());
        var waiting = redis.pipelined(server -> Partition.ALL.forEach(partition ->
                server.zRangeByScore(partition.key(box + "-queue"), 0, Double.parseDouble(now), 0, CASES_AT_ONCE)));
        return IntStream.range(0, waiting.size())
                .map(number -> deliverAll(Partition.ALL.get(number), (Iterable<?>) waiting.get(number), courier))
                .sum();
    }

    private int deliverAll(Partition partition, Iterable<?> cases, Courier courier) {
        var delivered = new java.util.concurrent.atomic.AtomicInteger();
        for (var caseId : cases) {
            leases.holding(partition, (String) caseId, Duration.ZERO, id -> {
                var line = new OutboxLine(redis, box, leases.token(), partition, id);
                delivered.addAndGet(drain(line, courier).delivered());
            });
        }
        return delivered.get();
    }

    /** How far a line was emptied; {@code busy} when another instance is at it. */
    private record Drained(int delivered, boolean busy) {}

    private Drained drain(OutboxLine line, Courier courier) {
        var delivered = 0;
        var next = line.next();
        while (next.entry() != null) {
            var entry = next.entry();
            var failure =
                    next.attempt() > TRIES ? Optional.of("ended without a word each time") : attempt(entry, courier);
            if (failure.isEmpty()) {
                delivered++;
                next = line.done(next);
            } else if (next.attempt() >= TRIES) {
                courier.gaveUp(entry, failure.get());
                line.park(next, CoreJson.MAPPER.writeValueAsString(new Stored(entry, failure.get())));
                next = line.next();
            } else {
                line.later(
                        next, System.currentTimeMillis() + pause(next.attempt()).toMillis());
                break;
            }
        }
        return new Drained(delivered, next.busy());
    }

    /** Delivers, or says why it did not work. */
    private static Optional<String> attempt(Entry entry, Courier courier) {
        try {
            courier.deliver(entry);
            return Optional.empty();
        } catch (RuntimeException failure) {
            var words = failure.getClass().getSimpleName() + ": " + failure.getMessage();
            org.slf4j.LoggerFactory.getLogger(RedisOutbox.class).warn("Could not tell {}", entry.id(), failure);
            return Optional.of(words.substring(0, Math.min(words.length(), 500)));
        }
    }

    /** 1, 4, 16, 64 times the first pause, and up to a tenth more. */
    private Duration pause(int attempt) {
        var millis = retryAfter.toMillis() << (2 * (attempt - 1));
        return Duration.ofMillis(millis + ThreadLocalRandom.current().nextLong(millis / 10 + 1));
    }

    @Override
    public List<Parked> parked() {
        return redis
                .pipelined(server -> Partition.ALL.forEach(partition -> server.hVals(partition.key(box + "-parked"))))
                .stream()
                .flatMap(values -> ((List<?>) values).stream())
                .map(json -> CoreJson.MAPPER.readValue((String) json, Stored.class))
                .map(stored -> new Parked(stored.entry(), stored.failure()))
                .sorted(Comparator.comparing((Parked parked) -> parked.entry().caseId())
                        .thenComparingLong(parked -> parked.entry().revision())
                        .thenComparing(parked -> parked.entry().id()))
                .toList();
    }

    @Override
    public boolean retry(String entryId) {
        var caseId = OutboxEntries.caseOf(entryId);
        var partition = Partition.of(caseId);
        var parked =
                redis.with(server -> server.<String, String>opsForHash().get(partition.key(box + "-parked"), entryId));
        if (parked == null) {
            return false;
        }
        var entry = CoreJson.MAPPER.readValue(parked, Stored.class).entry();
        return new OutboxLine(redis, box, leases.token(), partition, caseId)
                .backInLine(entryId, CoreJson.MAPPER.writeValueAsString(entry));
    }

    @Override
    public boolean discard(String entryId) {
        var key = Partition.of(OutboxEntries.caseOf(entryId)).key(box + "-parked");
        return redis.with(server -> server.opsForHash().delete(key, entryId)) > 0;
    }

    @Override
    public void close() {
        leases.close();
    }
}
