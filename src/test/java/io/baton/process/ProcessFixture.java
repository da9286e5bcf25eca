package io.baton.process;

import io.baton.calendar.Span;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Small processes to look at their maps: records of which only what matters is given. */
final class ProcessFixture {

    private ProcessFixture() {}

    static ProcessDefinition process(
            List<State> states, List<ActionRule> actions, List<TimerRule> timers, @Nullable LaneRule lanes) {
        var given = new HashMap<String, Object>(
                Map.of("id", "tiny", "version", 3, "initial", states.getFirst().id()));
        given.putAll(Map.of("states", states, "actions", actions, "timers", timers));
        if (lanes != null) {
            given.put("lanes", lanes);
        }
        return record(ProcessDefinition.class, given);
    }

    static State state(String id, State.Kind kind, State.Move... moves) {
        return record(State.class, Map.of("id", id, "stage", "Only", "kind", kind, "moves", Arrays.asList(moves)));
    }

    static State state(String id, State.Move... moves) {
        return state(id, State.Kind.NORMAL, moves);
    }

    static State.Move moveTo(String state) {
        return record(State.Move.class, Map.of("to", state));
    }

    static ActionRule action(String word, String in, String to) {
        return record(ActionRule.class, Map.of("action", word, "in", List.of(in), "to", to));
    }

    static ActionRule action(String word, String in, Effect then) {
        return record(ActionRule.class, Map.of("action", word, "in", List.of(in), "then", List.of(then)));
    }

    static ActionRule onHold(String word, String in, String to) {
        return record(ActionRule.class, Map.of("action", word, "in", List.of(in), "to", to, "onHold", true));
    }

    static ActionRule anytime(String word) {
        return record(ActionRule.class, Map.of("action", word, "in", List.of("*"), "anytime", true));
    }

    static TimerRule timer(String id, String in, Effect then) {
        var after = Span.parse("1d");
        return record(TimerRule.class, Map.of("id", id, "in", List.of(in), "after", after, "then", List.of(then)));
    }

    static Effect either(Effect effect, Effect otherwise) {
        return new Effect.If(List.of(new Condition.Flag("F")), List.of(effect), List.of(otherwise));
    }

    /** A record with what is given; the rest is null, 0 or false, as in a file that leaves it out. */
    private static <T extends Record> T record(Class<T> type, Map<String, Object> given) {
        var parts = type.getRecordComponents();
        var types = Arrays.stream(parts).map(RecordComponent::getType).toArray(Class<?>[]::new);
        var values = Arrays.stream(parts)
                .map(part -> given.getOrDefault(part.getName(), nothing(part.getType())))
                .toArray();
        try {
            return type.getDeclaredConstructor(types).newInstance(values);
        } catch (ReflectiveOperationException fault) {
            throw new AssertionError(fault);
        }
    }

    private static @Nullable Object nothing(Class<?> type) {
        return type == boolean.class ? Boolean.FALSE : type == int.class ? Integer.valueOf(0) : null;
    }
}
