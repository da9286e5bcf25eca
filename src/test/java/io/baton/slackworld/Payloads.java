package io.baton.slackworld;

import io.baton.slackworld.Elements.Placed;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** What Slack tells the app when a person does something. */
final class Payloads {

    private final World world;
    private final Triggers triggers;
    private final ResponseUrls links;

    Payloads(World world, Triggers triggers, ResponseUrls links) {
        this.world = world;
        this.triggers = triggers;
        this.links = links;
    }

    ObjectNode slash(Account who, Channel channel, String command, String text) {
        var app = world.app;
        return Json.object()
                .put("token", app.verificationToken)
                .put("team_id", app.teamId)
                .put("team_domain", app.domain)
                .put("channel_id", channel.id)
                .put("channel_name", channel.payloadName())
                .put("user_id", who.id)
                .put("user_name", who.name)
                .put("command", command)
                .put("text", text)
                .put("api_app_id", app.appId)
                .put("is_enterprise_install", "false")
                .put("response_url", links.issue("commands", who.id, channel, null))
                .put("trigger_id", triggers.issue(who.id));
    }

    /** Something pressed or chosen in a message; {@code message} is as the person saw it. */
    ObjectNode inMessage(Account who, Posted post, ObjectNode message, JsonNode state, ObjectNode action) {
        var payload = start("block_actions", who);
        var container = payload.putObject("container")
                .put("type", "message")
                .put("message_ts", post.ts)
                .put("channel_id", post.channel.id)
                .put("is_ephemeral", post.ephemeral());
        if (post.threadTs != null) {
            container.put("thread_ts", post.threadTs);
        }
        payload.put("trigger_id", triggers.issue(who.id));
        payload.putObject("channel").put("id", post.channel.id).put("name", post.channel.payloadName());
        if (!post.ephemeral()) {
            payload.set("message", message);
        }
        payload.putObject("state").set("values", state);
        payload.put("response_url", links.issue("actions", who.id, post.channel, post));
        payload.putArray("actions").add(action);
        return payload;
    }

    /** Something pressed or chosen in a modal or in the home tab. */
    ObjectNode inView(Account who, View view, ObjectNode action) {
        var payload = start("block_actions", who);
        payload.putObject("container").put("type", "view").put("view_id", view.id);
        payload.put("trigger_id", triggers.issue(who.id));
        payload.set("view", view.json(world.app));
        payload.putArray("actions").add(action);
        return payload;
    }

    ObjectNode submission(Account who, View view) {
        var payload = start("view_submission", who).put("trigger_id", triggers.issue(who.id));
        payload.set("view", view.json(world.app));
        payload.putArray("response_urls");
        return payload;
    }

    ObjectNode closed(Account who, View view, boolean cleared) {
        var payload = start("view_closed", who);
        payload.set("view", view.json(world.app));
        return payload.put("is_cleared", cleared);
    }

    ObjectNode shortcut(Account who, String callbackId) {
        return start("shortcut", who)
                .put("action_ts", world.ids.stamp())
                .put("callback_id", callbackId)
                .put("trigger_id", triggers.issue(who.id));
    }

    ObjectNode messageShortcut(Account who, Posted post, String callbackId) {
        var payload = start("message_action", who)
                .put("action_ts", world.ids.stamp())
                .put("callback_id", callbackId)
                .put("trigger_id", triggers.issue(who.id))
                .put("message_ts", post.ts);
        payload.putObject("channel").put("id", post.channel.id).put("name", post.channel.payloadName());
        payload.set("message", post.json(world.app));
        return payload.put("response_url", links.issue("actions", who.id, post.channel, post));
    }

    /** What was done with an element; {@code state} is null for a button. */
    ObjectNode action(Placed placed, @Nullable ObjectNode state) {
        var action = Json.object()
                .put("type", placed.type())
                .put("action_id", placed.actionId())
                .put("block_id", placed.blockId());
        var element = placed.element();
        for (var kept : new String[] {"text", "value", "style", "placeholder", "url"}) {
            if (element.has(kept) && (placed.type().equals("button") || kept.equals("placeholder"))) {
                action.set(kept, element.path(kept).deepCopy());
            }
        }
        if (state != null) {
            action.setAll(state);
        }
        return action.put("action_ts", world.ids.stamp());
    }

    private ObjectNode start(String type, Account who) {
        var app = world.app;
        var payload = Json.object().put("type", type);
        payload.putObject("team").put("id", app.teamId).put("domain", app.domain);
        payload.putObject("user")
                .put("id", who.id)
                .put("username", who.name)
                .put("name", who.name)
                .put("team_id", app.teamId);
        payload.put("api_app_id", app.appId).put("token", app.verificationToken);
        payload.put("is_enterprise_install", false);
        payload.set("enterprise", null);
        return payload;
    }
}
