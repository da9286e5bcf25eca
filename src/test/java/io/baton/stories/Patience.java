package io.baton.stories;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionTimeoutException;

/** Waiting without sleeping: looks every 25 ms until it is there. */
final class Patience {
    /** Others are told within two seconds (workspace-api). */
    static final Duration TOLD_WITHIN = Duration.ofSeconds(2);

    private Patience() {}

    /** Something to look for again and again. */
    @FunctionalInterface
    interface Look<T> {
        Optional<T> now();
    }

    /** What is looked for is there within the limit; else the complaint, made up at the end, says what was. */
    static <T> T until(Duration limit, Supplier<String> complaint, Look<T> look) {
        var found = new AtomicReference<T>();
        try {
            Awaitility.await()
                    .atMost(limit)
                    .pollDelay(Duration.ZERO)
                    .pollInterval(Duration.ofMillis(25))
                    .pollInSameThread()
                    .until(() -> {
                        look.now().ifPresent(found::set);
                        return found.get() != null;
                    });
        } catch (ConditionTimeoutException e) {
            throw new AssertionError("Within " + limit + ": " + complaint.get(), e);
        }
        return found.get();
    }

    static <T> T told(Supplier<String> complaint, Look<T> look) {
        return until(TOLD_WITHIN, complaint, look);
    }

    static void comesTrue(Supplier<String> complaint, BooleanSupplier condition) {
        told(complaint, () -> condition.getAsBoolean() ? Optional.of(true) : Optional.empty());
    }
}
