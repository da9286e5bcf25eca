package io.baton.desk;

import io.baton.casework.Cases.Decision;
import io.baton.casework.InMemoryCases;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Timers in memory, those of cases and of conversations. */
public final class InMemoryDue implements Due {

    private final Map<String, Fallen> timers = new ConcurrentHashMap<>();

    public InMemoryDue(InMemoryCases cases) {
        cases.onDecision(this::add);
    }

    private void add(Decision decision) {
        var subject = decision.after().id();
        clear(subject);
        decision.after().timers().forEach((key, timer) -> {
            if (timer.due() != null) {
                set(subject, key, timer.due());
            }
        });
    }

    void set(String subject, String timer, Instant due) {
        timers.put(subject + "|" + timer, new Fallen(subject, timer, due));
    }

    void clear(String subject) {
        timers.values().removeIf(timer -> timer.subject().equals(subject));
    }

    @Override
    public List<Fallen> until(Instant instant, int limit) {
        return timers.values().stream()
                .filter(timer -> !timer.due().isAfter(instant))
                .sorted(Comparator.comparing(Fallen::due)
                        .thenComparing(Fallen::subject)
                        .thenComparing(Fallen::timer))
                .limit(limit)
                .toList();
    }

    @Override
    public Optional<Instant> next() {
        return timers.values().stream().map(Fallen::due).min(Comparator.naturalOrder());
    }

    @Override
    public void drop(Fallen fallen) {
        timers.remove(fallen.subject() + "|" + fallen.timer(), fallen);
    }
}
