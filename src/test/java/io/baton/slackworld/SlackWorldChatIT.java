package io.baton.slackworld;

import static io.baton.slackworld.PlainApp.actions;
import static io.baton.slackworld.PlainApp.blocks;
import static io.baton.slackworld.PlainApp.button;
import static io.baton.slackworld.PlainApp.section;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Messages that the app posts, edits, hides and deletes. */
class SlackWorldChatIT {

    private final SlackWorkspace slack = SlackWorkspace.builder()
            .users("maria", "omar")
            .channel("esd-intake", "maria", "baton")
            .channel("elsewhere", "maria")
            .privateChannel("secret", "omar")
            .withoutLimits()
            .start();
    private final PlainApp app = new PlainApp(slack);
    private final String intake = slack.channelId("esd-intake");

    @AfterEach
    void stop() {
        app.close();
        slack.close();
    }

    @Test
    void aMessageStandsWhereItWasPosted() {
        var answer = app.call("chat.postMessage", "channel", intake, "text", "a < b & c <@U1> <https://x.y|z>");

        assertThat(answer.path("channel").asString()).isEqualTo(intake);
        var seen = slack.user("maria").in("esd-intake").last();
        assertThat(seen.ts()).isEqualTo(answer.path("ts").asString());
        assertThat(seen.author()).isEqualTo("baton");
        assertThat(seen.text()).isEqualTo("a &lt; b &amp; c <@U1> <https://x.y|z>");
        assertThat(answer.path("message").path("bot_id").asString()).isEqualTo("B0W0BATON1");
    }

    @Test
    void aChannelMayBeNamedAndAPersonStandsForTheirDirectMessages() {
        assertThat(app.call("chat.postMessage", "channel", "#esd-intake", "text", "x")
                        .path("ok")
                        .asBoolean())
                .isTrue();
        var answer = app.call("chat.postMessage", "channel", slack.user("maria").id(), "text", "for you");
        assertThat(answer.path("channel").asString())
                .startsWith("D")
                .isEqualTo(slack.direct("maria").channelId());
        assertThat(slack.direct("maria").last().words()).isEqualTo("for you");
    }

    @Test
    void whereTheAppIsNotItCannotPost() {
        assertThat(error(app.call("chat.postMessage", "channel", slack.channelId("elsewhere"), "text", "x")))
                .isEqualTo("not_in_channel");
        assertThat(error(app.call("chat.postMessage", "channel", slack.channelId("secret"), "text", "x")))
                .isEqualTo("channel_not_found");
        assertThat(error(app.call("chat.postMessage", "channel", "C404", "text", "x")))
                .isEqualTo("channel_not_found");
        assertThat(error(app.call("chat.postMessage", "text", "x"))).isEqualTo("invalid_arguments");
        slack.archive("esd-intake");
        assertThat(error(app.call("chat.postMessage", "channel", intake, "text", "x")))
                .isEqualTo("is_archived");
    }

    @Test
    void aMessageNeedsSomethingToSay() {
        assertThat(error(app.call("chat.postMessage", "channel", intake))).isEqualTo("no_text");
        assertThat(error(app.call("chat.postMessage", "channel", intake, "text", " ")))
                .isEqualTo("no_text");
        assertThat(error(app.call("chat.postMessage", "channel", intake, "blocks", "[{]")))
                .isEqualTo("invalid_blocks_format");
        assertThat(error(app.call("chat.postMessage", "channel", intake, "blocks", "{}")))
                .isEqualTo("invalid_blocks_format");
    }

    @Test
    void tooLongATextLosesItsEndAndTooLongAnEditIsRefused() {
        var answer = app.call("chat.postMessage", "channel", intake, "text", "x".repeat(40_001));

        assertThat(answer.path("warning").asString()).isEqualTo("message_truncated");
        assertThat(slack.user("maria").in("esd-intake").last().text()).hasSize(40_000);
        assertThat(error(app.call("chat.update", "channel", intake, "ts", ts(answer), "text", "x".repeat(4_001))))
                .isEqualTo("msg_too_long");
    }

    @Test
    void anEditWithTextAloneTakesTheBlocksAway() {
        var posted = app.callJson("chat.postMessage", message(section("before"), actions(button("a", "Approve"))));
        assertThat(slack.user("maria").in("esd-intake").last().buttons()).containsExactly("Approve");

        app.call("chat.update", "channel", intake, "ts", ts(posted), "text", "after");

        var seen = slack.user("maria").in("esd-intake").last();
        assertThat(seen.words()).isEqualTo("after");
        assertThat(seen.buttons()).isEmpty();
        assertThat(seen.edits()).isEqualTo(1);
        assertThat(slack.user("maria").in("esd-intake").messages()).hasSize(1);
    }

