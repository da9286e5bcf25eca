package io.baton.slack;

import static io.baton.slack.SlackBotFixture.offers;
import static org.assertj.core.api.Assertions.assertThat;

import io.baton.chat.Message;
import io.baton.chat.Place;
import io.baton.chat.Standing;
import io.baton.slackworld.Fault;
import java.util.List;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

/** A server that stands in for Slack and lacks methods: Baton does without them, says so once, and loses nothing. */
@ExtendWith(OutputCaptureExtension.class)
class LackingSlackIT {

    private static final List<String> LACKING = List.of(
            "conversations.open",
            "conversations.join",
            "views.publish",
            "files.getUploadURLExternal",
            "usergroups.users.list");

    private SlackBot bot;

    @BeforeEach
    void start() {
        bot = SlackBot.started(SlackBot.workspace().withoutLimits().start(), SlackBot.Mode.SOCKET);
        LACKING.forEach(method -> bot.slack.faultAlways(method, new Fault.Error("unknown_method")));
    }

    @AfterEach
    void stop() {
        bot.close();
    }

    @Test
    void whatTheServerLacksIsDoneWithoutAndHoldsNothingUp(CapturedOutput log) {
        var id = bot.submitsLinux("maria");
        var omar = bot.slack.user("omar");
        omar.click(omar.direct().await(id, offers("Approve")), "Approve").acked();
        omar.openHome().acked();
        var intake = new Place.Channel("esd-intake");
        var chat = bot.part(SlackChat.class);
        chat.show(intake, Message.text("long", Message.Kind.NOTICE, null, "long ".repeat(3000)));
        chat.show(intake, Message.text("after", Message.Kind.NOTICE, null, "after it"));

        bot.slack.user("maria").direct().await("Omar Haddad approved " + id);
        Awaitility.await()
                .until(() -> bot.slack.posts("esd-intake").stream()
                        .anyMatch(post -> post.words().equals("after it")));
        assertThat(bot.part(Standing.class).parked(Users.PLATFORM)).isEmpty();
        for (var method : List.of("conversations.open", "views.publish")) {
            assertThat(log.getAll().lines().filter(line -> line.contains("does not know " + method)))
                    .as(method)
                    .hasSizeLessThanOrEqualTo(1);
        }
        assertThat(log.getAll()).doesNotContain("\tat ");
    }
}
