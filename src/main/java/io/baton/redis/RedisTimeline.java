package io.baton.redis;

import io.baton.chat.Timeline;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The rooms' messages on Redis. Their numbers run over all rooms, so all of it shares one hash tag. */
final class RedisTimeline implements Timeline {

    private static final String TAG = "{timeline}:";
    private static final String NUMBERS = TAG + "numbers";
    private static final String ENTRIES = TAG + "entries";
    private static final String EVENTS = TAG + "events";
    private static final int MOST = 1000;

    /** What is stored of an entry beside its numbers, which the script puts before it. */
    private record Body(String room, String key, String payload) {}

    private final Redis redis;

    RedisTimeline(Redis redis) {
        this.redis = redis;
    }

    @Override
    public Entry put(String room, String key, String payload) {
        var body = CoreJson.MAPPER.writeValueAsString(new Body(room, key, payload));
        var keys = List.of(NUMBERS, ENTRIES, EVENTS, room(room), key(key));
        return entries(redis.run(Script.TIMELINE_PUT, keys, room, body)).getFirst();
    }

    @Override
    public List<Entry> after(String room, long after, int limit) {
        return page(room(room), after, limit);
    }

    @Override
    public List<Entry> since(long event, int limit) {
        return page(EVENTS, event, limit);
    }

    @Override
    public Optional<Entry> byId(String id) {
        return Optional.ofNullable(
                        redis.with(server -> server.<String, String>opsForHash().get(ENTRIES, id)))
                .map(text -> entry(id, text));
    }

    @Override
    public List<Entry> byKey(String key) {
        return entries(redis.run(Script.TIMELINE_BY_KEY, List.of(key(key), ENTRIES)));
    }

    @Override
    public long lastEvent() {
        return Optional.ofNullable(
                        redis.with(server -> server.<String, String>opsForHash().get(NUMBERS, "event")))
                .map(Long::parseLong)
                .orElse(0L);
    }

    private List<Entry> page(String order, long above, int limit) {
        var most = Integer.toString(Math.clamp(limit, 1, MOST));
        return entries(redis.run(Script.TIMELINE_PAGE, List.of(order, ENTRIES), Long.toString(above), most));
    }

    private static String room(String room) {
        return TAG + "room:" + room;
    }

    private static String key(String key) {
        return TAG + "key:" + key;
    }

    private static List<Entry> entries(List<String> idsAndTexts) {
        var found = new ArrayList<Entry>();
        for (var i = 0; i < idsAndTexts.size(); i += 2) {
            found.add(entry(idsAndTexts.get(i), idsAndTexts.get(i + 1)));
        }
        return found;
    }

    private static Entry entry(String id, String text) {
        var parts = text.split(" ", 4);
        var body = CoreJson.MAPPER.readValue(parts[3], Body.class);
        return new Entry(
                id,
                Long.parseLong(parts[0]),
                body.room(),
                body.key(),
                body.payload(),
                Long.parseLong(parts[1]),
                parts[2].equals("1"));
    }
}