    @Test
    void onlyItsOwnStandingMessagesCanBeChangedOrDeleted() {
        var marias = slack.user("maria").in("esd-intake").say("mine");

        assertThat(error(app.call("chat.update", "channel", intake, "ts", marias.ts(), "text", "x")))
                .isEqualTo("cant_update_message");
        assertThat(error(app.call("chat.delete", "channel", intake, "ts", marias.ts())))
                .isEqualTo("cant_delete_message");
        assertThat(error(app.call("chat.update", "channel", intake, "ts", "1.000001", "text", "x")))
                .isEqualTo("message_not_found");
        var own = app.call("chat.postMessage", "channel", intake, "text", "own");
        assertThat(app.call("chat.delete", "channel", intake, "ts", ts(own))
                        .path("ok")
                        .asBoolean())
                .isTrue();
        assertThat(slack.user("maria").in("esd-intake").messages()).containsExactly(marias);
    }

    @Test
    void anEphemeralMessageIsSeenByOnePersonAndCannotBeEdited() {
        slack.user("omar").in("esd-intake").join();
        var answer = app.call(
                "chat.postEphemeral",
                "channel",
                intake,
                "user",
                slack.user("maria").id(),
                "text",
                "hush");

        assertThat(slack.user("maria").in("esd-intake").last().onlyMe()).isTrue();
        assertThat(slack.user("omar").in("esd-intake").messages()).isEmpty();
        assertThat(app.call("conversations.history", "channel", intake).path("messages"))
                .isEmpty();
        var ts = answer.path("message_ts").asString();
        assertThat(error(app.call("chat.update", "channel", intake, "ts", ts, "text", "x")))
                .isEqualTo("message_not_found");
        assertThat(error(app.call("chat.postEphemeral", "channel", intake, "user", "U404", "text", "x")))
                .isEqualTo("user_not_in_channel");
    }

    @Test
    void aThreadHangsOnAMessageThatIsThereAndIsNoReply() {
        var root = app.call("chat.postMessage", "channel", intake, "text", "root");
        var reply = app.call("chat.postMessage", "channel", intake, "text", "reply", "thread_ts", ts(root));

        var maria = slack.user("maria").in("esd-intake");
        assertThat(maria.messages()).extracting(SeenMessage::words).containsExactly("root");
        assertThat(maria.thread(maria.last()).messages())
                .extracting(SeenMessage::words)
                .containsExactly("root", "reply");
        assertThat(error(app.call("chat.postMessage", "channel", intake, "text", "x", "thread_ts", ts(reply))))
                .isEqualTo("thread_not_found");
        assertThat(error(
                        app.call("chat.postMessage", "channel", intake, "text", "x", "thread_ts", "1600000000.000001")))
                .isEqualTo("thread_not_found");
        assertThat(error(app.call("chat.postMessage", "channel", intake, "text", "x", "thread_ts", "0")))
                .isEqualTo("invalid_thread_ts");
    }

    @Test
    void aReplyMayBeShownInTheChannelToo() {
        var root = app.call("chat.postMessage", "channel", intake, "text", "root");
        app.call(
                "chat.postMessage",
                "channel",
                intake,
                "text",
                "loud",
                "thread_ts",
                ts(root),
                "reply_broadcast",
                "true");

        assertThat(slack.user("maria").in("esd-intake").messages())
                .extracting(SeenMessage::words)
                .containsExactly("root", "loud");
        assertThat(slack.posts("esd-intake").getLast().json().path("subtype").asString(""))
                .isEqualTo("thread_broadcast");
    }

    @Test
    void metadataIsKeptAndGivenToThoseWhoAsk() {
        var metadata = "{\"event_type\":\"case\",\"event_payload\":{\"id\":\"ESD-1\"}}";
        var posted = app.call("chat.postMessage", "channel", intake, "text", "x", "metadata", metadata);

        var asked = app.call("conversations.history", "channel", intake, "include_all_metadata", "true");
        assertThat(asked.path("messages").path(0).path("metadata")).hasToString(metadata);
        assertThat(app.call(
                                "conversations.replies",
                                "channel",
                                intake,
                                "ts",
                                ts(posted),
                                "include_all_metadata",
                                "true")
                        .path("messages")
                        .path(0)
                        .path("metadata"))
                .hasToString(metadata);
        assertThat(app.call("conversations.history", "channel", intake)
                        .path("messages")
                        .path(0)
                        .has("metadata"))
                .isFalse();
        assertThat(error(app.call("chat.postMessage", "channel", intake, "text", "x", "metadata", "{}")))
                .isEqualTo("invalid_metadata_schema");
        assertThat(error(app.call("chat.postMessage", "channel", intake, "text", "x", "metadata", "{")))
                .isEqualTo("invalid_metadata_format");
    }

    @Test
    void aPermalinkNamesChannelAndMessage() {
        var posted = app.call("chat.postMessage", "channel", intake, "text", "x");

        assertThat(app.call("chat.getPermalink", "channel", intake, "message_ts", ts(posted))
                        .path("permalink")
                        .asString())
                .endsWith("/archives/" + intake + "/p" + ts(posted).replace(".", ""));
        assertThat(error(app.call("chat.getPermalink", "channel", intake, "message_ts", "1.1")))
                .isEqualTo("message_not_found");
    }

    private JsonNode message(JsonNode... blocks) {
        var message = Json.object().put("channel", intake).put("text", "fallback");
        message.set("blocks", blocks(blocks));
        return message;
    }

    static String error(JsonNode answer) {
        return answer.path("error").asString("");
    }

    static String ts(JsonNode answer) {
        return answer.path("ts").asString();
    }
}
