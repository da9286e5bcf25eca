package io.baton.slackworld;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** What Slack accepts as buttons, menus and fields. */
final class BlockElements {

    /** The place of an element in its block. */
    enum Where {
        ACCESSORY,
        ACTIONS,
        INPUT
    }

    private static final Set<String> PICKERS = Set.of("datepicker", "timepicker", "datetimepicker");
    private static final Set<String> ONLY_INPUT = Set.of(
            "plain_text_input", "number_input", "email_text_input", "url_text_input", "file_input", "rich_text_input");
    private static final Set<String> NEVER_INPUT = Set.of("button", "overflow", "image", "workflow_button");
    private static final Map<String, String> FIELDS = Map.ofEntries(
            Map.entry("button", "text value url style confirm accessibility_label"),
            Map.entry("static_select", "options option_groups initial_option"),
            Map.entry("multi_static_select", "options option_groups initial_options max_selected_items"),
            Map.entry("external_select", "initial_option min_query_length"),
            Map.entry("multi_external_select", "initial_options min_query_length max_selected_items"),
            Map.entry("users_select", "initial_user"),
            Map.entry("multi_users_select", "initial_users max_selected_items"),
            Map.entry("channels_select", "initial_channel response_url_enabled"),
            Map.entry("multi_channels_select", "initial_channels max_selected_items"),
            Map.entry(
                    "conversations_select",
                    "initial_conversation default_to_current_conversation response_url_enabled filter"),
            Map.entry(
                    "multi_conversations_select",
                    "initial_conversations default_to_current_conversation max_selected_items filter"),
            Map.entry("datepicker", "initial_date"),
            Map.entry("timepicker", "initial_time timezone"),
            Map.entry("datetimepicker", "initial_date_time"),
            Map.entry("checkboxes", "options initial_options"),
            Map.entry("radio_buttons", "options initial_option"),
            Map.entry("overflow", "options"),
            Map.entry("plain_text_input", "initial_value multiline min_length max_length dispatch_action_config"),
            Map.entry("rich_text_input", "initial_value dispatch_action_config"),
            Map.entry("number_input", "is_decimal_allowed initial_value min_value max_value dispatch_action_config"),
            Map.entry("email_text_input", "initial_value dispatch_action_config"),
            Map.entry("url_text_input", "initial_value dispatch_action_config"),
            Map.entry("file_input", "filetypes max_files"),
            Map.entry("image", "image_url slack_file alt_text"));

    private final BlockRules rules;

    BlockElements(BlockRules rules) {
        this.rules = rules;
    }

    void check(JsonNode element, Where where, String at) {
        var type = Json.text(element, "type");
        var fields = FIELDS.get(type);
        if (fields == null || misplaced(type, where)) {
            rules.say("unsupported type: " + type, at + "/type");
            return;
        }
        var common = Stream.of("type", "action_id", "placeholder", "confirm", "focus_on_load");
        rules.known(element, Stream.concat(common, Stream.of(fields.split(" "))).collect(Collectors.toSet()), at);
        rules.string(element, "action_id", 255, at);
        rules.text(element, "placeholder", 150, true, at);
        confirm(element, at);
        special(element, type, at);
    }

    private static boolean misplaced(String type, Where where) {
        return switch (where) {
            case ACCESSORY -> ONLY_INPUT.contains(type);
            case ACTIONS -> ONLY_INPUT.contains(type) || type.equals("image");
            case INPUT -> NEVER_INPUT.contains(type);
        };
    }

    private void special(JsonNode element, String type, String at) {
        switch (type) {
            case "button" -> button(element, at);
            case "static_select", "multi_static_select" -> choices(element, 100, 75, at);
            case "checkboxes", "radio_buttons" -> choices(element, 10, 75, at);
            case "overflow" -> choices(element, 5, 75, at);
            case "plain_text_input" -> lengths(element, at);
            case "number_input" -> rules.has(element, "is_decimal_allowed", at);
            case "image" -> rules.has(element, "alt_text", at);
            default -> {}
        }
        if (PICKERS.contains(type)) {
            date(element, "initial_date", "\\d{4}-\\d{2}-\\d{2}", at);
            date(element, "initial_time", "\\d{2}:\\d{2}", at);
        }
    }

    private void button(JsonNode element, String at) {
        if (rules.has(element, "text", at)) {
            rules.text(element, "text", 75, true, at);
        }
        rules.string(element, "value", 2000, at);
        rules.string(element, "url", 3000, at);
        var style = Json.text(element, "style");
        if (element.has("style") && !Set.of("primary", "danger").contains(style)) {
            rules.say("must be one of the allowed values", at + "/style");
        }
    }

    private void lengths(JsonNode element, String at) {
        var least = element.path("min_length").asInt(0);
        var most = element.path("max_length").asInt(3000);
        if (least < 0 || least > 3000 || most < 1 || most > 3000 || least > most) {
            rules.say("must be between 1 and 3000", at + "/max_length");
        }
        rules.string(element, "initial_value", Math.clamp(most, 1, 3000), at);
    }

    private void date(JsonNode element, String field, String pattern, String at) {
        if (element.has(field) && !Json.text(element, field).matches(pattern)) {
            rules.say("invalid format", at + "/" + field);
        }
    }

    private void choices(JsonNode element, int most, int textMost, String at) {
        if (element.has("option_groups")) {
            rules.items(element.path("option_groups"), 1, 100, at + "/option_groups");
            for (int i = 0; i < element.path("option_groups").size(); i++) {
                var group = element.path("option_groups").get(i);
                rules.text(group, "label", 75, true, at + "/option_groups/" + i);
                options(group.path("options"), most, textMost, at + "/option_groups/" + i + "/options");
            }
        } else if (rules.has(element, "options", at)) {
            options(element.path("options"), most, textMost, at + "/options");
        }
        chosenBefore(element, at);
    }

    private void options(JsonNode options, int most, int textMost, String at) {
        rules.items(options, 1, most, at);
        for (int i = 0; i < options.size(); i++) {
            var option = options.get(i);
            if (rules.has(option, "text", at + "/" + i)) {
                rules.text(option, "text", textMost, false, at + "/" + i);
            }
            rules.has(option, "value", at + "/" + i);
            rules.string(option, "value", 150, at + "/" + i);
            rules.text(option, "description", 75, false, at + "/" + i);
        }
    }

    /** What is chosen from the start must be among the options. */
    private void chosenBefore(JsonNode element, String at) {
        var values = Elements.options(element).stream()
                .map(option -> Json.text(option, "value"))
                .collect(Collectors.toSet());
        var chosen = element.has("initial_options")
                ? Json.list(element.path("initial_options"))
                : element.has("initial_option") ? List.of(element.path("initial_option")) : List.<JsonNode>of();
        for (var option : chosen) {
            if (!values.contains(Json.text(option, "value"))) {
                rules.say("initial option was not found in the options", at);
            }
        }
    }

    private void confirm(JsonNode element, String at) {
        if (element.hasNonNull("confirm")) {
            var confirm = element.path("confirm");
            rules.text(confirm, "title", 100, true, at + "/confirm");
            rules.text(confirm, "text", 300, false, at + "/confirm");
            rules.text(confirm, "confirm", 30, true, at + "/confirm");
            rules.text(confirm, "deny", 30, true, at + "/confirm");
        }
    }
}
