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

    /** What Slack takes of an app. */
    static final Speed SLACK = new Speed(4, 1.0, 20, 50.0 / 60, 20, 1.25);

    /** How many at once, and then how many a second: messages in each channel, edits in all, and homes. */
    record Speed(
            int burst, double perSecond, int editBurst, double editsPerSecond, int homeBurst, double homesPerSecond) {}

    /** Tokens left at a time. */
    private record Bucket(double tokens, Instant at) {

        Bucket filled(Instant now, double perSecond, double most) {
            var passed = Math.max(0, Duration.between(at, now).toMillis());
            return new Bucket(Math.min(most, tokens + passed * perSecond / 1000), now);
        }
    }

    private final Speed speed;
    private final Map<String, Bucket> buckets = new ConcurrentHashMap<>();
    private final Map<String, Instant> pauses = new ConcurrentHashMap<>();

    Pace(Speed speed) {
        this.speed = speed;
    }

    /** Takes a turn to post in a channel; zero, or how long to wait before asking again. */
    Duration post(String channel, Instant now) {
        return take("post " + channel, "chat.postMessage", now, speed.perSecond(), speed.burst());
    }

    /** Takes a turn to edit a message. */
    Duration edit(Instant now) {
        return take("edit", "chat.update", now, speed.editsPerSecond(), speed.editBurst());
    }

    /** Takes a turn to publish a home. */
    Duration publish(Instant now) {
        return take("publish", "views.publish", now, speed.homesPerSecond(), speed.homeBurst());
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
