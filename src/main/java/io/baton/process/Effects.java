package io.baton.process;

import java.util.List;
import java.util.stream.Stream;

/** Lists of effects, which may hold others. */
final class Effects {

    private Effects() {}

    /** The effects with those inside them. */
    static Stream<Effect> flat(List<Effect> effects) {
        return effects.stream().flatMap(effect -> Stream.concat(Stream.of(effect), inside(effect)));
    }

    private static Stream<Effect> inside(Effect effect) {
        return effect instanceof Effect.If choice
                ? Stream.concat(flat(choice.then()), flat(choice.otherwise()))
                : Stream.of();
    }
}
