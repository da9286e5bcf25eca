package io.baton.slack;

import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.TimeUnit;

/** Stops workers: they may finish what they are at, but not for ever. */
final class Stopping {

    private Stopping() {}

    static void stop(ExecutorService workers, Duration patience) {
        workers.shutdown();
        try {
            if (!workers.awaitTermination(patience.toMillis(), TimeUnit.MILLISECONDS)) {
                workers.shutdownNow();
            }
        } catch (InterruptedException hurry) {
            workers.shutdownNow();
            Thread.currentThread().interrupt();
        }
    }
}
