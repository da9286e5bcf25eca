package io.baton.process;

import java.util.List;
import java.util.stream.Stream;

/** The effects of a process, with those inside others. */
final class Effects {

    private Effects() {}

    /** The effects with those inside them. */
    static Stream<Effect> flat(List<Effect> effects) {
        return effects.stream().flatMap(effect -> Stream.concat(Stream.of(effect), inside(effect)));
    }

    /** Every effect that stands anywhere in a process. */
    static Stream<Effect> everywhere(ProcessDefinition process) {
        return Stream.of(
                        process.actions().stream().map(ActionRule::then),
                        process.timers().stream().map(TimerRule::then),
                        process.states().stream().map(State::enter),
                        process.states().stream()
                                .flatMap(state -> state.moves().stream())
                                .map(State.Move::then))
                .flatMap(lists -> lists)
                .flatMap(Effects::flat);
    }

    /** Every effect of one kind that stands anywhere in a process. */
    static <T extends Effect> Stream<T> everywhere(ProcessDefinition process, Class<T> kind) {
        return everywhere(process).filter(kind::isInstance).map(kind::cast);
    }

    private static Stream<Effect> inside(Effect effect) {
        return effect instanceof Effect.If choice
                ? Stream.concat(flat(choice.then()), flat(choice.otherwise()))
                : Stream.of();
    }
}
