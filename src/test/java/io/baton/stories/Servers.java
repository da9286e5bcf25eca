package io.baton.stories;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The server tables of the worked estimates E1 to E6 (domain D), for a platform and a kind of work. */
record Servers(String platform, String workType, boolean expedited, List<Map<String, String>> rows) {
    private static final List<String> COLUMNS = List.of(
            "count",
            "role",
            "environment",
            "size",
            "vcpu",
            "ramGb",
            "tier1Gb",
            "tier2Gb",
            "tier3Gb",
            "tier4Gb",
            "osVersion",
            "nonStandardYear",
            "dbEngine",
            "backup");

    static final Servers E1 = of("LINUX", "BUILD", row(2, "WEB", 2, 8, "tier2Gb=200", "backup=yes"));
    static final Servers E2 = new Servers(
            "WINDOWS",
            "REFRESH",
            true,
            List.of(
                    row(3, "APP", 4, 16, "tier2Gb=150", "tier3Gb=500", "backup=yes"),
                    row(1, "DB", 8, 64, "tier1Gb=1000", "dbEngine=MSSQL", "backup=yes")));
    static final Servers E3 = of("AIX", "BUILD", row(2, "DB", 4, 32, "tier1Gb=500", "dbEngine=ORACLE", "backup=yes"));
    static final Servers E4 =
            of("SOLARIS", "REBUILD", row(1, "APP", 2, 16, "tier3Gb=300", "nonStandardYear=2", "backup=no"));
    static final Servers E5 =
            of("WINDOWS", "BUILD", row(1, "FILE", 1, 3, "tier3Gb=100", "nonStandardYear=2", "backup=no"));
    static final Servers E6 = of("LINUX", "BUILD", row(1, "WEB", 2, 8, "tier2Gb=200", "backup=yes"));

    static Servers of(String platform, String workType, Map<String, String> row) {
        return new Servers(platform, workType, false, List.of(row));
    }

    /** A row of custom size; the rest as `column=value`. */
    static Map<String, String> row(int count, String role, int vcpu, int ramGb, String... rest) {
        var row = new LinkedHashMap<String, String>();
        row.put("count", Integer.toString(count));
        row.put("role", role);
        row.put("environment", "PROD");
        row.put("size", "CUSTOM");
        row.put("vcpu", Integer.toString(vcpu));
        row.put("ramGb", Integer.toString(ramGb));
        row.put("osVersion", "standard");
        row.put("nonStandardYear", "0");
        row.put("dbEngine", "NONE");
        for (var cell : rest) {
            var parts = cell.split("=", 2);
            row.put(parts[0], parts[1]);
        }
        return row;
    }

    /** The same servers with one cell of the first row changed; an empty value clears it. */
    Servers with(String column, String value) {
        var changed = new ArrayList<Map<String, String>>(rows);
        var first = new LinkedHashMap<>(rows.getFirst());
        first.put(column, value);
        first.values().removeIf(String::isEmpty);
        changed.set(0, first);
        return new Servers(platform, workType, expedited, List.copyOf(changed));
    }

    /** As a CSV file with the column ids as header. */
    String csv() {
        var lines = rows.stream()
                .map(row -> COLUMNS.stream()
                        .map(column -> row.getOrDefault(column, ""))
                        .collect(Collectors.joining(",")))
                .collect(Collectors.joining("\n"));
        return String.join(",", COLUMNS) + "\n" + lines + "\n";
    }

    List<String> coreAreas() {
        return List.of(platform.equals("WINDOWS") ? "SERVER_WINDOWS" : "SERVER_UNIX", "STORAGE", "NETWORK", "SECURITY");
    }

    /** Core areas, and those that the servers call for (domain A1). */
    List<String> applicableAreas() {
        var areas = new LinkedHashSet<>(coreAreas());
        if (rows.stream().anyMatch(row -> row.getOrDefault("backup", "no").equals("yes"))) {
            areas.add("BACKUP");
        }
        if (rows.stream().anyMatch(row -> !row.getOrDefault("dbEngine", "NONE").equals("NONE"))) {
            areas.add("DATABASE");
        }
        return List.copyOf(areas);
    }
}
