package io.baton.slack;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import tools.jackson.databind.JsonNode;

/** What was entered into the inputs of a view or message, as the desk takes it. */
final class FormState {

    private FormState() {}

    /** Keeps files that Slack describes as the answer to a field, and gives their ids. */
    interface Fetching {
        List<String> fetch(String field, JsonNode files);
    }

    /**
     * The values of a form by field; a field that was emptied is an empty text. A file that was sent for a table stands
     * for what was typed there.
     *
     * @param person the person behind a Slack user
     */
    static Map<String, Object> values(JsonNode view, Function<String, Optional<String>> person, Fetching fetching) {
        var values = new LinkedHashMap<String, Object>();
        var sheets = new LinkedHashMap<String, Object>();
        view.path("state").path("values").properties().forEach(block -> {
            var input = block.getValue().path(Modal.INPUT);
            Modal.field(block.getKey()).ifPresent(field -> values.put(field, value(field, input, person, fetching)));
            Modal.sheet(block.getKey())
                    .filter(field -> !input.path("files").isEmpty())
                    .ifPresent(field -> sheets.put(field, fetching.fetch(field, input.path("files"))));
        });
        values.putAll(sheets);
        return values;
    }

    private static Object value(
            String field, JsonNode input, Function<String, Optional<String>> person, Fetching fetching) {
        return input.path("type").asString("").equals("file_input")
                ? fetching.fetch(field, input.path("files"))
                : several(input)
                        ? chosen(input, person)
                        : chosen(input, person).stream().findFirst().orElse("");
    }

    private static boolean several(JsonNode input) {
        var type = input.path("type").asString("");
        return type.startsWith("multi_") || type.equals("checkboxes");
    }

    /** The texts chosen in any kind of element, whether one may be chosen or several. */
    static List<String> chosen(JsonNode element, Function<String, Optional<String>> person) {
        return switch (element.path("type").asString("")) {
            case "static_select", "radio_buttons", "overflow" ->
                text(element.path("selected_option").path("value"));
            case "multi_static_select", "checkboxes" ->
                element.path("selected_options")
                        .valueStream()
                        .map(option -> option.path("value").asString(""))
                        .toList();
            case "datepicker" -> text(element.path("selected_date"));
            case "datetimepicker" ->
                element.path("selected_date_time").isNumber()
                        ? List.of(
                                Moments.time(element.path("selected_date_time").asLong()))
                        : List.of();
            case "users_select" ->
                text(element.path("selected_user")).stream()
                        .map(user -> named(user, person))
                        .toList();
            case "multi_users_select" ->
                element.path("selected_users")
                        .valueStream()
                        .map(user -> named(user.asString(""), person))
                        .toList();
            default -> text(element.path("value"));
        };
    }

    /** Somebody whom Baton does not know keeps his Slack id: the desk says that it does not know it. */
    private static String named(String user, Function<String, Optional<String>> person) {
        return person.apply(user).orElse(user);
    }

    private static List<String> text(JsonNode value) {
        var text = value.isNull() || value.isMissingNode() ? "" : value.asString("");
        return text.isEmpty() ? List.of() : List.of(text);
    }
}
