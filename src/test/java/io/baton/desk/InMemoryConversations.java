package io.baton.desk;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Conversations in memory. */
public final class InMemoryConversations implements Conversations {

    private final Map<String, Talk> talks = new LinkedHashMap<>();
    private final InMemoryDue due;
    private long number;

    public InMemoryConversations(InMemoryDue due) {
        this.due = due;
    }

    @Override
    public synchronized List<Talk> of(String person) {
        return talks.values().stream()
                .filter(talk -> talk.person().equals(person))
                .sorted(Comparator.comparing(Talk::touchedAt)
                        .thenComparing(Talk::id)
                        .reversed())
                .toList();
    }

    @Override
    public synchronized Optional<Talk> find(String id) {
        return Optional.ofNullable(talks.get(id));
    }

    @Override
    public synchronized boolean save(Talk it) {
        if (find(it.id()).map(Talk::revision).orElse(0L) != it.revision()) {
            return false;
        }
        var next = new Talk(
                it.id(),
                it.revision() + 1,
                it.person(),
                it.process(),
                it.version(),
                it.kind(),
                it.caseId(),
                it.parent(),
                it.interview(),
                it.talking(),
                it.questions(),
                it.touchedAt(),
                it.due(),
                it.reminded(),
                it.delivery());
        talks.put(it.id(), next);
        due.clear(it.id());
        if (it.due() != null) {
            due.set(it.id(), "talk", it.due());
        }
        return true;
    }

    @Override
    public synchronized void discard(String id) {
        talks.remove(id);
        due.clear(id);
    }

    @Override
    public synchronized long nextNumber() {
        return ++number;
    }
}
