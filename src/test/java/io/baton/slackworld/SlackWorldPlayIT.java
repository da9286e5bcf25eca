package io.baton.slackworld;

import static io.baton.slackworld.PlainApp.actions;
import static io.baton.slackworld.PlainApp.blocks;
import static io.baton.slackworld.PlainApp.button;
import static io.baton.slackworld.PlainApp.input;
import static io.baton.slackworld.PlainApp.modal;
import static io.baton.slackworld.PlainApp.section;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** One whole play: command, modal, channel, button; and what people could not do. */
class SlackWorldPlayIT {

    private final SlackWorkspace slack = SlackWorkspace.builder()
            .users("maria", "omar")
            .channel("esd-intake", "omar", "baton")
            .start();
    private final PlainApp app = new PlainApp(slack);

    @AfterEach
    void stop() {
        app.close();
        slack.close();
    }

    @Test
    void aCommandOpensAModalWhoseSubmissionIsPostedAndPressed() {
        app.connect();
        app.acks = envelope -> {
            var payload = envelope.path("payload");
            if (Json.text(envelope, "type").equals("slash_commands")) {
                var view = modal(
                        "Request",
                        input(
                                "b",
                                "Title",
                                Json.object().put("type", "plain_text_input").put("action_id", "a")));
                app.call("views.open", "trigger_id", Json.text(payload, "trigger_id"), "view", view.toString());
            } else if (Json.text(payload, "type").equals("view_submission")) {
                var title = payload.path("view")
                        .path("state")
                        .path("values")
                        .path("b")
                        .path("a")
                        .path("value")
                        .asString();
                if (title.length() < 3) {
                    return errors("b", "too short");
                }
                app.callJson("chat.postMessage", post("esd-intake", title, actions(button("ok", "Approve"))));
            } else if (Json.text(payload, "type").equals("block_actions")) {
                app.post(
                        java.net.URI.create(Json.text(payload, "response_url")),
                        "",
                        "{\"replace_original\":true,\"text\":\"done\"}"
                                .getBytes(java.nio.charset.StandardCharsets.UTF_8),
                        "application/json");
            }
            return null;
        };

        slack.user("maria").slash("/request esd").acked();
        var modal = slack.user("maria").awaitModal("Request");
        assertThat(modal.labels()).containsExactly("Title");
        modal.fill("Title", "db").submit().acked();
        assertThat(modal.errors()).containsEntry("Title", "too short");
        modal.fill("Title", "database").submit().acked();
        slack.user("maria").awaitNoModal();

        var posted = slack.user("omar").in("esd-intake").await("database");
        assertThat(posted.buttons()).containsExactly("Approve");
        slack.user("omar").click(posted, "Approve").acked();
        var done = slack.user("omar").in("esd-intake").await("done");
        assertThat(done.ts()).isEqualTo(posted.ts());
        assertThatThrownBy(() -> slack.user("omar").click(posted, "Approve"))
                .isInstanceOf(ClientRefusal.class)
                .hasMessageContaining("no button");
        assertThat(slack.apiCalls("chat.postMessage")).singleElement().matches(ApiCall::ok);
        assertThat(slack.deliveries())
                .filteredOn(one -> one.kind() != Delivery.Kind.EVENT)
                .allMatch(one -> one.outcome() == Delivery.Outcome.ACKED);
    }

    static JsonNode post(String channel, String text, JsonNode... blocks) {
        var args = Json.object().put("channel", channel).put("text", text);
        args.set(
                "blocks",
                blocks(java.util.stream.Stream.concat(
                                java.util.stream.Stream.of(section(text)), java.util.Arrays.stream(blocks))
                        .toArray(JsonNode[]::new)));
        return args;
    }

    static JsonNode errors(String block, String why) {
        var answer = Json.object().put("response_action", "errors");
        answer.putObject("errors").put(block, why);
        return answer;
    }
}
