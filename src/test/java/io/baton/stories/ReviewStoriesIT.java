package io.baton.stories;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** The architecture review: a meeting, a vote of each party, and what one objection does. */
class ReviewStoriesIT extends Cast {

    @Test
    @DisplayName(
            "C14: one objection voids the votes; only a newer diagram is reviewed again, old buttons are superseded")
    void anObjectionSendsTheDiagramBack() {
        var id = aCase().upTo("ARCH_REVIEW");
        unix.presses("approve-architecture", id);
        sto.presses("approve-architecture", id);
        var old = sec.button("approve-architecture", id);

        net.does("request-changes", id, "Show DMZ firewall");

        for (var person : List.of(maria, kate, unix, sto, sec)) {
            then(person).wasTold(id, "Show DMZ firewall");
        }
        then(id).isIn("DESIGN").hasBallot("architecture", "VOID").isHeldBy("CUSTOMER");
        kate.tries("schedule-review", id, "start=2027-02-01T10:00");
        then(kate).wasRefused("diagram");

        aCase().uploadsDiagram(id);
        aCase().schedulesReview(id);
        then(id).isIn("ARCH_REVIEW").hasDocument("D-AD", 2).hasVote("architecture", "SERVER_UNIX", "");
        sec.presses(old, "approve-architecture");
        then(sec).wasTurnedAway("superseded|version 2|newer");
        aCase().recordsMeeting(id);
        aCase().everyoneApprovesTheArchitecture(id);
        then(id).isIn("SCOPING");
        assertThat(then(id).view()
                        .ballots("architecture")
                        .map(ballot -> ballot.path("status").asString("")))
                .containsExactlyInAnyOrder("VOID", "PASSED");
    }

    @Test
    @DisplayName("C14: all six approve, but without a recorded meeting the case stays")
    void theMeetingMustBeRecorded() {
        var id = aCase().upTo("ARCH_REVIEW");

        aCase().everyoneApprovesTheArchitecture(id);

        then(id).isIn("ARCH_REVIEW").isHeldBy("ESD");
        aCase().recordsMeeting(id);
        then(id).isIn("SCOPING").isAtStage(3, "Scoping Call");
    }

    @Test
    @DisplayName("contract 3 record-meeting: every party is present or has sent a delegate; the meeting is not to come")
    void everyPartyIsPresentOrDelegated() {
        var id = aCase().upTo("ARCH_REVIEW");
        kate.tries("record-meeting", id, "heldAt=" + story.inHours(1), "attendees=maria,kate,unix,sto,net,sec");
        then(kate).wasRefused("heldAt|future");
        kate.tries("record-meeting", id, "heldAt=" + story.inHours(0), "attendees=maria,kate,unix,sto");
        then(kate).wasRefused("NETWORK", "SECURITY");

        kate.does(
                "record-meeting",
                id,
                "heldAt=" + story.inHours(0),
                "attendees=maria,kate,unix,sto",
                "delegates=\"NETWORK: Ned Harper; SECURITY: Sue Locke\"",
                "Minutes of the review");

        then(id).isIn("ARCH_REVIEW").hasAudit("kate", "record-meeting", "done");
        aCase().everyoneApprovesTheArchitecture(id);
        then(id).isIn("SCOPING");
    }

    @Test
    @DisplayName("domain A3: whoever is no party of the review has no vote")
    void onlyThePartiesVote() {
        var id = aCase().upTo("ARCH_REVIEW");
        for (var person : List.of(bkp, dba, ray, desk, omar, admin, sam)) {
            person.tries("approve-architecture", id);
            then(person).wasRefused();
        }
        net.tries("approve-architecture", id, "STORAGE");
        then(net).wasRefused("STORAGE");
        then(id).isIn("ARCH_REVIEW").hasVote("architecture", "STORAGE", "");
    }

    @Test
    @DisplayName("domain A3 reschedule, infeasible: all parties get the new time; an end is told to those invited")
    void aReviewIsMovedAndMayEndTheCase() {
        var id = aCase().upTo("ARCH_REVIEW");
        var people = List.of(maria, unix, sto, net, sec);
        kate.does("reschedule", id, "start=2027-02-03T14:00", "place=\"Room 9\"");
        for (var person : people) {
            then(person).wasTold(id, "Room 9");
        }

        kate.does("infeasible", id, "No capacity for this platform");

        for (var person : people) {
            then(person).wasTold(id, "No capacity for this platform");
        }
        then(omar).wasToldDirectly(id, "No capacity for this platform");
        then(id).isIn("REJECTED");
        then(bkp).heardNothingOf(id);
    }

    @Test
    @DisplayName("A5 T5: those invited are reminded one business day before the meeting")
    void theInvitedAreReminded() {
        var id = aCase().upTo("DESIGN");
        aCase().contacts(id);
        aCase().answersQuestionnaire(id, Forms.questionnaire(Servers.E1));
        maria.does("complete-questionnaire", id);
        aCase().uploadsDiagram(id);
        kate.does("schedule-review", id, "start=2027-01-19T10:00");

        story.clockAt("2027-01-15T09:59");
        then(unix).hasReminders(0, id);
        // Monday the 18th is a holiday.
        story.clockAt("2027-01-15T10:00");

        then(unix).hasReminders(1, id);
        then(maria).hasReminders(1, id);
    }
}
