package io.baton.slackworld;

import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** The words a person reads in blocks. */
final class Shown {

    private Shown() {}

    static String words(JsonNode blocks) {
        var lines = new ArrayList<String>();
        for (var block : blocks) {
            block(block, lines);
        }
        return String.join("\n", lines);
    }

    private static void block(JsonNode block, List<String> lines) {
        switch (Json.text(block, "type")) {
            case "section" -> {
                add(lines, block.path("text"));
                block.path("fields").forEach(field -> add(lines, field));
            }
            case "header" -> add(lines, block.path("text"));
            case "context" -> block.path("elements").forEach(element -> add(lines, element));
            case "markdown" -> lines.add(Json.text(block, "text"));
            case "rich_text" -> lines.add(rich(block.path("elements")));
            case "input" -> add(lines, block.path("label"));
            case "image" -> lines.add(Json.text(block, "alt_text"));
            default -> {}
        }
    }

    private static void add(List<String> lines, JsonNode text) {
        if (text.path("text").isString()) {
            lines.add(RichText.unescape(Json.text(text, "text")));
        }
    }

    private static String rich(JsonNode elements) {
        var words = new StringBuilder();
        for (var element : elements) {
            words.append(
                    switch (Json.text(element, "type")) {
                        case "text" -> Json.text(element, "text");
                        case "user" -> "<@" + Json.text(element, "user_id") + ">";
                        case "link" -> Json.text(element, "url");
                        default -> rich(element.path("elements"));
                    });
        }
        return words.toString();
    }
}
