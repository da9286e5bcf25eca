package io.baton.slackworld;

import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/** The methods {@code chat.*}. */
final class ChatApi {

    private static final int MOST_EDITED_TEXT = 4_000;

    private final World world;
    private final Messages messages;
    private final Lookup lookup;
    private final Tiers tiers;

    ChatApi(World world, Messages messages, Tiers tiers) {
        this.world = world;
        this.messages = messages;
        this.lookup = new Lookup(world);
        this.tiers = tiers;
    }

    List<Method> methods() {
        return List.of(
                Method.of("chat.postMessage", 0, "chat:write", this::postMessage),
                Method.of("chat.update", 3, "chat:write", this::update),
                Method.of("chat.delete", 3, "chat:write", this::delete),
                Method.of("chat.postEphemeral", 4, "chat:write", this::postEphemeral),
                Method.of("chat.getPermalink", 0, "", this::permalink));
    }

    private ObjectNode postMessage(Args args) {
        var target = args.need("channel");
        var channel = lookup.writable(target);
        var content = Content.of(args);
        var thread = thread(args, channel);
        tiers.countMessage(channel.id);
        var post = messages.postByBot(channel, content, thread, args.flag("reply_broadcast", false));
        var answer = Json.object().put("channel", channel.id).put("ts", post.ts);
        answer.set("message", messages.json(post, true));
        if (content.cut()) {
            answer.put("warning", "message_truncated");
            answer.putObject("response_metadata").putArray("warnings").add("message_truncated");
        }
        return answer;
    }

    private ObjectNode update(Args args) {
        var channel = lookup.channel(args);
        var post = lookup.message(channel, args.need("ts"));
        if (!post.author.id.equals(world.app.botUserId)) {
            throw new Refused("cant_update_message");
        }
        if (channel.archived) {
            throw new Refused("is_archived");
        }
        if (args.text("text").length() > MOST_EDITED_TEXT) {
            throw new Refused("msg_too_long");
        }
        messages.update(post, Content.of(args));
        var answer = Json.object().put("channel", channel.id).put("ts", post.ts).put("text", post.text);
        answer.set("message", messages.json(post, true));
        return answer;
    }

    private ObjectNode delete(Args args) {
        var channel = lookup.channel(args);
        var post = lookup.message(channel, args.need("ts"));
        if (!post.author.id.equals(world.app.botUserId)) {
            throw new Refused("cant_delete_message");
        }
        messages.delete(post);
        return Json.object().put("channel", channel.id).put("ts", post.ts);
    }

    private ObjectNode postEphemeral(Args args) {
        var channel = lookup.writable(args.need("channel"));
        var user = args.need("user");
        if (!channel.members.contains(user)) {
            throw new Refused("user_not_in_channel");
        }
        var post = messages.postEphemeral(channel, Content.of(args), user, thread(args, channel));
        return Json.object().put("message_ts", post.ts);
    }

    private ObjectNode permalink(Args args) {
        var channel = lookup.channel(args);
        var post = lookup.message(channel, args.need("message_ts"));
        var link =
                "https://" + world.app.domain + ".slack.com/archives/" + channel.id + "/p" + post.ts.replace(".", "");
        return Json.object().put("channel", channel.id).put("permalink", link);
    }

    /** The first message of a thread. Slack mislays answers to a reply's own time; here they are refused. */
    static @Nullable String thread(Args args, Channel channel) {
        if (!args.has("thread_ts")) {
            return null;
        }
        var ts = args.text("thread_ts");
        if (!ts.matches("\\d{10}\\.\\d{6}")) {
            throw new Refused("invalid_thread_ts", List.of(ts + " is not a valid thread_ts"));
        }
        return channel.find(ts)
                .filter(post -> !post.ephemeral() && !post.reply())
                .map(post -> post.ts)
                .orElseThrow(() -> new Refused("thread_not_found"));
    }
}
