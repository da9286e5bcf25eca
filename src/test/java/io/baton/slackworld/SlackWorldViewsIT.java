package io.baton.slackworld;

import static io.baton.slackworld.PlainApp.actions;
import static io.baton.slackworld.PlainApp.button;
import static io.baton.slackworld.PlainApp.input;
import static io.baton.slackworld.PlainApp.modal;
import static io.baton.slackworld.PlainApp.section;
import static io.baton.slackworld.SlackWorldChatIT.error;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Modals and home tabs: who may see them when. */
class SlackWorldViewsIT {

    private final WorldClock clock = new WorldClock();
    private final SlackWorkspace slack = SlackWorkspace.builder()
            .users("maria", "omar")
            .clock(clock)
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
    void aTriggerOpensOneModalWithinThreeSeconds() {
        var trigger = trigger();

        assertThat(error(open("123.456.abc", modal("M", text("b", "Title"))))).isEqualTo("invalid_trigger_id");
        assertThat(open(trigger, modal("M", text("b", "Title"))).path("ok").asBoolean())
                .isTrue();
        assertThat(error(open(trigger, modal("M", text("b", "Title"))))).isEqualTo("exchanged_trigger_id");
        var late = trigger();
        clock.advance(Duration.ofSeconds(4));
        assertThat(error(open(late, modal("M", text("b", "Title"))))).isEqualTo("expired_trigger_id");
        assertThat(maria.modals()).isEqualTo(1);
    }

    @Test
    void aBadViewIsRefusedAndKeepsItsTrigger() {
        var trigger = trigger();

        assertProblem(
                open(trigger, modal("x".repeat(25), text("b", "T"))),
                "must be less than 25 characters [json-pointer:/view/title/text]");
        var withoutSubmit = modal("M", text("b", "T"));
        withoutSubmit.remove("submit");
        assertProblem(
                open(trigger, withoutSubmit),
                "must define `submit` to use an `input` block in modals [json-pointer:/view/blocks/0/input]");
        assertProblem(
                open(trigger, modal("M", text("b", "T")).put("private_metadata", "x".repeat(3001))),
                "must be less than 3001 characters [json-pointer:/view/private_metadata]");
        assertProblem(
                open(trigger, modal("M", text("b", "T")).put("callback_id", "x".repeat(256))),
                "must be less than 256 characters [json-pointer:/view/callback_id]");
        assertProblem(open(trigger, home("x")), "must be a valid modal view [json-pointer:/view]");
        var many = modal("M");
        for (int i = 0; i < 101; i++) {
            many.withArray("blocks").add(section("x"));
        }
        assertProblem(open(trigger, many), "no more than 100 items allowed [json-pointer:/view/blocks]");
        assertThat(error(open(trigger, modal("M", section("x".repeat(250_001))))))
                .isEqualTo("view_too_large");

        assertThat(open(trigger, modal("M", text("b", "T"))).path("ok").asBoolean())
                .isTrue();
    }

    @Test
    void threeModalsAndNoMoreStandOnEachOther() {
        var first = open(trigger(), modal("1", section("x"))).path("view");
        var second = push("2").path("view");
        push("3");

        assertThat(error(push("4"))).isEqualTo("push_limit_reached");
        assertThat(second.path("previous_view_id")).isEqualTo(first.path("id"));
        assertThat(second.path("root_view_id")).isEqualTo(first.path("id"));
        maria.openModal().orElseThrow().close();
        assertThat(maria.openModal().orElseThrow().title()).isEqualTo("2");
    }

    @Test
    void anUpdateWithAnOldHashIsAConflict() {
        var view = open(trigger(), modal("1", text("b", "T"))).path("view");
        var id = Json.text(view, "id");
        var hash = Json.text(view, "hash");

        var updated = app.call(
                "views.update",
                "view_id",
                id,
                "hash",
                hash,
                "view",
                modal("2", text("b", "T")).toString());

        assertThat(updated.path("ok").asBoolean()).isTrue();
        assertThat(error(app.call(
                        "views.update",
                        "view_id",
                        id,
                        "hash",
                        hash,
                        "view",
                        modal("3", text("b", "T")).toString())))
                .isEqualTo("hash_conflict");
        assertThat(maria.openModal().orElseThrow().title()).isEqualTo("2");
        maria.openModal().orElseThrow().close();
        assertThat(error(app.call(
                        "views.update",
                        "view_id",
                        id,
                        "view",
                        modal("4", text("b", "T")).toString())))
                .isEqualTo("not_found");
    }

