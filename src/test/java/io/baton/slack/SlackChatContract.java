package io.baton.slack;

import io.baton.chat.ChatPlatform;
import io.baton.chat.ChatPlatformContract;
import io.baton.chat.Place;
import io.baton.slackworld.SeenMessage;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.TestInstance;
import org.springframework.data.redis.core.StringRedisTemplate;

/** Slack as a chat platform. The tests of a mode share a bot, which knows nothing any more of what it said in others. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class SlackChatContract extends ChatPlatformContract {

    private final SlackBot.Mode mode;
    private SlackBot bot;
    private Instant start = Instant.EPOCH;

    SlackChatContract(SlackBot.Mode mode) {
        this.mode = mode;
    }

    @BeforeAll
    void open() {
        bot = SlackBot.started(SlackBot.workspace().withoutLimits().start(), mode);
    }

    @BeforeEach
    void forget() {
        bot.quiet();
        var redis = bot.part(StringRedisTemplate.class);
        redis.delete(redis.keys("{standing:slack}:*"));
        start = Instant.now();
    }

    @AfterAll
    void close() {
        bot.close();
    }

    @Override
    protected ChatPlatform platform() {
        return bot.part(SlackChat.class);
    }

    @Override
    protected List<Seen> seen(Place place, String person) {
        bot.quiet();
        var room = place instanceof Place.Channel(var name)
                ? bot.slack.user(person).in(name)
                : bot.slack.direct(person);
        return room.messages().stream()
                .filter(message -> message.at().isAfter(start))
                .map(SlackChatContract::seen)
                .toList();
    }

    private static Seen seen(SeenMessage message) {
        return new Seen(message.ts(), message.at().toEpochMilli(), message.words(), message.buttons(), message.menus());
    }
}
