package io.baton.slack;

import static org.assertj.core.api.Assertions.assertThat;

import io.baton.slackworld.SeenMessage;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A request made in Slack: question by question in direct messages, then approved by others. */
class IntakeInSlackIT {

    private @Nullable SlackBot bot;

    @AfterEach
    void stop() {
        if (bot != null) {
            bot.close();
        }
    }

    @ParameterizedTest
    @EnumSource
    void aRequestIsAskedForQuestionByQuestionAndApprovedByOthers(SlackBot.Mode mode) {
        bot = SlackBot.started(SlackBot.workspace().withoutLimits().start(), mode);
        var maria = bot.slack.user("maria");

        maria.in("random").slash("/request esd").acked();
        maria.in("random").await("in your direct messages");
        for (var answer : SlackAnswers.LINUX.entrySet()) {
            var question = maria.direct().await(answer.getKey(), SlackAnswers.asks(answer.getKey()));
            answer.getValue().accept(maria, question);
        }
        var review = maria.direct().await("Please check your request");
        assertThat(review.buttons()).contains("Submit", "Edit", "Cancel");
        maria.click(review, "Submit").acked();

        for (var approver : List.of("omar", "lin")) {
            var prompt = bot.slack.user(approver).direct().await("ESD-", SlackBotFixture.offers("Approve"));
            bot.slack.user(approver).click(prompt, "Approve").acked();
        }
        var kate = bot.slack.user("kate");
        var receive = kate.in("esd-intake").await("ESD-", SlackBotFixture.offers("Receive"));
        assertThat(bot.slack.posts("esd-intake"))
                .extracting(SeenMessage::text)
                .noneMatch(text -> text.contains("approved by Omar"));
        kate.click(receive, "Receive").acked();
        kate.in("esd-intake").await("card", message -> message.words().contains("Design and Solution"));
        kate.in("esd-intake")
                .await(
                        "the change of stage, in the thread and for those who read the channel",
                        message -> isAloud(message) && message.words().contains("→ Design and Solution"));
        assertThat(bot.slack.posts("esd-intake"))
                .as("what the prompt said already is not said again")
                .filteredOn(IntakeInSlackIT::isAloud)
                .hasSize(1);
    }

    private static boolean isAloud(SeenMessage message) {
        return message.json().path("subtype").asString("").equals("thread_broadcast");
    }
}
