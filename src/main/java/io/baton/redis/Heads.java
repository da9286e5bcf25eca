package io.baton.redis;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** The heads of the cases seen last. One that is outdated does no harm: the script compares it with what is stored. */
final class Heads {

    private static final int KEPT = 10_000;

    private final Map<String, Head> latest = Collections.synchronizedMap(new LinkedHashMap<>(256, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Head> eldest) {
            return size() > KEPT;
        }
    });

    Optional<Head> get(String caseId) {
        return Optional.ofNullable(latest.get(caseId));
    }

    void put(String caseId, Head head) {
        latest.put(caseId, head);
    }

    void forget(String caseId) {
        latest.remove(caseId);
    }
}
