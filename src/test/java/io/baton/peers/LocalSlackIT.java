package io.baton.peers;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The Slack server of others can be driven from here: an app on Bolt plays with it as it does with ours. */
@Tag("peers")
class LocalSlackIT {

    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    @Test
    void anAppOnBoltPlaysWithIt() {
        var scripts = Npm.project("slack-js");
        try (var slack = LocalSlack.start(List.of("maria", "omar"), List.of("esd-intake"));
                var app = Peer.start(
                        scripts,
                        Map.of(
                                "SLACK_API_URL", slack.apiUrl(),
                                "SLACK_BOT_TOKEN", LocalSlack.BOT_TOKEN,
                                "SLACK_APP_TOKEN", LocalSlack.APP_TOKEN),
                        "node",
                        "bolt-app.mjs")) {
            app.await(line -> line.contains("ready"));
            slack.awaitApp();
            var intake = LocalSlack.channelId("esd-intake");

            var ts = slack.say("maria", intake, "hello", null);
            assertThat(slack.awaitMessage(intake, "\"hi\"").path("thread_ts").asString())
                    .isEqualTo(ts);

            slack.slash("maria", intake, "/peer to you");
            slack.awaitMessage(intake, "heard to you");
            slack.awaitShown("view", "Peer");
            slack.submit("maria", values("db"));
            slack.awaitShown("view_errors", "too short");
            slack.submit("maria", values("database"));
            var posted = slack.awaitMessage(intake, "database");
            slack.click("omar", posted, "Approve");
            assertThat(slack.awaitMessage(intake, "approved by").path("ts")).isEqualTo(posted.path("ts"));

            slack.openHome("maria");
            app.await(line -> line.contains("\"home\":\"U_MARIA\""));
            slack.react("maria", posted, "eyes");
            app.await(line -> line.contains("\"reaction\":\"eyes\""));
            slack.reset();
            assertThat(slack.messages(intake)).isEmpty();
        }
    }

    private static JsonNode values(String title) {
        return MAPPER.readTree("{\"b\":{\"a\":{\"type\":\"plain_text_input\",\"value\":\"" + title + "\"}}}");
    }
}
