package io.baton.slack;

import static io.baton.slack.SlackBotFixture.says;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.baton.slackworld.Fault;
import io.baton.slackworld.SeenMessage;
import io.baton.slackworld.SlackWorkspace;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The bot's process is killed without warning and started again. */
@Tag("fault")
class KilledBotIT {

    private static final Duration START = Duration.ofSeconds(60);
    private static final Duration PATIENCE = Duration.ofSeconds(40);
    private static final int BURST = 10;

    private final SlackWorkspace slack = SlackBot.workspace().withoutLimits().start();
    private final SlackBot bot = SlackBot.ready(slack, SlackBot.Mode.SOCKET);
    private Process process;

    @AfterEach
    void stop() throws InterruptedException {
        process.destroy();
        if (!process.waitFor(20, TimeUnit.SECONDS)) {
            process.destroyForcibly().waitFor();
        }
        bot.close();
    }

    @Test
    void losesAndDoublesNothingAndKeepsOrder() throws Exception {
        start();
        aPostHasNoAnswerYetAndACommandIsKeptButNotDealtWith();
        kill();

        start();
        sees("sam", "kept", 1);
        assertThat(told("omar", "posted")).hasSize(1);

        IntStream.rangeClosed(1, BURST)
                .forEach(number ->
                        slack.user("kate").slash("/baton burst" + number).acked());
        sees("kate", "burst", 4);
        kill();

        start();
        sees("kate", "burst", BURST);
        assertThat(told("kate", "burst"))
                .containsExactlyElementsOf(IntStream.rangeClosed(1, BURST)
                        .mapToObj(number -> "burst" + number)
                        .toList());
        assertThat(told("omar", "posted")).hasSize(1);
        assertThat(told("sam", "kept")).hasSize(1);
    }

    private void aPostHasNoAnswerYetAndACommandIsKeptButNotDealtWith() {
        slack.fault("chat.postMessage", new Fault.Delay(Duration.ofSeconds(20)), 1);
        slack.user("omar").slash("/baton posted").acked();
        slack.user("omar").direct().await("no /baton posted");
        var opened = slack.apiCalls("conversations.open").size();
        slack.fault("conversations.open", new Fault.Delay(Duration.ofSeconds(20)), 1);
        slack.user("sam").slash("/baton kept").acked();
        await().until(() -> slack.apiCalls("conversations.open").size() > opened);
    }

    private void start() throws IOException {
        process = bot.startAsProcess();
        await().atMost(START).until(() -> slack.socketMode().connections().size() == 1);
    }

    private void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
        await().until(() -> slack.socketMode().connections().isEmpty());
    }

    private void sees(String person, String word, int count) {
        await().atMost(PATIENCE).until(() -> told(person, word).size() >= count);
    }

    /** The words that the bot did not know, as it said so. */
    private List<String> told(String person, String word) {
        return slack.user(person).direct().messages().stream()
                .filter(says("no /baton " + word))
                .map(SeenMessage::words)
                .map(words -> words.replaceFirst("(?s).*no /baton (\\w+).*", "$1"))
                .toList();
    }
}
