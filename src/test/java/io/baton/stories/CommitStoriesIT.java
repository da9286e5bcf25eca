package io.baton.stories;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Customer Commit: a package with an estimate and action items, and the customer's formal yes or no. */
class CommitStoriesIT extends Cast {

    @Test
    @DisplayName("contract 3.3: an unpublished package cannot be accepted; only the requester accepts")
    void onlyAPublishedPackageIsAccepted() {
        var id = aCase().upTo("CUSTOMER_COMMIT");
        maria.tries("accept", id);
        then(maria).wasRefused("publish");
        maria.does("add-team", id, "person=tom");
        kate.does("publish", id, "Please read the items");
        then(tom).isNotPrompted(id, "accept");

        tom.tries("accept", id);
        then(tom).wasRefused("requester");
        kate.tries("accept", id);
        then(kate).wasRefused();

        maria.presses("accept", id).done();
        then(id).isIn("POD_COMMIT").hasDocument("D-FA", 1).hasAudit("maria", "accept", "done");
    }

    @Test
    @DisplayName("domain A3: required items are done by the customer and verified, or waived, before acceptance")
    void requiredItemsComeFirst() {
        var id = aCase().upTo("CUSTOMER_COMMIT");
        kate.does("add-item", id, "text=\"Provide firewall rules\"", "due=2027-01-29");
        kate.does("add-item", id, "text=\"Name two testers\"");
        kate.does("add-item", id, "text=\"Order badges\"", "required=no");
        kate.does("publish", id);
        var rules = number(id, "Provide firewall rules");
        maria.tries("accept", id);
        then(maria).wasRefused("Provide firewall rules", "Name two testers");
        assertThat(story.attempt().reply().whyRefused()).doesNotContain("Order badges");

        maria.does("done-item", id, "item=" + rules, "Sent to the network team");
        assertItem(id, "Provide firewall rules", "DONE");
        maria.tries("accept", id);
        then(maria).wasRefused("Provide firewall rules", "Name two testers");
        maria.tries("verify-item", id, "item=" + rules);
        then(maria).wasRefused();
        kate.does("verify-item", id, "item=" + rules);
        kate.tries("waive-item", id, "item=" + number(id, "Name two testers") + " reason=no");
        then(kate).wasRefused("reason");
        kate.does("waive-item", id, "item=" + number(id, "Name two testers"), "The pilot group is known");
        assertItem(id, "Name two testers", "WAIVED");

        maria.does("accept", id);
        then(id).isIn("POD_COMMIT").hasAudit("kate", "waive-item", "done");
    }

    @Test
    @DisplayName("A9 D-AI, contract 2.5: suggested items are suggestions and hold nobody up")
    void suggestedItemsAreNotRequired() {
        var id = aCase().upTo("CUSTOMER_COMMIT");

        assertThat(then(id).view().json().path("items").valueStream())
                .isNotEmpty()
                .allMatch(item -> item.path("suggested").asBoolean(false)
                        && !item.path("required").asBoolean(true)
                        && item.path("status").asString("").equals("OPEN"));
        kate.does("publish", id);
        maria.does("accept", id);
        then(id).isIn("POD_COMMIT");
    }

    @Test
    @DisplayName("C17: over the budget nothing is accepted; the approvers raise it, then it is")
    void anEstimateOverTheBudgetNeedsMoreBudget() {
        var id = aCase().asking("approvedBudget", "12000").upTo("CUSTOMER_COMMIT");
        kate.does("publish", id);
        for (var person : List.of(maria, omar, lin)) {
            then(person).wasTold(id, "1,224.00");
        }
        assertThat(then(id).view().estimate().path("difference").asString("")).isEqualTo("-1224.00");
        maria.tries("accept", id);
        then(maria).wasRefused("over approved budget by 1,224.00");
        maria.tries("raise-budget", id, "amount=12000");
        then(maria).wasRefused("amount");

        maria.does("raise-budget", id, "amount=14000", "Two servers are needed");
        then(omar).isPrompted(id, "approve-budget", "reject-budget");
        then(lin).isPrompted(id, "approve-budget", "reject-budget");
        omar.presses("approve-budget", id).done();
        maria.tries("accept", id);
        then(maria).wasRefused("over approved budget by 1,224.00");
        lin.presses("approve-budget", id).done();

        then(id).hasAnswer("request", "approvedBudget", "14000.00").hasBallot("budget", "PASSED");
        maria.does("accept", id);
        then(id).isIn("POD_COMMIT");
    }

    @Test
    @DisplayName("C17, contract 8.13: a rejected raise changes nothing and may be asked for again")
    void aRejectedRaiseMayBeAskedForAgain() {
        var id = aCase().asking("approvedBudget", "12000").upTo("CUSTOMER_COMMIT");
        kate.does("publish", id);
        maria.does("raise-budget", id, "amount=14000");

        lin.presses("reject-budget", id).with("reason", "Ask again in March");

        then(maria).wasToldDirectly(id, "Ask again in March");
        then(id).isIn("CUSTOMER_COMMIT")
                .hasBallot("budget", "FAILED")
                .hasAnswer("request", "approvedBudget", "12000.00");
        then(omar).isNotPrompted(id, "approve-budget");
        maria.does("raise-budget", id, "amount=13224");
        omar.presses("approve-budget", id).done();
        lin.presses("approve-budget", id).done();
        maria.does("accept", id);
        then(id).isIn("POD_COMMIT").hasAnswer("request", "approvedBudget", "13224.00");
    }

