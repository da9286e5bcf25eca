package io.baton.workspace;

import io.baton.chat.Timeline;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A timeline that forgets everything when the test ends. */
final class InMemoryTimeline implements Timeline {

    private final Map<String, Entry> entries = new LinkedHashMap<>();
    private long seq;
    private long event;

    @Override
    public synchronized Entry put(String room, String key, String payload) {
        var old = entries.get(room + "\n" + key);
        var entry = old == null
                ? new Entry("m" + ++seq, seq, room, key, payload, ++event, false)
                : new Entry(old.id(), old.seq(), room, key, payload, ++event, true);
        entries.put(room + "\n" + key, entry);
        return entry;
    }

    @Override
    public synchronized List<Entry> after(String room, long after, int limit) {
        return entries.values().stream()
                .filter(entry -> entry.room().equals(room) && entry.seq() > after)
                .limit(limit)
                .toList();
    }

    @Override
    public synchronized Optional<Entry> byId(String id) {
        return entries.values().stream().filter(entry -> entry.id().equals(id)).findFirst();
    }

    @Override
    public synchronized List<Entry> byKey(String key) {
        return entries.values().stream()
                .filter(entry -> entry.key().equals(key))
                .toList();
    }

    @Override
    public synchronized List<Entry> since(long after, int limit) {
        return entries.values().stream()
                .filter(entry -> entry.event() > after)
                .sorted(Comparator.comparingLong(Entry::event))
                .limit(limit)
                .toList();
    }

    @Override
    public synchronized long lastEvent() {
        return event;
    }

    synchronized void clear() {
        entries.clear();
    }
}
