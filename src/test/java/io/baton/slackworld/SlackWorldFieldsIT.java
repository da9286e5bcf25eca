package io.baton.slackworld;

import static io.baton.slackworld.PlainApp.input;
import static io.baton.slackworld.PlainApp.modal;
import static io.baton.slackworld.PlainApp.section;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** What people enter in modals, and the app's answers to it. */
class SlackWorldFieldsIT {

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
    void aFieldTakesNoMoreThanItsLimit() {
        var people = element("multi_users_select").put("max_selected_items", 1);
        open(trigger(), modal("M", input("p", "People", people)));

        assertThatThrownBy(() -> maria.openModal().orElseThrow().fill("People", "maria", "omar"))
                .hasMessage("at most 1 can be chosen, not [maria, omar]");
    }

    @Test
    void aFieldOfFilesTakesWhatWasUploaded() {
        var file = maria.uploadFile("diagram.png", new byte[] {1, 2, 3});
        open(trigger(), modal("M", input("f", "Diagram", element("file_input"))));

        var modal = maria.openModal().orElseThrow().fill("Diagram", file);

        var sent = modal.json()
                .path("state")
                .path("values")
                .path("f")
                .path("a")
                .path("files")
                .path(0);
        assertThat(sent.path("name").asString()).isEqualTo("diagram.png");
        assertThat(sent.path("url_private_download").asString())
                .startsWith(slack.host().toString());
        assertThatThrownBy(() -> modal.fill("Diagram", "F404")).isInstanceOf(ClientRefusal.class);
    }

    @Test
    void theAnswerToASubmissionDoesNothingOnceThePersonHasClosedTheModal() {
        app.connect();
        open(trigger(), modal("1", section("x")));
        open(trigger(), modal("2", section("x")));
        var submitted = maria.openModal().orElseThrow();
        app.acks = envelope -> {
            submitted.close();
            open(trigger(), modal("3", section("x")));
            return null;
        };

        submitted.submit().acked();

        assertThat(maria.openModal().orElseThrow().title()).isEqualTo("3");
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

    private void answering(String payload) {
        app.acks = envelope -> Json.parse(payload);
    }

    private String trigger() {
        return Json.text(maria.slash("/any thing").payload(), "trigger_id");
    }

    private JsonNode open(String trigger, ObjectNode view) {
        return app.call("views.open", "trigger_id", trigger, "view", view.toString());
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
