package io.baton.slackworld;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** The arguments of one call; those that hold JSON may come as text. */
final class Args {

    private final Map<String, JsonNode> values = new LinkedHashMap<>();

    static Args of(Map<String, String> form) {
        var args = new Args();
        form.forEach((name, value) -> args.values.put(name, JsonNodeFactory.instance.stringNode(value)));
        return args;
    }

    static Args of(JsonNode json) {
        var args = new Args();
        json.properties().forEach(entry -> args.values.put(entry.getKey(), entry.getValue()));
        return args;
    }

    /** Takes over what was in the query, where the body says nothing of it. */
    Args and(Map<String, String> query) {
        query.forEach((name, value) -> values.putIfAbsent(name, JsonNodeFactory.instance.stringNode(value)));
        return this;
    }

    boolean has(String name) {
        var value = values.get(name);
        return value != null
                && !value.isNull()
                && !(value.isString() && value.asString().isEmpty());
    }

    Optional<String> find(String name) {
        return has(name) ? Optional.of(values.get(name).asString("")) : Optional.empty();
    }

    String text(String name) {
        return find(name).orElse("");
    }

    String need(String name) {
        return find(name).orElseThrow(() -> Refused.missing(name));
    }

    boolean flag(String name, boolean otherwise) {
        return find(name).map(word -> word.equals("true") || word.equals("1")).orElse(otherwise);
    }

    int number(String name, int otherwise) {
        return find(name).map(Args::parseNumber).orElse(otherwise);
    }

    /** Words separated by commas, or an array of words. */
    List<String> words(String name) {
        if (has(name) && values.get(name).isArray()) {
            return Json.list(values.get(name)).stream()
                    .map(word -> word.asString(""))
                    .toList();
        }
        return Arrays.stream(text(name).split(","))
                .map(String::strip)
                .filter(word -> !word.isEmpty())
                .toList();
    }

    /** A value that is JSON, or text that holds it. */
    Optional<JsonNode> json(String name, String errorIfNone) {
        if (!has(name)) {
            return Optional.empty();
        }
        var value = values.get(name);
        try {
            return Optional.of(value.isString() ? Json.parse(value.asString()) : value);
        } catch (JacksonException e) {
            throw new Refused(errorIfNone, List.of("failed to parse `" + name + "` as JSON"));
        }
    }

    ObjectNode shown() {
        var json = Json.object();
        values.forEach(json::set);
        json.remove("token");
        return json;
    }

    private static int parseNumber(String word) {
        try {
            return Integer.parseInt(word);
        } catch (NumberFormatException e) {
            throw new Refused("invalid_arguments", List.of("must be an integer"));
        }
    }
}
