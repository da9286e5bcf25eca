package io.baton.slackworld;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Something that Slack tells the app, and what became of it. */
public final class Delivery {

    /** What kind it is; Socket Mode has these words for it. */
    public enum Kind {
        EVENT("events_api"),
        SLASH("slash_commands"),
        INTERACTIVE("interactive");

        final String envelopeType;

        Kind(String envelopeType) {
            this.envelopeType = envelopeType;
        }
    }

    /** How it ended. */
    public enum Outcome {
        /** Nobody knows yet. */
        PENDING,
        /** Acknowledged in time. */
        ACKED,
        /** The app did not answer in time: a person reads {@code operation_timeout}. */
        TIMED_OUT,
        /** No app was there: a person reads {@code dispatch_failed}. */
        UNDELIVERED,
        /** The app answered with an HTTP error, or with something that Slack cannot show. */
        FAILED
    }

    /**
     * One time it was sent.
     *
     * @param number 0 for the first, then as {@code retry_attempt} says
     * @param reason why it was sent again; empty for the first
     * @param ackedAfter how long the app took; null as long as it has not answered
     */
    public record Attempt(
            String envelopeId,
            int number,
            String reason,
            Instant sentAt,
            long sentNanos,
            @Nullable Duration ackedAfter) {

        Attempt acked(Duration after) {
            return new Attempt(envelopeId, number, reason, sentAt, sentNanos, after);
        }
    }

    private final Kind kind;
    private final String payloadType;
    private final JsonNode payload;
    private final List<Attempt> attempts = new CopyOnWriteArrayList<>();
    private final Set<String> concluded = ConcurrentHashMap.newKeySet();
    private final Consumer<JsonNode> whenAcked;
    private final World world;
    private volatile Outcome outcome = Outcome.PENDING;
    private volatile @Nullable JsonNode answer;
    private volatile String trouble = "";

    Delivery(Kind kind, JsonNode payload, Consumer<JsonNode> whenAcked, World world) {
        this.kind = kind;
        this.payload = payload;
        this.payloadType = kind == Kind.EVENT ? Json.text(payload.path("event"), "type") : Json.text(payload, "type");
        this.whenAcked = whenAcked;
        this.world = world;
    }

    public Kind kind() {
        return kind;
    }

    /** Type of the event or interaction; empty for a slash command. */
    public String payloadType() {
        return payloadType;
    }

    public JsonNode payload() {
        return payload;
    }

    public List<Attempt> attempts() {
        return List.copyOf(attempts);
    }

    public Outcome outcome() {
        return outcome;
    }

    /** What the app answered with its acknowledgement, or null. */
    public @Nullable JsonNode answer() {
        return answer;
    }

    /** What went wrong, in words; empty if nothing did. */
    public String trouble() {
        return trouble;
    }

    /** How long the app took for the acknowledgement that counted. */
    public Duration ackedAfter() {
        return attempts.stream()
                .map(Attempt::ackedAfter)
                .filter(Objects::nonNull)
                .findFirst()
                .orElseThrow(() -> new AssertionError("never acknowledged: " + this));
    }

    /** Waits until it has ended, at most 15 seconds. */
    public Delivery settled() {
        return world.await(
                        Duration.ofSeconds(15),
                        () -> outcome == Outcome.PENDING ? Optional.<Delivery>empty() : Optional.of(this))
                .orElseThrow(() -> new AssertionError("still pending after 15 s: " + this));
    }

    /** Waits until the app has acknowledged; fails when it did not do so in time. */
    public Delivery acked() {
        settled();
        if (outcome != Outcome.ACKED) {
            throw new AssertionError(outcome + " " + trouble + ": " + this);
        }
        return this;
    }

    void sent(Attempt attempt) {
        attempts.add(attempt);
    }

    /** Notes that an attempt has come to nothing; false where that is known or the attempt was answered. */
    boolean failed(String envelopeId) {
        return outcome == Outcome.PENDING && concluded.add(envelopeId);
    }

    /** Notes the answer to one attempt. It counts unless the attempt had failed or all had ended before. */
    void answered(String envelopeId, Duration after, @Nullable JsonNode answer) {
        attempts.replaceAll(attempt -> attempt.envelopeId().equals(envelopeId) && attempt.ackedAfter() == null
                ? attempt.acked(after)
                : attempt);
        if (outcome != Outcome.PENDING || !concluded.add(envelopeId)) {
            return;
        }
        outcome = Outcome.ACKED;
        this.answer = answer;
        try {
            whenAcked.accept(answer == null ? Json.object() : answer);
        } catch (Refused refused) {
            end(Outcome.FAILED, refused.answer().toString());
        }
    }

    void end(Outcome outcome, String trouble) {
        this.outcome = outcome;
        this.trouble = trouble;
    }

    @Override
    public String toString() {
        return kind + " " + payloadType + " " + outcome + " " + attempts + " " + payload;
    }
}
