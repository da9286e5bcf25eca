package io.baton.casework;

import io.baton.process.StateMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The case engine in plain Java: looks the transition up and believes it. What every other engine is checked against. */
public final class TableEngine implements CaseEngine {

    private final Map<String, StateMap> maps = new ConcurrentHashMap<>();

    @Override
    public String move(StateMap map, String state, String event) {
        var known = maps.putIfAbsent(map.id(), map);
        if (known != null && !known.equals(map)) {
            throw new EngineFault("Two different state maps are called " + map.id());
        }
        return map.transitions().stream()
                .filter(arrow -> arrow.source().equals(state) && arrow.event().equals(event))
                .map(StateMap.Transition::target)
                .findFirst()
                .orElseThrow(() -> new EngineFault(map.id() + " knows no " + event + " in " + state));
    }
}
