package io.baton.stories;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Cell Build: each area plans, builds, tests and delivers its cell, step by step and side by side. */
class BuildStoriesIT extends Cast {

    @Test
    @DisplayName("C22: no step of a cell is skipped, and nobody works in the cell of another area")
    void theStepsOfACellComeInOrder() {
        var id = aCase().upTo("CELL_BUILD");
        then(id).isHeldBy("AREA:SERVER_UNIX", "AREA:STORAGE", "AREA:NETWORK", "AREA:SECURITY", "AREA:BACKUP");
        net.tries("test-pass", id, "NETWORK", "evidence=\"ping\"");
        then(net).wasRefused("NETWORK");
        net.tries("cell-deliver", id, "NETWORK", "evidence=\"cable\"");
        then(net).wasRefused("NETWORK");
        net.tries("plan-done", id, "STORAGE", "A plan for somebody else");
        then(net).wasRefused("STORAGE");
        kate.tries("plan-done", id, "STORAGE", "A plan for somebody else");
        then(kate).wasRefused();

        net.does("plan-done", id, "NETWORK", "Two VLANs and a rule");
        thread(id).tells(id, "NETWORK", "BUILD");
        then(id).hasLane("NETWORK", "BUILD").hasLane("STORAGE", "PLAN");
        net.tries("plan-done", id, "NETWORK", "Once more");
        then(net).wasRefused();
        net.does("build-done", id);
        thread(id).tells(id, "NETWORK", "TEST");
        net.does("test-pass", id, "NETWORK", "evidence=\"smoke test 12/12\"");
        thread(id).tells(id, "NETWORK", "READY");
        net.does("cell-deliver", id, "NETWORK", "evidence=\"handed over\"");
        thread(id).tells(id, "NETWORK", "DELIVERED");
        then(id).isIn("CELL_BUILD").hasLane("NETWORK", "DELIVERED");
        assertThat(then(id).view().lane("NETWORK").path("evidence").valueStream())
                .anyMatch(evidence -> evidence.path("text").asString("").equals("smoke test 12/12"));
    }

    @Test
    @DisplayName("C22: a failed test goes back to BUILD as the next attempt")
    void aFailedTestIsBuiltAgain() {
        var id = aCase().upTo("CELL_BUILD");
        aCase().builds(id, "STORAGE", "TEST");
        assertThat(then(id).view().lane("STORAGE").path("attempt").asInt(0)).isEqualTo(1);

        sto.does("test-fail", id, "STORAGE", "multipath is missing");

        then(id).hasLane("STORAGE", "BUILD");
        assertThat(then(id).view().lane("STORAGE").path("attempt").asInt(0)).isEqualTo(2);
        thread(id).tells(id, "STORAGE", "BUILD");
        sto.does("build-done", id, "STORAGE");
        then(id).hasLane("STORAGE", "TEST");
    }

    @Test
    @DisplayName("domain A3: a cell is delivered with evidence, a text or a file")
    void aCellIsDeliveredWithEvidence() {
        var id = aCase().upTo("CELL_BUILD");
        aCase().builds(id, "STORAGE", "READY");
        sto.tries("cell-deliver", id, "STORAGE");
        if (story.attempt().reply().form().isEmpty()) {
            then(sto).wasRefused("evidence|file");
        }
        then(id).hasLane("STORAGE", "READY");

        var file = sto.uploads("luns.pdf", "application/pdf", "%PDF-1.4 luns".getBytes());
        sto.does("cell-deliver", id, "STORAGE", "files=" + file);

        then(id).hasLane("STORAGE", "DELIVERED");
    }

    @Test
    @DisplayName("C22: a block is told to ESD and the managers and stops the cell until it is lifted")
    void aBlockedCellStands() {
        var id = aCase().upTo("CELL_BUILD");
        net.tries("block", id, "NETWORK", "reason=no");
        then(net).wasRefused("reason");

        net.does("block", id, "NETWORK", "Waiting for the carrier");

        then(kate).wasTold(id, "Waiting for the carrier");
        then(ray).wasTold(id, "Waiting for the carrier");
        assertThat(then(id).view().lane("NETWORK").path("blocked").asString("")).isEqualTo("Waiting for the carrier");
        net.tries("plan-done", id, "NETWORK", "Two VLANs");
        then(net).wasRefused("block");
        sto.does("plan-done", id, "STORAGE", "Four LUNs");
        net.does("unblock", id, "NETWORK", "The line is there");
        assertThat(then(id).view().lane("NETWORK").path("blocked").asString("")).isEmpty();
        net.does("plan-done", id, "NETWORK", "Two VLANs");
        then(id).hasLane("NETWORK", "BUILD");
    }

