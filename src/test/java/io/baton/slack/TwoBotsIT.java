package io.baton.slack;

import static io.baton.slack.SlackBotFixture.offers;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.baton.chat.Message;
import io.baton.chat.Place;
import io.baton.slackworld.SeenMessage;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Two instances on one store, as while a new version is brought out: Slack gives each deed to either of them. */
class TwoBotsIT {

    private static final int NOTICES = 4;

    @Test
    void twoInstancesDoNothingTwiceAndOneGoesOnAlone() {
        try (var one = SlackBot.started(SlackBot.workspace().withoutLimits().start(), SlackBot.Mode.SOCKET)) {
            var slack = one.slack;
            var other = one.another();
            try {
                slack.socketMode().awaitConnections(2);

                one.submitsLinux("maria");
                for (var approver : List.of("omar", "lin")) {
                    var prompt = slack.user(approver).direct().await("ESD-", offers("Approve"));
                    slack.user(approver).click(prompt, "Approve").acked();
                }
                slack.user("kate").in("esd-intake").await("ESD-", offers("Receive"));
                assertThat(slack.posts("esd-intake").stream().filter(offers("Receive")))
                        .hasSize(1);

                notices(one, "one");
                notices(other, "other");
                await().atMost(Duration.ofSeconds(30))
                        .until(() ->
                                told(one, "one").size() + told(one, "other").size() >= 2 * NOTICES);
                assertThat(told(one, "one")).containsExactlyElementsOf(numbered("one"));
                assertThat(told(one, "other")).containsExactlyElementsOf(numbered("other"));
            } finally {
                other.stop();
            }
            slack.socketMode().awaitConnections(1);
            slack.user("kate").slash("/baton alone").acked();
            slack.user("kate").direct().await("no /baton alone");
        }
    }

    private static void notices(SlackBot bot, String words) {
        numbered(words)
                .forEach(text -> bot.part(SlackChat.class)
                        .show(new Place.Channel("esd-pod"), Message.text(text, Message.Kind.NOTICE, null, text)));
    }

    private static List<String> numbered(String words) {
        return IntStream.rangeClosed(1, NOTICES)
                .mapToObj(number -> words + " " + number)
                .toList();
    }

    private static List<String> told(SlackBot bot, String words) {
        return bot.slack.posts("esd-pod").stream()
                .map(SeenMessage::words)
                .filter(text -> text.startsWith(words + " "))
                .toList();
    }
}
