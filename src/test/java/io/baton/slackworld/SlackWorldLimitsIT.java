package io.baton.slackworld;

import static io.baton.slackworld.SlackWorldChatIT.error;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.UncheckedIOException;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How often the app may call, and what may go wrong with a call. */
class SlackWorldLimitsIT {

    private final WorldClock clock = new WorldClock();
    private final SlackWorkspace slack = frozen();
    private final PlainApp app = new PlainApp(slack);
    private final String intake = slack.channelId("esd-intake");

    private SlackWorkspace frozen() {
        clock.freeze();
        return SlackWorkspace.builder()
                .user("maria")
                .channel("esd-intake", "maria", "baton")
                .channel("esd-pod", "baton")
                .clock(clock)
                .start();
    }

    @AfterEach
    void stop() {
        app.close();
        slack.close();
    }

    @ParameterizedTest
    @CsvSource({"apps.connections.open, 5", "users.list, 20", "conversations.info, 50", "users.info, 100"})
    void aMethodTakesSoManyCallsAMinuteByItsTier(String method, int calls) {
        var token = method.startsWith("apps.") ? slack.appToken() : slack.botToken();
        for (int i = 0; i < calls; i++) {
            assertThat(app.form(method, token).statusCode()).isEqualTo(200);
        }
        clock.advance(Duration.ofSeconds(20));

        var refused = app.form(method, token);

        assertThat(refused.statusCode()).isEqualTo(429);
        assertThat(refused.headers().firstValue("Retry-After")).hasValue("40");
        assertThat(PlainApp.json(refused).path("error").asString()).isEqualTo("ratelimited");
        clock.advance(Duration.ofSeconds(40));
        assertThat(app.form(method, token).statusCode()).isEqualTo(200);
    }

    @Test
    void aChannelTakesAMessageASecondAndAShortBurst() {
        for (int i = 0; i < Tiers.MESSAGE_BURST; i++) {
            assertThat(post(intake)).isEqualTo(200);
        }
        assertThat(post(intake)).isEqualTo(429);
        assertThat(post(slack.channelId("esd-pod"))).isEqualTo(200);

        clock.advance(Duration.ofSeconds(1));
        assertThat(post(intake)).isEqualTo(200);
        assertThat(post(intake)).isEqualTo(429);
        assertThat(slack.posts("esd-intake")).hasSize(Tiers.MESSAGE_BURST + 1);
    }

    @Test
    void aLimitCanBeSetForOneMethod() {
        slack.limit("auth.test", 1);

        assertThat(app.form("auth.test", slack.botToken()).statusCode()).isEqualTo(200);
        assertThat(app.form("auth.test", slack.botToken()).statusCode()).isEqualTo(429);
    }

    @Test
    void scriptedFaultsHappenOnceEachAndInTheirOrder() {
        slack.fault("auth.test", new Fault.RateLimited(Duration.ofSeconds(7)), 1);
        slack.fault("auth.test", new Fault.HttpError(500), 1);
        slack.fault("auth.test", new Fault.Error("internal_error"), 1);

        assertThat(app.form("auth.test", slack.botToken()).headers().firstValue("Retry-After"))
                .hasValue("7");
        assertThat(app.form("auth.test", slack.botToken()).statusCode()).isEqualTo(500);
        assertThat(error(app.call("auth.test"))).isEqualTo("internal_error");
        assertThat(app.call("auth.test").path("ok").asBoolean()).isTrue();
    }

    @Test
    void aConnectionMayBreakBeforeOrAfterTheMessageStands() {
        slack.fault("chat.postMessage", new Fault.DropBefore(), 1);
        assertThatThrownBy(() -> post(intake)).isInstanceOf(UncheckedIOException.class);
        assertThat(slack.posts("esd-intake")).isEmpty();

        slack.fault("chat.postMessage", new Fault.DropAfter(), 1);
        assertThatThrownBy(() -> post(intake)).isInstanceOf(UncheckedIOException.class);
        assertThat(slack.posts("esd-intake")).hasSize(1);
        assertThat(slack.apiCalls("chat.postMessage"))
                .extracting(ApiCall::status)
                .containsExactly(0, 0);
    }

    @Test
    void anAnswerMayBeLate() {
        slack.fault("auth.test", new Fault.Delay(Duration.ofMillis(300)), 1);
        var before = System.nanoTime();

        assertThat(app.call("auth.test").path("ok").asBoolean()).isTrue();

        assertThat(Duration.ofNanos(System.nanoTime() - before)).isGreaterThan(Duration.ofMillis(290));
    }

    @Test
    void aStandingFaultLastsUntilItIsHealed() {
        slack.faultAlways("auth.test", new Fault.HttpError(503));
        assertThat(app.form("auth.test", slack.botToken()).statusCode()).isEqualTo(503);
        assertThat(app.form("auth.test", slack.botToken()).statusCode()).isEqualTo(503);

        slack.heal();
        assertThat(app.form("auth.test", slack.botToken()).statusCode()).isEqualTo(200);
    }

    @Test
    void whileSlackIsDownNobodyIsHeard() {
        slack.down(true);
        assertThatThrownBy(() -> app.call("auth.test")).isInstanceOf(UncheckedIOException.class);

        slack.down(false);
        assertThat(app.call("auth.test").path("ok").asBoolean()).isTrue();
    }

    private int post(String channel) {
        return app.form("chat.postMessage", slack.botToken(), "channel", channel, "text", "x")
                .statusCode();
    }
}
