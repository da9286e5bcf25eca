package io.baton.stories;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** C01: a Linux request goes from the first question to the closing report. */
class HappyPathIT extends Cast {
    private static final List<String> PARTIES =
            List.of("CUSTOMER", "ESD", "SERVER_UNIX", "STORAGE", "NETWORK", "SECURITY");
    private static final List<String> AREAS = List.of("SERVER_UNIX", "STORAGE", "NETWORK", "SECURITY", "BACKUP");

    private String id = "";

    @Test
    @FreshBot
    @DisplayName("C01, domain A3: the whole way of a Linux request, each stage, each hand and each notice")
    void aLinuxRequestGoesTheWholeWay() {
        mariaAsks();
        bothApprove();
        kateReceives();
        theCustomerDesigns();
        allApproveTheArchitecture();
        theAreasAgreeOnTheScope();
        mariaAcceptsTheEstimate();
        rayCommits();
        theCellsBuild();
        kateDelivers();
        theTwoWeeksEnd();
    }

    private void mariaAsks() {
        var talk = maria.requests("esd").answersAll(Forms.LX);
        assertThat(talk.asked()).containsExactlyElementsOf(Forms.LX.byField().keySet());
        id = talk.submits();

        assertThat(id).isEqualTo("ESD-2027-0001");
        then(id).isIn("AWAITING_APPROVAL").isAtStage(1, "Customer").isDue("2027-01-13T09:00");
        then(id).isHeldBy("APPROVER:omar", "APPROVER:lin").isFlagged().hasDocument("D-SR", 1);
        then(id).hasAnswer("request", "approvedBudget", "15000.00").hasAudit("maria", "submit", "done");
        assertThat(CaseView.strings(then(id).view().json().path("stages")))
                .containsExactly(
                        "Customer",
                        "Design and Solution",
                        "Scoping Call",
                        "Customer Commit",
                        "POD Commit",
                        "Cell Build",
                        "Delivery",
                        "Close");
        then(maria).wasToldDirectly(id, Forms.SUMMARY);
        then(omar).isPrompted(id, "approve", "return", "reject");
        then(lin).isPrompted(id, "approve", "return", "reject");
        CDT_ROOMS.forEach(room -> room(room).isSilentAbout(id));
    }

    private void bothApprove() {
        omar.presses("approve", id);
        then(maria).wasToldDirectly(id, "omar");
        then(id).isIn("AWAITING_APPROVAL").isHeldBy("APPROVER:lin").hasBallot("approval", "OPEN");
        then(omar).isNotPrompted(id, "approve");
        CDT_ROOMS.forEach(room -> room(room).isSilentAbout(id));

        lin.presses("approve", id);
        var approved = story.mark();
        then(maria).wasToldDirectly(id, "lin");
        then(id).isIn("AWAITING_RECEIPT")
                .isAtStage(1, "Customer")
                .isHeldBy("ESD")
                .isDue("2027-01-12T09:00");
        then(id).hasBallot("approval", "PASSED").hasVote("approval", "lin", "APPROVE");
        room("#esd-intake").asksFor(id, "receive", "return").wasSilentUntil(approved, id);
    }

    private void kateReceives() {
        kate.presses("receive", id);
        thread(id).tells(id, id, Forms.SUMMARY, "Customer", "Design and Solution", "kate");
        for (var person : List.of(maria, omar, lin)) {
            then(person).wasToldDirectly(id, "receive");
        }
        then(id).isIn("DESIGN").isAtStage(2, "Design and Solution").hasFact("esdLead", "kate");
        then(id).isHeldBy("ESD").isDue("2027-01-13T09:00");
    }

    private void theCustomerDesigns() {
        kate.does("contact", id, "method=PHONE", "Called Maria about the next steps");
        then(maria).wasToldDirectly(id, "questionnaire");
        then(id).hasTime("contactedAt", "2027-01-11T09:00").isHeldBy("CUSTOMER").isDue("2027-01-19T09:00");

        aCase().answersQuestionnaire(id, Forms.questionnaire(Servers.E1));
        maria.does("complete-questionnaire", id);
        then(id).isIn("DESIGN").hasDocument("D-EQ", 1).isHeldBy("CUSTOMER");

        aCase().uploadsDiagram(id);
        then(kate).wasTold(id);
        then(id).isIn("DESIGN").hasDocument("D-AD", 1).isHeldBy("ESD");
    }

    private void allApproveTheArchitecture() {
        kate.does("schedule-review", id, "start=2027-01-13T10:00", "place=\"Room 1\"");
        then(id).isIn("ARCH_REVIEW").isAtStage(2, "Design and Solution").hasBallot("architecture", "OPEN");
        for (var person : List.of(maria, unix, sto, net, sec)) {
            then(person).wasTold(id).isPrompted(id, "approve-architecture");
        }
        assertThat(then(id).view().ballot("architecture").path("parties").valueStream())
                .extracting(party -> party.path("party").asString(""))
                .containsExactlyInAnyOrderElementsOf(PARTIES);
        then(bkp).heardNothingOf(id);

        story.clockAt("2027-01-13T11:00");
        kate.does(
                "record-meeting",
                id,
                "heldAt=2027-01-13T10:00",
                "attendees=@maria,@kate,unix,sto,net,sec",
                "Two tiers behind the firewall");
        for (var person : List.of(maria, kate, unix, sto, net)) {
            person.presses("approve-architecture", id);
            then(id).isIn("ARCH_REVIEW");
        }
        sec.presses("approve-architecture", id);
        thread(id).tells(id, id, Forms.SUMMARY, "Design and Solution", "Scoping Call", "sec");
        then(id).isIn("SCOPING")
                .isAtStage(3, "Scoping Call")
                .hasBallot("architecture", "PASSED")
                .hasDocument("D-AR", 1);
    }

