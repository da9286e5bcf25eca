package io.baton.slack;

import static io.baton.slack.SlackBotFixture.offers;
import static io.baton.slack.SlackBotFixture.says;
import static org.assertj.core.api.Assertions.assertThat;

import io.baton.chat.Message;
import io.baton.chat.Place;
import io.baton.chat.Standing;
import io.baton.slackworld.Fault;
import io.baton.slackworld.SeenMessage;
import io.baton.slackworld.SlackWorkspace;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Slack away, slow, silent or in two minds: nothing is lost, nothing doubled, order is kept. */
class SlackTroublesIT {

    private static final Place INTAKE = new Place.Channel("esd-intake");

    private SlackBot bot;

    @AfterEach
    void stop() {
        bot.close();
    }

    private SlackWorkspace slack() {
        return bot.slack;
    }

    @ParameterizedTest
    @EnumSource
    void startsWhileSlackIsDownAndTellsEverythingOnceItIsUp(SlackBot.Mode mode) throws Exception {
        var slack = SlackBot.workspace().down().start();
        bot = SlackBot.running(slack, mode);
        notices("before", 3);
        if (mode == SlackBot.Mode.SOCKET) {
            assertThat(bot.part(SlackLife.class).state().up()).isFalse();
            assertThat(health()).contains("apps.connections.open: ");
        }

        slack.down(false);
        bot.awaitConnection();
        assertThat(health()).contains("\"slack\":{", mode == SlackBot.Mode.SOCKET ? "connected since" : "by HTTP");

        assertThat(told("before", 3)).containsExactly("before 1", "before 2", "before 3");
        slack.user("maria").slash("/baton whoami").acked();
        slack.user("maria").direct().await("Maria Alvarez");
    }

    @Test
    void aStormOfRefusalsForHasteDelaysButKeepsOrderAndNumber() {
        bot = SlackBot.started(SlackBot.workspace().start(), SlackBot.Mode.SOCKET);
        slack().fault("chat.postMessage", new Fault.RateLimited(Duration.ofSeconds(1)), 4);

        notices("storm", 6);

        assertThat(told("storm", 6)).containsExactlyElementsOf(numbered("storm", 6));
    }

    @Test
    void aPostWithoutAnswerIsLookedForBeforeItIsMadeAgain() {
        bot = SlackBot.started(SlackBot.workspace().start(), SlackBot.Mode.SOCKET);
        slack().fault("chat.postMessage", new Fault.DropAfter(), 1);
        notices("doubt", 1);
        assertThat(told("doubt", 1)).hasSize(1);

        slack().fault("chat.postMessage", new Fault.DropBefore(), 1);
        notices("lost", 2);
        assertThat(told("lost", 2)).containsExactly("lost 1", "lost 2");
        assertThat(posted("doubt")).hasSize(1);
    }

    @Test
    void aDroppedAndASilentSocketAreReplaced() {
        bot = SlackBot.started(SlackBot.workspace().start(), SlackBot.Mode.SOCKET);
        slack().socketMode().killAll();
        answersCommands();

        slack().socketMode().connections().forEach(one -> one.goHalfOpen());
        var opened = slack().socketMode().everOpened();
        Awaitility.await()
                .atMost(Duration.ofSeconds(30))
                .until(() -> slack().socketMode().everOpened() > opened);
        answersCommands();

        slack().socketMode().disconnect("refresh_requested");
        answersCommands();
    }

    @Test
    void reconnectingIsNotGivenUpWhenSlackSaysNo() {
        bot = SlackBot.started(SlackBot.workspace().start(), SlackBot.Mode.SOCKET);
        slack().fault("apps.connections.open", new Fault.Error("internal_error"), 2);

        slack().socketMode().killAll();

        answersCommands();
    }

    private String health() throws IOException, InterruptedException {
        try (var client = HttpClient.newHttpClient()) {
            var asked = HttpRequest.newBuilder(bot.address().resolve("/actuator/health"))
                    .build();
            return client.send(asked, HttpResponse.BodyHandlers.ofString()).body();
        }
    }

    private void answersCommands() {
        Awaitility.await().atMost(Duration.ofSeconds(30)).ignoreExceptions().until(() -> {
            slack().user("kate").slash("/baton whoami").acked();
            return true;
        });
        slack().user("kate").direct().await("Kate Nguyen");
    }

    @ParameterizedTest
    @EnumSource
    void aPromptIsPressedAfterARestartAndEveryCopyIsEdited(SlackBot.Mode mode) {
        bot = SlackBot.started(SlackBot.workspace().withoutLimits().start(), mode);
        bot.submitsLinux("maria");
        var prompt = slack().user("omar").direct().await("ESD-", offers("Approve"));

        bot.restart();
        slack().user("omar").click(prompt, "Approve").acked();

        slack().user("omar")
                .direct()
                .await(
                        "approved",
                        message -> message.ts().equals(prompt.ts())
                                && message.buttons().isEmpty());
        assertThat(slack().user("omar").direct().messages())
                .filteredOn(says("Approve this")::test)
                .isEmpty();
        slack().user("maria").direct().await("Omar");
        assertThat(slack().posts("esd-intake")).isEmpty();
    }

    @Test
    void whereTheChannelIsArchivedTheAdministratorHearsWhatToDo() {
        bot = SlackBot.started(SlackBot.workspace().start(), SlackBot.Mode.SOCKET);
        slack().faultAlways("chat.postMessage", new Fault.Error("is_archived"));
        notices("archive", 1);
        var standing = bot.part(Standing.class);
        Awaitility.await().until(() -> !standing.parked(Users.PLATFORM).isEmpty());

        assertThat(standing.parked(Users.PLATFORM).getFirst().failure())
                .contains("is_archived")
                .contains("Unarchive it");
        slack().heal();
        notices("next", 1);
        assertThat(told("next", 1)).hasSize(1);
    }

    private void notices(String words, int count) {
        numbered(words, count)
                .forEach(text ->
                        bot.part(SlackChat.class).show(INTAKE, Message.text(text, Message.Kind.NOTICE, null, text)));
    }

    private static List<String> numbered(String words, int count) {
        return IntStream.rangeClosed(1, count)
                .mapToObj(number -> words + " " + number)
                .toList();
    }

    private List<String> told(String words, int count) {
        Awaitility.await()
                .atMost(Duration.ofSeconds(40))
                .until(() -> posted(words).size() >= count);
        return posted(words);
    }

    private List<String> posted(String words) {
        return slack().posts("esd-intake").stream()
                .map(SeenMessage::words)
                .filter(text -> text.startsWith(words))
                .toList();
    }
}
