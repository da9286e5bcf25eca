package io.baton.slack;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.RejectedExecutionException;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Each person's deeds one after the other, different people's at the same time. */
class TurnstileTest {

    private static final Duration SOON = Duration.ofSeconds(5);

    private final Turnstile turnstile = new Turnstile();

    @Test
    void theDeedsOfOnePersonAreDoneInTheirOrderWhileAnotherIsNotHeldUp() throws Exception {
        var done = new CopyOnWriteArrayList<Integer>();
        var gate = new CountDownLatch(1);
        var all = IntStream.range(0, 20)
                .mapToObj(number -> turnstile.enter("kate", () -> {
                    awaitOpen(gate);
                    return done.add(number);
                }))
                .toList();

        assertThat(turnstile.enter("omar", () -> "at once")).succeedsWithin(SOON);
        assertThat(done).isEmpty();
        gate.countDown();

        assertThat(all.getLast()).succeedsWithin(SOON);
        assertThat(done)
                .containsExactlyElementsOf(IntStream.range(0, 20).boxed().toList());
    }

    @Test
    void aDeedThatFailsDoesNotHoldUpTheNext() {
        var fails = turnstile.enter("kate", () -> {
            throw new IllegalStateException("on purpose");
        });

        assertThat(turnstile.enter("kate", () -> "next")).succeedsWithin(SOON);
        assertThat(fails).failsWithin(SOON);
    }

    @Test
    void whoComesAfterTheCloseIsToldSo() {
        turnstile.close();

        assertThat(turnstile.enter("kate", () -> "late"))
                .failsWithin(SOON)
                .withThrowableThat()
                .withCauseInstanceOf(RejectedExecutionException.class);
    }

    private static void awaitOpen(CountDownLatch gate) {
        try {
            gate.await();
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }
}
