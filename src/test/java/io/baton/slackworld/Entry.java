package io.baton.slackworld;

import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** What a person has entered in an element, in the shape of {@code state.values}. */
final class Entry {

    private static final Pattern EMAIL = Pattern.compile("[^@\\s]+@[^@\\s]+\\.[^@\\s]+");
    private static final Pattern NUMBER = Pattern.compile("-?\\d+(\\.\\d+)?");

    private final World world;

    Entry(World world) {
        this.world = world;
    }

    /** What stands there before the person does anything. */
    ObjectNode initial(JsonNode element) {
        var type = Json.text(element, "type");
        var state = Json.object().put("type", type);
        var field = field(type);
        var first = element.path(initialField(type));
        if (first.isMissingNode() || first.isNull()) {
            state.set(field, many(type) ? Json.array() : null);
        } else {
            state.set(field, first.deepCopy());
        }
        return state;
    }

    /** What stands there when the person enters these words: text, labels or values of options, names, dates. */
    ObjectNode entered(JsonNode element, List<String> words) {
        var type = Json.text(element, "type");
        var state = Json.object().put("type", type);
        if (many(type)) {
            var most = element.path("max_selected_items").asInt(Integer.MAX_VALUE);
            if (words.size() > most) {
                throw new ClientRefusal("at most " + most + " can be chosen, not " + words);
            }
            state.set(field(type), array(element, type, words));
        } else if (words.isEmpty()) {
            state.set(field(type), null);
        } else if (words.size() > 1) {
            throw new ClientRefusal("only one can be chosen in a " + type + ", not " + words);
        } else {
            state.set(field(type), one(element, type, words.getFirst()));
        }
        return state;
    }

    /** Why the client does not let this be submitted; null when it does. */
    @Nullable
    String refusal(Elements.Placed placed, JsonNode state) {
        var value = state.path(field(placed.type()));
        var empty = value.isNull()
                || value.isArray() && value.isEmpty()
                || value.isString() && value.asString().isEmpty();
        if (empty) {
            return placed.block().path("optional").asBoolean(false) ? null : "\"" + placed.label() + "\" is required";
        }
        var text = value.asString("");
        return switch (placed.type()) {
            case "plain_text_input" -> tooLongOrShort(placed, text);
            case "number_input" ->
                NUMBER.matcher(text).matches() ? null : "\"" + placed.label() + "\" must be a number";
            case "email_text_input" ->
                EMAIL.matcher(text).matches() ? null : "\"" + placed.label() + "\" must be an e-mail address";
            case "url_text_input" -> text.matches("https?://.+") ? null : "\"" + placed.label() + "\" must be a link";
            default -> null;
        };
    }

    private static @Nullable String tooLongOrShort(Elements.Placed placed, String text) {
        var least = placed.element().path("min_length").asInt(0);
        var most = placed.element().path("max_length").asInt(3000);
        var fits = text.length() >= least && text.length() <= most;
        return fits ? null : "\"" + placed.label() + "\" takes " + least + " to " + most + " characters";
    }

    private ArrayNode array(JsonNode element, String type, List<String> words) {
        var array = Json.array();
        words.forEach(word -> array.add(one(element, type, word)));
        return array;
    }

    private JsonNode one(JsonNode element, String type, String word) {
        return switch (type) {
            case "static_select", "multi_static_select", "radio_buttons", "checkboxes", "overflow" ->
                option(element, word);
            case "users_select", "multi_users_select" -> Json.MAPPER.valueToTree(world.account(word).id);
            case "channels_select", "multi_channels_select", "conversations_select", "multi_conversations_select" ->
                Json.MAPPER.valueToTree(world.channel(word).id);
            case "datetimepicker" -> Json.MAPPER.valueToTree(Long.parseLong(word));
            case "datepicker" -> date(word, "\\d{4}-\\d{2}-\\d{2}");
            case "timepicker" -> date(word, "\\d{2}:\\d{2}");
            case "file_input" -> file(word);
            case "rich_text_input" -> RichText.of(word);
            default -> Json.MAPPER.valueToTree(word);
        };
    }

    private static JsonNode date(String word, String pattern) {
        if (!word.matches(pattern)) {
            throw new ClientRefusal("a picker never sends \"" + word + "\"");
        }
        return Json.MAPPER.valueToTree(word);
    }

    private JsonNode file(String id) {
        var file = world.files.get(id);
        if (file == null) {
            throw new ClientRefusal("no file " + id + " was uploaded");
        }
        return file.json();
    }

    private static JsonNode option(JsonNode element, String word) {
        var options = Elements.options(element);
        return options.stream()
                .filter(option -> Json.text(option, "value").equals(word)
                        || Json.text(option.path("text"), "text").equals(word))
                .findFirst()
                .map(option -> (JsonNode) Json.copy(option))
                .orElseThrow(() -> new ClientRefusal("no option \"" + word + "\", only "
                        + options.stream()
                                .map(option -> Json.text(option.path("text"), "text"))
                                .toList()));
    }

    static boolean many(String type) {
        return type.startsWith("multi_") || type.equals("checkboxes") || type.equals("file_input");
    }

    static String field(String type) {
        return switch (type) {
            case "static_select", "external_select", "radio_buttons", "overflow" -> "selected_option";
            case "multi_static_select", "multi_external_select", "checkboxes" -> "selected_options";
            case "users_select" -> "selected_user";
            case "multi_users_select" -> "selected_users";
            case "channels_select" -> "selected_channel";
            case "multi_channels_select" -> "selected_channels";
            case "conversations_select" -> "selected_conversation";
            case "multi_conversations_select" -> "selected_conversations";
            case "datepicker" -> "selected_date";
            case "timepicker" -> "selected_time";
            case "datetimepicker" -> "selected_date_time";
            case "file_input" -> "files";
            case "rich_text_input" -> "rich_text_value";
            default -> "value";
        };
    }

    private static String initialField(String type) {
        return switch (type) {
            case "plain_text_input", "number_input", "email_text_input", "url_text_input", "rich_text_input" ->
                "initial_value";
            case "file_input" -> "none";
            default -> field(type).replace("selected_", "initial_");
        };
    }
}
