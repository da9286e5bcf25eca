package io.baton.slackworld;

import static io.baton.slackworld.SlackWorldChatIT.error;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/** Channels and who is in them. */
class SlackWorldConversationsIT {

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
    void aNewChannelHasTheAppAsItsFirstMember() {
        var answer = app.call("conversations.create", "name", "esd-2027-0001", "is_private", "true");

        assertThat(answer.path("channel").path("is_private").asBoolean()).isTrue();
        var id = answer.path("channel").path("id").asString();
        assertThat(words(app.call("conversations.members", "channel", id), "members"))
                .containsExactly(slack.botUserId());
        assertThat(app.call("conversations.create", "name", "open-one", "is_private", "0")
                        .path("channel")
                        .path("is_private")
                        .asBoolean())
                .isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "esd-intake, name_taken",
        "'', invalid_name_required",
        "Bad Name!, invalid_name_specials",
        "UPPER, invalid_name_specials",
        "'---', invalid_name_punctuation"
    })
    void aBadNameIsRefusedWithItsReason(String name, String error) {
        assertThat(error(app.call("conversations.create", "name", name))).isEqualTo(error);
        assertThat(error(app.call("conversations.create", "name", "x".repeat(81))))
                .isEqualTo("invalid_name_maxlength");
    }

    @Test
    void peopleAreInvitedOnce() {
        var omar = slack.user("omar").id();

        assertThat(app.call("conversations.invite", "channel", intake, "users", omar)
                        .path("ok")
                        .asBoolean())
                .isTrue();
        assertThat(error(app.call("conversations.invite", "channel", intake, "users", omar)))
                .isEqualTo("already_in_channel");
        assertThat(error(app.call("conversations.invite", "channel", intake, "users", slack.botUserId())))
                .isEqualTo("cant_invite_self");
        assertThat(error(app.call("conversations.invite", "channel", intake, "users", "U404")))
                .isEqualTo("user_not_found");
        assertThat(error(app.call("conversations.invite", "channel", intake, "users", "")))
                .isEqualTo("no_user");
        assertThat(error(app.call("conversations.invite", "channel", slack.channelId("elsewhere"), "users", omar)))
                .isEqualTo("not_in_channel");
    }

    @Test
    void oneWhoCannotBeInvitedKeepsTheOthersOutUnlessForced() {
        var both = slack.user("omar").id() + "," + slack.user("gone").id();

        var refused = app.call("conversations.invite", "channel", intake, "users", both);
        assertThat(error(refused)).isEqualTo("user_is_deactivated");
        assertThat(refused.path("errors").path(0).path("user").asString())
                .isEqualTo(slack.user("gone").id());
        assertThat(words(app.call("conversations.members", "channel", intake), "members"))
                .doesNotContain(slack.user("omar").id());

        app.call("conversations.invite", "channel", intake, "users", both, "force", "true");
        assertThat(words(app.call("conversations.members", "channel", intake), "members"))
                .contains(slack.user("omar").id())
                .doesNotContain(slack.user("gone").id());
    }

    @Test
    void aPrivateChannelWithoutTheAppDoesNotExistForIt() {
        assertThat(error(app.call("conversations.info", "channel", slack.channelId("secret"))))
                .isEqualTo("channel_not_found");
        var listed = app.call("conversations.list", "types", "public_channel,private_channel");
        assertThat(listed.path("channels"))
                .extracting(channel -> channel.path("name").asString())
                .containsExactly("general", "esd-intake", "elsewhere", "pod");
    }

    @Test
    void aListComesInPages() {
        var names = new ArrayList<String>();
        var cursor = "";
        do {
            var page = app.call("conversations.list", "limit", "2", "cursor", cursor);
            page.path("channels")
                    .forEach(channel -> names.add(channel.path("name").asString()));
            cursor = page.path("response_metadata").path("next_cursor").asString();
        } while (!cursor.isEmpty());

        assertThat(names).containsExactly("general", "esd-intake", "elsewhere");
        assertThat(error(app.call("conversations.list", "cursor", "made-up"))).isEqualTo("invalid_cursor");
    }

    @Test
    void directMessagesAreOpenedOnce() {
        var maria = slack.user("maria").id();
        var first = app.call("conversations.open", "users", maria);
        var second = app.call("conversations.open", "users", maria);

        assertThat(first.path("channel").path("id"))
                .isEqualTo(second.path("channel").path("id"));
        assertThat(first.has("already_open")).isFalse();
        assertThat(second.path("already_open").asBoolean()).isTrue();
        assertThat(app.call(
                                "conversations.open",
                                "users",
                                maria + "," + slack.user("omar").id())
                        .path("channel")
                        .path("id"))
                .isNotEqualTo(first.path("channel").path("id"));
        assertThat(error(app.call("conversations.open"))).isEqualTo("users_list_not_supplied");
        assertThat(error(app.call("conversations.open", "users", "U404"))).isEqualTo("user_not_found");
        assertThat(error(app.call(
                        "conversations.open", "users", slack.user("gone").id())))
                .isEqualTo("user_disabled");
    }

    @Test
    void anArchivedChannelStaysAsItIs() {
        assertThat(app.call("conversations.setTopic", "channel", intake, "topic", "Requests")
                        .path("ok")
                        .asBoolean())
                .isTrue();
        assertThat(error(app.call("conversations.setTopic", "channel", intake, "topic", "x".repeat(251))))
                .isEqualTo("too_long");
        assertThat(app.call("conversations.archive", "channel", intake)
                        .path("ok")
                        .asBoolean())
                .isTrue();

        assertThat(error(app.call("conversations.archive", "channel", intake))).isEqualTo("already_archived");
        assertThat(error(app.call("conversations.setTopic", "channel", intake, "topic", "x")))
                .isEqualTo("is_archived");
        assertThat(error(app.call("conversations.join", "channel", intake))).isEqualTo("is_archived");
        assertThat(error(app.call("conversations.archive", "channel", slack.channelId("general"))))
                .isEqualTo("cant_archive_general");
        var info = app.call("conversations.info", "channel", intake).path("channel");
        assertThat(info.path("is_archived").asBoolean()).isTrue();
        assertThat(info.path("topic").path("value").asString()).isEqualTo("Requests");
    }

    @Test
    void theAppJoinsOpenChannelsByItself() {
        var elsewhere = slack.channelId("elsewhere");

        assertThat(app.call("conversations.join", "channel", elsewhere).has("warning"))
                .isFalse();
        assertThat(app.call("conversations.join", "channel", elsewhere)
                        .path("warning")
                        .asString())
                .isEqualTo("already_in_channel");
        assertThat(error(app.call("conversations.join", "channel", slack.channelId("pod"))))
                .isEqualTo("method_not_supported_for_channel_type");
    }

    private static List<String> words(JsonNode answer, String field) {
        return Json.list(answer.path(field)).stream().map(JsonNode::asString).toList();
    }
}
