package io.baton.slackworld;

import static io.baton.slackworld.PlainApp.actions;
import static io.baton.slackworld.PlainApp.blocks;
import static io.baton.slackworld.PlainApp.button;
import static io.baton.slackworld.PlainApp.section;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The limits of Block Kit, each just passed, as {@code chat.postMessage} answers them. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SlackWorldBlocksIT {

    private final SlackWorkspace slack = SlackWorkspace.builder()
            .channel("esd-intake", "baton")
            .withoutLimits()
            .start();
    private final PlainApp app = new PlainApp(slack);

    @AfterAll
    void stop() {
        app.close();
        slack.close();
    }

    static Stream<Arguments> tooMuch() {
        var option = option("o", "v");
        return Stream.of(
                arguments(
                        "51 blocks", repeat(51, section("x")), "no more than 50 items allowed [json-pointer:/blocks]"),
                arguments(
                        "long section",
                        blocks(section("x".repeat(3001))),
                        "must be less than 3001 characters [json-pointer:/blocks/0/text/text]"),
                arguments(
                        "empty section text",
                        blocks(section("")),
                        "must be more than 0 characters [json-pointer:/blocks/0/text/text]"),
                arguments(
                        "section of nothing",
                        blocks(block("section")),
                        "must define either `text` or `fields` [json-pointer:/blocks/0/type]"),
                arguments(
                        "11 fields",
                        blocks(with("section", "fields", repeat(11, mrkdwn("x")))),
                        "no more than 10 items allowed [json-pointer:/blocks/0/fields]"),
                arguments(
                        "long field",
                        blocks(with("section", "fields", repeat(1, mrkdwn("x".repeat(2001))))),
                        "must be less than 2001 characters [json-pointer:/blocks/0/fields/0/text]"),
                arguments(
                        "long header",
                        blocks(with("header", "text", Json.plainText("x".repeat(151)))),
                        "must be less than 151 characters [json-pointer:/blocks/0/text/text]"),
                arguments(
                        "header in mrkdwn",
                        blocks(with("header", "text", mrkdwn("x"))),
                        "failed to match all allowed schemas [json-pointer:/blocks/0/text]"),
                arguments(
                        "26 buttons",
                        blocks(actions(buttons(26))),
                        "no more than 25 items allowed [json-pointer:/blocks/0/elements]"),
                arguments(
                        "no buttons",
                        blocks(actions()),
                        "no less than 1 items allowed [json-pointer:/blocks/0/elements]"),
                arguments(
                        "11 in context",
                        blocks(with("context", "elements", repeat(11, mrkdwn("x")))),
                        "no more than 10 items allowed [json-pointer:/blocks/0/elements]"),
                arguments(
                        "long label",
                        blocks(actions(button("a", "x".repeat(76)))),
                        "must be less than 76 characters [json-pointer:/blocks/0/elements/0/text/text]"),
                arguments(
                        "long value",
                        blocks(actions(button("a", "x").put("value", "x".repeat(2001)))),
                        "must be less than 2001 characters [json-pointer:/blocks/0/elements/0/value]"),
                arguments(
                        "long action id",
                        blocks(actions(button("a".repeat(256), "x"))),
                        "must be less than 256 characters [json-pointer:/blocks/0/elements/0/action_id]"),
                arguments(
                        "long block id",
                        blocks(section("x").put("block_id", "x".repeat(256))),
                        "must be less than 256 characters [json-pointer:/blocks/0/block_id]"),
                arguments(
                        "same action id twice",
                        blocks(actions(button("a", "x"), button("a", "y"))),
                        "`action_id` a already exists [json-pointer:/blocks/0/elements]"),
                arguments(
                        "same block id twice",
                        blocks(section("x").put("block_id", "b"), section("x").put("block_id", "b")),
                        "`block_id` b already exists [json-pointer:/blocks]"),
                arguments(
                        "unknown style",
                        blocks(actions(button("a", "x").put("style", "green"))),
                        "must be one of the allowed values [json-pointer:/blocks/0/elements/0/style]"),
                arguments(
                        "101 options",
                        blocks(actions(select(repeat(101, option)))),
                        "no more than 100 items allowed [json-pointer:/blocks/0/elements/0/options]"),
                arguments(
                        "no options",
                        blocks(actions(select(Json.array()))),
                        "no less than 1 items allowed [json-pointer:/blocks/0/elements/0/options]"),
                arguments(
                        "long option",
                        blocks(actions(select(repeat(1, option("x".repeat(76), "v"))))),
                        "must be less than 76 characters [json-pointer:/blocks/0/elements/0/options/0/text/text]"),
                arguments(
                        "long option value",
                        blocks(actions(select(repeat(1, option("x", "v".repeat(151)))))),
                        "must be less than 151 characters [json-pointer:/blocks/0/elements/0/options/0/value]"),
                arguments(
                        "initial option nowhere",
                        blocks(actions(initial(option("z", "z")))),
                        "initial option was not found in the options [json-pointer:/blocks/0/elements/0]"),
                arguments(
                        "long placeholder",
                        blocks(actions(placeholder("x".repeat(151)))),
                        "must be less than 151 characters [json-pointer:/blocks/0/elements/0/placeholder/text]"),
                arguments(
                        "6 in overflow",
                        blocks(actions(options("overflow", 6))),
                        "no more than 5 items allowed [json-pointer:/blocks/0/elements/0/options]"),
                arguments(
                        "11 checkboxes",
                        blocks(actions(options("checkboxes", 11))),
                        "no more than 10 items allowed [json-pointer:/blocks/0/elements/0/options]"),
                arguments(
                        "input among actions",
                        blocks(actions(Json.object().put("type", "plain_text_input"))),
                        "unsupported type: plain_text_input [json-pointer:/blocks/0/elements/0/type]"),
                arguments(
                        "unknown block",
                        blocks(block("table_of_mine")),
                        "unsupported type: table_of_mine [json-pointer:/blocks/0/type]"),
                arguments(
                        "unknown field",
                        blocks(section("x").put("colour", "red")),
                        "invalid additional property: colour [json-pointer:/blocks/0]"),
                arguments(
                        "long confirm",
                        blocks(actions(confirm("x".repeat(301)))),
                        "must be less than 301 characters [json-pointer:/blocks/0/elements/0/confirm/text/text]"),
                arguments(
                        "image without words",
                        blocks(block("image").put("image_url", "https://x/y.png")),
                        "missing required field: alt_text [json-pointer:/blocks/0]"),
                arguments(
                        "bad date",
                        blocks(actions(Json.object().put("type", "datepicker").put("initial_date", "31.1.27"))),
                        "invalid format [json-pointer:/blocks/0/elements/0/initial_date]"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("tooMuch")
    void whatIsTooMuchIsRefusedWithItsPlace(String name, JsonNode blocks, String problem) {
        var answer = post(blocks);

        assertThat(answer.path("error").asString()).isEqualTo("invalid_blocks");
        assertThat(answer.path("errors").path(0).asString()).isEqualTo(problem);
        assertThat(answer.path("response_metadata").path("messages").path(0).asString())
                .isEqualTo("[ERROR] " + problem);
        assertThat(slack.posts("esd-intake")).isEmpty();
    }

    @Test
    void justEnoughIsTaken() {
        try (var other = SlackWorkspace.builder().channel("c", "baton").start();
                var caller = new PlainApp(other)) {
            var message = Json.object().put("channel", other.channelId("c"));
            message.set("blocks", repeat(50, section("x".repeat(200))));
            assertThat(caller.callJson("chat.postMessage", message).path("ok").asBoolean())
                    .isTrue();
            message.set(
                    "blocks",
                    blocks(
                            actions(buttons(25)),
                            actions(select(repeat(100, option("o", "v")))).put("block_id", "2")));
            assertThat(caller.callJson("chat.postMessage", message).path("ok").asBoolean())
                    .isTrue();
            assertThat(other.posts("c"))
                    .last()
                    .satisfies(seen -> assertThat(seen.buttons()).hasSize(25));
        }
    }

    @Test
    void allTextOfTheBlocksTogetherHasALimitToo() {
        assertThat(post(repeat(5, section("x".repeat(3000)))).path("error").asString())
                .isEqualTo("msg_blocks_too_long");
    }

    private JsonNode post(JsonNode blocks) {
        var message = Json.object().put("channel", slack.channelId("esd-intake"));
        message.set("blocks", blocks);
        return app.callJson("chat.postMessage", message);
    }

    private static ObjectNode block(String type) {
        return Json.object().put("type", type);
    }

    private static ObjectNode with(String type, String field, JsonNode value) {
        var block = block(type);
        block.set(field, value);
        return block;
    }

    private static ObjectNode mrkdwn(String text) {
        return Json.object().put("type", "mrkdwn").put("text", text);
    }

    private static JsonNode repeat(int times, JsonNode node) {
        var array = Json.array();
        IntStream.range(0, times).forEach(i -> array.add(node.deepCopy()));
        return array;
    }

    private static JsonNode[] buttons(int count) {
        return IntStream.range(0, count).mapToObj(i -> button("a" + i, "x")).toArray(JsonNode[]::new);
    }

    private static ObjectNode option(String label, String value) {
        var option = Json.object().put("value", value);
        option.set("text", Json.plainText(label));
        return option;
    }

    private static ObjectNode select(JsonNode options) {
        var select = Json.object().put("type", "static_select").put("action_id", "s");
        select.set("options", options);
        return select;
    }

    private static ObjectNode options(String type, int count) {
        return select(repeat(count, option("o", "v"))).put("type", type);
    }

    private static ObjectNode initial(JsonNode option) {
        var select = select(repeat(1, option("o", "v")));
        select.set("initial_option", option);
        return select;
    }

    private static ObjectNode placeholder(String text) {
        var select = select(repeat(1, option("o", "v")));
        select.set("placeholder", Json.plainText(text));
        return select;
    }

    private static ObjectNode confirm(String text) {
        var button = button("a", "x");
        button.putObject("confirm").set("text", mrkdwn(text));
        return button;
    }
}
