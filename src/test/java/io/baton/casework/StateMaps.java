package io.baton.casework;

import io.baton.process.StateMap;
import io.baton.process.StateMap.Transition;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** State maps to test engines with. */
public final class StateMaps {

    private static final List<String> ODD_NAMES = List.of(
            "new", "in work", "cell:done", "état-prêt", "a/b#c", "0", "NULL", "wartet auf Auskunft", "{p17}", "'");

    private StateMaps() {}

    /** A request: approved or cancelled, noted in place, called back by a revision, closed for good. */
    public static StateMap request() {
        return map(
                "request@1",
                "new submit approval",
                "new cancel cancelled",
                "approval note approval",
                "approval approve built",
                "approval reject new",
                "approval cancel cancelled",
                "built close closed");
    }

    /** The work of one area: a lane of its own beside the case. */
    public static StateMap lane() {
        return map("request@1/lane", "todo start doing", "doing block todo", "doing finish done");
    }

    /** Arrows as {@code "source event target"}; the first source is the initial state. */
    public static StateMap map(String id, String... arrows) {
        var transitions = Stream.of(arrows)
                .map(arrow -> arrow.split(" "))
                .map(words -> new Transition(words[0], words[1], words[2]))
                .toList();
        var states = transitions.stream()
                .flatMap(arrow -> Stream.of(arrow.source(), arrow.target()))
                .distinct()
                .toList();
        return new StateMap(id, states.getFirst(), states, transitions);
    }

    /** Any shape: up to 20 states with odd names, loops, dead ends, unreachable parts. The same seed makes the same map. */
    public static StateMap random(long seed) {
        var random = new SplittableRandom(seed);
        var states = IntStream.range(0, random.nextInt(1, 21))
                .mapToObj(n -> n < ODD_NAMES.size() ? ODD_NAMES.get(n) : "state " + n)
                .toList();
        var transitions = new ArrayList<Transition>();
        var density = random.nextInt(1, 5);
        for (String source : states) {
            for (int event = 0; event < 6; event++) {
                if (random.nextInt(8) < density) {
                    var target = states.get(random.nextInt(states.size()));
                    transitions.add(new Transition(source, "event " + event, target));
                }
            }
        }
        return new StateMap("random@" + seed, states.get(random.nextInt(states.size())), states, transitions);
    }
}
