package io.baton.slackworld;

import java.util.ArrayDeque;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;

/** The faults to come, first scripted first, per method. */
final class Faults {

    private final Map<String, Queue<Fault>> scripted = new ConcurrentHashMap<>();
    private final Map<String, Fault> standing = new ConcurrentHashMap<>();

    synchronized void script(String method, Fault fault, int times) {
        for (int i = 0; i < times; i++) {
            scripted.computeIfAbsent(method, any -> new ArrayDeque<>()).add(fault);
        }
    }

    void stand(String method, Fault fault) {
        standing.put(method, fault);
    }

    synchronized void heal() {
        scripted.clear();
        standing.clear();
    }

    synchronized Optional<Fault> next(String method) {
        var queue = scripted.get(method);
        if (queue != null && !queue.isEmpty()) {
            return Optional.of(queue.remove());
        }
        return Optional.ofNullable(standing.get(method));
    }
}
