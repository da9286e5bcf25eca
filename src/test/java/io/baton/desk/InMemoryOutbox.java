package io.baton.desk;

import io.baton.casework.Cases.Decision;
import io.baton.casework.InMemoryCases;
import io.baton.casework.Telling;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/** The outbox in memory; an entry that fails is tried again with the next delivery, without a pause. */
public final class InMemoryOutbox implements Outbox {

    private static final int TRIES = 5;

    private final Map<String, List<Entry>> lines = new LinkedHashMap<>();
    private final Map<String, Integer> tries = new HashMap<>();
    private final Map<String, Parked> parked = new LinkedHashMap<>();

    private final Predicate<Telling> mine;

    /** An outbox for what is told in chats. */
    public InMemoryOutbox(InMemoryCases cases) {
        this(cases, telling -> !(telling instanceof Telling.Mail));
    }

    private InMemoryOutbox(InMemoryCases cases, Predicate<Telling> mine) {
        this.mine = mine;
        cases.onDecision(this::add);
    }

    /** An outbox for what is sent by mail. */
    public static InMemoryOutbox ofMail(InMemoryCases cases) {
        return new InMemoryOutbox(cases, Telling.Mail.class::isInstance);
    }

    private synchronized void add(Decision decision) {
        var it = decision.after();
        var index = 0;
        for (var telling : decision.tellings()) {
            var id = it.id() + ":" + it.revision() + ":" + index++;
            if (!mine.test(telling)) {
                continue;
            }
            line(it.id()).add(new Entry(id, it.id(), it.revision(), telling, decision.commandId()));
        }
    }

    private List<Entry> line(String caseId) {
        return lines.computeIfAbsent(caseId, any -> new ArrayList<>());
    }

    @Override
    public synchronized void deliver(String caseId, Courier courier) {
        drain(caseId, courier);
    }

    @Override
    public synchronized int deliverAll(Courier courier) {
        return List.copyOf(lines.keySet()).stream()
                .mapToInt(caseId -> drain(caseId, courier))
                .sum();
    }

    private int drain(String caseId, Courier courier) {
        var delivered = 0;
        while (!line(caseId).isEmpty()) {
            var entry = line(caseId).getFirst();
            try {
                courier.deliver(entry);
                delivered++;
                line(caseId).remove(entry);
                tries.remove(caseId);
            } catch (RuntimeException failure) {
                if (tries.merge(caseId, 1, Integer::sum) < TRIES) {
                    return delivered;
                }
                courier.gaveUp(entry, String.valueOf(failure.getMessage()));
                parked.put(entry.id(), new Parked(entry, String.valueOf(failure.getMessage())));
                line(caseId).remove(entry);
                tries.remove(caseId);
            }
        }
        return delivered;
    }

    @Override
    public synchronized List<Parked> parked() {
        return List.copyOf(parked.values());
    }

    @Override
    public synchronized boolean retry(String entryId) {
        var back = parked.remove(entryId);
        if (back == null) {
            return false;
        }
        line(back.entry().caseId()).addFirst(back.entry());
        return true;
    }

    @Override
    public synchronized boolean discard(String entryId) {
        return parked.remove(entryId) != null;
    }
}
