package io.baton.slack;

import static io.baton.slack.SlackBotFixture.offers;
import static io.baton.slack.SlackBotFixture.says;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.baton.slackworld.Delivery;
import io.baton.slackworld.HttpMode.FormStyle;
import io.baton.slackworld.HttpMode.Response;
import io.baton.slackworld.HttpMode.Signature;
import io.baton.slackworld.SlackWorkspace;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;
import org.junit.jupiter.params.provider.ValueSource;

/** HTTP mode: what is not Slack's is refused, what is Slack's is taken once, however it is written and however often. */
class SlackOverHttpIT {

    private static final String JSON = "application/json";
    private static final String FORM = "application/x-www-form-urlencoded";
    private static SlackBot bot;

    @BeforeAll
    static void start() {
        var slack = SlackBot.workspace()
                .withoutLimits()
                .httpPauses(Duration.ofSeconds(1), Duration.ofSeconds(2), Duration.ofSeconds(2))
                .start();
        bot = SlackBot.started(slack, SlackBot.Mode.HTTP);
    }

    @AfterAll
    static void stop() {
        bot.close();
    }

    private static SlackWorkspace slack() {
        return bot.slack;
    }

    private static Response post(String type, String body) {
        return slack().httpMode().post(type, body, Signature.RIGHT, Map.of());
    }

    private static long replies(String person, String words) {
        return slack().user(person).direct().messages().stream()
                .filter(says(words))
                .count();
    }

    private static void answered(String person, String words) {
        slack().user(person).slash("/baton " + words).acked();
        slack().user(person).direct().await("no /baton " + words);
    }

    @ParameterizedTest
    @EnumSource(mode = Mode.EXCLUDE, names = "RIGHT")
    void whatSlackDidNotSignOrSignedAtAnotherTimeIsRefused(Signature signature) {
        var command = slack().user("kate").slash("/baton first").acked().payload();
        var body = new StringBuilder("trigger_id=forged." + signature);
        command.properties().forEach(field -> {
            if (!field.getKey().equals("trigger_id")) {
                body.append('&')
                        .append(field.getKey())
                        .append('=')
                        .append(field.getValue().asString(""));
            }
        });

        var answer = slack().httpMode().post(FORM, body.toString().replace("first", "forged"), signature, Map.of());

        assertThat(answer.status()).isEqualTo(401);
        answered("kate", "after-" + signature.name().toLowerCase(Locale.ROOT));
        assertThat(replies("kate", "forged")).isZero();
    }

    @ParameterizedTest
    @EnumSource
    void everyWayToWriteAFormIsUnderstood(FormStyle style) {
        slack().httpMode().formStyle(style);

        slack().user("kate").slash("/baton a*b+c%2A-" + style + "_हिन्दी & co").acked();

        slack().user("kate")
                .direct()
                .await("There is no /baton a*b+c%2a-" + style.name().toLowerCase(Locale.ROOT) + "_हिन्दी.");
        slack().httpMode().formStyle(FormStyle.BROWSER);
    }

    @Test
    void aBodyIsReadAsItsBytesAreWithItsLastNewline() {
        var event =
                "{\"type\":\"event_callback\",\"event_id\":\"EvNewline\",\"event\":{\"type\":\"message\",\"text\":\"Grüße"
                    + " ✓\",\"channel\":\"" + slack().user("lin").direct().channelId()
                        + "\",\"channel_type\":\"im\",\"user\":\""
                        + slack().user("lin").id() + "\",\"ts\":\"1.2\"}}\n";

        assertThat(post(JSON, event).status()).isEqualTo(200);

        slack().user("lin").direct().await("I did not understand that");
    }

    @Test
    void theChecksThatSlackMakesAreAnswered() throws Exception {
        assertThat(slack().httpMode().urlVerification().body())
                .contains("3eZbrw1aBm2rZgRNFdxV2595E9CY3gmdALWMmHkvFXO7tYXAYM8P");
        assertThat(slack().httpMode().sslCheck().status()).isEqualTo(200);
        assertThat(slack().httpMode()
                        .post(FORM, "ssl_check=1&token=x", Signature.MISSING, Map.of())
                        .status())
                .isEqualTo(200);
        assertThat(get("?ssl_check=1").statusCode()).isEqualTo(200);
    }

    @Test
    void aBrowserIsToldThatOnlySlackPostsHere() throws Exception {
        var answer = get("");

        assertThat(answer.statusCode()).isEqualTo(405);
        assertThat(answer.headers().firstValue("Allow")).hasValue("POST");
        assertThat(answer.body()).contains("Slack posts here");
    }

