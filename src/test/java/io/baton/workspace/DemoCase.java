package io.baton.workspace;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A case as the desk would read it out. */
final class DemoCase {

    static final List<String> STAGES = List.of(
            "Customer",
            "Design and Solution",
            "Scoping Call",
            "Customer Commit",
            "POD Commit",
            "Cell Build",
            "Delivery",
            "Close");

    private DemoCase() {}

    static Map<String, Object> view(String stage) {
        var at = "2027-01-11T09:00:00-08:00";
        var view = new LinkedHashMap<String, Object>();
        view.put("id", DemoHouse.CASE);
        view.put("process", "esd");
        view.put("version", 1);
        view.put("revision", 3);
        view.put("title", "Web servers for the harbor portal");
        view.put("stage", stage);
        view.put("state", "AWAITING_APPROVAL");
        view.put("stageIndex", STAGES.indexOf(stage) + 1);
        view.put("stages", STAGES);
        view.put("requester", "maria");
        view.put("team", List.of("tom"));
        view.put("holder", List.of(map("role", "APPROVER", "person", "lin", "since", at)));
        view.put("due", "2027-01-13T09:00:00-08:00");
        view.put("hold", null);
        view.put("flags", List.of("EXPEDITED"));
        view.put("answers", Map.of("request", map("platform", "LINUX", "approvedBudget", "25000.00")));
        view.put(
                "documents",
                List.of(map(
                        "id",
                        "D-SR",
                        "version",
                        1,
                        "title",
                        "Service Request",
                        "file",
                        "f1",
                        "name",
                        "D-SR-v1.pdf",
                        "type",
                        "application/pdf",
                        "size",
                        48213,
                        "at",
                        at,
                        "by",
                        "maria",
                        "current",
                        true)));
        view.put(
                "ballots",
                List.of(map(
                        "id",
                        "approval",
                        "document",
                        "D-SR",
                        "version",
                        1,
                        "policy",
                        "ALL",
                        "status",
                        "OPEN",
                        "parties",
                        List.of(
                                map("party", "APPROVER", "person", "omar", "choice", "APPROVE", "at", at, "note", null),
                                map("party", "APPROVER", "person", "lin", "choice", null, "at", null, "note", null)))));
        view.put(
                "lanes",
                List.of(
                        map("id", "NETWORK", "status", "TEST", "blocked", null, "attempt", 1, "assignee", "net"),
                        map(
                                "id",
                                "STORAGE",
                                "status",
                                "BUILD",
                                "blocked",
                                "no rack space",
                                "attempt",
                                2,
                                "assignee",
                                null)));
        view.put(
                "items",
                List.of(map(
                        "no",
                        1,
                        "text",
                        "Show DMZ firewall",
                        "owner",
                        "CUSTOMER",
                        "due",
                        "2027-02-01",
                        "required",
                        true,
                        "status",
                        "OPEN",
                        "suggested",
                        false)));
        view.put("issues", List.of());
        view.put("links", List.of());
        view.put("estimate", null);
        view.put(
                "actions",
                List.of(
                        map("action", "approve", "by", "APPROVER", "area", null, "enabled", true, "missing", List.of()),
                        map(
                                "action",
                                "receive",
                                "by",
                                "ESD",
                                "area",
                                null,
                                "enabled",
                                false,
                                "missing",
                                List.of("approval by Lin"))));
        return view;
    }

    static List<Map<String, Object>> audit() {
        return List.of(
                map(
                        "seq",
                        1,
                        "at",
                        "2027-01-11T09:00:00-08:00",
                        "actor",
                        "maria",
                        "role",
                        "CUSTOMER",
                        "action",
                        "submit",
                        "from",
                        "DRAFT",
                        "to",
                        "AWAITING_APPROVAL",
                        "version",
                        1,
                        "outcome",
                        "done",
                        "reason",
                        null,
                        "hash",
                        "9f2c"),
                map(
                        "seq",
                        2,
                        "at",
                        "2027-01-11T09:00:00-08:00",
                        "actor",
                        "sam",
                        "role",
                        null,
                        "action",
                        "approve",
                        "from",
                        "AWAITING_APPROVAL",
                        "to",
                        "AWAITING_APPROVAL",
                        "version",
                        1,
                        "outcome",
                        "refused",
                        "reason",
                        "You can't approve ESD-2027-0001: only its approvers can.",
                        "hash",
                        "77ab"));
    }

    private static Map<String, Object> map(@Nullable Object... pairs) {
        var map = new LinkedHashMap<String, Object>();
        for (var i = 0; i < pairs.length; i += 2) {
            map.put(String.valueOf(pairs[i]), Arrays.asList(pairs).get(i + 1));
        }
        return map;
    }
}
