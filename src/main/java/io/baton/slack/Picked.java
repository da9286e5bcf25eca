package io.baton.slack;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What people have picked so far in menus that take several: Slack says it once more when they are done, other servers
 * may say it while they pick only.
 */
final class Picked {

    private static final int MOST = 500;

    private final Map<String, List<String>> byMenu = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, List<String>> eldest) {
            return size() > MOST;
        }
    };

    synchronized void remember(Payload payload, String menu, List<String> values) {
        byMenu.put(key(payload, menu), List.copyOf(values));
    }

    /** What was picked last in that menu of that message by that person; nothing where that is not known. */
    synchronized List<String> last(Payload payload, String menu) {
        return byMenu.getOrDefault(key(payload, menu), List.of());
    }

    private static String key(Payload payload, String menu) {
        return payload.user() + " " + payload.channel() + " " + payload.message() + " " + menu;
    }
}
