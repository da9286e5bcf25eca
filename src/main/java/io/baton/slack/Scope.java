package io.baton.slack;

import java.util.List;

/** What the app may do in the workspace, each for a reason, and nothing more. */
enum Scope {
    COMMANDS("commands", "take /request, /case, /cases, /baton and the shortcut on messages"),
    APP_MENTIONS_READ("app_mentions:read", "answer those who call the bot by its name in a channel"),
    CHAT_WRITE("chat:write", "post cards, notices and prompts, and edit them"),
    CHANNELS_READ("channels:read", "find the channels of channels.yml by name"),
    GROUPS_READ("groups:read", "find those of them that are private"),
    CHANNELS_JOIN("channels:join", "enter a public channel where nobody has invited the bot yet"),
    CHANNELS_HISTORY(
            "channels:history",
            "hear replies in a case's thread, and look whether a post arrived when Slack gave no answer"),
    GROUPS_HISTORY("groups:history", "the same in private channels"),
    IM_HISTORY("im:history", "hear answers in direct messages"),
    IM_WRITE("im:write", "open direct messages with those who are to be told something"),
    FILES_READ("files:read", "fetch files that people send as answers"),
    FILES_WRITE("files:write", "send documents, and the whole of texts that are too long to show"),
    USERS_READ("users:read", "learn the name of somebody whom people.yml does not know"),
    USERS_READ_EMAIL("users:read.email", "learn his address, so that he need not be asked"),
    USERGROUPS_READ("usergroups:read", "look up who has a role by a user group of groups.yml");

    private final String id;
    private final String reason;

    Scope(String id, String reason) {
        this.id = id;
        this.reason = reason;
    }

    String id() {
        return id;
    }

    String reason() {
        return reason;
    }

    static List<String> ids() {
        return List.of(values()).stream().map(Scope::id).toList();
    }
}