    private static HttpResponse<String> get(String query) throws IOException, InterruptedException {
        try (var client = HttpClient.newHttpClient()) {
            var address = bot.address().resolve(SlackSettings.PATH + query);
            return client.send(HttpRequest.newBuilder(address).build(), HttpResponse.BodyHandlers.ofString());
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{",
                "{\"type\":\"event_callback\",",
                "[]",
                "",
                "payload=%7Bbroken",
                "payload=%ZZ",
                "payload=[1]",
                "just words"
            })
    void whatIsSignedAndCannotBeReadIsABadRequest(String body) {
        assertThat(post(body.startsWith("{") || body.startsWith("[") ? JSON : FORM, body)
                        .status())
                .isEqualTo(400);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"type\":\"event_callback\"}",
                "{\"type\":\"event_callback\",\"event\":{\"type\":\"of_tomorrow\"}}",
                "payload={\"type\":\"block_actions\"}",
                "payload={\"type\":\"of_tomorrow\"}",
                "command=%2Fbaton"
            })
    void whatIsReadableButSaysNothingToUsIsNoFaultOfOurs(String body) {
        assertThat(post(body.startsWith("{") ? JSON : FORM, body).status()).isIn(200, 400);
    }

    @Test
    void aHugeBodyIsRefused() {
        assertThat(post(JSON, "{\"a\":\"" + "x".repeat(1_100_000) + "\"}").status())
                .isEqualTo(413);
    }

    @Test
    void whatSlackSendsAgainIsDoneOnce() {
        var user = slack().user("sam");
        var command = user.slash("/baton once").acked();
        user.say("hello there");
        user.direct().await("I did not understand that");
        var message = last("message");
        user.slash("/request esd").acked();
        var question = user.direct().await("Platform", SlackAnswers.asks("Platform"));
        var click = user.click(question, "Request Linux Platform Now").acked();
        user.direct().await("Service option", SlackAnswers.asks("Service option"));

        for (var again : List.of(command, message, click)) {
            slack().replay(again.kind(), again.payload()).acked();
        }
        var repeated = slack().httpMode()
                .post(
                        JSON,
                        message.payload().toString(),
                        Signature.RIGHT,
                        Map.of("X-Slack-Retry-Num", "1", "X-Slack-Retry-Reason", "http_timeout"));

        assertThat(repeated.status()).isEqualTo(200);
        answered("sam", "last");
        assertThat(replies("sam", "no /baton once")).isEqualTo(1);
        assertThat(replies("sam", "I did not understand that")).isEqualTo(1);
        assertThat(slack().user("sam").direct().messages())
                .filteredOn(SlackAnswers.asks("Service option"))
                .hasSize(1);
        assertThat(slack().user("sam").direct().messages())
                .filteredOn(says("answered already"))
                .isEmpty();
    }

    private static Delivery last(String type) {
        return slack().deliveries().stream()
                .filter(delivery -> delivery.payloadType().equals(type))
                .toList()
                .getLast();
    }

    @Test
    void anEventIsDoneOnceAlsoWhereItComesAgainAfterARestart() {
        slack().user("tom").say("good morning");
        slack().user("tom").direct().await("I did not understand that");
        var event = last("message").payload().toString();

        bot.restart();
        var again = Map.of("X-Slack-Retry-Num", "2", "X-Slack-Retry-Reason", "http_timeout");
        assertThat(slack().httpMode().post(JSON, event, Signature.RIGHT, again).status())
                .isEqualTo(200);

        answered("tom", "afterwards");
        assertThat(replies("tom", "I did not understand that")).isEqualTo(1);
    }

    @Test
    void aButtonIsPressedAfterARestart() {
        var user = slack().user("joy");
        user.slash("/request esd").acked();
        var question = user.direct().await("Platform", SlackAnswers.asks("Platform"));

        bot.restart();
        user.click(question, "Request Linux Platform Now").acked();

        user.direct().await("Service option", SlackAnswers.asks("Service option"));
        assertThat(user.direct().messages())
                .filteredOn(offers("Request Linux Platform Now"))
                .isEmpty();
    }

    /** The store hangs for some seconds: what a person does is refused in words, what Slack repeats is refused for now. */
    @Test
    void whileTheStoreHangsNothingIsTakenThatCouldBeLost() throws Exception {
        var user = slack().user("ray");
        answered("ray", "before");
        var redis = redis();

        signal("STOP", redis);
        Delivery command;
        Delivery event;
        try {
            command = user.slash("/baton meanwhile");
            user.say("said meanwhile");
            event = last("message");
            assertThat(command.acked().ackedAfter()).isLessThan(Duration.ofSeconds(3));
            user.direct().await("I cannot reach my store");
            await().atMost(Duration.ofSeconds(10)).until(() -> event.attempts().size() > 1);
            assertThat(event.outcome()).isEqualTo(Delivery.Outcome.PENDING);
        } finally {
            signal("CONT", redis);
        }

        event.acked();
        user.direct().await("I did not understand that");
        assertThat(replies("ray", "I did not understand that")).isEqualTo(1);
        assertThat(replies("ray", "Slack sends me what you did again")).isEqualTo(1);
    }

    private static long redis() {
        return ProcessHandle.current()
                .descendants()
                .filter(process -> process.info()
                        .command()
                        .orElse("")
                        .startsWith(bot.home().toString()))
                .findFirst()
                .orElseThrow()
                .pid();
    }

    private static void signal(String name, long pid) throws IOException, InterruptedException {
        assertThat(new ProcessBuilder("kill", "-" + name, Long.toString(pid))
                        .start()
                        .waitFor())
                .isZero();
    }
}
