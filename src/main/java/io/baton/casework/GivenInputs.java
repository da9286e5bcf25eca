package io.baton.casework;

import io.baton.form.Field;
import io.baton.form.Filled;
import io.baton.form.Filling;
import io.baton.form.Value;
import io.baton.process.ActionRule;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What a command gave for the inputs of an action: what is missing, what is right, what counts as its reason. */
final class GivenInputs {

    private GivenInputs() {}

    static String unknownInput(String key, Filled start) {
        var allowed = start.form().fields().stream().map(Field::id).collect(Collectors.joining(", "));
        var words = start.around().words();
        return allowed.isEmpty() ? words.say("case.no-input", key) : words.say("case.no-input-of", key, allowed);
    }

    /** True where a required input is neither given nor offered by itself. */
    static boolean lacks(Filled start, Map<String, Object> given) {
        return start.fillPartly(given) instanceof Filling.Taken(var taken, var ignored)
                ? !taken.withInitials().missing().isEmpty()
                : start.form().fields().stream()
                        .anyMatch(field ->
                                !field.optional() && start.offered(field).isEmpty() && !given.containsKey(field.id()));
    }

    static Map<String, Value> rightOnes(Filled start, Map<String, Object> given) {
        return start.fillPartly(given) instanceof Filling.Taken(var taken, var ignored)
                ? taken.withInitials().answers().values()
                : start.withInitials().answers().values();
    }

    /** A form that was sent must name what is missing at the fields. */
    static Filling complete(Filled start, Map<String, Object> given, Command command) {
        var all = new LinkedHashMap<String, Object>(given);
        if (command.submitted()) {
            start.shown().stream()
                    .filter(field ->
                            start.isRequired(field) && start.offered(field).isEmpty())
                    .forEach(field -> all.putIfAbsent(field.id(), ""));
        }
        return start.fill(all);
    }

    static Map<String, Value> chosen(Filled taken, Map<String, Object> given) {
        var values = new HashMap<String, Value>();
        given.keySet().forEach(key -> {
            var value = taken.answers().values().get(key);
            if (value != null) {
                values.put(key, value);
            }
        });
        return values;
    }

    static @Nullable String reason(ActionRule rule, Map<String, Value> values, Command command) {
        return rule.inputs().stream()
                .filter(Field::free)
                .findFirst()
                .map(free -> values.get(free.id()))
                .map(Value::plain)
                .or(() -> Optional.ofNullable(command.freeText()))
                .or(() -> Optional.ofNullable(values.get("reason")).map(Value::plain))
                .filter(text -> !text.isBlank())
                .orElse(null);
    }
}
