package io.baton.slackworld;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/** Collects what Block Kit has against some JSON, each line with the place as Slack names it. */
final class BlockRules {

    private final List<String> problems = new ArrayList<>();

    List<String> problems() {
        return problems;
    }

    void say(String problem, String pointer) {
        problems.add(problem + " [json-pointer:" + pointer + "]");
    }

    /** Whether the field is there; says so if not. */
    boolean has(JsonNode node, String field, String pointer) {
        var there = node.hasNonNull(field);
        if (!there) {
            say("missing required field: " + field, pointer);
        }
        return there;
    }

    /** A string of at most so many characters, where there is one. */
    void string(JsonNode node, String field, int most, String pointer) {
        var value = node.get(field);
        if (value == null || value.isNull()) {
            return;
        }
        if (!value.isString()) {
            say("must be a string", pointer + "/" + field);
        } else {
            length(value.asString(), 0, most, pointer + "/" + field);
        }
    }

    /** A text object of at most so many characters, where there is one. */
    void text(JsonNode node, String field, int most, boolean plainOnly, String pointer) {
        var value = node.get(field);
        if (value != null && !value.isNull()) {
            textObject(value, most, plainOnly, pointer + "/" + field);
        }
    }

    void textObject(JsonNode value, int most, boolean plainOnly, String pointer) {
        var type = value.isObject() ? Json.text(value, "type") : "";
        if (!type.equals("plain_text") && (plainOnly || !type.equals("mrkdwn"))) {
            say("failed to match all allowed schemas", pointer);
        } else if (!value.path("text").isString()) {
            say("missing required field: text", pointer);
        } else {
            length(Json.text(value, "text"), 1, most, pointer + "/text");
            known(
                    value,
                    type.equals("mrkdwn") ? Set.of("type", "text", "verbatim") : Set.of("type", "text", "emoji"),
                    pointer);
        }
    }

    /** Between so many items. */
    void items(JsonNode array, int least, int most, String pointer) {
        if (!array.isArray()) {
            say("must be an array", pointer);
        } else if (array.size() < least) {
            say("no less than " + least + " items allowed", pointer);
        } else if (array.size() > most) {
            say("no more than " + most + " items allowed", pointer);
        }
    }

    void known(JsonNode node, Set<String> fields, String pointer) {
        node.propertyNames().stream()
                .filter(name -> !fields.contains(name))
                .forEach(name -> say("invalid additional property: " + name, pointer));
    }

    /** No value of the field twice among these. */
    void unique(Iterable<JsonNode> nodes, String field, String pointer) {
        var seen = new HashSet<String>();
        for (var node : nodes) {
            var value = Json.text(node, field);
            if (!value.isEmpty() && !seen.add(value)) {
                say("`" + field + "` " + value + " already exists", pointer);
            }
        }
    }

    private void length(String text, int least, int most, String pointer) {
        var length = text.codePointCount(0, text.length());
        if (length < least) {
            say("must be more than " + (least - 1) + " characters", pointer);
        } else if (length > most) {
            say("must be less than " + (most + 1) + " characters", pointer);
        }
    }
}
