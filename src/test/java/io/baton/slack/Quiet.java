package io.baton.slack;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.awaitility.Awaitility;
import org.springframework.data.redis.core.StringRedisTemplate;

/** When a bot has dealt with everything and all that it has to say stands. */
final class Quiet {

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    /** What is put off for less than this is still under way; what waits longer waits for something to happen. */
    private static final Duration PUT_OFF = Duration.ofSeconds(5);

    /** How many things of those that Slack told last may be under way. */
    private static final int UNDER_WAY = 20;

    private Quiet() {}

    static void await(SlackBot bot) {
        var told = bot.slack.deliveries();
        told.subList(Math.max(0, told.size() - UNDER_WAY), told.size()).forEach(delivery -> delivery.settled());
        Awaitility.await()
                .atMost(PATIENCE)
                .pollDelay(Duration.ZERO)
                .pollInterval(Duration.ofMillis(4))
                .pollInSameThread()
                .until(() -> isIdle(bot.part(StringRedisTemplate.class)));
    }

    private static boolean isIdle(StringRedisTemplate redis) {
        var soon = Instant.now().plus(PUT_OFF).toEpochMilli();
        var wanted = redis.opsForZSet().count("{standing:slack}:due", 0, soon);
        return redis.opsForHash().size("{arrivals:slack}:waiting") == 0
                && Optional.ofNullable(wanted).orElse(0L) == 0;
    }
}
