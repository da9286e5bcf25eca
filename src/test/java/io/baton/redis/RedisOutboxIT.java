package io.baton.redis;

import static io.baton.casework.StoredCases.bare;
import static io.baton.casework.StoredCases.decision;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.baton.casework.Cases;
import io.baton.desk.Due;
import io.baton.desk.Outbox;
import io.baton.desk.OutboxContract;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class RedisOutboxIT extends OutboxContract {

    @RegisterExtension
    static final RedisExtension REDIS = new RedisExtension("baton.outbox.retry-after=1ms");

    @Override
    protected Cases cases() {
        return REDIS.get(Cases.class);
    }

    @Override
    protected Outbox outbox() {
        return REDIS.get(Outbox.class);
    }

    @Override
    protected Due due() {
        return REDIS.get(Due.class);
    }

    @Test
    void aConcurrentCallerReturnsOnlyWhenAllIsDelivered() throws Exception {
        cases().write(decision("c1", bare("A", 1, "OPEN"), "a1", "a2"));
        var begun = new CountDownLatch(1);
        var mayGoOn = new CountDownLatch(1);
        var told = new CopyOnWriteArrayList<String>();

        try (var pool = Executors.newFixedThreadPool(2)) {
            var first = pool.submit(() -> outbox().deliver("A", entry -> {
                begun.countDown();
                pass(mayGoOn);
                told.add(entry.id());
            }));
            begun.await();
            var second = pool.submit(() -> outbox().deliver("A", entry -> told.add("second " + entry.id())));
            await().during(Duration.ofMillis(100)).until(() -> !second.isDone());
            mayGoOn.countDown();
            second.get();
            first.get();
        }
        assertThat(told).containsExactly("A:1:0", "A:1:1");
    }

    @Test
    void severalInstancesShareTheWorkWithoutDoingItTwice() throws Exception {
        var count = 300;
        IntStream.range(0, count)
                .forEach(number -> cases().write(decision("c", bare("ESD-" + number, 1, "OPEN"), "x", "y")));
        var told = new CopyOnWriteArrayList<String>();
        var redis = REDIS.get(Redis.class);

        try (var one = new RedisOutbox(redis, RedisOutbox.TALK, Duration.ofSeconds(1));
                var two = new RedisOutbox(redis, RedisOutbox.TALK, Duration.ofSeconds(1));
                var pool = Executors.newFixedThreadPool(4)) {
            for (var result : pool.invokeAll(List.of(
                    () -> one.deliverAll(entry -> told.add(entry.id())),
                    () -> two.deliverAll(entry -> told.add(entry.id())),
                    () -> one.deliverAll(entry -> told.add(entry.id())),
                    () -> two.deliverAll(entry -> told.add(entry.id()))))) {
                result.get();
            }
            await().until(() -> one.deliverAll(entry -> told.add(entry.id())) == 0);
        }
        assertThat(told).hasSize(2 * count).doesNotHaveDuplicates();
    }

    @Test
    void theWorkOfADeadInstanceGoesOnElsewhere() {
        cases().write(decision("c1", bare("A", 1, "OPEN"), "a1"));
        var redis = REDIS.get(Redis.class);
        new OutboxLine(redis, RedisOutbox.TALK, "a dead instance", Partition.of("A"), "A").next();

        var told = new AtomicInteger();
        outbox().deliver("A", entry -> told.incrementAndGet());

        assertThat(told).hasValue(1);
    }

    @Test
    void aCourierMayCauseMoreOfTheSameCase() {
        cases().write(decision("c1", bare("A", 1, "OPEN"), "a1"));
        var told = new CopyOnWriteArrayList<String>();

        outbox().deliver("A", entry -> {
            told.add(entry.id());
            if (entry.revision() == 1) {
                cases().write(decision("c2", bare("A", 2, "OPEN"), "a2"));
                outbox().deliver("A", again -> told.add("nested " + again.id()));
            }
        });

        assertThat(told).containsExactly("A:1:0", "A:2:0");
    }

    private static void pass(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }
}
