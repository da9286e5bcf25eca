package io.baton.slack;

import static org.assertj.core.api.Assertions.assertThat;

import io.baton.chat.Channel;
import io.baton.slack.SlackApi.Result;
import io.baton.slackworld.Fault;
import io.baton.slackworld.SlackWorkspace;
import io.baton.slackworld.WorldClock;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.util.unit.DataSize;

/** The channels of the workspace by their names, also where Slack does not list them just now. */
class RoomsIT {

    private static final String LIST = "conversations.list";

    private final WorldClock clock = new WorldClock();
    private SlackWorkspace slack;
    private SlackApi api;
    private Rooms rooms;

    @BeforeEach
    void start() {
        clock.freeze();
        slack = SlackWorkspace.builder()
                .user("kate")
                .channel("one", "kate", "baton")
                .channel("two", "kate", "baton")
                .withoutLimits()
                .start();
        api = new SlackApi(new SlackSettings(
                slack.botToken(), "", "s", slack.apiUrl(), List.of(), List.of(), DataSize.ofMegabytes(1)));
        var channels = Stream.of("one", "two", "three")
                .map(name -> new Channel(name, "", List.of()))
                .toList();
        rooms = new Rooms(api, channels, clock);
    }

    @AfterEach
    void stop() {
        api.close();
        slack.close();
    }

    @Test
    void whileSlackAsksForPatienceItIsAskedOnceForAllChannels() {
        slack.faultAlways(LIST, new Fault.RateLimited(Duration.ofSeconds(30)));

        assertThat(rooms.name(slack.channelId("two"))).isEmpty();
        assertThat(rooms.channel("one")).isInstanceOf(Result.Later.class);
        assertThat(slack.apiCalls(LIST)).hasSize(1);

        slack.heal();
        clock.advance(Duration.ofSeconds(31));
        assertThat(rooms.name(slack.channelId("two"))).hasValue("two");
    }

    @Test
    void aChannelThatWasFoundIsStillThereWhereTheyCannotBeListedAnew() {
        assertThat(rooms.channel("one").found()).hasValue(slack.channelId("one"));
        slack.faultAlways(LIST, new Fault.HttpError(500));

        clock.advance(Duration.ofMinutes(11));

        assertThat(rooms.channel("one").found()).hasValue(slack.channelId("one"));
        assertThat(rooms.channel("three").found()).isEmpty();
    }
}
