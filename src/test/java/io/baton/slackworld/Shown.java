package io.baton.slackworld;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/** The words a person reads in blocks. */
final class Shown {

    private static final Pattern PING = Pattern.compile("<([@!](?!date\\^)[^|>]+)(\\|[^>]*)?>");

    private Shown() {}

    static String words(JsonNode blocks) {
        var lines = new ArrayList<String>();
        for (var block : blocks) {
            block(block, lines);
        }
        return String.join("\n", lines);
    }

    /** The marks in texts that Slack formats which make somebody's client ring: {@code @U..}, {@code !channel}. */
    static List<String> pings(String text, JsonNode blocks) {
        var pings = new ArrayList<String>();
        pings(text, pings);
        formatted(blocks, pings);
        return pings.stream().distinct().toList();
    }

    private static void formatted(JsonNode node, List<String> pings) {
        if (Json.text(node, "type").equals("mrkdwn")) {
            pings(Json.text(node, "text"), pings);
        } else if (Json.text(node, "type").equals("user")) {
            pings.add("@" + Json.text(node, "user_id"));
        } else if (Json.text(node, "type").equals("broadcast")) {
            pings.add("!" + Json.text(node, "range"));
        }
        node.forEach(child -> formatted(child, pings));
    }

    private static void pings(String text, List<String> pings) {
        PING.matcher(text).results().forEach(mark -> pings.add(mark.group(1)));
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
