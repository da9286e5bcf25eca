package io.baton.slackworld;

import static io.baton.slackworld.PlainApp.actions;
import static io.baton.slackworld.PlainApp.blocks;
import static io.baton.slackworld.PlainApp.button;
import static io.baton.slackworld.PlainApp.section;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** What people type and do, and what the app hears of it. */
class SlackWorldPeopleIT {

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
    void whatIsTypedIsMarkedUpAndEscaped() {
        maria.in("esd-intake").say("@omar & @approvers: see #elsewhere <b> https://x.y/z?a=1&b=2 a@b.org @nobody");

        var event = heard("message");
        assertThat(Json.text(event, "text"))
                .isEqualTo("<@" + slack.user("omar").id() + "> &amp; <!subteam^" + groupId() + ">: see <#"
                        + slack.channelId("elsewhere") + "|> &lt;b&gt; <https://x.y/z?a=1&amp;b=2>"
                        + " <mailto:a@b.org|a@b.org> @nobody");
        assertThat(event.path("blocks")
                        .path(0)
                        .path("elements")
                        .path(0)
                        .path("elements")
                        .path(0)
                        .path("type")
                        .asString())
                .isEqualTo("user");
        assertThat(Json.text(event, "channel_type")).isEqualTo("channel");
        assertThat(Json.text(event, "user")).isEqualTo(maria.id());
    }

    @Test
    void aCommandsTextIsEscapedOnlyWhereTheAppAskedForIt() {
        assertThat(Json.text(maria.slash("/case @omar #elsewhere").payload(), "text"))
                .isEqualTo("@omar #elsewhere");
        assertThat(Json.text(maria.slash("/request @omar #elsewhere").payload(), "text"))
                .isEqualTo("<@" + slack.user("omar").id() + "|omar> <#" + slack.channelId("elsewhere") + "|elsewhere>");
        assertThatThrownBy(() -> maria.slash("/unknown")).hasMessage("/unknown is not a valid command.");
    }

    @Test
    void onlyMarksInFormattedTextCallSomebody() {
        var plain = Json.object().put("type", "header");
        plain.set("text", Json.plainText("<!here> is only text"));
        var message = Json.object().put("channel", intake).put("text", "&lt;!everyone&gt;");
        message.set("blocks", blocks(plain, section("<!channel> and <@U1|omar>, not &lt;!here&gt;")));
        app.callJson("chat.postMessage", message);

        assertThat(maria.in("esd-intake").last().pings()).containsExactly("!channel", "@U1");
        assertThat(maria.in("esd-intake").say("@omar").pings())
                .containsExactly("@" + slack.user("omar").id());
    }

    @Test
    void threadsTakeMessagesButNoCommands() {
        var place = maria.in("esd-intake");
        var root = place.say("root");
        place.thread(root).say("reply");

        assertThat(Json.text(heard("message"), "thread_ts")).isEqualTo(root.ts());
        assertThatThrownBy(() -> place.thread(root).slash("/case status X"))
                .hasMessage("/case is not supported in threads. Sorry!");
    }

    @Test
    void aMentionIsHeardBesideTheMessage() {
        maria.in("esd-intake").mention("what now?");
        slack.awaitQuiet();

        assertThat(slack.deliveries()).extracting(Delivery::payloadType).containsExactly("message", "app_mention");
        assertThat(slack.deliveries())
                .extracting(delivery -> Json.text(delivery.payload().path("event"), "ts"))
                .hasSize(2)
                .containsOnly(maria.in("esd-intake").last().ts());
    }

    @Test
    void whereTheAppIsNotItHearsNothing() {
        maria.in("elsewhere").say("quiet");
        slack.kickBot("esd-intake");
        maria.in("esd-intake").mention("quiet too");

        slack.awaitQuiet();
        assertThat(slack.deliveries()).extracting(Delivery::payloadType).containsExactly("member_left_channel");
    }

    @Test
    void nobodySpeaksOrReadsWhereTheyAreNot() {
        assertThatThrownBy(() -> maria.in("pod").say("x")).hasMessage("maria is not in pod");
        assertThatThrownBy(() -> maria.in("pod").messages()).isInstanceOf(ClientRefusal.class);
        assertThatThrownBy(() -> slack.user("lin").in("esd-intake").say("x")).isInstanceOf(ClientRefusal.class);
        assertThat(slack.user("lin").in("esd-intake").messages()).isEmpty();
        slack.archive("esd-intake");
        assertThatThrownBy(() -> maria.in("esd-intake").say("x")).hasMessage("#esd-intake is archived");
    }

    @Test
    void peopleEditDeleteAndReact() {
        var place = maria.in("esd-intake");
        var mine = place.say("mine");
        maria.edit(mine, "mine, better");
        assertThat(heard("message").path("previous_message").path("text").asString())
                .isEqualTo("mine");
        maria.react(mine, "eyes");
        assertThat(Json.text(heard("reaction_added"), "reaction")).isEqualTo("eyes");
        maria.unreact(mine, "eyes");
        assertThat(heard("reaction_removed").path("item").path("ts").asString()).isEqualTo(mine.ts());
        assertThatThrownBy(() -> slack.user("omar").edit(mine, "x")).isInstanceOf(ClientRefusal.class);
        maria.delete(mine);
        assertThat(Json.text(heard("message"), "subtype")).isEqualTo("message_deleted");
        assertThat(place.messages()).isEmpty();
    }

    @Test
    void peopleComeAndGo() {
        var lin = slack.user("lin").in("esd-intake");
        lin.join();
        assertThat(Json.text(heard("member_joined_channel"), "user"))
                .isEqualTo(slack.user("lin").id());
        lin.leave();
        assertThat(Json.text(heard("member_left_channel"), "user"))
                .isEqualTo(slack.user("lin").id());
    }

    @Test
    void shortcutsAreHeard() {
        var mine = maria.in("esd-intake").say("a request");

        assertThat(Json.text(maria.shortcut("new-request").acked().payload(), "callback_id"))
                .isEqualTo("new-request");
        var onMessage = maria.messageShortcut(mine, "from-message").acked().payload();
        assertThat(onMessage.path("message").path("text").asString()).isEqualTo("a request");
        assertThat(Json.text(onMessage, "type")).isEqualTo("message_action");
        assertThat(Json.text(onMessage, "response_url")).isNotEmpty();
    }

    @Test
    void theAppHearsItsOwnMessagesToo() {
        post("own", button("ok", "OK"));

        assertThat(Json.text(heard("message"), "bot_id")).isEqualTo("B0W0BATON1");
    }

    @Test
    void aTestCanWaitForWhatIsShown() {
        Thread.ofVirtual().start(() -> post("later", button("ok", "OK")));

        assertThat(maria.in("esd-intake").await("later").buttons()).containsExactly("OK");
        assertThat(slack.awaitCall("chat.postMessage", ApiCall::ok).arg("channel"))
                .isEqualTo(intake);
    }

    /** The newest event of that type. */
    private JsonNode heard(String type) {
        slack.awaitQuiet();
        return slack.deliveries().stream()
                .filter(delivery -> delivery.payloadType().equals(type))
                .reduce((first, second) -> second)
                .orElseThrow()
                .payload()
                .path("event");
    }

    private String groupId() {
        return app.call("usergroups.list").path("usergroups").path(0).path("id").asString();
    }

    private void post(String words, JsonNode... elements) {
        var message = Json.object().put("channel", intake).put("text", words);
        message.set("blocks", Json.array().addAll(List.of(section(words), actions(elements))));
        assertThat(app.callJson("chat.postMessage", message).path("ok").asBoolean())
                .isTrue();
    }
}