    @Test
    @DisplayName("C17 variant, E6: the customer asks for less, the scope is agreed anew and the estimate shrinks")
    void theCustomerAsksForLess() {
        var id = aCase().asking("approvedBudget", "12000").upTo("CUSTOMER_COMMIT");
        kate.does("publish", id);
        var old = maria.button("accept", id);

        maria.presses("request-changes", id).with("reason", "One server will do");

        then(kate).wasTold(id, "One server will do");
        for (var person : List.of(unix, sto, net, sec, bkp)) {
            then(person).wasTold(id);
        }
        then(id).isIn("SCOPING").isAtStage(3, "Scoping Call").hasBallot("requirements", "OPEN");
        var file = unix.uploads("servers.csv", Servers.E6.csv());
        unix.does("confirm-requirements", id, "SERVER_UNIX", "servers=" + file, "One server");
        List.of("STORAGE", "NETWORK", "SECURITY", "BACKUP").forEach(area -> aCase().confirms(id, area));
        kate.does("complete-scoping", id);
        then(id).isIn("CUSTOMER_COMMIT").hasDocument("D-TS", 2).hasEstimate(2, "DRAFT", "451.00", "1200.00", "6612.00");

        maria.tries("accept", id);
        then(maria).wasRefused("publish");
        kate.does("publish", id);
        maria.presses(old, "accept");
        then(maria).wasTurnedAway("superseded|version 2|newer");
        then(id).hasDocument("D-EST", 2);
        maria.presses("accept", id).done();
        then(id).isIn("POD_COMMIT").hasEstimate(2, "PUBLISHED", "451.00", "1200.00", "6612.00");
    }

    @Test
    @DisplayName("C19, contract 2.4: an estimate is good for 30 days; published again it counts anew")
    void anExpiredEstimateIsPublishedAgain() {
        var id = aCase().upTo("CUSTOMER_COMMIT");
        story.clockAt("2027-02-01T09:00");
        kate.does("publish", id);
        story.clockAt("2027-03-04T09:00");

        maria.tries("accept", id);
        then(maria).wasRefused("expired|30 days");

        kate.does("publish", id);
        then(id).hasEstimate(2, "PUBLISHED", "902.00", "2400.00", "13224.00").hasDocument("D-EST", 2);
        maria.does("accept", id);
        then(id).isIn("POD_COMMIT");
    }

    @Test
    @DisplayName("contract 2.4: published on 1 February, it is good through 3 March")
    void anEstimateIsGoodOnItsLastDay() {
        var id = aCase().upTo("CUSTOMER_COMMIT");
        story.clockAt("2027-02-01T09:00");
        kate.does("publish", id);
        story.clockAt("2027-03-03T23:59");

        maria.does("accept", id);

        then(id).isIn("POD_COMMIT");
    }

    @Test
    @DisplayName("C19: the customer declines and everyone involved reads why")
    void theCustomerDeclines() {
        var id = aCase().upTo("CUSTOMER_COMMIT");
        kate.does("publish", id);

        maria.presses("decline", id).with("reason", "Project cancelled");

        for (var person : List.of(omar, lin, kate, unix, sto, net, sec, bkp)) {
            then(person).wasTold(id, "Project cancelled");
        }
        then(id).isIn("CANCELLED").isHeldByNobody().isNotDue();
    }

    @Test
    @DisplayName("A5 T6: the customer is reminded five business days after publication")
    void theCustomerIsReminded() {
        var id = aCase().upTo("CUSTOMER_COMMIT");
        kate.does("publish", id);
        then(id).isDue("2027-01-19T09:00").isHeldBy("CUSTOMER");
        story.clockAt("2027-01-19T08:59");
        then(maria).hasReminders(0, id);

        story.clockAt("2027-01-19T09:00");

        then(maria).hasReminders(1, id);
    }

    @Test
    @DisplayName("domain A3: ESD takes a package back to scoping with a reason")
    void esdGoesBackToScoping() {
        var id = aCase().upTo("CUSTOMER_COMMIT");

        kate.does("back-to-scoping", id, "Storage was forgotten");

        thread(id).tells(id, "Scoping Call", "Storage was forgotten");
        then(id).isIn("SCOPING");
        kate.tries("complete-scoping", id);
        then(kate).wasRefused("STORAGE", "NETWORK");
        aCase().confirmsAll(id);
        kate.does("complete-scoping", id);
        then(id).isIn("CUSTOMER_COMMIT").hasDocument("D-TS", 2);
    }

    private String number(String id, String item) {
        return then(id).view().item(item).path("no").asString("");
    }

    private void assertItem(String id, String item, String status) {
        assertThat(then(id).view().item(item).path("status").asString(""))
                .as(item)
                .isEqualTo(status);
    }
}
