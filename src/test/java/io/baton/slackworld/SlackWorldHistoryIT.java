package io.baton.slackworld;

import static io.baton.slackworld.SlackWorldChatIT.error;
import static io.baton.slackworld.SlackWorldChatIT.ts;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** What was said, marks on it, and people. */
class SlackWorldHistoryIT {

    private final SlackWorkspace slack = SlackWorkspace.builder()
            .users("maria", "omar")
            .formerUser("gone")
            .channel("general", "maria", "baton")
            .channel("esd-intake", "maria", "baton")
            .channel("elsewhere", "maria")
            .privateChannel("secret", "omar")
            .privateChannel("pod", "omar", "baton")
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
    void historyIsNewestFirstAndWithoutReplies() {
        var maria = slack.user("maria").in("esd-intake");
        var one = maria.say("one");
        var two = maria.say("two");
        maria.thread(one).say("reply");

        var all = app.call("conversations.history", "channel", intake);
        assertThat(texts(all)).containsExactly("two", "one");
        assertThat(all.path("messages").path(1).path("reply_count").asInt()).isEqualTo(1);
        assertThat(texts(app.call("conversations.history", "channel", intake, "oldest", one.ts())))
                .containsExactly("two");
        assertThat(texts(app.call("conversations.history", "channel", intake, "latest", two.ts())))
                .containsExactly("one");
        assertThat(texts(app.call(
                        "conversations.history",
                        "channel",
                        intake,
                        "latest",
                        two.ts(),
                        "inclusive",
                        "true",
                        "limit",
                        "1")))
                .containsExactly("two");
        assertThat(error(app.call("conversations.history", "channel", intake, "oldest", "yesterday")))
                .isEqualTo("invalid_ts_oldest");
        assertThat(error(app.call("conversations.history", "channel", slack.channelId("elsewhere"))))
                .isEqualTo("not_in_channel");
    }

    @Test
    void repliesBeginWithTheMessageTheyHangOn() {
        var maria = slack.user("maria").in("esd-intake");
        var root = maria.say("root");
        var reply = maria.thread(root).say("first");
        app.call("chat.postMessage", "channel", intake, "thread_ts", root.ts(), "text", "second");

        var replies = app.call("conversations.replies", "channel", intake, "ts", root.ts());
        assertThat(texts(replies)).containsExactly("root", "first", "second");
        assertThat(replies.path("messages").path(1).path("parent_user_id").asString())
                .isEqualTo(slack.user("maria").id());
        assertThat(texts(app.call("conversations.replies", "channel", intake, "ts", reply.ts())))
                .containsExactly("root", "first", "second");
        assertThat(error(app.call("conversations.replies", "channel", intake, "ts", "1.000001")))
                .isEqualTo("thread_not_found");
    }

    @Test
    void marksAreSetOnce() {
        var ts = ts(app.call("chat.postMessage", "channel", intake, "text", "x"));

        assertThat(ok("reactions.add", "channel", intake, "timestamp", ts, "name", "eyes"))
                .isTrue();
        assertThat(error(app.call("reactions.add", "channel", intake, "timestamp", ts, "name", "eyes")))
                .isEqualTo("already_reacted");
        assertThat(error(app.call("reactions.add", "channel", intake, "timestamp", ts, "name", ":eyes:")))
                .isEqualTo("invalid_name");
        assertThat(error(app.call("reactions.add", "channel", intake, "timestamp", "1.1", "name", "eyes")))
                .isEqualTo("message_not_found");
        assertThat(error(app.call("reactions.add", "name", "eyes"))).isEqualTo("no_item_specified");
        assertThat(ok("reactions.remove", "channel", intake, "timestamp", ts, "name", "eyes"))
                .isTrue();
        assertThat(error(app.call("reactions.remove", "channel", intake, "timestamp", ts, "name", "eyes")))
                .isEqualTo("no_reaction");
        assertThat(ok("pins.add", "channel", intake, "timestamp", ts)).isTrue();
        assertThat(error(app.call("pins.add", "channel", intake, "timestamp", ts)))
                .isEqualTo("already_pinned");
        assertThat(ok("bookmarks.add", "channel_id", intake, "title", "Case", "type", "link", "link", "https://x/y"))
                .isTrue();
        assertThat(error(app.call("bookmarks.add", "channel_id", intake, "title", "C", "type", "link", "link", "x")))
                .isEqualTo("invalid_link");
    }

    @Test
    void peopleAndGroupsAreFound() {
        assertThat(app.call("users.lookupByEmail", "email", "Maria@example.com")
                        .path("user")
                        .path("name")
                        .asString())
                .isEqualTo("maria");
        assertThat(error(app.call("users.lookupByEmail", "email", "gone@example.com")))
                .isEqualTo("users_not_found");
        assertThat(error(app.call("users.info", "user", "U404"))).isEqualTo("user_not_found");
        assertThat(app.call("users.list").path("members"))
                .extracting(member -> member.path("name").asString())
                .containsExactly("baton", "maria", "omar", "gone");
        try (var other = SlackWorkspace.builder()
                        .users("lin")
                        .userGroup("approvers", "lin")
                        .start();
                var caller = new PlainApp(other)) {
            var group = caller.call("usergroups.list", "include_users", "true")
                    .path("usergroups")
                    .path(0);
            assertThat(group.path("handle").asString()).isEqualTo("approvers");
            assertThat(words(group, "users")).containsExactly(other.user("lin").id());
            assertThat(words(
                            caller.call(
                                    "usergroups.users.list",
                                    "usergroup",
                                    group.path("id").asString()),
                            "users"))
                    .containsExactly(other.user("lin").id());
            assertThat(error(caller.call("usergroups.users.list", "usergroup", "S404")))
                    .isEqualTo("no_such_subteam");
        }
    }

    private boolean ok(String method, String... args) {
        return app.call(method, args).path("ok").asBoolean();
    }

    private static List<String> texts(JsonNode answer) {
        return Json.list(answer.path("messages")).stream()
                .map(message -> Json.text(message, "text"))
                .toList();
    }

    private static List<String> words(JsonNode answer, String field) {
        return Json.list(answer.path(field)).stream().map(JsonNode::asString).toList();
    }
}
