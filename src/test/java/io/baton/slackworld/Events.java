package io.baton.slackworld;

import io.baton.slackworld.Channel.Kind;
import java.util.function.Consumer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Tells the app what happens: only the events it subscribed, only in conversations it is in. */
final class Events {

    private static final Consumer<JsonNode> NOTHING = answer -> {};

    private final World world;
    private final Deliveries deliveries;

    Events(World world, Deliveries deliveries) {
        this.world = world;
        this.deliveries = deliveries;
    }

    /** A new message; a mention of the bot is an event of its own beside it. */
    void posted(Posted post) {
        var event = post.json(world.app);
        event.remove("reply_count");
        message(post.channel, event.put("event_ts", post.ts));
        var mentioned = post.text.contains("<@" + world.app.botUserId + ">");
        if (mentioned && !post.channel.kind.direct() && !post.author.bot() && botIn(post.channel)) {
            var mention = post.json(world.app).put("type", "app_mention").put("channel", post.channel.id);
            mention.remove("subtype");
            send("app_mention", mention.put("event_ts", post.ts));
        }
    }

    void changed(Posted post, ObjectNode before) {
        var event = Json.object().put("type", "message").put("subtype", "message_changed");
        event.set("message", post.json(world.app));
        event.set("previous_message", before);
        hidden(post.channel, event);
    }

    void deleted(Posted post, ObjectNode before) {
        var event = Json.object()
                .put("type", "message")
                .put("subtype", "message_deleted")
                .put("deleted_ts", post.ts);
        event.set("previous_message", before);
        hidden(post.channel, event);
    }

    private void hidden(Channel channel, ObjectNode event) {
        var stamp = world.ids.stamp();
        message(channel, event.put("hidden", true).put("ts", stamp).put("event_ts", stamp));
    }

    private void message(Channel channel, ObjectNode event) {
        if (botIn(channel)) {
            event.put("channel", channel.id).put("channel_type", channel.kind.channelType);
            send(channel.kind.messageEvent, event);
        }
    }

    void joined(Channel channel, String userId, String inviter) {
        var event = membership("member_joined_channel", channel, userId);
        if (!inviter.isEmpty()) {
            event.put("inviter", inviter);
        }
        if (botIn(channel) && !channel.kind.direct()) {
            send("member_joined_channel", event);
        }
    }

    void left(Channel channel, String userId) {
        if (botIn(channel) && !channel.kind.direct()) {
            send("member_left_channel", membership("member_left_channel", channel, userId));
        }
    }

    void reaction(String type, Posted post, String userId, String name) {
        if (!botIn(post.channel)) {
            return;
        }
        var event = Json.object().put("type", type).put("user", userId).put("reaction", name);
        event.putObject("item")
                .put("type", "message")
                .put("channel", post.channel.id)
                .put("ts", post.ts);
        send(type, event.put("item_user", post.author.id).put("event_ts", world.ids.stamp()));
    }

    void fileShared(StoredFile file, Channel channel) {
        if (botIn(channel)) {
            var event = Json.object()
                    .put("type", "file_shared")
                    .put("file_id", file.id)
                    .put("user_id", file.owner)
                    .put("channel_id", channel.id)
                    .put("event_ts", world.ids.stamp());
            event.putObject("file").put("id", file.id);
            send("file_shared", event);
        }
    }

    Delivery homeOpened(String userId, String tab, Channel direct, Views views) {
        var event = Json.object()
                .put("type", "app_home_opened")
                .put("user", userId)
                .put("channel", direct.id)
                .put("tab", tab)
                .put("event_ts", world.ids.stamp());
        if (tab.equals("home")) {
            views.home(userId).ifPresent(view -> event.set("view", view.json(world.app)));
        }
        if (!world.app.events.contains("app_home_opened")) {
            throw new ClientRefusal("the app has not subscribed app_home_opened");
        }
        return wrapped(event);
    }

    /** Sends any event, subscribed or not. */
    Delivery wrapped(ObjectNode event) {
        var app = world.app;
        var payload = Json.object()
                .put("token", app.verificationToken)
                .put("team_id", app.teamId)
                .put("context_team_id", app.teamId);
        payload.set("context_enterprise_id", null);
        payload.put("api_app_id", app.appId);
        payload.set("event", event);
        payload.put("type", "event_callback")
                .put("event_id", world.ids.next("Ev"))
                .put("event_time", world.seconds());
        var authorization = payload.putArray("authorizations").addObject();
        authorization.set("enterprise_id", null);
        authorization
                .put("team_id", app.teamId)
                .put("user_id", app.botUserId)
                .put("is_bot", true)
                .put("is_enterprise_install", false);
        payload.put("is_ext_shared_channel", false).put("event_context", "4-" + world.ids.next(""));
        return deliveries.send(Delivery.Kind.EVENT, payload, NOTHING);
    }

    private void send(String subscription, ObjectNode event) {
        if (world.app.events.contains(subscription)) {
            wrapped(event);
        }
    }

    private ObjectNode membership(String type, Channel channel, String userId) {
        return Json.object()
                .put("type", type)
                .put("user", userId)
                .put("channel", channel.id)
                .put("channel_type", channel.kind == Kind.PRIVATE ? "G" : "C")
                .put("team", world.app.teamId)
                .put("event_ts", world.ids.stamp());
    }

    private boolean botIn(Channel channel) {
        return channel.members.contains(world.app.botUserId);
    }
}
