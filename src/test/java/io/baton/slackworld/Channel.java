package io.baton.slackworld;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.node.ObjectNode;

/** A conversation: channel, private channel, direct message or group of direct messages. */
final class Channel {

    /** What kind it is, with the words Slack has for it. */
    enum Kind {
        PUBLIC("public_channel", "channel", "message.channels", "channels"),
        PRIVATE("private_channel", "group", "message.groups", "groups"),
        DIRECT("im", "im", "message.im", "im"),
        GROUP_DIRECT("mpim", "mpim", "message.mpim", "mpim");

        /** As {@code conversations.list} filters it. */
        final String listed;

        /** As events call it. */
        final String channelType;

        final String messageEvent;

        /** First word of its scopes, such as {@code groups:history}. */
        final String scope;

        Kind(String listed, String channelType, String messageEvent, String scope) {
            this.listed = listed;
            this.channelType = channelType;
            this.messageEvent = messageEvent;
            this.scope = scope;
        }

        boolean direct() {
            return this == DIRECT || this == GROUP_DIRECT;
        }

        /** The scope to create, invite, archive and so on. */
        String manageScope() {
            return this == PUBLIC ? "channels:manage" : scope + ":write";
        }
    }

    final String id;
    final Kind kind;
    final String creator;
    final long created;
    String name;
    String topic = "";
    boolean archived;
    boolean openedByBot;
    final Set<String> members = new LinkedHashSet<>();
    final Set<String> pins = new LinkedHashSet<>();
    final List<ObjectNode> bookmarks = new ArrayList<>();
    private final List<Posted> posts = new ArrayList<>();

    Channel(String id, String name, Kind kind, String creator, long created) {
        this.id = id;
        this.name = name;
        this.kind = kind;
        this.creator = creator;
        this.created = created;
    }

    void add(Posted post) {
        posts.add(post);
    }

    void remove(Posted post) {
        posts.remove(post);
    }

    List<Posted> posts() {
        return posts;
    }

    Optional<Posted> find(String ts) {
        return posts.stream().filter(post -> post.ts.equals(ts)).findFirst();
    }

    /** The replies to a message that everybody sees, oldest first. */
    List<Posted> replies(String ts) {
        return posts.stream()
                .filter(post -> post.reply() && ts.equals(post.threadTs) && !post.ephemeral())
                .toList();
    }

    /** The name that interactions and slash commands carry. */
    String payloadName() {
        return switch (kind) {
            case PUBLIC -> name;
            case PRIVATE -> "privategroup";
            case DIRECT -> "directmessage";
            case GROUP_DIRECT -> name;
        };
    }

    ObjectNode json(Installation app) {
        var json = Json.object().put("id", id).put("created", created).put("is_archived", archived);
        json.put("is_im", kind == Kind.DIRECT).put("is_org_shared", false).put("context_team_id", app.teamId);
        if (kind == Kind.DIRECT) {
            var other = members.stream()
                    .filter(member -> !member.equals(app.botUserId))
                    .findFirst()
                    .orElse(app.botUserId);
            return json.put("user", other).put("is_user_deleted", false).put("priority", 0);
        }
        json.put("name", name)
                .put("name_normalized", name)
                .put("is_channel", kind == Kind.PUBLIC)
                .put("is_group", kind == Kind.PRIVATE)
                .put("is_mpim", kind == Kind.GROUP_DIRECT)
                .put("is_private", kind != Kind.PUBLIC)
                .put("is_general", name.equals("general"))
                .put("is_member", members.contains(app.botUserId))
                .put("is_shared", false)
                .put("is_ext_shared", false)
                .put("is_pending_ext_shared", false)
                .put("unlinked", 0)
                .put("creator", creator)
                .put("num_members", members.size());
        json.putObject("topic").put("value", topic).put("creator", "").put("last_set", 0);
        json.putObject("purpose").put("value", "").put("creator", "").put("last_set", 0);
        json.putArray("previous_names");
        return json;
    }
}
