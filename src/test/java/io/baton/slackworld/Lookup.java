package io.baton.slackworld;

import java.util.List;
import java.util.function.Function;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** What the app may see of conversations, and pages of lists. */
final class Lookup {

    private final World world;

    Lookup(World world) {
        this.world = world;
    }

    /** The conversation of the argument, refused where the app cannot see it. */
    Channel channel(Args args) {
        return visible(args.need("channel"));
    }

    Channel visible(String id) {
        var channel = world.channels.get(id);
        if (channel == null || channel.kind != Channel.Kind.PUBLIC && !member(channel)) {
            throw new Refused("channel_not_found");
        }
        return channel;
    }

    /** The same, refused unless the app is in it. */
    Channel joined(Args args) {
        var channel = channel(args);
        if (!member(channel)) {
            throw new Refused("not_in_channel");
        }
        return channel;
    }

    /** Where a message may go: a channel by id or name, or a person's direct messages by the person's id. */
    Channel writable(String target) {
        var person = world.accounts.get(target);
        var channel = person != null
                ? world.directWithBot(person.id)
                : world.named(target).orElseGet(() -> visible(target));
        if (channel.archived) {
            throw new Refused("is_archived");
        }
        if (!member(channel)) {
            throw new Refused(channel.kind == Channel.Kind.PUBLIC ? "not_in_channel" : "channel_not_found");
        }
        return channel;
    }

    Posted message(Channel channel, String ts) {
        return channel.find(ts).filter(post -> !post.ephemeral()).orElseThrow(() -> new Refused("message_not_found"));
    }

    Account person(String id) {
        var person = world.accounts.get(id);
        if (person == null) {
            throw new Refused("user_not_found");
        }
        return person;
    }

    boolean member(Channel channel) {
        return channel.members.contains(world.app.botUserId);
    }

    /** One page of a list under this name, with the cursor to the next. */
    <T> ObjectNode page(Args args, int usual, String name, List<T> all, Function<T, JsonNode> json) {
        var limit = Math.clamp(args.number("limit", usual), 1, 1000);
        var from = from(args.text("cursor"), all.size());
        var to = Math.min(all.size(), from + limit);
        var answer = Json.object();
        var array = answer.putArray(name);
        all.subList(from, to).forEach(one -> array.add(json.apply(one)));
        answer.putObject("response_metadata").put("next_cursor", to < all.size() ? "next:" + to : "");
        return answer;
    }

    private static int from(String cursor, int size) {
        if (cursor.isEmpty()) {
            return 0;
        }
        if (!cursor.matches("next:\\d{1,6}") || Integer.parseInt(cursor.substring(5)) > size) {
            throw new Refused("invalid_cursor");
        }
        return Integer.parseInt(cursor.substring(5));
    }
}
