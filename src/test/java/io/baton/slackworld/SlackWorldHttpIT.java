package io.baton.slackworld;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import io.baton.slackworld.Delivery.Attempt;
import io.baton.slackworld.Delivery.Outcome;
import io.baton.slackworld.HttpMode.FormStyle;
import io.baton.slackworld.HttpMode.Signature;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Function;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Signed requests to the app, and what becomes of its answers. */
class SlackWorldHttpIT {

    private record Request(String type, String body, String timestamp, String signature, String retry, String reason) {}

    private record Answer(int status, String body, boolean noRetry, Duration after) {

        static Answer of(int status, String body) {
            return new Answer(status, body, false, Duration.ZERO);
        }
    }

    private final List<Request> requests = new CopyOnWriteArrayList<>();
    private volatile Function<Request, Answer> answers = request -> Answer.of(200, "");
    private HttpServer server;
    private SlackWorkspace slack;

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/slack", exchange -> {
            var body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            var head = exchange.getRequestHeaders();
            var request = new Request(
                    head.getFirst("Content-Type"),
                    body,
                    head.getFirst("X-Slack-Request-Timestamp"),
                    head.getFirst("X-Slack-Signature"),
                    head.getFirst("X-Slack-Retry-Num"),
                    head.getFirst("X-Slack-Retry-Reason"));
            requests.add(request);
            var answer = answers.apply(request);
            LockSupport.parkNanos(answer.after().toNanos());
            if (answer.noRetry()) {
                exchange.getResponseHeaders().set("X-Slack-No-Retry", "1");
            }
            var bytes = answer.body().getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(answer.status(), bytes.length == 0 ? -1 : bytes.length);
            exchange.getResponseBody().write(bytes);
            exchange.close();
        });
        server.start();
        slack = SlackWorkspace.builder()
                .user("maria")
                .channel("esd-intake", "maria", "baton")
                .ackWindow(Duration.ofMillis(400))
                .httpPauses(Duration.ZERO, Duration.ofMillis(50), Duration.ofMillis(60))
                .postingTo(URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/slack"))
                .start();
    }

    @AfterEach
    void stop() {
        slack.close();
        server.stop(0);
    }

    @Test
    void anEventIsJsonAndSigned() {
        slack.user("maria").in("esd-intake").say("hello");
        slack.awaitQuiet();

        var request = requests.getFirst();
        assertThat(request.type()).isEqualTo("application/json");
        assertThat(Json.text(Json.parse(request.body()).path("event"), "text")).isEqualTo("hello");
        assertThat(request.signature()).isEqualTo(signed(request.timestamp(), request.body()));
        assertThat(request.retry()).isNull();
        assertThat(slack.acks()).hasSize(1);
    }

    @ParameterizedTest
    @EnumSource
    void aCommandIsAFormInEveryLegalStyle(FormStyle style) {
        slack.httpMode().formStyle(style);

        slack.user("maria").slash("/case note X a * b").acked();

        var request = requests.getFirst();
        assertThat(request.type()).isEqualTo("application/x-www-form-urlencoded");
        assertThat(Body.form(request.body()))
                .containsEntry("text", "note X a * b")
                .containsEntry("command", "/case");
        assertThat(request.body())
                .contains(Map.of(
                                FormStyle.BROWSER, "text=note+X+a+*+b",
                                FormStyle.PERCENT_SPACE, "text=note%20X%20a%20*%20b",
                                FormStyle.PERCENT_STAR, "text=note+X+a+%2A+b",
                                FormStyle.PERCENT_BOTH, "text=note%20X%20a%20%2A%20b")
                        .get(style));
        assertThat(request.signature()).isEqualTo(signed(request.timestamp(), request.body()));
    }

    @Test
    void anInteractionIsAFormWithOnePayload() {
        var shortcut = slack.user("maria").shortcut("new-request").acked();

        assertThat(Json.parse(Body.form(requests.getFirst().body()).get("payload")))
                .isEqualTo(shortcut.payload());
    }

    @Test
    void theAnswerToACommandMayBePlainTextOrJson() {
        answers = request -> Answer.of(200, "plain words");
        slack.user("maria").slash("/case status X").acked();
        assertThat(slack.direct("maria").last().words()).isEqualTo("plain words");

        answers = request -> Answer.of(200, "{\"text\":\"in json\"}");
        slack.user("maria").slash("/case status X").acked();
        assertThat(slack.direct("maria").last().words()).isEqualTo("in json");
    }

    @Test
    void anEventAnsweredWithAnErrorComesThreeTimesMore() {
        answers = request -> Answer.of(500, "");
        slack.user("maria").in("esd-intake").say("hello");

        var event = slack.deliveries().getFirst().settled();

        assertThat(event.outcome()).isEqualTo(Outcome.FAILED);
        assertThat(event.attempts()).extracting(Attempt::number).containsExactly(0, 1, 2, 3);
        assertThat(requests).extracting(Request::retry).containsExactly(null, "1", "2", "3");
        assertThat(requests)
                .extracting(Request::reason)
                .containsExactly(null, "http_error", "http_error", "http_error");
    }

    @Test
    void anAppMayRefuseToBeAskedAgain() {
        answers = request -> new Answer(500, "", true, Duration.ZERO);
        slack.user("maria").in("esd-intake").say("hello");

        assertThat(slack.deliveries().getFirst().settled().attempts()).hasSize(1);
    }

    @Test
    void aLateAnswerIsNone() {
        answers = request -> new Answer(200, "", false, Duration.ofMillis(700));
        var command = slack.user("maria").slash("/case status X").settled();
        assertThat(command.outcome()).isEqualTo(Outcome.TIMED_OUT);

        slack.user("maria").in("esd-intake").say("hello");
        var event = slack.deliveries().getLast();
        answers = request ->
                request.retry() == null ? new Answer(200, "", false, Duration.ofMillis(700)) : Answer.of(200, "");
        assertThat(event.acked().attempts().getLast().reason()).isEqualTo("http_timeout");
    }

    @Test
    void aCommandIsNeverRepeated() {
        answers = request -> Answer.of(500, "");

        var command = slack.user("maria").slash("/case status X").settled();

        assertThat(command.outcome()).isEqualTo(Outcome.FAILED);
        assertThat(requests).hasSize(1);
    }

    @Test
    void theChecksOfTheAddress() {
        answers = request -> Answer.of(200, Json.text(Json.parse(request.body()), "challenge"));
        assertThat(slack.httpMode().urlVerification().body()).startsWith("3eZbrw1aBm2rZgRNFdx");
        assertThat(requests.getFirst().signature())
                .isEqualTo(signed(
                        requests.getFirst().timestamp(), requests.getFirst().body()));

        answers = request -> Answer.of(200, "");
        assertThat(slack.httpMode().sslCheck().status()).isEqualTo(200);
        assertThat(Body.form(requests.getLast().body())).containsEntry("ssl_check", "1");
    }

    @ParameterizedTest
    @EnumSource
    void aSignatureMayBeWrongInEveryWay(Signature signature) {
        slack.httpMode().post("application/json", "{}", signature, Map.of());

        var request = requests.getFirst();
        switch (signature) {
            case MISSING -> assertThat(request.signature()).isNull();
            case WRONG -> assertThat(request.signature()).isNotEqualTo(signed(request.timestamp(), "{}"));
            case RIGHT, OLD, FUTURE -> {
                assertThat(request.signature()).isEqualTo(signed(request.timestamp(), "{}"));
                var age = Duration.between(Instant.ofEpochSecond(Long.parseLong(request.timestamp())), Instant.now());
                assertThat(age.abs().compareTo(Duration.ofMinutes(5)) < 0).isEqualTo(signature == Signature.RIGHT);
            }
        }
    }

    private String signed(String timestamp, String body) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(slack.signingSecret().getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            return "v0="
                    + HexFormat.of()
                            .formatHex(mac.doFinal(("v0:" + timestamp + ":" + body).getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
