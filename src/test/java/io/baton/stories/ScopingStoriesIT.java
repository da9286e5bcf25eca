package io.baton.stories;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Scoping Call: a call with every applicable area, and a scope that they all confirm. */
class ScopingStoriesIT extends Cast {
    private static final List<String> AREAS = Servers.E1.applicableAreas();

    @Test
    @DisplayName("domain A3, contract 8.4: no call, no scope; then every area that has not confirmed is named")
    void theScopeNeedsACallAndEveryArea() {
        var id = aCase().upTo("SCOPING");
        then(id).isHeldBy("ESD", "AREA:SERVER_UNIX", "AREA:STORAGE", "AREA:NETWORK", "AREA:SECURITY", "AREA:BACKUP");
        kate.tries("complete-scoping", id);
        then(kate).wasRefused("call|meeting");

        aCase().holdsCall(id);
        aCase().confirms(id, "STORAGE");
        kate.tries("complete-scoping", id);
        then(kate).wasRefused("SERVER_UNIX", "NETWORK", "SECURITY", "BACKUP");
        assertThat(story.attempt().reply().whyRefused()).doesNotContain("STORAGE");
        then(id).isHeldBy("ESD", "AREA:SERVER_UNIX", "AREA:NETWORK", "AREA:SECURITY", "AREA:BACKUP");

        List.of("SERVER_UNIX", "NETWORK", "SECURITY", "BACKUP").forEach(area -> aCase().confirms(id, area));
        then(id).isIn("SCOPING").hasBallot("requirements", "PASSED");
        kate.does("complete-scoping", id);
        then(id).isIn("CUSTOMER_COMMIT").hasDocument("D-TS", 1);
    }

    @Test
    @DisplayName("domain A3: customer and applicable areas are invited to the call and get its minutes")
    void theCallIsAnnouncedAndItsMinutesSent() {
        var id = aCase().upTo("SCOPING");
        var people = List.of(maria, unix, sto, net, sec, bkp);

        kate.does("schedule-call", id, "start=2027-01-14T10:00", "place=\"Bridge 7\"");
        for (var person : people) {
            then(person).wasTold(id, "Bridge 7");
        }
        kate.does("record-call", id, "heldAt=" + story.inHours(0), "attendees=maria,kate,unix", "Two servers suffice");

        for (var person : people) {
            then(person).wasTold(id, "Two servers suffice");
        }
        then(dba).heardNothingOf(id);
    }

    @Test
    @DisplayName("contract 8.4: a server without memory is named by its row")
    void everyServerRowIsComplete() {
        var unclear = Servers.E1.with("ramGb", "");
        var id = aCase().with(unclear).upTo("SCOPING");
        aCase().holdsCall(id);
        aCase().confirmsAll(id);

        kate.tries("complete-scoping", id);

        then(kate).wasRefused("RAM", "server 1|row 1|1");
        var file = unix.uploads("servers.csv", Servers.E1.csv());
        unix.does("confirm-requirements", id, "SERVER_UNIX", "servers=" + file, "Eight GB each");
        List.of("STORAGE", "NETWORK", "SECURITY", "BACKUP").forEach(area -> aCase().confirms(id, area));
        kate.does("complete-scoping", id);
        then(id).isIn("CUSTOMER_COMMIT").hasEstimate(1, "DRAFT", "902.00", "2400.00", "13224.00");
    }

    @Test
    @DisplayName("contract 3 confirm-requirements: a changed server list voids what the other areas confirmed")
    void aChangedServerListVoidsTheOtherConfirmations() {
        var id = aCase().upTo("SCOPING");
        aCase().holdsCall(id);
        aCase().confirms(id, "STORAGE");
        aCase().confirms(id, "NETWORK");

        var file = unix.uploads("servers.csv", Servers.E6.csv());
        unix.does("confirm-requirements", id, "SERVER_UNIX", "servers=" + file, "One server is enough");

        then(id).hasVote("requirements", "SERVER_UNIX", "CONFIRM")
                .hasVote("requirements", "STORAGE", "")
                .hasVote("requirements", "NETWORK", "");
        kate.tries("complete-scoping", id);
        then(kate).wasRefused("STORAGE", "NETWORK");
        List.of("STORAGE", "NETWORK", "SECURITY", "BACKUP").forEach(area -> aCase().confirms(id, area));
        kate.does("complete-scoping", id);
        then(id).hasEstimate(1, "DRAFT", "451.00", "1200.00", "6612.00");
    }

    @Test
    @DisplayName("domain A1, contract 3 add-area: an added area is told and must confirm as well")
    void anAddedAreaMustConfirmToo() {
        var id = aCase().upTo("SCOPING");
        then(dba).heardNothingOf(id);
        dba.tries("confirm-requirements", id, "DATABASE", "Nothing to do");
        then(dba).wasRefused("DATABASE");

        kate.does("add-area", id, "DATABASE", "They may need a schema");

        then(dba).wasTold(id);
        assertThat(then(id).view().factList("areasApplicable"))
                .contains("DATABASE")
                .containsAll(AREAS);
        assertThat(then(id).view().factList("areasCore"))
                .containsExactlyInAnyOrder("SERVER_UNIX", "STORAGE", "NETWORK", "SECURITY");
        aCase().holdsCall(id);
        aCase().confirmsAll(id);
        kate.tries("complete-scoping", id);
        then(kate).wasRefused("DATABASE");
        aCase().confirms(id, "DATABASE");
        kate.does("complete-scoping", id);
        then(id).isIn("CUSTOMER_COMMIT");
    }

    @Test
    @DisplayName("contract 3.1, 8.4: nobody confirms for another area; an unknown area is no area")
    void nobodyConfirmsForAnotherArea() {
        var id = aCase().upTo("SCOPING");

        net.tries("confirm-requirements", id, "STORAGE", "All fine");
        then(net).wasRefused("STORAGE");
        kate.tries("confirm-requirements", id, "STORAGE", "All fine");
        then(kate).wasRefused();
        net.does("confirm-requirements", id, "Two VLANs, and port 443 open");
        then(id).hasVote("requirements", "NETWORK", "CONFIRM").hasVote("requirements", "STORAGE", "");
    }

    @Test
    @DisplayName("domain A3, contract 3.2: back to design asks for a new review and a new meeting")
    void goingBackToDesignNeedsANewReview() {
        var id = aCase().upTo("SCOPING");
        kate.tries("back-to-design", id, "reason=no");
        then(kate).wasRefused("reason");

        kate.does("back-to-design", id, "The zones must change");

        thread(id).tells(id, "Design and Solution", "The zones must change");
        then(id).isIn("DESIGN").isAtStage(2, "Design and Solution");
        aCase().uploadsDiagram(id);
        aCase().schedulesReview(id);
        aCase().everyoneApprovesTheArchitecture(id);
        then(id).isIn("ARCH_REVIEW");
        aCase().recordsMeeting(id);
        then(id).isIn("SCOPING");
    }

    @Test
    @DisplayName("domain A3, contract 8.9: infeasible in scoping is told to all areas invited so far")
    void infeasibleInScopingIsToldToAll() {
        var id = aCase().upTo("SCOPING");
        aCase().holdsCall(id);

        kate.does("infeasible", id, "The network cannot carry it");

        for (var person : List.of(maria, omar, lin, unix, sto, net, sec, bkp)) {
            then(person).wasTold(id, "The network cannot carry it");
        }
        then(id).isIn("REJECTED").isHeldByNobody();
    }
}
