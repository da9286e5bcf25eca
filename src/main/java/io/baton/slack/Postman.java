package io.baton.slack;

import io.baton.chat.Standing;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Brings what is wanted to Slack: each spot's messages one after the other, the spots side by side. Whatever goes wrong
 * with one spot holds up no other.
 */
final class Postman implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(Postman.class);
    private static final int AT_ONCE = 8;
    private static final Duration LOOK = Duration.ofMillis(200);

    /** How long the spots of an instance that died stand still, at most; while it lives it says so in time. */
    private static final Duration LEASE = Duration.ofSeconds(12);

    private static final Duration STILL_HERE = Duration.ofSeconds(3);
    private static final Duration TURN = Duration.ofSeconds(30);
    private static final Duration TROUBLE = Duration.ofSeconds(5);
    private static final Duration PARKED_AGAIN = Duration.ofMinutes(30);

    /** How long private replies are known: their buttons are pressed, or they are edited, within that time or never. */
    private static final Duration REMEMBERED = Duration.ofDays(30);

    /** Brings one message. */
    interface Bringing {
        /** Zero when it is dealt with; else how long to wait before it is looked at again. */
        Duration bring(Standing.Wanted what);
    }

    private final Standing standing;
    private final Bringing bringing;
    private final InstantSource clock;
    private final Semaphore bell;
    private final Semaphore free = new Semaphore(AT_ONCE);
    private final AtomicBoolean running = new AtomicBoolean(true);
    private final Set<String> held = ConcurrentHashMap.newKeySet();
    private final ScheduledExecutorService keeping = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name("slack-leases").daemon().factory());
    private final ExecutorService workers = Executors.newThreadPerTaskExecutor(
            Thread.ofVirtual().name("slack-post-", 0).factory());
    private Instant parkedLook = Instant.EPOCH;

    Postman(Standing standing, Bringing bringing, InstantSource clock, Semaphore bell) {
        this.standing = standing;
        this.bringing = bringing;
        this.clock = clock;
        this.bell = bell;
    }

    void start() {
        Thread.ofPlatform().name("slack-postman").daemon().start(this::work);
        var every = STILL_HERE.toMillis();
        var _ = keeping.scheduleWithFixedDelay(this::keep, every, every, TimeUnit.MILLISECONDS);
    }

    private void keep() {
        try {
            standing.keep(Users.PLATFORM, List.copyOf(held), clock.instant().plus(LEASE));
        } catch (RuntimeException trouble) {
            log.warn("Could not go on holding {}: {}", held, trouble.toString());
        }
    }

    private void work() {
        while (running.get()) {
            try {
                retryParked();
                takeTurn();
                if (bell.tryAcquire(LOOK.toMillis(), TimeUnit.MILLISECONDS)) {
                    bell.drainPermits();
                }
            } catch (InterruptedException stopping) {
                return;
            } catch (RuntimeException trouble) {
                log.warn("Could not look for messages to bring to Slack: {}", trouble.toString());
                LockSupport.parkNanos(TROUBLE.toNanos() / 5);
            }
        }
    }

    /** What was refused is tried again now and then: somebody may have mended it. */
    private void retryParked() {
        var now = clock.instant();
        if (parkedLook.plus(PARKED_AGAIN).isBefore(now)) {
            parkedLook = now;
            standing.parked(Users.PLATFORM).forEach(parked -> standing.retry(Users.PLATFORM, parked, now));
            standing.forget(Users.PLATFORM, now.minus(REMEMBERED));
        }
    }

    private void takeTurn() {
        var now = clock.instant();
        var room = free.availablePermits();
        if (room > 0) {
            for (var spot : standing.claim(Users.PLATFORM, now, now.plus(LEASE), room)) {
                free.acquireUninterruptibly();
                held.add(spot);
                workers.execute(() -> {
                    try {
                        emptied(spot);
                    } finally {
                        held.remove(spot);
                        free.release();
                        bell.release();
                    }
                });
            }
        }
    }

    private void emptied(String spot) {
        var end = clock.instant().plus(TURN);
        var due = clock.instant();
        try {
            var next = standing.next(Users.PLATFORM, spot);
            while (next.isPresent() && clock.instant().isBefore(end) && running.get()) {
                var pause = bringing.bring(next.get());
                if (!pause.isZero()) {
                    due = clock.instant().plus(pause);
                    break;
                }
                next = standing.next(Users.PLATFORM, spot);
            }
        } catch (RuntimeException trouble) {
            log.warn("Could not bring what is wanted at {}", spot, trouble);
            due = clock.instant().plus(TROUBLE);
        }
        held.remove(spot);
        try {
            standing.release(Users.PLATFORM, spot, due);
        } catch (RuntimeException trouble) {
            log.warn("Could not give back {}: {}; it is free again in a while", spot, trouble.toString());
        }
    }

    @Override
    public void close() {
        running.set(false);
        bell.release();
        keeping.shutdown();
        Stopping.stop(workers, TROUBLE);
    }
}
