package io.baton.chat;

import java.util.List;
import java.util.Optional;

/**
 * What stands in the rooms of a platform of our own, kept for ever: messages in order of a sequence that grows over all
 * rooms and survives restarts and edits. The payload is the platform's own text, opaque here.
 */
public interface Timeline {

    /** A message as kept; {@code event} grows with every new message and every edit. */
    record Entry(String id, long seq, String room, String key, String payload, long event, boolean edited) {}

    /** Stores a message, or replaces the payload of the one that stands in the room under the same key. */
    Entry put(String room, String key, String payload);

    /** The messages of a room with a sequence above {@code after}, oldest first. */
    List<Entry> after(String room, long after, int limit);

    Optional<Entry> byId(String id);

    /** All messages that stand under a key, in any room. */
    List<Entry> byKey(String key);

    /** What was posted or edited after an event number, in order; an entry edited several times may come once. */
    List<Entry> since(long event, int limit);

    /** The newest event number, 0 before the first. */
    long lastEvent();
}