    @Test
    @DisplayName("C22, contract 3.4: SECURITY delivers last, with a hardening checklist and a scan result")
    void securityDeliversLast() {
        var id = aCase().upTo("CELL_BUILD");
        for (var area : List.of("SERVER_UNIX", "NETWORK", "BACKUP")) {
            aCase().builds(id, area, "DELIVERED");
        }
        aCase().builds(id, "STORAGE", "BUILD");
        aCase().builds(id, "SECURITY", "TEST");
        sec.does("test-pass", id, "SECURITY", "evidence=\"penetration test\"");
        sec.tries("cell-deliver", id, "SECURITY", "evidence=report hardeningChecklist=\"CIS 1\" scanResult=clean");
        then(sec).wasRefused("STORAGE");
        assertThat(story.attempt().reply().whyRefused()).doesNotContain("BACKUP");

        sto.does("build-done", id, "STORAGE");
        sto.does("test-pass", id, "STORAGE", "evidence=\"paths 4/4\"");
        sec.tries("cell-deliver", id, "SECURITY", "evidence=report hardeningChecklist=\"CIS 1\"");
        then(sec).wasRefused("scan");
        sec.tries("cell-deliver", id, "SECURITY", "evidence=report scanResult=clean");
        then(sec).wasRefused("hardening");
        sec.does("cell-deliver", id, "SECURITY", "evidence=report", "hardeningChecklist=\"CIS 1\"", "scanResult=clean");
        then(id).hasLane("SECURITY", "DELIVERED").hasLane("STORAGE", "READY");
    }

    @Test
    @DisplayName("C22, contract 3.4: the environment is delivered when every cell is; ESD hears it once")
    void everyCellComesFirst() {
        var id = aCase().upTo("CELL_BUILD");
        aCase().builds(id, "STORAGE", "DELIVERED");
        aCase().builds(id, "NETWORK", "READY");
        kate.tries("deliver", id, "accessRoute=\"VPN and SSH\"");
        then(kate).wasRefused("SERVER_UNIX", "NETWORK", "SECURITY", "BACKUP");
        assertThat(story.attempt().reply().whyRefused()).doesNotContain("STORAGE");

        net.does("cell-deliver", id, "NETWORK", "evidence=\"handed over\"");
        aCase().builds(id, "SERVER_UNIX", "DELIVERED");
        aCase().builds(id, "BACKUP", "DELIVERED");
        then(kate).hasHeard(0, id, "ready to deliver");
        aCase().builds(id, "SECURITY", "DELIVERED");

        then(kate).hasHeard(1, id, "ready to deliver");
        then(id).isIn("CELL_BUILD").isHeldBy("ESD");
        net.tries("deliver", id, "accessRoute=\"VPN and SSH\"");
        then(net).wasRefused();
        var form = kate.tries("deliver", id).opensForm();
        assertThat(form.fields()).contains("accessRoute", "servers");
        kate.submits(form, Reply.map("accessRoute", "VPN and SSH")).done();
        then(id).isIn("DELIVERY").hasDocument("D-HO", 1).isAtStage(7, "Delivery");
    }

    @Test
    @DisplayName("contract 3 reassign: within the area only, by the managers; the lead by ESD")
    void workIsReassignedWithinTheArea() {
        var id = aCase().upTo("CELL_BUILD");
        ray.tries("reassign", id, "NETWORK", "person=sto");
        then(ray).wasRefused("NETWORK");
        net.tries("reassign", id, "NETWORK", "person=net");
        then(net).wasRefused();
        kate.tries("reassign", id, "person=maria");
        then(kate).wasRefused("person|ESD");

        admin.does("reassign", id, "person=kate");

        then(id).hasFact("esdLead", "kate").isIn("CELL_BUILD");
    }

    @Test
    @DisplayName("contract 3 raise-issue: wishes outside the scope may be raised while building, faults not yet")
    void onlyWishesAreRaisedWhileBuilding() {
        var id = aCase().upTo("CELL_BUILD");
        maria.tries("raise-issue", id, "The portal is slow");
        then(maria).wasRefused();

        maria.does("raise-issue", id, "category=ADD_SERVER", "A third server please");

        var issue = then(id).view().issue("A third server please");
        assertThat(issue.path("scope").asString("")).isEqualTo("OUT_OF_SCOPE");
        assertThat(issue.path("status").asString("")).isEqualTo("CLOSED");
        then(maria).isPrompted(id, "follow-on");
        then(id).isIn("CELL_BUILD");
    }

    @Test
    @DisplayName("A5 T8, contract 8.12: a delivery that moves is told to the customer, a missed one to those who build")
    void aMovedDeliveryIsTold() {
        var id = aCase().upTo("CELL_BUILD");

        ray.does("schedule", id, "start=2027-02-01", "plannedDelivery=2027-03-08");

        then(maria).wasToldDirectly(id, "2027-03-08|March 8|8 March|Mar 8|8 Mar");
        then(id).isIn("CELL_BUILD").isDue("2027-03-08T17:00");
    }
}
