package io.baton.slack;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.Supplier;

/** Lets each person through one deed after the other, in the order they came; different people at the same time. */
final class Turnstile implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final ExecutorService workers = Executors.newThreadPerTaskExecutor(
            Thread.ofVirtual().name("slack-deed-", 0).factory());
    private final Map<String, CompletableFuture<?>> last = new ConcurrentHashMap<>();

    /** Lets a deed through after those that its doer began before; it fails where nobody is let through any more. */
    <T> CompletableFuture<T> enter(String person, Supplier<T> deed) {
        var mine = new CompletableFuture<T>();
        last.compute(person, (who, before) -> {
            var after = before == null ? CompletableFuture.completedFuture(null) : before;
            var _ = after.whenComplete((done, failure) -> begin(deed, mine));
            return mine;
        });
        var _ = mine.whenComplete((done, failure) -> last.remove(person, mine));
        return mine;
    }

    private <T> void begin(Supplier<T> deed, CompletableFuture<T> mine) {
        try {
            workers.execute(() -> run(deed, mine));
        } catch (RejectedExecutionException closed) {
            mine.completeExceptionally(closed);
        }
    }

    private static <T> void run(Supplier<T> deed, CompletableFuture<T> mine) {
        try {
            mine.complete(deed.get());
        } catch (RuntimeException | Error failure) {
            mine.completeExceptionally(failure);
        }
    }

    @Override
    public void close() {
        Stopping.stop(workers, PATIENCE);
    }
}
