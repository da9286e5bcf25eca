package io.baton.slack;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * How fast Slack lets us talk: a message a second in a channel with short bursts, and so many calls of a method a minute;
 * and pauses where it said so.
 */
final class Pace {

    private static final int BURST = 4;
    private static final double PER_SECOND = 1.0;
    private static final int EDIT_BURST = 20;
    private static final int PUBLISH_BURST = 20;
    private static final double PUBLISHED_PER_SECOND = 1.25;
    private static final double EDITS_PER_SECOND = 50.0 / 60;

    /** Tokens left at a time. */
    private record Bucket(double tokens, Instant at) {

        Bucket filled(Instant now, double perSecond, double most) {
            var passed = Math.max(0, Duration.between(at, now).toMillis());
            return new Bucket(Math.min(most, tokens + passed * perSecond / 1000), now);
        }
    }

    private final Map<String, Bucket> buckets = new ConcurrentHashMap<>();
    private final Map<String, Instant> pauses = new ConcurrentHashMap<>();

    /** Takes a turn to post in a channel; zero, or how long to wait before asking again. */
    Duration post(String channel, Instant now) {
        return take("post " + channel, "chat.postMessage", now, PER_SECOND, BURST);
    }

    /** Takes a turn to edit a message. */
    Duration edit(Instant now) {
        return take("edit", "chat.update", now, EDITS_PER_SECOND, EDIT_BURST);
    }

    /** Takes a turn to publish a home. */
    Duration publish(Instant now) {
        return take("publish", "views.publish", now, PUBLISHED_PER_SECOND, PUBLISH_BURST);
    }

    private synchronized Duration take(String name, String method, Instant now, double perSecond, double most) {
        var pause = pauses.get(method);
        if (pause != null && pause.isAfter(now)) {
            return Duration.between(now, pause);
        }
        var bucket = buckets.getOrDefault(name, new Bucket(most, now)).filled(now, perSecond, most);
        if (bucket.tokens() >= 1) {
            buckets.put(name, new Bucket(bucket.tokens() - 1, now));
            return Duration.ZERO;
        }
        buckets.put(name, bucket);
        return Duration.ofMillis((long) Math.ceil((1 - bucket.tokens()) * 1000 / perSecond));
    }

    /** Slack said how long a method must not be called. */
    void pause(String method, Instant until) {
        pauses.merge(method, until, (one, other) -> one.isAfter(other) ? one : other);
    }
}
