package io.baton.slackworld;

import static io.baton.slackworld.PlainApp.actions;
import static io.baton.slackworld.PlainApp.blocks;
import static io.baton.slackworld.PlainApp.button;
import static io.baton.slackworld.PlainApp.section;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** What people press and choose in messages, and the app's answers to it. */
class SlackWorldPressIT {

    private final WorldClock clock = new WorldClock();
    private final SlackWorkspace slack = SlackWorkspace.builder()
            .users("maria", "omar", "lin")
            .userGroup("approvers", "omar")
            .channel("esd-intake", "maria", "omar", "baton")
            .channel("elsewhere", "maria")
            .privateChannel("pod", "omar", "baton")
            .command("/case")
            .escapingCommand("/request")
            .clock(clock)
            .withoutLimits()
            .start();
    private final PlainApp app = new PlainApp(slack);
    private final SlackUser maria = slack.user("maria");
    private final String intake = slack.channelId("esd-intake");

    @BeforeEach
    void connect() {
        app.connect();
    }

    @AfterEach
    void stop() {
        app.close();
        slack.close();
    }

    @Test
    void onlyAButtonThatStandsThereCanBePressed() {
        post("decide", button("ok", "Approve"));
        var seen = maria.in("esd-intake").last();

        var click = maria.click(seen, "ok").acked();

        assertThat(click.payload().path("actions").path(0).path("value").asString())
                .isEqualTo("v-ok");
        assertThat(click.payload().path("message").path("ts").asString()).isEqualTo(seen.ts());
        assertThat(click.payload().path("container").path("is_ephemeral").asBoolean())
                .isFalse();
        assertThatThrownBy(() -> maria.click(seen, "Reject"))
                .hasMessage("no button \"Reject\" here, only [Approve (ok)]");
        app.call("chat.update", "channel", intake, "ts", seen.ts(), "text", "decided");
        assertThatThrownBy(() -> maria.click(seen, "ok")).hasMessageContaining("only []");
        var stale = maria.clickAsSeen(seen, "ok").acked();
        assertThat(stale.payload().path("message").path("blocks")).hasSize(2);
        assertThatThrownBy(() -> maria.clickAsSeen(seen, "Reject")).isInstanceOf(ClientRefusal.class);
    }

    @Test
    void twoButtonsWithOneLabelNeedTheirIds() {
        post("decide", button("a", "Open"), button("b", "Open"));
        var seen = maria.in("esd-intake").last();

        assertThatThrownBy(() -> maria.click(seen, "Open")).hasMessageStartingWith("more than one button");
        maria.click(seen, "b").acked();
    }

    @Test
    void choicesInAMessageGatherInItsState() {
        var select = Json.object().put("type", "static_select").put("action_id", "zone");
        select.putArray("options").add(option("DHS 1")).add(option("DHS 2"));
        select.set("placeholder", Json.plainText("Zone"));
        post("choose", select, Json.object().put("type", "datepicker").put("action_id", "day"), button("go", "Go"));
        var seen = maria.in("esd-intake").last();
        assertThat(seen.menus()).containsExactly("Zone", "");
        assertThat(seen.options("Zone")).containsExactly("DHS 1", "DHS 2");

        var chosen = maria.select(seen, "zone", "DHS 2")
                .acked()
                .payload()
                .path("actions")
                .path(0);
        maria.select(seen, "day", "2027-01-31").acked();
        var state = maria.click(seen, "go")
                .acked()
                .payload()
                .path("state")
                .path("values")
                .path("actions");

        assertThat(chosen.path("selected_option").path("value").asString()).isEqualTo("DHS 2");
        assertThat(state.path("zone").path("selected_option").path("value").asString())
                .isEqualTo("DHS 2");
        assertThat(state.path("day").path("selected_date").asString()).isEqualTo("2027-01-31");
        var omars = slack.user("omar")
                .click(seen, "go")
                .acked()
                .payload()
                .path("state")
                .path("values")
                .path("actions");
        assertThat(omars.path("zone").path("selected_option").isNull()).isTrue();
    }

    @Test
    void anEphemeralMessageIsPressedByItsReaderWithoutTheMessageInThePayload() {
        var message =
                Json.object().put("channel", intake).put("user", maria.id()).put("text", "x");
        message.set("blocks", blocks(actions(button("ok", "OK"))));
        app.callJson("chat.postEphemeral", message);
        var seen = maria.in("esd-intake").last();

        var click = maria.click(seen, "OK").acked();

        assertThat(click.payload().has("message")).isFalse();
        assertThat(click.payload().path("container").path("is_ephemeral").asBoolean())
                .isTrue();
        assertThatThrownBy(() -> slack.user("omar").click(seen, "OK")).hasMessageContaining("does not see");
    }

    @Test
    void theResponseUrlWorksFiveTimesWithinHalfAnHour() {
        post("decide", button("ok", "Approve"));
        var place = maria.in("esd-intake");
        var seen = place.last();
        var url = Json.text(maria.click(seen, "ok").payload(), "response_url");

        assertThat(respond(url, "{\"text\":\"only you\"}")).isEqualTo("200 ok");
        assertThat(place.last().onlyMe()).isTrue();
        assertThat(respond(url, "{\"text\":\"all\",\"response_type\":\"in_channel\"}"))
                .isEqualTo("200 ok");
        assertThat(place.last().onlyMe()).isFalse();
        assertThat(respond(url, "{\"replace_original\":true,\"text\":\"changed\"}"))
                .isEqualTo("200 ok");
        assertThat(place.messages().getFirst().words()).isEqualTo("changed");
        assertThat(respond(url, "{}")).startsWith("500 ").contains("no_text");
        assertThat(respond(url, "broken")).isEqualTo("400 invalid_payload");
        assertThat(respond(url, "{\"delete_original\":true}")).isEqualTo("200 ok");
        assertThat(place.messages()).extracting(SeenMessage::words).containsExactly("only you", "all");
        assertThat(respond(url, "{\"text\":\"fifth\"}")).startsWith("404 used_url");

        var other = Json.text(maria.slash("/case x").payload(), "response_url");
        clock.advance(Duration.ofMinutes(31));
        assertThat(respond(other, "{\"text\":\"late\"}")).isEqualTo("404 expired_url");
        assertThat(respond(other + "x", "{}")).startsWith("404");
    }

    private String respond(String url, String body) {
        var response = app.post(URI.create(url), "", body.getBytes(StandardCharsets.UTF_8), "application/json");
        return response.statusCode() + " " + response.body();
    }

    private void post(String words, JsonNode... elements) {
        var message = Json.object().put("channel", intake).put("text", words);
        message.set("blocks", Json.array().addAll(List.of(section(words), actions(elements))));
        assertThat(app.callJson("chat.postMessage", message).path("ok").asBoolean())
                .isTrue();
    }

    private static ObjectNode option(String label) {
        var option = Json.object().put("value", label);
        option.set("text", Json.plainText(label));
        return option;
    }
}
