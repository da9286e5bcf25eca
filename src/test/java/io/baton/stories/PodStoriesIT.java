package io.baton.stories;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** POD Commit: the managers prioritize, schedule and assign before they commit. */
class PodStoriesIT extends Cast {
    private static final String FIRST_OF_MARCH = "2027-03-01|March 1|1 March|Mar 1|1 Mar";
    private static final String THIRD_OF_MAY = "2027-05-03|May 3|3 May";

    @Test
    @DisplayName("domain A3, contract 8.4: commit wants a priority, dates in order and a person of each area")
    void aCommitmentIsComplete() {
        var id = aCase().upTo("POD_COMMIT");
        room("#esd-pod").asksFor(id);
        ray.tries("commit", id);
        then(ray).wasRefused("priority");
        for (var wrong : List.of("0", "5", "high")) {
            ray.tries("prioritize", id, "priority=" + wrong);
            then(ray).wasRefused("priority");
        }
        ray.does("prioritize", id, "priority=2");
        ray.tries("commit", id);
        then(ray).wasRefused("schedule|start|date");

        ray.tries("schedule", id, "start=2027-03-02 plannedDelivery=2027-03-01");
        if (story.attempt().reply().whyRefused().isEmpty()) {
            ray.tries("commit", id);
        }
        assertThat(Words.missing(story.attempt().reply().whyRefused(), "start|before"))
                .isEmpty();

        aCase().schedules(id, "2027-02-01", "2027-03-01");
        ray.does("assign", id, "STORAGE", "person=sto");
        ray.tries("commit", id);
        then(ray).wasRefused("SERVER_UNIX", "NETWORK", "SECURITY", "BACKUP");
        assertThat(story.attempt().reply().whyRefused()).doesNotContain("STORAGE");

        aCase().assignsAll(id);
        ray.does("commit", id);
        then(id).isIn("CELL_BUILD").hasDocument("D-POD", 1).hasLane("STORAGE", "PLAN");
        assertThat(then(id).view().lane("STORAGE").path("assignee").asString(""))
                .isEqualTo("sto");
    }

    @Test
    @DisplayName("domain A3: a person is assigned to an area of their own; another one is refused naming the area")
    void onlyMembersAreAssigned() {
        var id = aCase().upTo("POD_COMMIT");

        ray.tries("assign", id, "NETWORK", "person=sto");
        then(ray).wasRefused("NETWORK");
        ray.tries("assign", id, "DATABASE", "person=dba");
        then(ray).wasRefused("DATABASE");

        then(id).hasLane("NETWORK", "WAITING").hasLane("DATABASE", "");
        assertThat(then(id).view().lane("NETWORK").path("assignee").asString(""))
                .isEmpty();
    }

    @Test
    @DisplayName("domain A3: everything in POD Commit is the managers' alone")
    void onlyTheManagersCommit() {
        var id = aCase().upTo("POD_COMMIT");
        for (var person : List.of(kate, maria, net, desk, admin, omar)) {
            person.tries("prioritize", id, "priority=1");
            then(person).wasRefused();
            person.tries("commit", id);
            then(person).wasRefused();
        }
        then(id).isIn("POD_COMMIT").isHeldBy("POD_MANAGER");
    }

    @Test
    @DisplayName("contract 7.13: a delivery later than required waits for the customer's acknowledgement")
    void aLateDateIsAcknowledged() {
        var id = aCase().upTo("POD_COMMIT");
        ray.does("prioritize", id, "priority=3");
        aCase().assignsAll(id);

        aCase().schedules(id, "2027-03-01", "2027-05-03");
        then(maria).wasToldDirectly(id, THIRD_OF_MAY).isPrompted(id, "ack-date");
        then(id).isHeldBy("POD_MANAGER", "CUSTOMER");
        ray.tries("commit", id);
        then(ray).wasRefused("acknowledge");

        maria.presses("ack-date", id);
        then(id).isHeldBy("POD_MANAGER");
        aCase().schedules(id, "2027-03-01", "2027-05-10");
        ray.tries("commit", id);
        then(ray).wasRefused("acknowledge");
        maria.presses("ack-date", id);
        ray.does("commit", id);
        then(id).isIn("CELL_BUILD").isDue("2027-05-10T17:00");
    }

    @Test
    @DisplayName("domain A3: a date in time needs no acknowledgement; customer, ESD and the assignees are told")
    void theCommitmentIsTold() {
        var id = aCase().upTo("POD_COMMIT");
        ray.does("prioritize", id, "priority=1");
        aCase().schedules(id, "2027-02-01", "2027-03-01");
        then(maria).isNotPrompted(id, "ack-date");
        aCase().assignsAll(id);

        ray.does("commit", id);

        then(maria).wasToldDirectly(id, FIRST_OF_MARCH);
        then(kate).wasTold(id);
        for (var area : Servers.E1.applicableAreas()) {
            then(memberOf(area)).wasToldDirectly(id);
        }
        thread(id).tells(id, "POD Commit", "Cell Build", "ray");
    }

    @Test
    @DisplayName("domain A3: the managers may return the request; the acceptance is void and must be given again")
    void theManagersReturnTheRequest() {
        var id = aCase().upTo("POD_COMMIT");
        ray.tries("return", id, "reason=no");
        then(ray).wasRefused("reason");

        ray.does("return", id, "No capacity before June");

        then(kate).wasTold(id, "No capacity before June");
        then(maria).wasToldDirectly(id, "No capacity before June");
        then(id).isIn("CUSTOMER_COMMIT").isAtStage(4, "Customer Commit").isHeldBy("CUSTOMER");
        ray.tries("prioritize", id, "priority=2");
        then(ray).wasRefused();
        maria.does("accept", id);
        then(id).isIn("POD_COMMIT").hasDone(2, "maria", "accept");
    }

    @Test
    @DisplayName("domain A3: an expedited request starts with priority 1")
    void anExpeditedRequestHasTheFirstPriority() {
        var id = aCase().with(Servers.E2).asking("approvedBudget", "60000").upTo("POD_COMMIT");

        then(id).isFlagged("EXPEDITED").hasFact("priority", "1");
        room("#esd-pod").asksFor(id);
        assertThat(room("#esd-pod").messages(id)).anyMatch(message -> message.says("EXPEDITED"));
    }

    @Test
    @DisplayName("A5 T7: the managers are reminded after five business days")
    void theManagersAreReminded() {
        var id = aCase().upTo("POD_COMMIT");
        then(id).isDue("2027-01-19T09:00");
        story.clockAt("2027-01-19T08:59");
        room("#esd-pod").hasReminders(0, id);

        story.clockAt("2027-01-19T09:00");

        room("#esd-pod").hasReminders(1, id);
        then(id).isIn("POD_COMMIT");
    }
}
