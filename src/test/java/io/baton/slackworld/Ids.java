package io.baton.slackworld;

import java.time.Instant;
import java.time.InstantSource;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicLong;

/** Ids in Slack's shapes, and message times, each used once. */
final class Ids {

    private final InstantSource clock;
    private final AtomicLong counter = new AtomicLong(46_655);
    private long lastMicros;

    Ids(InstantSource clock) {
        this.clock = clock;
    }

    /** Such as {@code C0W0000011A}; the prefix tells the kind. */
    String next(String prefix) {
        var number = Long.toString(counter.incrementAndGet(), 36).toUpperCase(Locale.ROOT);
        return prefix + "0W" + "0".repeat(Math.max(0, 8 - number.length())) + number;
    }

    /** A message time: seconds, a dot, six digits; later than every one before. */
    synchronized String stamp() {
        var now = clock.instant();
        lastMicros = Math.max(lastMicros + 1, now.getEpochSecond() * 1_000_000 + now.getNano() / 1_000);
        return "%d.%06d".formatted(lastMicros / 1_000_000, lastMicros % 1_000_000);
    }

    static Instant time(String stamp) {
        var dot = stamp.indexOf('.');
        return Instant.ofEpochSecond(
                Long.parseLong(stamp.substring(0, dot)), Long.parseLong(stamp.substring(dot + 1)) * 1_000);
    }
}
