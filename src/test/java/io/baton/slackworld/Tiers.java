package io.baton.slackworld;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;

/**
 * How often a method may be called: so many calls in any 60 seconds by its tier (1, 20, 50, 100), and messages at one a
 * second per channel. Slack tolerates short bursts: five calls of tier 1, and {@link #MESSAGE_BURST} messages at once.
 */
final class Tiers {

    static final int MESSAGE_BURST = 4;
    private static final Duration MINUTE = Duration.ofMinutes(1);
    private static final int MESSAGES_A_MINUTE = 300;
    private static final int[] PER_MINUTE = {Integer.MAX_VALUE, 5, 20, 50, 100};

    private final InstantSource clock;
    private final boolean limited;
    private final Map<String, Integer> own = new HashMap<>();
    private final Map<String, Deque<Instant>> calls = new HashMap<>();
    private final Map<String, Allowance> messages = new HashMap<>();

    private record Allowance(double left, Instant at) {}

    Tiers(InstantSource clock, boolean limited) {
        this.clock = clock;
        this.limited = limited;
    }

    boolean limited() {
        return limited;
    }

    /** Sets the calls per minute of one method. */
    synchronized void limit(String method, int perMinute) {
        own.put(method, perMinute);
    }

    /** Counts a call; refused with the seconds until there is room again. */
    synchronized void count(Method method) {
        var most = own.getOrDefault(method.name(), limited ? PER_MINUTE[method.tier()] : Integer.MAX_VALUE);
        within(method.name(), most);
    }

    /** Counts a message to a channel. */
    synchronized void countMessage(String channelId) {
        if (!limited) {
            return;
        }
        within("messages of the workspace", MESSAGES_A_MINUTE);
        var now = clock.instant();
        var before = messages.getOrDefault(channelId, new Allowance(MESSAGE_BURST, now));
        var grown = before.left() + Duration.between(before.at(), now).toMillis() / 1000.0;
        var left = Math.min(MESSAGE_BURST, grown);
        if (left < 1) {
            messages.put(channelId, new Allowance(left, now));
            throw Refused.rateLimited(1);
        }
        messages.put(channelId, new Allowance(left - 1, now));
    }

    private void within(String key, int most) {
        var now = clock.instant();
        var recent = calls.computeIfAbsent(key, any -> new ArrayDeque<>());
        while (!recent.isEmpty() && !recent.getFirst().plus(MINUTE).isAfter(now)) {
            recent.removeFirst();
        }
        if (recent.size() >= most) {
            var wait = Duration.between(now, recent.getFirst().plus(MINUTE));
            throw Refused.rateLimited((int) Math.max(1, (wait.toMillis() + 999) / 1000));
        }
        recent.add(now);
    }
}
