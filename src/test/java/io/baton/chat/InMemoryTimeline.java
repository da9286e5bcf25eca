package io.baton.chat;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/** The rooms' messages in memory. */
public final class InMemoryTimeline implements Timeline {

    private final Map<String, Entry> entries = new LinkedHashMap<>();
    private long seq;
    private long event;

    @Override
    public synchronized Entry put(String room, String key, String payload) {
        var old = entries.values().stream()
                .filter(entry -> entry.room().equals(room) && entry.key().equals(key))
                .findFirst();
        if (old.isPresent() && old.get().payload().equals(payload)) {
            return old.get();
        }
        var entry = old.map(it -> new Entry(it.id(), it.seq(), room, key, payload, ++event, true))
                .orElseGet(() -> new Entry("m" + (seq + 1), ++seq, room, key, payload, ++event, false));
        entries.put(entry.id(), entry);
        return entry;
    }

    @Override
    public List<Entry> after(String room, long after, int limit) {
        return list(entry -> entry.room().equals(room) && entry.seq() > after, Comparator.comparing(Entry::seq), limit);
    }

    @Override
    public synchronized Optional<Entry> byId(String id) {
        return Optional.ofNullable(entries.get(id));
    }

    @Override
    public List<Entry> byKey(String key) {
        return list(entry -> entry.key().equals(key), Comparator.comparing(Entry::seq), Integer.MAX_VALUE);
    }

    @Override
    public List<Entry> since(long after, int limit) {
        return list(entry -> entry.event() > after, Comparator.comparing(Entry::event), limit);
    }

    @Override
    public synchronized long lastEvent() {
        return event;
    }

    private synchronized List<Entry> list(Predicate<Entry> which, Comparator<Entry> order, int limit) {
        return entries.values().stream()
                .filter(which)
                .sorted(order)
                .limit(limit)
                .toList();
    }
}
