package io.baton.slackworld;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;

/**
 * What a message says, checked.
 *
 * @param blocks null where the call says nothing of blocks, so that an edit leaves them
 * @param cut whether the text was longer than 40,000 characters and lost its end
 */
record Content(
        @Nullable String text,
        @Nullable ArrayNode blocks,
        @Nullable ArrayNode attachments,
        @Nullable JsonNode metadata,
        boolean cut) {

    private static final int MOST_TEXT = 40_000;
    private static final int MOST_BLOCK_TEXT = 13_200;
    private static final int MOST_ATTACHMENTS = 100;

    /** Reads the content of a message out of a call; refuses what Slack would not post. */
    static Content of(Args args) {
        var text = args.has("text") ? args.text("text") : null;
        var blocks = array(args, "blocks");
        var attachments = array(args, "attachments");
        if (blocks != null) {
            checkBlocks(blocks);
        }
        if (attachments != null) {
            checkAttachments(attachments);
        }
        if (isEmpty(text) && isEmpty(blocks) && isEmpty(attachments)) {
            throw new Refused("no_text");
        }
        var cut = text != null && text.length() > MOST_TEXT;
        return new Content(
                cut ? text.substring(0, MOST_TEXT) : text,
                blocks,
                attachments,
                metadata(args).orElse(null),
                cut);
    }

    /** The text as it is kept: every {@code <} and {@code >} that is no mark of Slack's is escaped. */
    String keptText() {
        return text == null
                ? ""
                : text.replaceAll("<(?![@#!]|https?:|mailto:)", "&lt;").replaceAll("&(?!lt;|gt;|amp;)", "&amp;");
    }

    private static boolean isEmpty(@Nullable String text) {
        return text == null || text.isBlank();
    }

    private static boolean isEmpty(@Nullable ArrayNode array) {
        return array == null || array.isEmpty();
    }

    private static @Nullable ArrayNode array(Args args, String name) {
        var json = args.json(name, "invalid_" + name + "_format");
        if (json.isPresent() && !json.get().isArray()) {
            throw new Refused("invalid_" + name + "_format");
        }
        return json.map(ArrayNode.class::cast).orElse(null);
    }

    private static void checkBlocks(ArrayNode blocks) {
        var problems = BlockKit.problems(blocks, BlockKit.Surface.MESSAGE, "/blocks");
        if (!problems.isEmpty()) {
            throw new Refused("invalid_blocks", problems);
        }
        if (textLength(blocks) > MOST_BLOCK_TEXT) {
            throw new Refused("msg_blocks_too_long");
        }
    }

    private static void checkAttachments(ArrayNode attachments) {
        if (attachments.size() > MOST_ATTACHMENTS) {
            throw new Refused("too_many_attachments");
        }
        for (int i = 0; i < attachments.size(); i++) {
            if (attachments.get(i).has("blocks")) {
                var at = "/attachments/" + i + "/blocks";
                var problems = BlockKit.problems(attachments.get(i).path("blocks"), BlockKit.Surface.MESSAGE, at);
                if (!problems.isEmpty()) {
                    throw new Refused("invalid_attachments", problems);
                }
            }
        }
    }

    private static Optional<JsonNode> metadata(Args args) {
        var metadata = args.json("metadata", "invalid_metadata_format");
        metadata.ifPresent(given -> {
            if (!given.path("event_type").isString()
                    || !given.path("event_payload").isObject()) {
                throw new Refused("invalid_metadata_schema", List.of("metadata needs event_type and event_payload"));
            }
            if (given.toString().length() > 16_000) {
                throw new Refused("metadata_too_large");
            }
        });
        return metadata;
    }

    private static int textLength(JsonNode node) {
        int length = node.path("text").isString() ? node.path("text").asString().length() : 0;
        for (var child : node) {
            length += textLength(child);
        }
        return length;
    }
}
