package io.baton.redis;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Who may deliver in a partition: one thread of one instance. Within an instance a lock sees to it; between instances a
 * key that expires soon, taken by the scripts of the outbox and kept alive here while its holder is at work.
 */
final class Leases implements AutoCloseable {

    /** How long the partitions of an instance that died stand still, at most. */
    static final Duration LENGTH = Duration.ofSeconds(5);

    private static final Logger log = LoggerFactory.getLogger(Leases.class);

    /** A partition's lock, and the cases its holder was asked to deliver while already delivering. */
    private record Post(ReentrantLock lock, Queue<String> also) {}

    private final Redis redis;
    private final String token = UUID.randomUUID().toString();
    private final Map<Partition, Post> posts = Partition.ALL.stream()
            .collect(
                    Collectors.toMap(partition -> partition, any -> new Post(new ReentrantLock(), new ArrayDeque<>())));
    private final Map<Partition, Boolean> held = new ConcurrentHashMap<>();
    private final ScheduledExecutorService renewer = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name("outbox-leases").daemon().factory());

    private final String box;

    Leases(Redis redis, String box) {
        this.redis = redis;
        this.box = box;
        var every = LENGTH.toMillis() / 3;
        var _ = renewer.scheduleWithFixedDelay(this::renew, every, every, TimeUnit.MILLISECONDS);
    }

    /** What marks a lease as ours. */
    String token() {
        return token;
    }

    /**
     * Works on a case while no other thread works in its partition; waits for that, but not for ever. A thread that is at
     * work there already does the new case after its present one.
     */
    void holding(Partition partition, String caseId, Duration patience, Consumer<String> work) {
        var post = posts.get(partition);
        if (post == null) {
            throw new IllegalArgumentException("no such partition: " + partition);
        }
        if (post.lock().isHeldByCurrentThread()) {
            post.also().add(caseId);
        } else if (locked(post.lock(), patience)) {
            try {
                held.put(partition, true);
                for (var next = caseId; next != null; next = post.also().poll()) {
                    work.accept(next);
                }
            } finally {
                post.also().clear();
                held.remove(partition);
                post.lock().unlock();
            }
        }
    }

    private static boolean locked(ReentrantLock lock, Duration patience) {
        try {
            return lock.tryLock(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private void renew() {
        for (var partition : held.keySet()) {
            try {
                var lease = List.of(partition.key(box + "-lease"));
                redis.run(Script.LEASE_RENEW, lease, token, Long.toString(LENGTH.toMillis()));
            } catch (RuntimeException trouble) {
                log.warn("Could not keep the lease of partition {}", partition.number(), trouble);
            }
        }
    }

    @Override
    public void close() {
        renewer.shutdownNow();
    }
}
