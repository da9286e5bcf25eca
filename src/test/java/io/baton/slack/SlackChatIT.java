package io.baton.slack;

import io.baton.chat.ChatPlatform;
import io.baton.chat.ChatPlatformContract;
import io.baton.chat.Place;
import io.baton.chat.Standing;
import io.baton.slackworld.SeenMessage;
import java.util.List;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** Slack as a chat platform. */
class SlackChatIT extends ChatPlatformContract {

    private @Nullable SlackBot bot;

    @BeforeEach
    void start() {
        bot = SlackBot.started(SlackBot.workspace().withoutLimits().start(), SlackBot.Mode.HTTP);
    }

    @AfterEach
    void stop() {
        bot.close();
    }

    @Override
    protected ChatPlatform platform() {
        return bot.part(SlackChat.class);
    }

    @Override
    protected List<Seen> seen(Place place, String person) {
        settle();
        var room = place instanceof Place.Channel(var name)
                ? bot.slack.user(person).in(name)
                : bot.slack.direct(person);
        return room.messages().stream().map(SlackChatIT::seen).toList();
    }

    private static Seen seen(SeenMessage message) {
        return new Seen(message.ts(), message.at().toEpochMilli(), message.words(), message.buttons(), message.menus());
    }

    /** Waits until all that is wanted stands. */
    private void settle() {
        var standing = bot.part(Standing.class);
        Awaitility.await()
                .until(() -> Stream.of("#esd-intake", "#esd-pod", "@maria", "@omar", "@kate", "~kate#esd-intake")
                        .allMatch(spot -> standing.next(Users.PLATFORM, spot).isEmpty()));
    }
}
