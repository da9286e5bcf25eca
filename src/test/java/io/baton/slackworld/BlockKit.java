package io.baton.slackworld;

import java.util.List;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** What Slack accepts as blocks: which blocks, how many, how long their texts. */
final class BlockKit {

    /** Where the blocks stand, and how many may stand there. */
    enum Surface {
        MESSAGE(50),
        MODAL(100),
        HOME(100);

        final int mostBlocks;

        Surface(int mostBlocks) {
            this.mostBlocks = mostBlocks;
        }
    }

    private static final int ID = 255;

    private final BlockRules rules = new BlockRules();
    private final BlockElements elements = new BlockElements(rules);

    /** What is wrong with the blocks; empty when Slack would take them. */
    static List<String> problems(JsonNode blocks, Surface surface, String pointer) {
        var check = new BlockKit();
        check.all(blocks, surface, pointer);
        return check.rules.problems();
    }

    /** The blocks as Slack keeps them: each with an id, texts with their defaults. */
    static ArrayNode stored(JsonNode blocks, Ids ids) {
        var kept = Json.array();
        for (var block : blocks) {
            var copy = Json.copy(block);
            if (Json.text(copy, "block_id").isEmpty()) {
                copy.put("block_id", ids.next("b"));
            }
            if (Json.text(copy, "type").equals("input")) {
                putIfAbsent(copy, "optional");
                putIfAbsent(copy, "dispatch_action");
            }
            elementsOf(copy).forEach(element -> {
                if (Json.text(element, "action_id").isEmpty()
                        && !Json.text(element, "type").equals("image")) {
                    ((ObjectNode) element).put("action_id", ids.next("a"));
                }
            });
            defaults(copy);
            kept.add(copy);
        }
        return kept;
    }

    /** The elements of a block with which a person can do something. */
    static List<JsonNode> elementsOf(JsonNode block) {
        return switch (Json.text(block, "type")) {
            case "actions" -> Json.list(block.path("elements"));
            case "section" -> block.has("accessory") ? List.of(block.path("accessory")) : List.of();
            case "input" -> block.has("element") ? List.of(block.path("element")) : List.of();
            default -> List.of();
        };
    }

    private static void putIfAbsent(ObjectNode node, String field) {
        if (!node.has(field)) {
            node.put(field, false);
        }
    }

    private static void defaults(JsonNode node) {
        if (node instanceof ObjectNode object && object.path("text").isString()) {
            if (Json.text(object, "type").equals("plain_text") && !object.has("emoji")) {
                object.put("emoji", true);
            } else if (Json.text(object, "type").equals("mrkdwn") && !object.has("verbatim")) {
                object.put("verbatim", false);
            }
        }
        node.forEach(BlockKit::defaults);
    }

    private void all(JsonNode blocks, Surface surface, String pointer) {
        rules.items(blocks, 0, surface.mostBlocks, pointer);
        if (!blocks.isArray()) {
            return;
        }
        rules.unique(blocks, "block_id", pointer);
        for (int i = 0; i < blocks.size(); i++) {
            block(blocks.get(i), surface, pointer + "/" + i);
        }
    }

    private void block(JsonNode block, Surface surface, String at) {
        if (!block.isObject() || !rules.has(block, "type", at)) {
            return;
        }
        rules.string(block, "block_id", ID, at);
        switch (Json.text(block, "type")) {
            case "section" -> section(block, at);
            case "header" -> header(block, at);
            case "divider" -> rules.known(block, Set.of("type", "block_id"), at);
            case "context" -> context(block, at);
            case "actions" -> actions(block, surface, at);
            case "input" -> input(block, surface, at);
            case "image" -> image(block, at);
            case "markdown" -> {
                rules.has(block, "text", at);
                rules.string(block, "text", 12_000, at);
            }
            case "rich_text" -> rules.has(block, "elements", at);
            case "file", "video" -> {}
            default -> rules.say("unsupported type: " + Json.text(block, "type"), at + "/type");
        }
    }

    private void section(JsonNode block, String at) {
        rules.known(block, Set.of("type", "block_id", "text", "fields", "accessory", "expand"), at);
        if (!block.hasNonNull("text") && !block.hasNonNull("fields")) {
            rules.say("must define either `text` or `fields`", at + "/type");
        }
        rules.text(block, "text", 3000, false, at);
        if (block.hasNonNull("fields")) {
            rules.items(block.path("fields"), 1, 10, at + "/fields");
            for (int i = 0; i < block.path("fields").size(); i++) {
                rules.textObject(block.path("fields").get(i), 2000, false, at + "/fields/" + i);
            }
        }
        if (block.hasNonNull("accessory")) {
            elements.check(block.path("accessory"), BlockElements.Where.ACCESSORY, at + "/accessory");
        }
    }

    private void header(JsonNode block, String at) {
        rules.known(block, Set.of("type", "block_id", "text", "level"), at);
        if (rules.has(block, "text", at)) {
            rules.text(block, "text", 150, true, at);
        }
    }

    private void context(JsonNode block, String at) {
        rules.known(block, Set.of("type", "block_id", "elements"), at);
        rules.items(block.path("elements"), 1, 10, at + "/elements");
        for (int i = 0; i < block.path("elements").size(); i++) {
            var element = block.path("elements").get(i);
            if (Json.text(element, "type").equals("image")) {
                image(element, at + "/elements/" + i);
            } else {
                rules.textObject(element, 3000, false, at + "/elements/" + i);
            }
        }
    }

    private void actions(JsonNode block, Surface surface, String at) {
        rules.known(block, Set.of("type", "block_id", "elements"), at);
        rules.items(block.path("elements"), 1, 25, at + "/elements");
        rules.unique(block.path("elements"), "action_id", at + "/elements");
        for (int i = 0; i < block.path("elements").size(); i++) {
            elements.check(block.path("elements").get(i), BlockElements.Where.ACTIONS, at + "/elements/" + i);
        }
    }

    private void input(JsonNode block, Surface surface, String at) {
        rules.known(block, Set.of("type", "block_id", "label", "element", "hint", "optional", "dispatch_action"), at);
        if (rules.has(block, "label", at)) {
            rules.text(block, "label", 2000, true, at);
        }
        rules.text(block, "hint", 2000, true, at);
        if (rules.has(block, "element", at)) {
            elements.check(block.path("element"), BlockElements.Where.INPUT, at + "/element");
            if (surface != Surface.MODAL
                    && Json.text(block.path("element"), "type").equals("file_input")) {
                rules.say("unsupported type: file_input", at + "/element/type");
            }
        }
    }

    private void image(JsonNode block, String at) {
        rules.has(block, "alt_text", at);
        rules.string(block, "alt_text", 2000, at);
        rules.string(block, "image_url", 3000, at);
        rules.text(block, "title", 2000, true, at);
        if (!block.hasNonNull("image_url") && !block.hasNonNull("slack_file")) {
            rules.say("must define either `image_url` or `slack_file`", at);
        }
    }
}