    private void theAreasAgreeOnTheScope() {
        kate.does("schedule-call", id, "start=2027-01-14T10:00", "place=\"Bridge 7\"");
        for (var person : List.of(maria, unix, sto, net, sec, bkp)) {
            then(person).wasTold(id);
        }
        story.clockAt("2027-01-14T11:00");
        kate.does(
                "record-call",
                id,
                "heldAt=2027-01-14T10:00",
                "attendees=maria,kate,unix,sto,net,sec,bkp",
                "Two servers");
        AREAS.forEach(area -> aCase().confirms(id, area));
        kate.does("complete-scoping", id);
        thread(id).tells(id, id, Forms.SUMMARY, "Scoping Call", "Customer Commit", "kate");
        then(id).isIn("CUSTOMER_COMMIT")
                .isAtStage(4, "Customer Commit")
                .hasDocument("D-TS", 1)
                .isHeldBy("ESD");
        then(id).hasEstimate(1, "DRAFT", "902.00", "2400.00", "13224.00").isNotDue();
    }

    private void mariaAcceptsTheEstimate() {
        kate.does("add-item", id, "Provide firewall rules");
        kate.does("publish", id);
        then(maria).wasToldDirectly(id, "13,224.00").isPrompted(id, "accept", "request-changes", "decline");
        then(omar).wasToldDirectly(id);
        then(lin).wasToldDirectly(id);
        then(id).hasEstimate(1, "PUBLISHED", "902.00", "2400.00", "13224.00").isHeldBy("CUSTOMER");
        then(id).hasDocument("D-SUM", 1)
                .hasDocument("D-EST", 1)
                .hasDocument("D-AI", 1)
                .isDue("2027-01-22T11:00");

        var no = then(id).view().item("Provide firewall rules").path("no").asString("");
        maria.does("done-item", id, "item=" + no);
        kate.does("verify-item", id, "item=" + no);
        maria.presses("accept", id);
        thread(id).tells(id, id, Forms.SUMMARY, "Customer Commit", "POD Commit", "maria");
        room("#esd-pod").tells(id);
        then(id).isIn("POD_COMMIT")
                .isAtStage(5, "POD Commit")
                .hasDocument("D-FA", 1)
                .isHeldBy("POD_MANAGER");
    }

    private void rayCommits() {
        ray.does("prioritize", id, "priority=2");
        ray.does("schedule", id, "start=2027-02-01", "plannedDelivery=2027-03-01");
        AREAS.forEach(area -> ray.does("assign", id, area, "person=" + MEMBER_OF.get(area)));
        then(id).isIn("POD_COMMIT").hasLane("NETWORK", "WAITING").hasFact("priority", "2");
        ray.does("commit", id);
        then(maria).wasToldDirectly(id, "2027-03-01|March 1|1 March|Mar 1|1 Mar");
        for (var area : AREAS) {
            then(id).hasLane(area, "PLAN");
            then(memberOf(area)).wasToldDirectly(id);
        }
        then(id).isIn("CELL_BUILD")
                .isAtStage(6, "Cell Build")
                .hasDocument("D-POD", 1)
                .isDue("2027-03-01T17:00");
    }

    private void theCellsBuild() {
        unix.does("plan-done", id, "SERVER_UNIX", "Two virtual machines from the standard image");
        thread(id).tells(id, "SERVER_UNIX", "BUILD");
        unix.does("build-done", id, "SERVER_UNIX");
        thread(id).tells(id, "SERVER_UNIX", "TEST");
        unix.does("test-pass", id, "SERVER_UNIX", "evidence=\"smoke test 12/12\"");
        unix.does("cell-deliver", id, "SERVER_UNIX", "evidence=\"handed over\"");
        for (var area : List.of("STORAGE", "NETWORK", "BACKUP", "SECURITY")) {
            aCase().builds(id, area, "DELIVERED");
        }
        then(kate).hasHeard(1, id, "ready to deliver");
        then(id).isIn("CELL_BUILD").isAtStage(6, "Cell Build").isHeldBy("ESD");
        AREAS.forEach(area -> then(id).hasLane(area, "DELIVERED"));
    }

    private void kateDelivers() {
        story.clockAt("2027-03-01T10:00");
        kate.does("deliver", id, "accessRoute=\"VPN, then SSH by the jump host\"");
        then(maria).wasToldDirectly(id, "2027-03-15|March 15|15 March|Mar 15|15 Mar");
        then(id).isIn("DELIVERY").isAtStage(7, "Delivery").isHeldBy("CUSTOMER").hasDocument("D-HO", 1);
        then(id).hasTime("implementationEndsAt", "2027-03-15T10:00").isDue("2027-03-15T10:00");
    }

    private void theTwoWeeksEnd() {
        story.clockAt("2027-03-15T09:59");
        then(id).isIn("DELIVERY");
        story.clockAt("2027-03-15T10:00");
        then(id).isIn("CLOSED")
                .isAtStage(8, "Close")
                .isHeldByNobody()
                .isNotDue()
                .hasDocument("D-CL", 1);
        for (var person : List.of(maria, omar, lin)) {
            then(person).wasToldDirectly(id, "close");
        }
        then(kate).wasToldDirectly(id, "close");
        room("#esd-pod").tells(id, "close");
        assertThat(story.workspace().audit("admin", id))
                .anyMatch(entry -> entry.path("actor").asString("").equals("system")
                        && entry.path("to").asString("").equals("CLOSED"));
    }
}
