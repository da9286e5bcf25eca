package io.baton.slack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.baton.slackworld.SlackWorkspace;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.util.unit.DataSize;

/** The connection of Socket Mode where Slack will not have it: what is to be done is said, and Slack is not pestered. */
class SupervisorIT {

    private static final String OPEN = "apps.connections.open";

    private final SlackWorkspace slack = SlackBot.workspace().withoutLimits().start();
    private final AtomicReference<Duration> passed = new AtomicReference<>(Duration.ZERO);
    private final List<AutoCloseable> open = new ArrayList<>();

    @AfterEach
    void stop() throws Exception {
        for (var one : open.reversed()) {
            one.close();
        }
        slack.close();
    }

    private Supervisor started() {
        var settings = new SlackSettings(
                slack.botToken(), slack.appToken(), "", slack.apiUrl(), List.of(), List.of(), DataSize.ofMegabytes(1));
        var api = new SlackApi(settings);
        var supervisor = new Supervisor(
                api,
                settings.appToken(),
                new Door(api, settings, null),
                () -> Instant.now().plus(passed.get()));
        open.add(api);
        open.add(supervisor);
        supervisor.start();
        return supervisor;
    }

    private void passes(Duration time) {
        passed.updateAndGet(before -> before.plus(time));
    }

    private int asked() {
        return slack.apiCalls(OPEN).size();
    }

    @Test
    void aTokenThatSlackDoesNotAcceptIsNamedWithTheFixAndSeldomTriedAgain() {
        slack.revoke("invalid_auth");
        var supervisor = started();

        await().until(() -> supervisor.state().words().contains("BATON_SLACK_APP_TOKEN"));
        assertThat(supervisor.state().up()).isFalse();
        assertThat(asked()).isEqualTo(1);
        passes(Duration.ofSeconds(100));
        await().during(Duration.ofSeconds(2)).until(() -> asked() == 1);

        slack.revoke(null);
        passes(Duration.ofSeconds(30));
        await().until(() -> supervisor.state().up());
    }

    @Test
    void whereSocketModeIsSwitchedOffThatIsSaidUntilItIsOnAgain() {
        var supervisor = started();
        await().until(() -> supervisor.state().up());

        slack.socketMode().disconnect("link_disabled");

        await().until(() -> supervisor.state().words().contains("Socket Mode is switched off"));
        assertThat(asked()).isEqualTo(1);
        passes(Duration.ofMinutes(3));
        await().until(() -> supervisor.state().up());
    }

    @Test
    void theEleventhConnectionIsToldWhyAndComesInLater() {
        var others = IntStream.range(0, 10).mapToObj(any -> started()).toList();
        await().until(() -> others.stream().allMatch(one -> one.state().up()));
        var before = asked();

        var late = started();

        await().until(() -> late.state().words().contains("ten connections"));
        await().during(Duration.ofSeconds(2)).until(() -> asked() == before + 1);
        others.getFirst().close();
        passes(Duration.ofSeconds(31));
        await().until(() -> late.state().up());
    }
}
