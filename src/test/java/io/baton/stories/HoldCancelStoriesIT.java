package io.baton.stories;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** A case is held and goes on, or its requester takes it back. */
class HoldCancelStoriesIT extends Cast {

    @Test
    @DisplayName("G5, contract 1.17: on hold everything else is refused and the clock of the case stands still")
    void aHeldCaseKeepsItsRemainingTime() {
        var id = aCase().upTo("DESIGN");
        then(id).isDue("2027-01-13T09:00");
        story.clockAt("2027-01-12T09:00");

        kate.does("hold", id, "Waiting for the new fiscal year");

        var hold = then(id).isIn("ON_HOLD")
                .isAtStage(2, "Design and Solution")
                .isNotDue()
                .view()
                .json()
                .path("hold");
        assertThat(hold.path("resumeTo").asString("")).isEqualTo("DESIGN");
        assertThat(hold.path("by").asString("")).isEqualTo("kate");
        assertThat(hold.path("reason").asString("")).isEqualTo("Waiting for the new fiscal year");
        then(maria).wasToldDirectly(id, "Waiting for the new fiscal year");
        kate.tries("contact", id, "method=PHONE");
        then(kate).wasRefused("hold");
        maria.does("comment", id, "We wait with you");
        story.clockAt("2027-01-14T13:00");
        then(kate).hasReminders(0, id);

        kate.does("resume", id, "Funds are there");
        then(id).isIn("DESIGN").isDue("2027-01-15T13:00");
        story.clockAt("2027-01-15T12:59");
        then(kate).hasReminders(0, id);
        story.clockAt("2027-01-15T13:00");
        then(kate).hasReminders(1, id);
    }

    @Test
    @DisplayName("G5: ESD and the managers hold; a customer may ask for it")
    void whoMayHold() {
        var id = aCase().upTo("POD_COMMIT");
        for (var person : List.of(maria, net, omar, desk, admin)) {
            person.tries("hold", id, "I would rather wait");
            then(person).wasRefused();
        }
        ray.tries("hold", id, "reason=no");
        then(ray).wasRefused("reason");

        maria.does("request-hold", id, "Our sponsor is away");
        then(kate).wasTold(id, "Our sponsor is away");
        then(id).isIn("POD_COMMIT");
        ray.does("hold", id, "reason=\"No capacity before June\"", "resumeOn=2027-06-01");

        then(id).isIn("ON_HOLD");
        assertThat(then(id).view().json().path("hold").path("resumeOn").asString(""))
                .startsWith("2027-06-01");
        ray.tries("prioritize", id, "priority=1");
        then(ray).wasRefused("hold");
        ray.tries("hold", id, "Once more and again");
        then(ray).wasRefused("hold");
        ray.does("resume", id);
        then(id).isIn("POD_COMMIT");
        ray.tries("resume", id);
        then(ray).wasRefused();
    }

    @Test
    @DisplayName("G5: the two weeks of the delivery cannot be held")
    void aDeliveryIsNotHeld() {
        var id = aCase().upTo("DELIVERY");

        kate.tries("hold", id, "The customer is on holiday");

        then(kate).wasRefused();
        then(id).isIn("DELIVERY").isDue("2027-01-25T09:00");
    }

    @Test
    @DisplayName("G6: before the acceptance the requester cancels at once, and all involved read why")
    void beforeTheAcceptanceACancelIsImmediate() {
        var id = aCase().upTo("AWAITING_APPROVAL");
        tom.tries("cancel", id, "We no longer need it");
        then(tom).wasRefused();
        maria.tries("cancel", id, "reason=no");
        then(maria).wasRefused("reason");

        maria.does("cancel", id, "We no longer need it");

        then(omar).wasToldDirectly(id, "cancel", "We no longer need it").isNotPrompted(id, "approve");
        then(id).isIn("CANCELLED").isHeldByNobody().isNotDue();
        CDT_ROOMS.forEach(room -> room(room).isSilentAbout(id));
        maria.tries("cancel", id, "We no longer need it");
        then(maria).wasRefused();
    }

    @Test
    @DisplayName("G6, contract 6.5: a cancel after the receipt is told to the lead")
    void aCancelAfterTheReceiptIsToldToTheLead() {
        var id = aCase().upTo("CUSTOMER_COMMIT");

        maria.does("cancel", id, "The project has ended");

        then(kate).wasTold(id, "cancel", "The project has ended");
        then(omar).wasToldDirectly(id, "The project has ended");
        then(net).wasTold(id, "The project has ended");
        then(id).isIn("CANCELLED");
    }

    @Test
    @DisplayName("G6: after the acceptance a cancel is a wish that ESD grants or refuses")
    void afterTheAcceptanceACancelIsAWish() {
        var id = aCase().upTo("CELL_BUILD");
        maria.does("cancel", id, "The project has ended");
        then(id).isIn("CELL_BUILD");
        assertRequest(id, 0, "OPEN");
        then(kate).isPrompted(id, "confirm-cancel", "refuse-cancel");
        maria.tries("confirm-cancel", id);
        then(maria).wasRefused();

        kate.presses("refuse-cancel", id).with("reason", "The servers are built");
        then(maria).wasToldDirectly(id, "The servers are built");
        assertRequest(id, 0, "REFUSED");
        then(id).isIn("CELL_BUILD");
        kate.tries("confirm-cancel", id);
        then(kate).wasRefused();

        maria.does("cancel", id, "It has really ended");
        kate.presses("confirm-cancel", id);
        then(id).isIn("CANCELLED").isHeldByNobody();
        assertRequest(id, 1, "CONFIRMED");
        then(maria).wasToldDirectly(id, "cancel");
        then(net).wasTold(id, "cancel");
        then(ray).wasTold(id, "cancel");
    }

    @Test
    @DisplayName("G6: from the delivery on there is no cancel")
    void aDeliveryIsNotCancelled() {
        var id = aCase().upTo("DELIVERY");

        maria.tries("cancel", id, "We no longer need it");

        then(maria).wasRefused();
        then(id).isIn("DELIVERY");
    }

    @Test
    @DisplayName("G5: a held case can still be cancelled")
    void aHeldCaseCanBeCancelled() {
        var id = aCase().upTo("DESIGN");
        kate.does("hold", id, "Waiting for the new fiscal year");

        maria.does("cancel", id, "We no longer need it");

        then(id).isIn("CANCELLED");
        kate.tries("resume", id);
        then(kate).wasRefused();
    }

    private void assertRequest(String id, int index, String status) {
        var request = then(id).view().json().path("requests").path(index);
        assertThat(request.path("kind").asString("")).isEqualTo("cancel");
        assertThat(request.path("status").asString("")).as("%s", request).isEqualTo(status);
    }
}
