package io.baton.peers;

import static org.assertj.core.api.Assertions.assertThat;

import io.baton.slackworld.Fault;
import io.baton.slackworld.SlackWorkspace;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Slack's own clients for JavaScript understand the workspace of our tests, and it understands them. */
@Tag("peers")
class SlackJsPeerIT {

    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    @Test
    void theWebClientUnderstandsAnswersErrorsPagesAndUploads() {
        var folder = Npm.project("slack-js");
        try (var slack = workspace()) {
            slack.fault("team.info", new Fault.RateLimited(Duration.ofSeconds(9)), 1);
            var steps = new HashMap<String, JsonNode>();
            try (var peer = Peer.start(folder, environment(slack), "node", "web-api.mjs")) {
                for (var line : peer.awaitEnd()) {
                    if (line.startsWith("{")) {
                        var step = MAPPER.readTree(line);
                        steps.put(step.path("name").asString(), step);
                    }
                }
            }

            var maria = slack.user("maria").in("esd-intake");
            assertThat(ok(steps, "auth").path("user").asString()).isEqualTo(slack.botUserId());
            assertThat(ok(steps, "post").path("actionId").asString()).isEqualTo("ok");
            assertThat(ok(steps, "update").path("text").asString()).isEqualTo("changed");
            assertThat(ok(steps, "reply").path("thread"))
                    .isEqualTo(steps.get("post").path("ts"));
            assertThat(ok(steps, "replies").path("texts")).hasToString("[\"changed\",\"re\"]");
            assertThat(ok(steps, "history").path("replies").asInt()).isEqualTo(1);
            assertThat(steps.get("history").path("metadata").asString()).isEqualTo("ESD-1");
            ok(steps, "ephemeral");
            assertThat(ok(steps, "pages").path("names")).hasToString("[\"baton\",\"maria\"]");
            assertThat(ok(steps, "email").path("email").asString()).isEqualTo("maria@example.com");
            assertThat(ok(steps, "direct").path("id").asString())
                    .isEqualTo(slack.direct("maria").channelId());
            assertThat(ok(steps, "create").path("isPrivate").asBoolean()).isTrue();
            assertThat(ok(steps, "home").path("type").asString()).isEqualTo("home");
            assertThat(ok(steps, "upload").path("title").asString()).isEqualTo("Notes");
            assertThat(steps.get("upload").path("size").asInt()).isEqualTo(5);
            ok(steps, "react");
            assertThat(maria.last().files()).containsExactly("notes.txt");
            assertThat(maria.messages().getFirst().reactions()).containsOnlyKeys("eyes");

            assertThat(refused(steps, "taken")).isEqualTo("name_taken");
            assertThat(refused(steps, "trigger")).isEqualTo("invalid_trigger_id");
            assertThat(refused(steps, "blocks")).isEqualTo("invalid_blocks");
            assertThat(steps.get("blocks").path("messages").path(0).asString())
                    .contains("must define either `text` or `fields`");
            assertThat(refused(steps, "unknown")).isEqualTo("unknown_method");
            assertThat(steps.get("limited").path("code").asString()).isEqualTo("slack_webapi_rate_limited_error");
            assertThat(steps.get("limited").path("retryAfter").asInt()).isEqualTo(9);
        }
    }

    @Test
    void anAppOnBoltPlaysThroughSocketMode() {
        var folder = Npm.project("slack-js");
        try (var slack = workspace();
                var peer = Peer.start(folder, environment(slack), "node", "bolt-app.mjs")) {
            peer.await(line -> line.contains("ready"));
            slack.socketMode().awaitConnections(1);
            var maria = slack.user("maria");
            var intake = maria.in("esd-intake");

            intake.slash("/peer to you").acked();
            assertThat(intake.await("heard to you").onlyMe()).isTrue();
            var modal = maria.awaitModal("Peer");
            modal.fill("Title", "db").submit().acked();
            assertThat(modal.errors()).containsEntry("Title", "too short");
            modal.fill("Title", "database").submit().acked();
            var posted = intake.await("database");
            maria.click(posted, "Approve").acked();
            assertThat(intake.await("approved by").ts()).isEqualTo(posted.ts());
            assertThat(intake.await("approved by").buttons()).isEmpty();

            var hello = intake.say("hello");
            assertThat(intake.thread(hello).await("hi").threadTs()).isEqualTo(hello.ts());
            intake.mention("what now?");
            peer.await(line -> line.contains("what now?"));
            maria.openHome().acked();
            peer.await(line -> line.contains("\"tab\":\"home\""));
            maria.react(hello, "eyes");
            peer.await(line -> line.contains("\"reaction\":\"eyes\",\"on\":\"" + hello.ts()));
            maria.messageShortcut(hello, "from-message").acked();
            peer.await(line -> line.contains("\"message\":\"hello\""));

            slack.socketMode().disconnect("refresh_requested");
            slack.socketMode().awaitConnections(1);
            intake.slash("/peer again").acked();
            assertThat(peer.lines()).noneMatch(line -> line.contains("\"error\""));
        }
    }

    private static SlackWorkspace workspace() {
        return SlackWorkspace.builder()
                .user("maria")
                .channel("esd-intake", "maria", "baton")
                .start();
    }

    private static Map<String, String> environment(SlackWorkspace slack) {
        return Map.of(
                "SLACK_API_URL", slack.apiUrl(),
                "SLACK_BOT_TOKEN", slack.botToken(),
                "SLACK_APP_TOKEN", slack.appToken(),
                "CHANNEL", slack.channelId("esd-intake"),
                "USER_ID", slack.user("maria").id());
    }

    private static JsonNode ok(Map<String, JsonNode> steps, String name) {
        assertThat(steps).containsKey(name);
        assertThat(steps.get(name).path("ok").asBoolean())
                .as("%s", steps.get(name))
                .isTrue();
        return steps.get(name);
    }

    private static String refused(Map<String, JsonNode> steps, String name) {
        assertThat(steps.get(name).path("code").asString()).isEqualTo("slack_webapi_platform_error");
        return steps.get(name).path("error").asString();
    }
}
