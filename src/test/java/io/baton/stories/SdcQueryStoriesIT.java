package io.baton.stories;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Step 11: queries between the user department and the composite team, in every state. */
class SdcQueryStoriesIT extends DataCentre {

    @ParameterizedTest
    @ValueSource(strings = {"S2_FORWARD", "S3_EVALUATE", "S6_FEASIBILITY", "S9B_STAGING", "LIVE"})
    @DisplayName("M16: a query moves nothing and is answered, closed or asked again")
    void aQueryMovesNothing(String state) {
        var id = aCoHosting().upTo(state);
        var before = then(id).view();

        usha.does("query", id, "Which ports are open?");

        var after = then(id).isIn(state).view();
        assertThat(after.holders()).isEqualTo(before.holders());
        assertThat(after.text("due")).isEqualTo(before.text("due"));
        then(ct).isPrompted(id, "answer").wasTold(id, "Which ports are open?");
        assertQuery(id, "OPEN", "CT");
        dco.tries("answer", id, "query=1", "443");
        then(dco).wasRefused();
        ct.presses("answer", id).with("text", "443 and 22");
        then(usha).wasToldDirectly(id, "443 and 22");
        assertQuery(id, "ANSWERED", "CT");
        usha.does("query", id, "query=1", "And 8080?");
        then(ct).wasTold(id, "And 8080?");
        assertQuery(id, "OPEN", "CT");
        ct.does("answer", id, "query=1", "No");
        ct.tries("close-query", id, "query=1");
        then(ct).wasRefused("query 1");
        usha.presses("close-query", id);
        assertQuery(id, "CLOSED", "CT");
        then(id).isIn(state);
    }

    @Test
    @DisplayName("M16: the composite team is reminded after 2 business days of India, MPSEDC after 4")
    void reminders() {
        clockAt("2027-01-25T11:00");
        var id = aCoHosting().upTo("S5_FORMATS");
        usha.does("query", id, "How long do you keep backups?");
        clockAt("2027-01-28T10:59");
        then(ct).hasReminders(0, id);
        clockAt("2027-01-28T11:00");
        then(ct).hasReminders(1, id, "How long do you keep backups?");
        then(mps).hasReminders(0, id);
        clockAt("2027-02-01T10:59");
        then(mps).hasReminders(0, id);
        clockAt("2027-02-01T11:00");
        then(mps).hasReminders(1, id, "query 1");
        ct.does("answer", id, "query=1", "28 days");
        clockAt("2027-02-10T11:00");
        then(ct).hasReminders(1, id);
    }

    @Test
    @DisplayName("M16: queries go on while the case is on hold, and their reminders too")
    void onHold() {
        clockAt("2027-01-25T11:00");
        var id = aCoHosting().upTo("S6_FEASIBILITY");
        mps.does("hold", id, "Waiting for the budget");
        usha.does("query", id, "When will it go on?");
        then(id).isIn("ON_HOLD");
        clockAt("2027-01-28T11:00");
        then(ct).hasReminders(1, id, "When will it go on?");
        ct.does("answer", id, "query=1", "In March");
        then(id).isIn("ON_HOLD");
        mps.does("resume", id);
        then(id).isIn("S6_FEASIBILITY").isHeldBy("CT", "DCO", "USER");
    }

    @Test
    @DisplayName("contract 7.12: a live application's user asks for 30 days, not longer")
    void thirtyDaysAfterGoingLive() {
        clockAt("2027-01-12T11:00");
        var id = aCoHosting().upTo("LIVE");
        clockAt("2027-01-22T11:00");
        usha.does("query", id, "Who renews the certificate?");
        then(id).isIn("LIVE").isHeldByNobody();
        then(ct).wasTold(id, "Who renews the certificate?");
        clockAt("2027-02-11T11:00");
        usha.does("query", id, "And who pays?");
        clockAt("2027-02-11T11:01");
        usha.tries("query", id, "Still there?");
        then(usha).wasRefused("30 days");
        ct.does("answer", id, "query=1", "Your department");
        then(usha).wasToldDirectly(id, "Your department");
    }

    @Test
    @DisplayName("contract 4 query: team and consultant ask, too; the composite team asks the user")
    void whoMayAsk() {
        var id = aCoLocation().upTo("S5_FORMATS");
        cons.tries("query", id, "May I ask?");
        then(cons).wasRefused();
        usha.does("add-consultant", id, "person=cons");
        usha.does("add-team", id, "person=tom");
        cons.does("query", id, "Which rails fit?");
        tom.does("query", id, "Which plugs fit?");
        dco.tries("query", id, "What is this?");
        then(dco).wasRefused();
        ct.does("answer", id, "query=1", "19 inch");
        then(cons).wasToldDirectly(id, "19 inch");
        usha.tries("close-query", id, "query=1");
        then(usha).wasRefused("query 1");
        cons.does("close-query", id, "query=1");
        ct.does("query", id, "Do you need SWAN?");
        then(usha).wasToldDirectly(id, "Do you need SWAN?").isPrompted(id, "answer");
        usha.does("answer", id, "query=3", "Yes, in Bhopal");
        then(ct).wasTold(id, "Yes, in Bhopal");
        then(id).isIn("S5_FORMATS");
    }

    private void assertQuery(String id, String status, String to) {
        var query = then(id).view().json().path("issues").path(0);
        assertThat(query.path("kind").asString("")).isEqualTo("QUERY");
        assertThat(query.path("status").asString("")).isEqualTo(status);
        assertThat(query.path("to").asString("")).isEqualTo(to);
    }
}
