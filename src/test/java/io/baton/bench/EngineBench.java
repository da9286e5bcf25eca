package io.baton.bench;

import io.baton.casework.CaseEngine;
import io.baton.casework.StateMaps;
import io.baton.casework.TableEngine;
import io.baton.process.StateMap;
import io.baton.statemachine.SpringCaseEngine;
import java.util.SplittableRandom;

/** Prints what an event costs on the Spring engine and on the table, taking turns in one JVM. Trust the ratio only. */
final class EngineBench {

    private static final StateMap MAP = StateMaps.request();
    private static final int EVENTS = 50_000;

    private EngineBench() {}

    public static void main(String... args) {
        try (var spring = new SpringCaseEngine()) {
            var table = new TableEngine();
            for (int round = 1; round <= 10; round++) {
                var slow = microsPerEvent(spring, round);
                var fast = microsPerEvent(table, round);
                System.out.printf(
                        "round %2d: spring %6.2f us, table %6.3f us, ratio %.0f%n", round, slow, fast, slow / fast);
            }
        }
    }

    private static double microsPerEvent(CaseEngine engine, long seed) {
        var random = new SplittableRandom(seed);
        var from = System.nanoTime();
        var state = MAP.initial();
        for (int event = 0; event < EVENTS; event++) {
            var current = state;
            var arrows = MAP.transitions().stream()
                    .filter(arrow -> arrow.source().equals(current))
                    .toList();
            state = arrows.isEmpty()
                    ? MAP.initial()
                    : engine.move(
                            MAP,
                            state,
                            arrows.get(random.nextInt(arrows.size())).event());
        }
        return (System.nanoTime() - from) / 1_000.0 / EVENTS;
    }
}
