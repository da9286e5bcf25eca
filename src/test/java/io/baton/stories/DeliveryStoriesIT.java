package io.baton.stories;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Delivery and Close: two weeks of trial with a support team, then the end, if nothing within the scope is open. */
class DeliveryStoriesIT extends Cast {
    private static final String LAST_MINUTE = "2027-01-25T08:59";
    private static final String THE_END = "2027-01-25T09:00";

    @Test
    @DisplayName("C01, A11.1: fourteen calendar days at the same local time, to the minute, then closed and told")
    void theTwoWeeksEndToTheMinute() {
        var id = aCase().upTo("DELIVERY");
        then(id).hasTime("deliveredAt", "2027-01-11T09:00").hasTime("implementationEndsAt", THE_END);
        story.clockAt(LAST_MINUTE);
        then(id).isIn("DELIVERY").isDue(THE_END).isHeldBy("CUSTOMER");

        story.clockAt(THE_END);

        then(id).isIn("CLOSED").isAtStage(8, "Close").hasDocument("D-CL", 1).isHeldByNobody();
        for (var person : List.of(maria, omar, lin)) {
            then(person).wasToldDirectly(id, "close");
        }
        then(kate).wasToldDirectly(id, "close");
        then(ray).wasTold(id, "close");
    }

    @Test
    @DisplayName("A5 T9, contract 8.20: one reminder on day seven and one on day twelve to the requester")
    void theRequesterIsRemindedOnDaySevenAndTwelve() {
        var id = aCase().upTo("DELIVERY");
        story.clockAt("2027-01-18T08:59");
        then(maria).hasReminders(0, id);
        story.clockAt("2027-01-18T09:00");
        then(maria).hasReminders(1, id);
        story.clockAt("2027-01-23T08:59");
        then(maria).hasReminders(1, id);

        story.clockAt("2027-01-23T09:00");

        then(maria).hasReminders(2, id);
        story.clockAt(LAST_MINUTE);
        then(maria).hasReminders(2, id);
    }

    @Test
    @DisplayName("A3 close rule: an open fault within the scope keeps the case past its period until it is confirmed")
    void anOpenFaultKeepsTheCaseOpen() {
        var id = aCase().upTo("DELIVERY");
        story.clockAt("2027-01-15T10:00");
        maria.does("raise-issue", id, "The portal does not answer");
        then(kate).wasTold(id, "The portal does not answer");
        then(net).wasTold(id, "The portal does not answer");
        kate.does("classify", id, "issue=1", "scope=IN_SCOPE", "Agreed in the scope");
        then(maria).wasToldDirectly(id);

        story.clockAt(THE_END);
        then(id).isIn("DELIVERY").isFlagged("PERIOD_OVER");
        then(maria).wasToldDirectly(id, "period");
        then(kate).wasTold(id, "period");

        net.does("take", id, "issue=1");
        assertIssue(id, "TAKEN");
        net.does("resolve", id, "issue=1", "note=\"The firewall rule was missing\"");
        then(maria).wasToldDirectly(id, "The firewall rule was missing");
        maria.does("reopen-issue", id, "issue=1", "reason=\"Still no answer\"");
        assertIssue(id, "OPEN");
        net.does("resolve", id, "issue=1", "note=\"And now the route\"");
        assertIssue(id, "RESOLVED");
        then(id).isIn("DELIVERY");
        maria.does("confirm-fix", id, "issue=1");

        then(id).isIn("CLOSED");
        assertIssue(id, "CONFIRMED");
    }

    @Test
    @DisplayName("A3 close rule: three business days after a resolution without an answer the case closes by itself")
    void anUnansweredResolutionClosesTheCase() {
        var id = aCase().upTo("DELIVERY");
        maria.does("raise-issue", id, "The portal does not answer");
        kate.does("classify", id, "issue=1", "scope=IN_SCOPE");
        story.clockAt("2027-01-28T10:00");
        then(id).isIn("DELIVERY").isFlagged("PERIOD_OVER");
        kate.does("resolve", id, "issue=1", "note=\"Restarted\"");
        // Friday the 29th, Monday and Tuesday.
        story.clockAt("2027-02-02T09:59");
        then(id).isIn("DELIVERY");

        story.clockAt("2027-02-02T10:00");

        then(id).isIn("CLOSED");
    }

    @Test
    @DisplayName("A3 close rule: an issue nobody has classified counts as within the scope")
    void anUnclassifiedIssueCountsAsWithinTheScope() {
        var id = aCase().upTo("DELIVERY");
        story.clockAt("2027-01-22T16:00");
        maria.does("raise-issue", id, "A page is slow");

        story.clockAt(THE_END);
        then(id).isIn("DELIVERY").isFlagged("PERIOD_OVER");
        kate.does("classify", id, "issue=1", "scope=OUT_OF_SCOPE", "Speed was not agreed");

        then(id).isIn("CLOSED");
    }

