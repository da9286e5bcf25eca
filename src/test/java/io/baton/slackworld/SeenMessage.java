package io.baton.slackworld;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * A message as a person saw it at one moment.
 *
 * @param threadTs the first message of its thread, or null
 * @param author name of who wrote it
 * @param text what stands in {@code text}: notifications show it, and clients only where there are no blocks
 * @param edits how often it had been changed
 * @param onlyMe whether it is ephemeral
 * @param json the whole message as Slack gives it out
 */
public record SeenMessage(
        String channelId,
        String ts,
        @Nullable String threadTs,
        String author,
        String text,
        JsonNode blocks,
        boolean onlyMe,
        int edits,
        Map<String, Set<String>> reactions,
        List<String> files,
        JsonNode json) {

    static SeenMessage of(Posted post, Installation app) {
        var files = post.files.stream().map(file -> file.name).toList();
        return new SeenMessage(
                post.channel.id,
                post.ts,
                post.threadTs,
                post.author.name,
                post.text,
                post.blocks.deepCopy(),
                post.ephemeral(),
                post.edits.size(),
                Map.copyOf(post.reactions),
                files,
                post.json(app));
    }

    public Instant at() {
        return Ids.time(ts);
    }

    /** The words that are read: of the blocks, of the text where there are none, and of attachments. */
    public String words() {
        var own = blocks.isEmpty() ? RichText.unescape(text) : Shown.words(blocks);
        var words = new StringBuilder(own);
        for (var attachment : json.path("attachments")) {
            words.append('\n').append(Json.text(attachment, "text")).append(Shown.words(attachment.path("blocks")));
        }
        return words.toString();
    }

    /** Whom it calls: {@code @U..} for a person, {@code !channel}, {@code !here}, {@code !subteam^S..}. */
    public List<String> pings() {
        return Shown.pings(text, blocks);
    }

    /** The labels of its buttons, in order. */
    public List<String> buttons() {
        return labels("button");
    }

    /** The placeholders of its menus and pickers, in order. */
    public List<String> menus() {
        return Elements.in(blocks).stream()
                .filter(placed ->
                        !placed.type().equals("button") && !placed.type().equals("image"))
                .map(Elements.Placed::label)
                .toList();
    }

    /** The labels of the options of a menu, found by its placeholder or action id. */
    public List<String> options(String menu) {
        var placed = Elements.one(blocks, menu, any -> !any.type().equals("button"), "menu");
        return Elements.options(placed.element()).stream()
                .map(option -> Json.text(option.path("text"), "text"))
                .toList();
    }

    private List<String> labels(String type) {
        return Elements.in(blocks).stream()
                .filter(placed -> placed.type().equals(type))
                .map(Elements.Placed::label)
                .toList();
    }
}
