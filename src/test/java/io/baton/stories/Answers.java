package io.baton.stories;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/** Answers by field id, in the order in which they are asked. */
record Answers(Map<String, String> byField) {

    static Answers of(String... fieldsAndAnswers) {
        var map = new LinkedHashMap<String, String>();
        for (int i = 0; i < fieldsAndAnswers.length; i += 2) {
            map.put(fieldsAndAnswers[i], fieldsAndAnswers[i + 1]);
        }
        return new Answers(Collections.unmodifiableMap(map));
    }

    Answers with(String... fieldsAndAnswers) {
        var map = new LinkedHashMap<>(byField);
        map.putAll(of(fieldsAndAnswers).byField());
        return new Answers(Collections.unmodifiableMap(map));
    }

    Answers without(String... fields) {
        var map = new LinkedHashMap<>(byField);
        for (var field : fields) {
            map.remove(field);
        }
        return new Answers(Collections.unmodifiableMap(map));
    }

    String get(String field) {
        return byField.getOrDefault(field, "");
    }

    /** As arguments of a command: `field="value" ...`. */
    String asArguments() {
        var text = new StringBuilder();
        byField.forEach((field, answer) -> text.append(field)
                .append("=\"")
                .append(answer.replace("\"", "\\\""))
                .append("\" "));
        return text.toString().strip();
    }
}
