package io.baton.form;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** The answers of one form, by field id, in the order they were given. Immutable. */
public record Answers(Map<String, Value> values) {

    public static final Answers NONE = new Answers(Map.of());

    public Answers {
        values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
    }

    public Optional<Value> get(String field) {
        return Optional.ofNullable(values.get(field)).filter(value -> !value.isEmpty());
    }

    public Answers with(String field, Value value) {
        if (value.equals(values.get(field))) {
            return this;
        }
        var copy = new LinkedHashMap<>(values);
        copy.put(field, value);
        return new Answers(copy);
    }

    public Answers without(String field) {
        if (!values.containsKey(field)) {
            return this;
        }
        var copy = new LinkedHashMap<>(values);
        copy.remove(field);
        return new Answers(copy);
    }
}
