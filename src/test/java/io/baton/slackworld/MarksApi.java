package io.baton.slackworld;

import java.util.LinkedHashSet;
import java.util.List;
import tools.jackson.databind.node.ObjectNode;

/** Reactions, pins and bookmarks. */
final class MarksApi {

    private final World world;
    private final Events events;
    private final Lookup lookup;

    MarksApi(World world, Events events) {
        this.world = world;
        this.events = events;
        this.lookup = new Lookup(world);
    }

    List<Method> methods() {
        return List.of(
                Method.of("reactions.add", 3, "reactions:write", this::react),
                Method.of("reactions.remove", 2, "reactions:write", this::unreact),
                Method.of("pins.add", 2, "pins:write", this::pin),
                Method.of("bookmarks.add", 2, "bookmarks:write", this::bookmark));
    }

    private ObjectNode react(Args args) {
        var post = item(args);
        var users = post.reactions.computeIfAbsent(name(args), any -> new LinkedHashSet<>());
        if (!users.add(world.app.botUserId)) {
            throw new Refused("already_reacted");
        }
        events.reaction("reaction_added", post, world.app.botUserId, name(args));
        return Json.object();
    }

    private ObjectNode unreact(Args args) {
        var post = item(args);
        var users = post.reactions.get(name(args));
        if (users == null || !users.remove(world.app.botUserId)) {
            throw new Refused("no_reaction");
        }
        if (users.isEmpty()) {
            post.reactions.remove(name(args));
        }
        events.reaction("reaction_removed", post, world.app.botUserId, name(args));
        return Json.object();
    }

    private ObjectNode pin(Args args) {
        var channel = lookup.joined(args);
        var post = lookup.message(channel, args.need("timestamp"));
        if (!channel.pins.add(post.ts)) {
            throw new Refused("already_pinned");
        }
        return Json.object();
    }

    private ObjectNode bookmark(Args args) {
        var channel = channel(args);
        if (!args.text("type").equals("link")) {
            throw new Refused("invalid_bookmark_type");
        }
        if (!args.text("link").matches("https?://.+")) {
            throw new Refused("invalid_link");
        }
        if (channel.bookmarks.size() >= 100) {
            throw new Refused("too_many_bookmarks");
        }
        var bookmark = Json.object()
                .put("id", world.ids.next("Bk"))
                .put("channel_id", channel.id)
                .put("title", args.need("title"))
                .put("link", args.text("link"))
                .put("emoji", args.text("emoji"))
                .put("type", "link");
        channel.bookmarks.add(bookmark);
        var answer = Json.object();
        answer.set("bookmark", bookmark.deepCopy());
        return answer;
    }

    private Channel channel(Args args) {
        var channel = lookup.visible(args.need("channel_id"));
        if (!lookup.member(channel)) {
            throw new Refused("not_in_channel");
        }
        return channel;
    }

    private Posted item(Args args) {
        if (!args.has("channel") || !args.has("timestamp")) {
            throw new Refused("no_item_specified");
        }
        return lookup.message(lookup.joined(args), args.text("timestamp"));
    }

    private static String name(Args args) {
        var name = args.text("name");
        if (!name.matches("[a-z0-9_+'-]+(::skin-tone-[2-6])?")) {
            throw new Refused("invalid_name");
        }
        return name;
    }
}
