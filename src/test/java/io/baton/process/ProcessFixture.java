package io.baton.process;

import io.baton.calendar.Span;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Small processes to look at their maps. */
final class ProcessFixture {

    private ProcessFixture() {}

    static ProcessDefinition process(
            List<State> states, List<ActionRule> actions, List<TimerRule> timers, @Nullable LaneRule lanes) {
        return new ProcessDefinition(
                "tiny",
                3,
                "Tiny",
                "",
                "TINY",
                "town",
                "request",
                "title",
                states.getFirst().id(),
                "submit",
                List.of(),
                List.of(),
                List.of("Only"),
                states,
                actions,
                List.of(),
                lanes,
                List.of(),
                timers,
                List.of(),
                null,
                null,
                List.of(),
                List.of(),
                List.of(),
                List.of());
    }

    static State state(String id, State.Kind kind, State.Move... moves) {
        return new State(id, "Only", null, kind, false, null, List.of(), List.of(), List.of(), Arrays.asList(moves));
    }

    static State state(String id, State.Move... moves) {
        return state(id, State.Kind.NORMAL, moves);
    }

    static State.Move moveTo(String state) {
        return new State.Move(List.of(), state, List.of(), "");
    }

    static ActionRule action(String word, String in, @Nullable String to, Effect... effects) {
        return action(word, in, to, false, false, effects);
    }

    static ActionRule onHold(String word, String in, @Nullable String to, Effect... effects) {
        return action(word, in, to, false, true, effects);
    }

    static ActionRule anytime(String word) {
        return action(word, ActionRule.EVERY_STATE, null, true, false);
    }

    private static ActionRule action(
            String word, String in, @Nullable String to, boolean anytime, boolean onHold, Effect... effects) {
        return new ActionRule(
                word,
                word,
                null,
                List.of(in),
                List.of(),
                anytime,
                onHold,
                false,
                List.of(),
                List.of(),
                Map.of(),
                Map.of(),
                null,
                List.of(),
                to,
                Arrays.asList(effects),
                null);
    }

    static TimerRule timer(String id, String in, Effect... effects) {
        return new TimerRule(
                id,
                List.of(in),
                List.of(),
                "entered",
                Span.parse("1d"),
                null,
                null,
                0,
                null,
                List.of(),
                List.of(),
                null,
                null,
                Arrays.asList(effects));
    }

    static Effect either(Effect effect, Effect otherwise) {
        return new Effect.If(List.of(new Condition.Flag("F")), List.of(effect), List.of(otherwise));
    }
}
