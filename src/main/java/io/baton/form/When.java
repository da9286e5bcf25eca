package io.baton.form;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * A condition on other answers, as configuration writes it: {@code {platform: [WINDOWS], workType: [REFRESH]}} holds
 * when every named field has one of the values listed (a list: at least one of its items). The value {@code -} stands
 * for "no answer". A field of another form of the same case is named {@code form.field}.
 */
public record When(Map<String, List<String>> fields) {

    /** The word for "no answer was given". */
    public static final String NOTHING = "-";

    public When {
        var copy = new LinkedHashMap<String, List<String>>();
        fields.forEach((field, values) -> copy.put(field, List.copyOf(values)));
        fields = java.util.Collections.unmodifiableMap(copy);
    }

    /** True when all named fields hold; {@code answers} gives a field's answer, if there is one. */
    public boolean holds(Function<String, Optional<Value>> answers) {
        return fields.entrySet().stream()
                .allMatch(entry -> answers.apply(entry.getKey())
                        .filter(value -> !value.isEmpty())
                        .map(value -> value.texts().stream().anyMatch(entry.getValue()::contains))
                        .orElse(entry.getValue().contains(NOTHING)));
    }

    /** True when one of the conditions holds, or there is none. */
    public static boolean anyHolds(List<When> conditions, Function<String, Optional<Value>> answers) {
        return conditions.isEmpty() || conditions.stream().anyMatch(when -> when.holds(answers));
    }
}