    @Test
    @DisplayName("A3: only with the period over, and with a reason, may ESD close by force")
    void esdClosesByForceWithAReason() {
        var id = aCase().upTo("DELIVERY");
        maria.does("raise-issue", id, "The portal does not answer");
        kate.does("classify", id, "issue=1", "scope=IN_SCOPE");
        kate.tries("force-close", id, "The customer has moved on");
        then(kate).wasRefused("period");

        story.clockAt(THE_END);
        kate.tries("force-close", id, "reason=no");
        then(kate).wasRefused("reason");
        maria.tries("force-close", id, "I have moved on");
        then(maria).wasRefused();
        kate.does("force-close", id, "The customer has moved on");

        then(maria).wasToldDirectly(id, "The customer has moved on");
        then(id).isIn("CLOSED").hasAudit("kate", "force-close", "done");
    }

    @Test
    @DisplayName("A1, A3: customer and team raise issues, the support team resolves, only the requester confirms")
    void everyoneHasTheirPartInAnIssue() {
        var id = aCase().upTo("DELIVERY");
        maria.does("add-team", id, "person=tom");
        tom.does("raise-issue", id, "No mail is sent");
        for (var person : List.of(maria, tom, dba, ray, desk)) {
            person.tries("resolve", id, "issue=1", "note=\"Done\"");
            then(person).wasRefused();
        }
        net.tries("classify", id, "issue=1", "scope=IN_SCOPE");
        then(net).wasRefused();
        kate.tries("classify", id, "issue=9", "scope=IN_SCOPE");
        then(kate).wasRefused("issue");
        unix.does("resolve", id, "issue=1", "note=\"Relay opened\"");

        tom.tries("confirm-fix", id, "issue=1");
        then(tom).wasRefused("requester");
        maria.does("confirm-fix", id, "issue=1");

        assertIssue(id, "CONFIRMED");
        then(id).isIn("DELIVERY");
    }

    @Test
    @DisplayName("C25, contract 3.5: more memory is another request, asked only what the parent cannot answer")
    void moreMemoryIsAnotherRequest() {
        var id = aCase().upTo("DELIVERY");
        story.clockAt("2027-01-16T11:00");
        maria.does("raise-issue", id, "category=ADD_RAM", "16 GB more");
        var issue = then(id).view().issue("16 GB more");
        assertThat(issue.path("scope").asString("")).isEqualTo("OUT_OF_SCOPE");
        assertThat(issue.path("status").asString("")).isEqualTo("CLOSED");

        story.leavesADraft();
        var talk = new Talk(maria, maria.presses("follow-on", id));
        var asked = talk.answersUntilReview(Forms.LX.with("summary", "More memory for the permit portal"));
        assertThat(asked)
                .containsExactly(
                        "serviceOption",
                        "workType",
                        "requiredCompletionDate",
                        "attachments",
                        "costEstimateRequested",
                        "approvedBudget",
                        "chargeAck",
                        "summary",
                        "details");
        assertThat(talk.review().shows("platform")).isPresent();
        assertThat(talk.review().shows("billingPrefix")).contains("DHS1");
        var child = talk.submits();

        then(child).isIn("AWAITING_APPROVAL").isLinked("parent " + id).hasAnswer("request", "platform", "LINUX");
        then(child).isHeldBy("APPROVER:omar", "APPROVER:lin");
        then(id).isIn("DELIVERY").isLinked("follow-on " + child);
        story.clockAt(THE_END);
        then(id).isIn("CLOSED");
    }

    @Test
    @DisplayName("A3: a follow-on may be opened after the close; a signature does not shorten the two weeks")
    void signingOffDoesNotCloseAndAFollowOnMayComeLater() {
        var id = aCase().upTo("DELIVERY");
        maria.tries("sign-off", id, "satisfaction=6");
        then(maria).wasRefused("satisfaction");
        maria.does("sign-off", id, "satisfaction=5", "Splendid");
        then(id).isIn("DELIVERY").hasAudit("maria", "sign-off", "done");
        story.clockAt(THE_END);
        then(id).isIn("CLOSED");

        var talk = maria.talksAfter("/case follow-on " + id);
        talk.answersUntilReview(Forms.LX);

        then(talk.submits()).isLinked("parent " + id);
        maria.tries("raise-issue", id, "Too late");
        then(maria).wasRefused();
    }

    @Test
    @DisplayName("contract 3 copy: a rejected request is copied into a fresh one with all its answers")
    void aRejectedRequestIsCopied() {
        var id = aCase().upTo("AWAITING_APPROVAL");
        maria.tries("copy", id);
        then(maria).wasRefused();
        lin.does("reject", id, "No funds this year");

        var talk = maria.talksAfter("/case copy " + id);
        talk.answersUntilReview(Forms.LX);
        assertThat(talk.review().shows("summary")).contains(Forms.SUMMARY);
        var copy = talk.submits();

        assertThat(copy).isNotEqualTo(id);
        then(copy).isIn("AWAITING_APPROVAL").hasAnswer("request", "approvedBudget", "15000.00");
        then(id).isIn("REJECTED");
    }

    private void assertIssue(String id, String status) {
        var issue = then(id).view().json().path("issues").path(0);
        assertThat(issue.path("status").asString("")).as("%s", issue).isEqualTo(status);
    }
}
