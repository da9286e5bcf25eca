package io.baton.slackworld;

import static io.baton.slackworld.PlainApp.NO_ACK;
import static io.baton.slackworld.SlackWorldChatIT.error;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.baton.slackworld.Delivery.Attempt;
import io.baton.slackworld.Delivery.Outcome;
import java.net.URI;
import java.time.Duration;
import java.util.concurrent.CompletionException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Socket Mode: links, envelopes, acknowledgements, and all that may happen to a connection. */
class SlackWorldSocketIT {

    private final SlackWorkspace slack = SlackWorkspace.builder()
            .users("maria")
            .channel("esd-intake", "maria", "baton")
            .ackWindow(Duration.ofMillis(300))
            .withoutLimits()
            .start();
    private final PlainApp app = new PlainApp(slack);
    private final SlackUser maria = slack.user("maria");

    @AfterEach
    void stop() {
        app.close();
        slack.close();
    }

    @Test
    void aLinkGreetsAndWorksOnce() {
        var url = URI.create(Json.text(app.open(), "url"));
        var link = app.connect(url);

        assertThat(Json.text(link.hello(), "type")).isEqualTo("hello");
        assertThat(link.hello().path("num_connections").asInt()).isEqualTo(1);
        assertThat(link.hello().path("connection_info").path("app_id").asString())
                .isEqualTo("A0W0BATON1");
        assertThatThrownBy(() -> app.connect(url)).isInstanceOf(CompletionException.class);
        assertThatThrownBy(() -> app.connect(URI.create(url.toString().replaceFirst("ticket=[^&]+", "ticket=x"))))
                .isInstanceOf(CompletionException.class);
    }

    @Test
    void aDeliveryWaitsForItsAcknowledgement() {
        var link = app.connect();

        var delivery = maria.slash("/case status X").acked();

        var envelope = link.envelopes().getFirst();
        assertThat(Json.text(envelope, "type")).isEqualTo("slash_commands");
        assertThat(envelope.path("accepts_response_payload").asBoolean()).isTrue();
        assertThat(envelope.has("retry_attempt")).isFalse();
        assertThat(Json.text(envelope.path("payload"), "command")).isEqualTo("/case");
        assertThat(Json.text(envelope.path("payload"), "text")).isEqualTo("status X");
        assertThat(Json.text(envelope.path("payload"), "is_enterprise_install")).isEqualTo("false");
        assertThat(Json.text(envelope.path("payload"), "channel_name")).isEqualTo("directmessage");
        assertThat(delivery.ackedAfter()).isBetween(Duration.ZERO, Duration.ofMillis(300));
        assertThat(slack.acks()).containsExactly(delivery);
    }

    @Test
    void connectionsTakeTurns() {
        var one = app.connect();
        var two = app.connect();
        for (int i = 0; i < 4; i++) {
            maria.slash("/case " + i).acked();
        }

        assertThat(one.envelopes()).hasSize(2);
        assertThat(two.envelopes()).hasSize(2);
        assertThat(two.hello().path("num_connections").asInt()).isEqualTo(2);
    }

    @Test
    void theEleventhConnectionIsOneTooMany() {
        for (int i = 0; i < 10; i++) {
            app.connect();
        }

        var link = app.connect();

        assertThat(Json.text(link.hello(), "reason")).isEqualTo("too_many_websockets");
        await().until(() -> link.closed);
        assertThat(slack.socketMode().connections()).hasSize(10);
    }

    @Test
    void anEventThatIsNotAcknowledgedComesThreeTimesMore() {
        app.connect();
        app.acks = envelope -> NO_ACK;
        var event = event();

        assertThat(event.settled().outcome()).isEqualTo(Outcome.TIMED_OUT);

        assertThat(event.attempts()).extracting(Attempt::number).containsExactly(0, 1, 2, 3);
        assertThat(event.attempts()).extracting(Attempt::reason).containsExactly("", "timeout", "timeout", "timeout");
        assertThat(event.attempts()).extracting(Attempt::envelopeId).doesNotHaveDuplicates();
        var envelopes = app.links.getFirst().envelopes();
        assertThat(envelopes)
                .extracting(envelope -> envelope.path("retry_attempt").asInt())
                .containsExactly(0, 1, 2, 3);
        assertThat(envelopes)
                .extracting(envelope -> Json.text(envelope.path("payload"), "event_id"))
                .containsOnly(Json.text(event.payload(), "event_id"));
    }

    @Test
    void aRetriedEventIsSettledByOneAcknowledgement() {
        app.connect();
        app.acks = envelope -> envelope.path("retry_attempt").asInt() == 2 ? null : NO_ACK;

        var event = event().acked();

        assertThat(event.attempts()).hasSize(3);
    }

    @Test
    void aCommandThatIsAcknowledgedLateHasFailed() {
        app.connect();
        app.acks = envelope -> NO_ACK;

        var command = maria.slash("/case status X");

        assertThat(command.settled().outcome()).isEqualTo(Outcome.TIMED_OUT);
        assertThat(command.trouble()).isEqualTo("operation_timeout");
        assertThat(command.attempts()).hasSize(1);
        app.socket(0)
                .sendText("{\"envelope_id\":\"" + command.attempts().getFirst().envelopeId() + "\"}", true);
        await().until(() -> command.attempts().getFirst().ackedAfter() != null);
        assertThat(command.outcome()).isEqualTo(Outcome.TIMED_OUT);
    }

