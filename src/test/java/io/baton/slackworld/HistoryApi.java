package io.baton.slackworld;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;
import tools.jackson.databind.node.ObjectNode;

/** {@code conversations.history} and {@code conversations.replies}. */
final class HistoryApi {

    private final World world;
    private final Messages messages;
    private final Lookup lookup;

    HistoryApi(World world, Messages messages) {
        this.world = world;
        this.messages = messages;
        this.lookup = new Lookup(world);
    }

    List<Method> methods() {
        return List.of(
                Method.of("conversations.history", 3, "", this::history),
                Method.of("conversations.replies", 3, "", this::replies));
    }

    private ObjectNode history(Args args) {
        var channel = readable(args);
        var posts = within(args, channel.posts().stream().filter(post -> !post.reply() || post.broadcast));
        return answer(args, posts.reversed());
    }

    private ObjectNode replies(Args args) {
        var channel = readable(args);
        var asked = channel.find(args.need("ts")).orElseThrow(() -> new Refused("thread_not_found"));
        var root = asked.reply() ? String.valueOf(asked.threadTs) : asked.ts;
        var posts = channel.posts().stream().filter(post -> post.ts.equals(root) || root.equals(post.threadTs));
        return answer(args, within(args, posts));
    }

    private Channel readable(Args args) {
        var channel = lookup.joined(args);
        world.app.require(channel.kind.scope + ":history");
        return channel;
    }

    private static List<Posted> within(Args args, Stream<Posted> posts) {
        var inclusive = args.flag("inclusive", false);
        var oldest = stamp(args, "oldest", "invalid_ts_oldest");
        var latest = stamp(args, "latest", "invalid_ts_latest");
        return posts.filter(post -> !post.ephemeral())
                .filter(post -> {
                    var at = new BigDecimal(post.ts);
                    var late = oldest.signum() == 0 || at.compareTo(oldest) >= (inclusive ? 0 : 1);
                    var early = latest.signum() == 0 || at.compareTo(latest) <= (inclusive ? 0 : -1);
                    return late && early;
                })
                .toList();
    }

    private static BigDecimal stamp(Args args, String name, String error) {
        if (!args.has(name) || args.text(name).equals("now")) {
            return BigDecimal.ZERO;
        }
        if (!args.text(name).matches("\\d+(\\.\\d+)?")) {
            throw new Refused(error);
        }
        return new BigDecimal(args.text(name));
    }

    private ObjectNode answer(Args args, List<Posted> posts) {
        var metadata = args.flag("include_all_metadata", false);
        var page = lookup.page(args, 100, "messages", posts, post -> messages.json(post, metadata));
        var cursor = page.path("response_metadata").path("next_cursor").asString("");
        page.put("has_more", !cursor.isEmpty()).put("pin_count", 0);
        if (cursor.isEmpty()) {
            page.remove("response_metadata");
        }
        return page;
    }
}
