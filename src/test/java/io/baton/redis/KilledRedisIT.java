package io.baton.redis;

import static io.baton.casework.StoredCases.bare;
import static io.baton.casework.StoredCases.decision;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.baton.casework.Cases;
import io.baton.desk.StoreUnavailable;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The server is killed again and again while decisions are being stored. */
@Tag("fault")
class KilledRedisIT {

    private static final int KILLS = 25;
    private static final int WRITERS = 4;

    @RegisterExtension
    static final RedisExtension REDIS = new RedisExtension();

    private final AtomicBoolean stop = new AtomicBoolean();
    private final AtomicLong acknowledged = new AtomicLong();

    @Test
    void losesNothingThatWasAcknowledgedAndLeavesNothingHalfWritten() throws Exception {
        var cases = REDIS.get(Cases.class);
        var written = new ArrayList<Future<Long>>();

        try (var pool = Executors.newFixedThreadPool(WRITERS)) {
            for (var writer = 0; writer < WRITERS; writer++) {
                var id = "ESD-" + writer;
                written.add(pool.submit(() -> decideUntilStopped(cases, id)));
            }
            try {
                for (var kill = 0; kill < KILLS; kill++) {
                    awaitProgress(written);
                    ProcessHandle.of(REDIS.get(EmbeddedRedis.class).pid())
                            .orElseThrow()
                            .destroyForcibly();
                }
                awaitProgress(written);
            } finally {
                stop.set(true);
            }
            for (var writer = 0; writer < WRITERS; writer++) {
                assertWhole(cases, "ESD-" + writer, written.get(writer).get());
            }
        }
    }

    private void awaitProgress(List<Future<Long>> writers) {
        var before = acknowledged.get();
        await().atMost(Duration.ofSeconds(15)).until(() -> {
            for (var writer : writers) {
                if (writer.isDone()) {
                    writer.get();
                }
            }
            return acknowledged.get() > before + 40;
        });
    }

    /** Stores one decision after another, each again and again until it is acknowledged; returns how many were. */
    private long decideUntilStopped(Cases cases, String id) {
        var revision = 0L;
        while (!stop.get()) {
            revision++;
            var decision = decision("c" + revision, bare(id, revision, "S" + revision), "x" + revision, "y" + revision);
            while (!acknowledged(cases, decision)) {
                LockSupport.parkNanos(Duration.ofMillis(5).toNanos());
            }
            acknowledged.incrementAndGet();
        }
        return revision;
    }

    private static boolean acknowledged(Cases cases, Cases.Decision decision) {
        try {
            var result = cases.write(decision);
            assertThat(result).isNotEqualTo(new Cases.Written.Stale());
            return true;
        } catch (StoreUnavailable away) {
            return false;
        }
    }

    private static void assertWhole(Cases cases, String id, long revision) {
        assertThat(cases.find(id).orElseThrow().revision()).isEqualTo(revision);
        assertThat(cases.find(id).orElseThrow().state()).isEqualTo("S" + revision);
        assertThat(cases.verifyAudit(id)).isEmpty();
        assertThat(cases.audit(id))
                .extracting(line -> line.entry().version())
                .containsExactlyElementsOf(upTo(revision));
        var told = new ArrayList<Long>();
        REDIS.get(io.baton.desk.Outbox.class).deliver(id, entry -> told.add(entry.revision()));
        assertThat(told)
                .containsExactlyElementsOf(upTo(revision).stream()
                        .flatMap(number -> List.of(number, number).stream())
                        .toList());
    }

    private static List<Long> upTo(long revision) {
        return LongStream.rangeClosed(1, revision).boxed().toList();
    }
}
