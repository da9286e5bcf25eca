package io.baton.casework;

import io.baton.form.Value;
import io.baton.language.Phrases;
import io.baton.process.ProcessDefinition;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What conditions, audiences and texts look at: the process, the case as it stands, the world, who acts as what, and the
 * inputs. {@code area} is the area acted for, {@code issue} and {@code item} the numbers spoken of.
 */
record Scene(
        ProcessDefinition def,
        Case now,
        World world,
        String actor,
        @Nullable String role,
        @Nullable String area,
        Map<String, Value> inputs) {

    Phrases words() {
        return world.words();
    }

    Roles roles() {
        return new Roles(def, now, world.people());
    }

    Areas areas() {
        return new Areas(def);
    }

    Optional<Value> input(String id) {
        return Optional.ofNullable(inputs.get(id)).filter(value -> !value.isEmpty());
    }

    /** The number given as an input, such as that of an issue. */
    Optional<Integer> number(String input) {
        return input(input).map(Value::plain).flatMap(Scene::whole);
    }

    private static Optional<Integer> whole(String text) {
        return text.matches("\\d{1,9}") ? Optional.of(Integer.parseInt(text)) : Optional.empty();
    }

    Optional<Lane> lane() {
        return area == null ? Optional.empty() : now.lane(area);
    }

    Scene with(Case later) {
        return new Scene(def, later, world, actor, role, area, inputs);
    }

    Scene with(Map<String, Value> others) {
        return new Scene(def, now, world, actor, role, area, others);
    }

    Scene forArea(@Nullable String other) {
        return new Scene(def, now, world, actor, role, other, inputs);
    }
}
