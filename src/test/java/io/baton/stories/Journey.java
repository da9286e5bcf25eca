package io.baton.stories;

import java.util.List;
import java.util.Map;

/** Carries a case to a state by the shortest lawful way, without moving the clock. */
final class Journey {
    private static final List<String> STATES = List.of(
            "AWAITING_APPROVAL",
            "AWAITING_RECEIPT",
            "DESIGN",
            "ARCH_REVIEW",
            "SCOPING",
            "CUSTOMER_COMMIT",
            "POD_COMMIT",
            "CELL_BUILD",
            "DELIVERY");

    private final Cast cast;
    private Answers request = Forms.LX;
    private Servers servers = Servers.E1;

    Journey(Cast cast) {
        this.cast = cast;
    }

    /** Other servers, and the request of their platform. */
    Journey with(Servers servers) {
        this.servers = servers;
        this.request = Forms.requestFor(servers);
        return this;
    }

    /** Other answers to the request than those of LX. */
    Journey asking(String... fieldsAndAnswers) {
        this.request = request.with(fieldsAndAnswers);
        return this;
    }

    /** Plays until the case is in the state; gives its id. */
    String upTo(String state) {
        var id = cast.maria.fills("esd", request);
        for (var reached : STATES.subList(1, STATES.indexOf(state) + 1)) {
            carry(id, reached);
        }
        cast.then(id).isIn(state);
        return id;
    }

    /** Plays on from the state before. */
    void carry(String id, String state) {
        switch (state) {
            case "AWAITING_RECEIPT" -> approvesAll(id);
            case "DESIGN" -> cast.kate.does("receive", id);
            case "ARCH_REVIEW" -> designs(id);
            case "SCOPING" -> reviews(id);
            case "CUSTOMER_COMMIT" -> scopes(id);
            case "POD_COMMIT" -> commits(id);
            case "CELL_BUILD" -> plansTheWork(id);
            case "DELIVERY" -> buildsAndDelivers(id);
            default -> throw new IllegalArgumentException(state);
        }
    }

    private void approvesAll(String id) {
        for (var approver : request.get("approvers").split(", *")) {
            cast.person(approver.replace("@", "")).does("approve", id);
        }
    }

    // Design and Solution

    private void designs(String id) {
        contacts(id);
        answersQuestionnaire(id, Forms.questionnaire(servers));
        cast.maria.does("complete-questionnaire", id);
        uploadsDiagram(id);
        schedulesReview(id);
    }

    void contacts(String id) {
        cast.kate.does("contact", id, "method=PHONE", "Called the customer");
    }

    /** Fills the paged form; what only becomes visible by another answer follows by command. */
    void answersQuestionnaire(String id, Map<String, ?> answers) {
        var left = cast.maria.turnsPages(cast.maria.tries("answer", id), answers);
        left.forEach((field, value) -> cast.maria.does("answer", id, field + "=\"" + value + "\""));
    }

    void uploadsDiagram(String id) {
        var file = cast.maria.uploads("diagram.png", "image/png", Pictures.png());
        cast.maria.does("upload-diagram", id, "file=" + file, "checklist=TIERS,ZONES,FLOWS");
    }

    void schedulesReview(String id) {
        cast.kate.does("schedule-review", id, "start=" + cast.story.inHours(24), "place=\"Room 1\"");
    }

    void recordsMeeting(String id) {
        var people = "maria,kate," + String.join(",", members(servers.coreAreas()));
        cast.kate.does("record-meeting", id, "heldAt=" + cast.story.inHours(0), "attendees=" + people, "All agreed");
    }

    void everyoneApprovesTheArchitecture(String id) {
        cast.maria.does("approve-architecture", id);
        cast.kate.does("approve-architecture", id);
        servers.coreAreas().forEach(area -> cast.memberOf(area).does("approve-architecture", id));
    }

    private void reviews(String id) {
        recordsMeeting(id);
        everyoneApprovesTheArchitecture(id);
    }

    // Scoping Call and Customer Commit

    private void scopes(String id) {
        holdsCall(id);
        confirmsAll(id);
        cast.kate.does("complete-scoping", id);
    }

    void holdsCall(String id) {
        var people = "maria,kate," + String.join(",", members(servers.applicableAreas()));
        cast.kate.does("schedule-call", id, "start=" + cast.story.inHours(24), "place=\"Bridge 7\"");
        cast.kate.does("record-call", id, "heldAt=" + cast.story.inHours(0), "attendees=" + people, "Scope gathered");
    }

    void confirmsAll(String id) {
        servers.applicableAreas().forEach(area -> confirms(id, area));
    }

    void confirms(String id, String area) {
        cast.memberOf(area).does("confirm-requirements", id, area, "Standard " + area + " requirements");
    }

    private void commits(String id) {
        cast.kate.does("publish", id);
        cast.maria.does("accept", id);
    }

    // POD Commit, Cell Build and Delivery

    private void plansTheWork(String id) {
        cast.ray.does("prioritize", id, "priority=2");
        schedules(id, "2027-02-01", "2027-03-01");
        assignsAll(id);
        cast.ray.does("commit", id);
    }

    void schedules(String id, String start, String plannedDelivery) {
        cast.ray.does("schedule", id, "start=" + start, "plannedDelivery=" + plannedDelivery);
    }

    void assignsAll(String id) {
        servers.applicableAreas()
                .forEach(area -> cast.ray.does("assign", id, area, "person=" + Cast.MEMBER_OF.get(area)));
    }

    private void buildsAndDelivers(String id) {
        buildsAll(id);
        cast.kate.does("deliver", id, "accessRoute=\"VPN, then SSH by the jump host\"");
    }

    /** Builds and delivers every cell, that of SECURITY last. */
    void buildsAll(String id) {
        servers.applicableAreas().stream()
                .filter(area -> !area.equals("SECURITY"))
                .forEach(area -> builds(id, area, "DELIVERED"));
        builds(id, "SECURITY", "DELIVERED");
    }

    /** Takes a cell from PLAN to the status, step by step. */
    void builds(String id, String area, String status) {
        var steps = List.of("PLAN", "BUILD", "TEST", "READY", "DELIVERED");
        var person = cast.memberOf(area);
        var scan = area.equals("SECURITY") ? " hardeningChecklist=\"CIS level 1\" scanResult=\"no findings\"" : "";
        for (var reached : steps.subList(1, steps.indexOf(status) + 1)) {
            switch (reached) {
                case "BUILD" -> person.does("plan-done", id, area, "Plan of " + area);
                case "TEST" -> person.does("build-done", id, area);
                case "READY" -> person.does("test-pass", id, area, "evidence=\"smoke test 12/12\"" + scan);
                default -> person.does("cell-deliver", id, area, "evidence=\"handed over\"");
            }
        }
    }

    private static List<String> members(List<String> areas) {
        return areas.stream().map(Cast.MEMBER_OF::get).toList();
    }
}
