package io.baton.slackworld;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** What Slack's client makes of what a person types: escapes, mentions, links and the block of rich text. */
final class RichText {

    private static final Pattern TYPED = Pattern.compile(
            "(https?://[^\\s<>|]+)|([\\w.+-]+@[\\w-]+(?:\\.[\\w-]+)+)|(?<![\\w.])@([\\w.-]*\\w)|(?<!\\w)#([\\w-]+)");
    private static final Pattern MARKED = Pattern.compile("<([@#!]?)([^|>]+)(?:\\|([^>]*))?>");

    private RichText() {}

    /** The text of a message as it is stored. People and channels that do not exist stay as they were typed. */
    static String message(String typed, World world) {
        return typed(typed, world, false);
    }

    /** The text of a slash command that Slack escapes: people and channels carry their names. */
    static String command(String typed, World world) {
        return typed(typed, world, true);
    }

    static String escape(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }

    static String unescape(String text) {
        return text.replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&");
    }

    private static String typed(String typed, World world, boolean command) {
        var matcher = TYPED.matcher(typed);
        var out = new StringBuilder();
        int from = 0;
        while (matcher.find()) {
            out.append(escape(typed.substring(from, matcher.start()))).append(marked(matcher, world, command));
            from = matcher.end();
        }
        return out.append(escape(typed.substring(from))).toString();
    }

    private static String marked(Matcher found, World world, boolean command) {
        if (found.group(1) != null) {
            return "<" + escape(found.group(1)) + ">";
        }
        if (found.group(2) != null) {
            return "<mailto:" + found.group(2) + "|" + found.group(2) + ">";
        }
        if (found.group(3) != null) {
            return person(found.group(3), world, command, found.group());
        }
        return world.named(found.group(4))
                .map(channel -> "<#" + channel.id + "|" + (command ? channel.name : "") + ">")
                .orElse(found.group());
    }

    private static String person(String name, World world, boolean command, String asTyped) {
        for (var account : world.accounts.values()) {
            if (account.name.equals(name)) {
                return "<@" + account.id + (command ? "|" + name : "") + ">";
            }
        }
        for (var group : world.groups) {
            if (group.handle().equals(name)) {
                return "<!subteam^" + group.id() + (command ? "|@" + name : "") + ">";
            }
        }
        return asTyped;
    }

    /** The block that Slack's client sends with a message. */
    static ObjectNode block(String stored, Ids ids) {
        return of(stored).put("block_id", ids.next("b"));
    }

    static ObjectNode of(String stored) {
        var block = Json.object().put("type", "rich_text");
        var section = block.putArray("elements").addObject().put("type", "rich_text_section");
        var elements = section.putArray("elements");
        var matcher = MARKED.matcher(stored);
        int from = 0;
        while (matcher.find()) {
            text(elements, stored.substring(from, matcher.start()));
            elements.add(element(matcher));
            from = matcher.end();
        }
        text(elements, stored.substring(from));
        return block;
    }

    private static void text(ArrayNode elements, String stored) {
        if (!stored.isEmpty()) {
            elements.addObject().put("type", "text").put("text", unescape(stored));
        }
    }

    private static JsonNode element(Matcher mark) {
        var target = mark.group(2);
        return switch (mark.group(1)) {
            case "@" -> Json.object().put("type", "user").put("user_id", target);
            case "#" -> Json.object().put("type", "channel").put("channel_id", target);
            case "!" ->
                target.startsWith("subteam^")
                        ? Json.object().put("type", "usergroup").put("usergroup_id", target.substring(8))
                        : Json.object().put("type", "broadcast").put("range", target);
            default -> {
                var link = Json.object().put("type", "link").put("url", unescape(target));
                yield mark.group(3) == null ? link : link.put("text", mark.group(3));
            }
        };
    }
}
