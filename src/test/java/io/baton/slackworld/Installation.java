package io.baton.slackworld;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The team, and the one app that is installed in it: its ids, tokens, scopes, subscribed events and slash commands. */
final class Installation {

    static final List<String> ALL_SCOPES = List.of(
            "app_mentions:read",
            "bookmarks:write",
            "channels:history",
            "channels:join",
            "channels:manage",
            "channels:read",
            "chat:write",
            "commands",
            "files:read",
            "files:write",
            "groups:history",
            "groups:read",
            "groups:write",
            "im:history",
            "im:read",
            "im:write",
            "mpim:history",
            "mpim:read",
            "mpim:write",
            "pins:write",
            "reactions:read",
            "reactions:write",
            "usergroups:read",
            "users:read",
            "users:read.email");

    static final List<String> ALL_EVENTS = List.of(
            "app_home_opened",
            "app_mention",
            "file_shared",
            "member_joined_channel",
            "member_left_channel",
            "message.channels",
            "message.groups",
            "message.im",
            "message.mpim",
            "reaction_added",
            "reaction_removed");

    final String teamId = "T0W0TEAM01";
    final String domain = "baton-test";
    final String appId = "A0W0BATON1";
    final String botUserId = "U0W0BATON1";
    final String botId = "B0W0BATON1";
    final String botName = "baton";
    final String verificationToken = "verification-token";
    final String signingSecret = "8f742231b10e8888abcd99yyyzzz85a5";
    String botToken = "xoxb-17653672481-19874698323-pdFZKVeTuE8sk7oOcBrzbqgy";
    String appToken = "xapp-1-A0W0BATON1-1234567890-fedcba";
    final Set<String> scopes = new LinkedHashSet<>(ALL_SCOPES);
    final Set<String> events = new LinkedHashSet<>(ALL_EVENTS);

    /** The slash commands and whether Slack escapes people and channels in them; empty: any command exists. */
    final Map<String, Boolean> commands = new LinkedHashMap<>();

    /** Refuses unless one of the scopes was given. */
    void require(String... anyOf) {
        for (var scope : anyOf) {
            if (scopes.contains(scope)) {
                return;
            }
        }
        throw Refused.missingScope(anyOf[0], String.join(",", scopes));
    }
}
