package io.baton.peers;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The modal that {@code local-slack} shows; there is one for everybody. What stood in it at first is sent as well. */
final class PeerModal {

    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private final LocalSlack slack;
    private final String person;
    private final Map<String, String> filled = new LinkedHashMap<>();
    private JsonNode view;

    PeerModal(LocalSlack slack, String person, String title) {
        this.slack = slack;
        this.person = person;
        this.view = top(slack.awaitShown("view", title));
    }

    private static JsonNode top(JsonNode shown) {
        var stack = shown.path("stack");
        return stack.path(stack.size() - 1);
    }

    JsonNode view() {
        return view;
    }

    List<String> labels() {
        return inputs().stream().map(PeerModal::label).toList();
    }

    private List<JsonNode> inputs() {
        return view.path("blocks")
                .valueStream()
                .filter(block -> block.path("type").asString("").equals("input"))
                .toList();
    }

    private static String label(JsonNode block) {
        return block.path("label").path("text").asString("");
    }

    /** Fills in a field; of choices, the label. */
    PeerModal fill(String label, String value) {
        if (labels().stream().noneMatch(label::equals)) {
            throw new AssertionError("no field " + label + " but " + labels());
        }
        filled.put(label, value);
        return this;
    }

    /** Fills in those of these fields that it has. */
    PeerModal fillAll(Map<String, String> values) {
        values.forEach((label, value) -> {
            if (labels().contains(label)) {
                fill(label, value);
            }
        });
        return this;
    }

    /** What may be chosen in a field. */
    List<String> options(String label) {
        return inputs().stream()
                .filter(block -> label(block).equals(label))
                .flatMap(block -> block.path("element").path("options").valueStream())
                .map(option -> option.path("text").path("text").asString(""))
                .toList();
    }

    void submit() {
        var values = MAPPER.createObjectNode();
        for (var block : inputs()) {
            var element = block.path("element");
            values.putObject(block.path("block_id").asString(""))
                    .set(element.path("action_id").asString(""), value(element, filled.get(label(block))));
        }
        slack.submit(person, values);
    }

    private static ObjectNode value(JsonNode element, @org.jspecify.annotations.Nullable String filled) {
        var type = element.path("type").asString("");
        var value = MAPPER.createObjectNode().put("type", type);
        switch (type) {
            case "plain_text_input" ->
                value.put(
                        "value", filled == null ? element.path("initial_value").asString(null) : filled);
            case "datepicker" ->
                value.put(
                        "selected_date",
                        filled == null ? element.path("initial_date").asString(null) : filled);
            case "multi_users_select" -> {
                var users = value.putArray("selected_users");
                if (filled != null) {
                    for (var one : filled.split(",")) {
                        users.add(LocalSlack.personId(one.strip()));
                    }
                }
            }
            case "checkboxes", "multi_static_select" -> {
                var chosen = value.putArray("selected_options");
                if (filled != null) {
                    chosen.add(option(element, filled));
                }
            }
            default ->
                value.set("selected_option", filled == null ? element.get("initial_option") : option(element, filled));
        }
        return value;
    }

    private static JsonNode option(JsonNode element, String label) {
        return element.path("options")
                .valueStream()
                .filter(option -> option.path("text").path("text").asString("").equals(label))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no option " + label + " in " + element));
    }

    /** What is wrong, by label; waits for it. */
    Map<String, String> errors(String words) {
        var errors = slack.awaitShown("view_errors", words).path("errors");
        var byLabel = new LinkedHashMap<String, String>();
        inputs().forEach(block -> {
            var id = block.path("block_id").asString("");
            if (errors.has(id)) {
                byLabel.put(label(block), errors.path(id).asString());
            }
        });
        return byLabel;
    }
}