    @Test
    void anExternalIdNamesOneViewAtATime() {
        open(trigger(), modal("1", section("x")).put("external_id", "case-1"));

        assertThat(error(open(trigger(), modal("2", section("x")).put("external_id", "case-1"))))
                .isEqualTo("duplicate_external_id");
        assertThat(app.call(
                                "views.update",
                                "external_id",
                                "case-1",
                                "view",
                                modal("3", section("x")).toString())
                        .path("ok")
                        .asBoolean())
                .isTrue();
    }

    @Test
    void closingIsToldOnlyWhereItWasAsked() {
        app.connect();
        open(trigger(), modal("1", section("x")));
        maria.openModal().orElseThrow().close();
        open(trigger(), modal("2", section("x")).put("notify_on_close", true));
        maria.openModal().orElseThrow().close();

        slack.awaitQuiet();
        assertThat(slack.deliveries())
                .filteredOn(delivery -> delivery.payloadType().equals("view_closed"))
                .singleElement()
                .satisfies(closed -> assertThat(closed.payload()
                                .path("view")
                                .path("title")
                                .path("text")
                                .asString())
                        .isEqualTo("2"));
    }

    @Test
    void theHomeTabBelongsToOnePerson() {
        app.connect();
        var user = maria.id();
        assertThat(maria.home()).isEmpty();
        var view = app.call(
                        "views.publish",
                        "user_id",
                        user,
                        "view",
                        home("for Maria").toString())
                .path("view");

        assertThat(maria.awaitHome("for Maria").path("id")).isEqualTo(view.path("id"));
        assertThat(slack.user("omar").home()).isEmpty();
        assertThat(error(app.call(
                        "views.publish", "user_id", user, "view", modal("M").toString())))
                .isEqualTo("invalid_arguments");
        assertThat(error(app.call(
                        "views.publish",
                        "user_id",
                        user,
                        "hash",
                        "old",
                        "view",
                        home("x").toString())))
                .isEqualTo("hash_conflict");
        var opened = maria.openHome().acked();
        assertThat(opened.payload().path("event").path("tab").asString()).isEqualTo("home");
        assertThat(opened.payload().path("event").path("view").path("id")).isEqualTo(view.path("id"));
        var click = maria.clickHome("Refresh").acked();
        assertThat(click.payload().path("container").path("type").asString()).isEqualTo("view");
        assertThat(click.payload().has("response_url")).isFalse();
    }

    private String trigger() {
        return Json.text(maria.slash("/any thing").payload(), "trigger_id");
    }

    private JsonNode open(String trigger, ObjectNode view) {
        return app.call("views.open", "trigger_id", trigger, "view", view.toString());
    }

    private JsonNode push(String title) {
        return app.call(
                "views.push",
                "trigger_id",
                trigger(),
                "view",
                modal(title, section("x")).toString());
    }

    private static void assertProblem(JsonNode answer, String problem) {
        assertThat(error(answer)).isEqualTo("invalid_arguments");
        assertThat(answer.path("response_metadata").path("messages").path(0).asString())
                .isEqualTo("[ERROR] " + problem);
    }

    private static ObjectNode home(String words) {
        var home = Json.object().put("type", "home");
        home.putArray("blocks").add(section(words)).add(actions(button("refresh", "Refresh")));
        return home;
    }

    private static ObjectNode text(String blockId, String label) {
        return input(blockId, label, element("plain_text_input"));
    }

    private static ObjectNode element(String type) {
        return Json.object().put("type", type).put("action_id", "a");
    }
}
