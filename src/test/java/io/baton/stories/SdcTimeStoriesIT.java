package io.baton.stories;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Whom time reminds, in business days of the State Data Centre; it never decides. */
class SdcTimeStoriesIT extends DataCentre {

    @Test
    @DisplayName("A8: MPSEDC after 2 business days, then every 5")
    void mpsedcForwards() {
        clockAt("2027-01-12T11:00");
        var id = aCoHosting().upTo("S2_FORWARD");
        assertDue(id, "2027-01-14T11:00");
        clockAt("2027-01-14T10:59");
        then(mps).hasReminders(0, id);
        clockAt("2027-01-14T11:00");
        then(mps).hasReminders(1, id);
        clockAt("2027-01-21T11:00");
        then(mps).hasReminders(2, id);
        then(id).isIn("S2_FORWARD");
    }

    @Test
    @DisplayName("A8: those who have not evaluated after 3 business days; MPSEDC gets a copy at 15")
    void evaluation() {
        clockAt("2027-01-25T11:00");
        var id = aCoHosting().upTo("S3_EVALUATE");
        assertDue(id, "2027-01-29T11:00");
        ct.does("evaluate", id, "result=SUITABLE");
        clockAt("2027-01-29T11:00");
        then(dco).hasReminders(1, id);
        then(ct).hasReminders(0, id);
        clockAt("2027-02-16T10:59");
        then(mps).hasReminders(0, id);
        clockAt("2027-02-16T11:00");
        then(mps).hasReminders(1, id, "15 business days");
        clockAt("2027-04-16T11:00");
        then(mps).hasReminders(1, id);
        then(id).isIn("S3_EVALUATE");
    }

    @Test
    @DisplayName("A8: the user after 5 and 10 business days, then every 5; MPSEDC gets a copy at 15")
    void userSteps() {
        clockAt("2027-02-01T11:00");
        var id = aCoHosting().upTo("S5_FORMATS");
        assertDue(id, "2027-02-08T11:00");
        clockAt("2027-02-08T11:00");
        then(usha).hasReminders(1, id);
        clockAt("2027-02-15T11:00");
        then(usha).hasReminders(2, id);
        then(mps).hasReminders(0, id);
        clockAt("2027-02-22T11:00");
        then(usha).hasReminders(3, id);
        then(mps).hasReminders(1, id, "15 business days");
        then(id).isIn("S5_FORMATS");
    }

    @Test
    @DisplayName("A8: joint steps remind who has not signed")
    void jointSteps() {
        clockAt("2027-02-01T11:00");
        var id = aCoHosting().upTo("S9B_STAGING");
        usha.does("stage-result", id, "result=PASS");
        clockAt("2027-02-08T11:00");
        then(dco).hasReminders(1, id);
        then(usha).hasReminders(0, id);
    }

    @Test
    @DisplayName("G5: on hold the targets stand still and keep what was left of them")
    void hold() {
        clockAt("2027-02-01T11:00");
        var id = aCoHosting().upTo("S5_FORMATS");
        clockAt("2027-02-03T11:00");
        mps.does("hold", id, "Waiting for the budget", "resumeOn=2027-02-20");
        then(id).isNotDue();
        clockAt("2027-03-01T11:00");
        then(usha).hasReminders(0, id);
        then(mps).hasReminders(0, id, "15 business days");
        mps.does("resume", id);
        assertDue(id, "2027-03-04T11:00");
    }

    private void assertDue(String id, String localTime) {
        assertThat(OffsetDateTime.parse(then(id).view().text("due")).toInstant())
                .isEqualTo(LocalDateTime.parse(localTime).atZone(BHOPAL).toInstant());
    }
}
