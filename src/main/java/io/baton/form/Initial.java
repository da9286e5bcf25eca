package io.baton.form;

import java.time.LocalDate;
import java.util.Optional;

/** The value that a field offers by itself, unjudged: a constant, or what another answer says. */
record Initial(Filled filled, Field field) {

    Optional<Value> value() {
        var from = field.initialFrom();
        return Optional.ofNullable(from)
                .flatMap(filled::lookup)
                .filter(value -> !value.isEmpty())
                .map(this::later)
                .or(() -> Optional.ofNullable(field.initial()).map(Value::of));
    }

    private Value later(Value value) {
        var plus = field.initialPlus();
        return plus == null
                ? value
                : Value.of(LocalDate.parse(value.plain()).plus(plus).toString());
    }
}
