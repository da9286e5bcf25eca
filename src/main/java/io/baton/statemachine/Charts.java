package io.baton.statemachine;

import io.baton.casework.EngineFault;
import io.baton.process.StateMap;
import java.util.LinkedHashMap;
import java.util.Map;

/** The charts of the maps used lately, each made once. An id stands for one map only, for as long as it is remembered. */
final class Charts {

    private final Map<String, Chart> charts;

    Charts(int most) {
        this.charts = new LinkedHashMap<>(16, 0.75f, true) {
            @Override
            protected boolean removeEldestEntry(Map.Entry<String, Chart> eldest) {
                return size() > most;
            }
        };
    }

    synchronized Chart of(StateMap map) {
        var chart = charts.get(map.id());
        if (chart == null) {
            chart = new Chart(map);
            charts.put(map.id(), chart);
        } else if (!chart.isOf(map)) {
            throw new EngineFault("Two different state maps are called " + map.id());
        }
        return chart;
    }

    synchronized int size() {
        return charts.size();
    }
}
