package io.baton.redis;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What one server says of itself (INFO), judged. */
record ServerFacts(String node, Map<String, String> facts) {

    private static final List<Integer> OLDEST = List.of(6, 2, 0);

    /** The first releases with the repaired Lua interpreter (CVE-2025-49844), by line. */
    private static final List<List<Integer>> REDIS_REPAIRED =
            List.of(List.of(6, 2, 20), List.of(7, 2, 11), List.of(7, 4, 6), List.of(8, 0, 4), List.of(8, 2, 2));

    private static final List<List<Integer>> VALKEY_REPAIRED =
            List.of(List.of(7, 2, 11), List.of(8, 0, 6), List.of(8, 1, 4));

    List<String> warnings() {
        var warnings = new ArrayList<String>();
        if (!"1".equals(facts.get("aof_enabled"))) {
            warnings.add(where() + " keeps no append-only file: what was acknowledged is lost when it stops."
                    + " Set: appendonly yes, appendfsync always");
        }
        if (!"noeviction".equals(facts.getOrDefault("maxmemory_policy", "noeviction"))) {
            warnings.add(where() + " throws data away when memory is short (" + facts.get("maxmemory_policy")
                    + "). Set: maxmemory-policy noeviction");
        }
        version().ifPresent(version -> {
            if (compare(version, OLDEST) < 0) {
                warnings.add(where() + " is older than 6.2, which Baton is not tested on. Use a newer release");
            }
            if (!isRepaired(version)) {
                warnings.add(where() + " lacks the repair of its Lua interpreter (CVE-2025-49844). Use "
                        + (isValkey() ? "Valkey 8.1.4" : "Redis 8.2.2")
                        + " or newer, or let nobody but Baton reach it");
            }
        });
        return warnings;
    }

    private String where() {
        var version = facts.getOrDefault(isValkey() ? "valkey_version" : "redis_version", "of unknown version");
        return (isValkey() ? "Valkey " : "Redis ") + version + (node.isEmpty() ? "" : " at " + node);
    }

    private boolean isValkey() {
        return facts.containsKey("valkey_version") || "valkey".equals(facts.get("server_name"));
    }

    private Optional<List<Integer>> version() {
        return Optional.ofNullable(facts.get(isValkey() ? "valkey_version" : "redis_version"))
                .filter(text -> text.matches("\\d+\\.\\d+\\.\\d+.*"))
                .map(text -> Arrays.stream(text.split("[^0-9]+", 4))
                        .limit(3)
                        .map(Integer::parseInt)
                        .toList());
    }

    /** A line that has a repaired release is repaired from it on; other lines are if they are newer than all of them. */
    private boolean isRepaired(List<Integer> version) {
        var repaired = isValkey() ? VALKEY_REPAIRED : REDIS_REPAIRED;
        return repaired.stream()
                .filter(release -> release.subList(0, 2).equals(version.subList(0, 2)))
                .findFirst()
                .map(release -> compare(version, release) >= 0)
                .orElseGet(() -> compare(version, repaired.getLast()) > 0);
    }

    private static int compare(List<Integer> one, List<Integer> other) {
        for (var i = 0; i < Math.min(one.size(), other.size()); i++) {
            if (!one.get(i).equals(other.get(i))) {
                return one.get(i).compareTo(other.get(i));
            }
        }
        return 0;
    }
}