    @Test
    void anAcknowledgementOfNothingIsNoted() {
        app.connect();

        app.socket(0).sendText("{\"envelope_id\":\"made-up\"}", true);

        await().untilAsserted(() -> assertThat(slack.socketMode().unknownAcks()).containsExactly("made-up"));
    }

    @Test
    void whereNobodyIsConnectedACommandFailsAtOnce() {
        var command = maria.slash("/case status X").settled();

        assertThat(command.outcome()).isEqualTo(Outcome.UNDELIVERED);
        assertThat(command.trouble()).isEqualTo("dispatch_failed");
    }

    @Test
    void anEventOfATimeWithoutConnectionComesOnceThereIsOne() {
        app.connect();
        slack.socketMode().killAll();
        await().until(() -> slack.socketMode().connections().isEmpty());
        var event = event();

        app.connect();

        assertThat(event.acked().attempts().getLast().reason()).isEqualTo("connection_failed");
    }

    @Test
    void theAnswerToACommandIsShownToThePersonAlone() {
        app.connect();
        app.acks = envelope -> Json.object().put("text", "It is kate's turn.");

        maria.in("esd-intake").slash("/case status X").acked();

        var seen = maria.in("esd-intake").await("It is kate's turn.");
        assertThat(seen.onlyMe()).isTrue();
        app.acks = envelope -> Json.object().put("text", "All may know.").put("response_type", "in_channel");
        maria.in("esd-intake").slash("/case status X").acked();
        assertThat(maria.in("esd-intake").await("All may know.").onlyMe()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"refresh_requested", "link_disabled"})
    void aConnectionIsToldToGoAndClosed(String reason) {
        var link = app.connect();

        slack.socketMode().disconnect(reason);

        await().until(() -> link.closed);
        assertThat(Json.text(link.received.getLast(), "type")).isEqualTo("disconnect");
        assertThat(Json.text(link.received.getLast(), "reason")).isEqualTo(reason);
        assertThat(slack.socketMode().connections()).isEmpty();
    }

    @Test
    void aWarnedConnectionStillWorks() {
        var link = app.connect();

        slack.socketMode().disconnect("warning");
        maria.slash("/case status X").acked();

        assertThat(link.closed).isFalse();
    }

    @Test
    void aKilledConnectionSaysNothing() {
        var link = app.connect();

        slack.socketMode().killAll();

        await().until(() -> link.closed);
        assertThat(link.received).hasSize(1);
        app.connect();
        maria.slash("/case status X").acked();
        assertThat(slack.socketMode().everOpened()).isEqualTo(2);
    }

    @Test
    void aHalfOpenConnectionSwallowsWhatIsSent() {
        var link = app.connect();
        var connection = slack.socketMode().connections().getFirst();
        connection.ping();
        await().until(() -> connection.pongs() == 1);

        connection.goHalfOpen();
        connection.ping();
        assertThat(maria.slash("/case status X").settled().outcome()).isEqualTo(Outcome.TIMED_OUT);

        assertThat(link.envelopes()).isEmpty();
        assertThat(link.closed).isFalse();
        assertThat(connection.open()).isTrue();
        assertThat(connection.pongs()).isEqualTo(1);
        assertThat(link.pings).isEqualTo(1);
    }

    @Test
    void openingMayFailInEveryWay() {
        slack.fault("apps.connections.open", new Fault.Error("internal_error"), 1);
        assertThat(error(app.open())).isEqualTo("internal_error");
        slack.fault("apps.connections.open", new Fault.HttpError(500), 1);
        assertThat(app.post("apps.connections.open", slack.appToken(), "", "text/plain")
                        .statusCode())
                .isEqualTo(500);
        var url = URI.create(Json.text(app.open(), "url"));
        slack.down(true);
        assertThatThrownBy(() -> app.connect(url)).isInstanceOf(CompletionException.class);
        slack.down(false);
        assertThat(Json.text(app.connect().hello(), "type")).isEqualTo("hello");
    }

    @ParameterizedTest
    @MethodSource("io.baton.slackworld.SamplePayloads#all")
    void everySamplePayloadCanBeReplayed(SamplePayloads.Sample sample) {
        var link = app.connect();

        slack.replay(sample.kind(), sample.json()).acked();

        assertThat(link.envelopes())
                .singleElement()
                .satisfies(envelope -> assertThat(envelope.path("payload")).isEqualTo(sample.json()));
    }

    @Test
    void longAndSplitFramesArriveWhole() {
        app.connect();
        var long70k = "x".repeat(70_000);
        maria.say(long70k.substring(0, 30_000));
        app.acks = envelope -> Json.object().put("text", long70k.substring(0, 39_000));
        maria.slash("/case long").acked();
        assertThat(slack.direct("maria").await("xxx").words()).hasSize(39_000);

        var command = maria.slash("/case split");
        app.acks = envelope -> NO_ACK;
        app.socket(0).sendText("{\"envelope_id\"", false).join();
        app.socket(0).sendText(":\"a\"}", true).join();
        await().untilAsserted(() -> assertThat(slack.socketMode().unknownAcks()).contains("a"));
        command.settled();
    }

    private Delivery event() {
        maria.in("esd-intake").say("hello");
        return slack.deliveries().getLast();
    }
}
