package io.baton.casework;

import io.baton.process.ProcessDefinition;
import io.baton.process.StateMap;
import io.baton.process.StateMaps;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Moves cases and lanes over the maps of their process; a map is drawn once for each version of a process. */
final class Mover {

    /** The maps of one version; {@code lanes} is empty where the process has none. */
    private record Maps(StateMap cases, java.util.Optional<StateMap> lanes) {}

    private final CaseEngine engine;
    private final Map<String, Maps> maps = new ConcurrentHashMap<>();

    Mover(CaseEngine engine) {
        this.engine = engine;
    }

    String move(ProcessDefinition def, String state, String event) {
        return engine.move(of(def).cases(), state, event);
    }

    String moveLane(ProcessDefinition def, String status, String event) {
        var lanes = of(def).lanes()
                .orElseThrow(() -> new IllegalArgumentException("process " + def.id() + " has no lanes"));
        return engine.move(lanes, status, event);
    }

    private Maps of(ProcessDefinition def) {
        return maps.computeIfAbsent(
                def.id() + "@" + def.version(), id -> new Maps(StateMaps.of(def), StateMaps.lanes(def)));
    }
}
