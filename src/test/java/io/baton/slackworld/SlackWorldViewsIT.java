package io.baton.slackworld;

import static io.baton.slackworld.PlainApp.actions;
import static io.baton.slackworld.PlainApp.button;
import static io.baton.slackworld.PlainApp.input;
import static io.baton.slackworld.PlainApp.modal;
import static io.baton.slackworld.PlainApp.section;
import static io.baton.slackworld.SlackWorldChatIT.error;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Modals and home tabs: who may see them when, and what people can enter. */
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
    void whatWasEnteredSurvivesAnUpdateOfTheSameFields() {
        var view = open(trigger(), modal("1", text("b", "T"))).path("view");
        maria.openModal().orElseThrow().fill("T", "typed");

        app.call(
                "views.update",
                "view_id",
                Json.text(view, "id"),
                "view",
                modal("2", text("b", "T"), text("c", "New")).toString());

        assertThat(maria.openModal().orElseThrow().json().path("state").path("values"))
                .hasToString("{\"b\":{\"a\":{\"type\":\"plain_text_input\",\"value\":\"typed\"}},"
                        + "\"c\":{\"a\":{\"type\":\"plain_text_input\",\"value\":null}}}");
    }

    @Test
    void everyKindOfFieldComesInItsShape() {
        var date = element("datepicker").put("initial_date", "2027-01-31");
        var people = element("multi_users_select");
        var zone = element("static_select");
        zone.putArray("options").add(option("DHS 1", "DHS1")).add(option("DHS 2", "DHS2"));
        var areas = element("checkboxes");
        areas.putArray("options").add(option("Unix", "UNIX")).add(option("Storage", "STO"));
        open(
                trigger(),
                modal(
                        "M",
                        input("d", "Day", date),
                        input("p", "People", people),
                        input("z", "Zone", zone),
                        input("k", "Areas", areas)));

        var modal = maria.openModal().orElseThrow();
        modal.fill("Zone", "DHS 2").fill("People", "omar", "maria").fill("Areas", "UNIX");

        var values = modal.json().path("state").path("values");
        assertThat(values.path("d").path("a").path("selected_date").asString()).isEqualTo("2027-01-31");
        assertThat(values.path("z")
                        .path("a")
                        .path("selected_option")
                        .path("value")
                        .asString())
                .isEqualTo("DHS2");
        assertThat(values.path("p").path("a").path("selected_users").path(0).asString())
                .isEqualTo(slack.user("omar").id());
        assertThat(values.path("k")
                        .path("a")
                        .path("selected_options")
                        .path(0)
                        .path("value")
                        .asString())
                .isEqualTo("UNIX");
        assertThatThrownBy(() -> modal.fill("Zone", "DHS 3"))
                .isInstanceOf(ClientRefusal.class)
                .hasMessage("no option \"DHS 3\", only [DHS 1, DHS 2]");
        assertThatThrownBy(() -> modal.fill("Day", "tomorrow")).isInstanceOf(ClientRefusal.class);
        assertThatThrownBy(() -> modal.fill("Colour", "red"))
                .isInstanceOf(ClientRefusal.class)
                .hasMessageContaining("no field \"Colour\"");
    }

    @Test
    void theClientItselfKeepsEmptyAndBadFieldsBack() {
        var shorter = element("plain_text_input").put("max_length", 5);
        var mail = element("email_text_input");
        open(
                trigger(),
                modal(
                        "M",
                        input("s", "Short", shorter),
                        input("m", "Mail", mail).put("optional", true)));
        var modal = maria.openModal().orElseThrow();

        assertThatThrownBy(modal::submit).hasMessage("\"Short\" is required");
        modal.fill("Short", "too long");
        assertThatThrownBy(modal::submit).hasMessage("\"Short\" takes 0 to 5 characters");
        modal.fill("Short", "fits").fill("Mail", "nobody");
        assertThatThrownBy(modal::submit).hasMessage("\"Mail\" must be an e-mail address");
    }

    @Test
    void aSubmissionIsAnsweredInSlacksWords() {
        app.connect();
        open(trigger(), modal("1", text("b", "T")));
        var modal = maria.openModal().orElseThrow().fill("T", "x");

        answering("{\"response_action\":\"errors\",\"errors\":{\"b\":\"no\"}}");
        modal.submit().acked();
        assertThat(modal.errors()).containsEntry("T", "no");

        answering("{\"response_action\":\"errors\",\"errors\":{\"elsewhere\":\"no\"}}");
        assertThat(modal.submit().settled().outcome()).isEqualTo(Delivery.Outcome.FAILED);
        assertThat(modal.inSight()).isTrue();

        answering("{\"response_action\":\"push\",\"view\":" + modal("2", section("x")) + "}");
        modal.submit().acked();
        assertThat(maria.openModal().orElseThrow().title()).isEqualTo("2");
        assertThatThrownBy(modal::submit).hasMessageContaining("not in sight");

        answering("{\"response_action\":\"update\",\"view\":" + modal("3", section("x")) + "}");
        maria.openModal().orElseThrow().submit().acked();
        assertThat(maria.openModal().orElseThrow().title()).isEqualTo("3");

        app.acks = envelope -> null;
        maria.openModal().orElseThrow().submit().acked();
        assertThat(maria.openModal().orElseThrow().title()).isEqualTo("1");

        answering("{\"response_action\":\"clear\"}");
        modal.submit().acked();
        assertThat(maria.openModal()).isEmpty();
    }

    @Test
    void anAnswerThatSlackCannotShowFailsAndTheModalStays() {
        app.connect();
        open(trigger(), modal("1", section("x")));
        answering("{\"response_action\":\"update\",\"view\":{\"type\":\"modal\"}}");

        var submission = maria.openModal().orElseThrow().submit().settled();

        assertThat(submission.outcome()).isEqualTo(Delivery.Outcome.FAILED);
        assertThat(submission.trouble()).contains("missing required field: title");
        assertThat(maria.openModal().orElseThrow().title()).isEqualTo("1");
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

    private void answering(String payload) {
        app.acks = envelope -> Json.parse(payload);
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

    private static ObjectNode option(String label, String value) {
        var option = Json.object().put("value", value);
        option.set("text", Json.plainText(label));
        return option;
    }
}
