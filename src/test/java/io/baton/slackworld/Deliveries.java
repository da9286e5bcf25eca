package io.baton.slackworld;

import io.baton.slackworld.Delivery.Attempt;
import io.baton.slackworld.Delivery.Kind;
import io.baton.slackworld.Delivery.Outcome;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * What goes to the app: each delivery waits for its acknowledgement; events that get none in time are sent up to three
 * times more, everything else has failed then.
 */
final class Deliveries implements AutoCloseable {

    private static final int RETRIES = 3;

    private final World world;
    private final Duration ackWindow;
    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("slack-timer").factory());
    private final ExecutorService sender = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().daemon().name("slack-sender").factory());
    private final List<Delivery> all = new ArrayList<>();
    private final Map<String, Delivery> byEnvelope = new HashMap<>();
    private final List<String> unknownAcks = new ArrayList<>();
    private @Nullable Transport transport;

    Deliveries(World world, Duration ackWindow) {
        this.world = world;
        this.ackWindow = ackWindow;
    }

    void over(Transport transport) {
        this.transport = transport;
    }

    List<Delivery> all() {
        return world.with(() -> List.copyOf(all));
    }

    Delivery send(Kind kind, JsonNode payload, Consumer<JsonNode> whenAcked) {
        var delivery = new Delivery(kind, payload, whenAcked, world);
        world.run(() -> all.add(delivery));
        attempt(delivery, 0, "", Duration.ZERO);
        return delivery;
    }

    private void attempt(Delivery delivery, int number, String reason, Duration pause) {
        try {
            if (pause.isZero()) {
                sender.execute(() -> sendNow(delivery, number, reason));
            } else {
                timer.schedule(
                        () -> sender.execute(() -> sendNow(delivery, number, reason)),
                        pause.toMillis(),
                        TimeUnit.MILLISECONDS);
            }
        } catch (RejectedExecutionException closed) {
            world.run(() -> delivery.end(Outcome.UNDELIVERED, "the workspace was closed"));
        }
    }

    private void sendNow(Delivery delivery, int number, String reason) {
        if (delivery.outcome() != Outcome.PENDING) {
            return;
        }
        var envelope = UUID.randomUUID().toString();
        var attempt = new Attempt(envelope, number, reason, world.clock.instant(), System.nanoTime(), null);
        world.run(() -> {
            byEnvelope.put(envelope, delivery);
            delivery.sent(attempt);
        });
        if (by().send(delivery, attempt)) {
            timer.schedule(
                    () -> failed(delivery, attempt, by().timeoutReason(), Outcome.TIMED_OUT, "operation_timeout"),
                    ackWindow.toMillis(),
                    TimeUnit.MILLISECONDS);
        } else {
            failed(delivery, attempt, "connection_failed", Outcome.UNDELIVERED, "dispatch_failed");
        }
    }

    /** An attempt has failed: the next one, or the end. */
    void failed(Delivery delivery, Attempt attempt, String reason, Outcome end, String trouble) {
        if (!world.with(() -> delivery.failed(attempt.envelopeId()))) {
            return;
        }
        if (delivery.kind() == Kind.EVENT && attempt.number() < RETRIES) {
            attempt(delivery, attempt.number() + 1, reason, by().pauseBefore(attempt.number() + 1, reason));
        } else {
            world.run(() -> delivery.end(end, trouble));
        }
    }

    /** The app has answered an envelope. */
    void answered(String envelopeId, @Nullable JsonNode answer) {
        world.run(() -> {
            var delivery = byEnvelope.get(envelopeId);
            if (delivery == null) {
                unknownAcks.add(envelopeId);
                return;
            }
            var sent = delivery.attempts().stream()
                    .filter(attempt -> attempt.envelopeId().equals(envelopeId))
                    .mapToLong(Attempt::sentNanos)
                    .findFirst()
                    .orElseGet(System::nanoTime);
            var after = Duration.ofNanos(System.nanoTime() - sent);
            delivery.answered(envelopeId, after, answer);
        });
    }

    /** Acknowledgements of envelopes that were never sent. */
    List<String> unknownAcks() {
        return world.with(() -> List.copyOf(unknownAcks));
    }

    Duration ackWindow() {
        return ackWindow;
    }

    private Transport by() {
        var way = transport;
        if (way == null) {
            throw new IllegalStateException("no transport");
        }
        return way;
    }

    @Override
    public void close() {
        timer.shutdownNow();
        sender.shutdownNow();
    }
}
