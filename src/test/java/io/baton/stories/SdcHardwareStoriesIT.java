package io.baton.stories;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Hardware that is brought, received line by line, installed and verified. */
class SdcHardwareStoriesIT extends DataCentre {

    @Test
    @DisplayName("M13: a mismatch keeps the case at 10a; the corrected bill of material is received")
    void mismatch() {
        var id = aCoLocation().upTo("S10A_HARDWARE");
        usha.does("add-consultant", id, "person=cons");
        var noSerial = Formats.brought("SN1", "", "SW1");
        var reply = cons.tries("deliver-hardware", id).withAll(Map.of("hardware", noSerial));
        assertThat(reply.whyRefused()).containsIgnoringCase("serial");
        reply = cons.tries("deliver-hardware", id).withAll(Map.of("hardware", Formats.brought("SN1", "SN1")));
        assertThat(reply.whyRefused()).contains("serial", "SN1");
        then(id).isIn("S10A_HARDWARE");
        aCoLocation().delivers(cons, id, "SN1", "SN2", "SW1");

        reply = aCoLocation().receives(id, Formats.lines("RECEIVED", "SN9"));
        assertThat(reply.whyRefused()).contains("SN9");
        var lines = new ArrayList<>(Formats.lines("RECEIVED", "SN1", "SW1"));
        lines.addAll(Formats.lines("MISMATCH", "SN2"));
        aCoLocation().receives(id, lines).done();
        then(id).isIn("S10A_HARDWARE").isHeldBy("USER", "CONSULTANT");
        assertThat(then(id).view().json().path("facts").path("discrepancies").toString())
                .contains("SN2", "MISMATCH")
                .doesNotContain("SN1");
        then(cons).wasToldDirectly(id, "SN2 MISMATCH");
        then(usha).wasToldDirectly(id, "SN2 MISMATCH");

        aCoLocation().delivers(usha, id, "SN1", "SN3", "SW1");
        then(id).hasDocument("F-IV", 3).isHeldBy("DCO");
        aCoLocation()
                .receives(id, Formats.lines("RECEIVED", "SN1", "SN3", "SW1"))
                .done();
        then(id).isIn("S10B_INSTALL").hasDocument("R-REC", 2);
        assertThat(then(id).view().json().path("facts").path("discrepancies").isMissingNode())
                .isTrue();
    }

    @Test
    @DisplayName("M13: not functional leads back to the installation; the consultant acts in 10a to 10c only")
    void installationAndVerification() {
        var id = aCoLocation().upTo("S10B_INSTALL");
        cons.tries("installed", id);
        then(cons).wasRefused();
        usha.does("add-consultant", id, "person=cons");
        dco.does("installed", id, "result=FAIL", "No power on rail B");
        then(cons).wasToldDirectly(id, "No power on rail B");
        then(id).isIn("S10B_INSTALL").isHeldBy("USER", "CONSULTANT", "DCO");
        cons.does("installed", id, "rack=R7");
        dco.does("installed", id);
        then(id).isIn("S10C_HW_VERIFY");
        cons.does("verify-hardware", id, "result=NOT_FUNCTIONAL", "One disk is dead");
        then(dco).wasTold(id, "One disk is dead");
        then(id).isIn("S10B_INSTALL").hasVote("installation", "USER", "");
        aCoLocation().carry(id, "S10C_HW_VERIFY");
        aCoLocation().carry(id, "S10D_AUDITED_APP");
        cons.tries("submit-app", id, "packageRef=x");
        then(cons).wasRefused("only");
    }

    @Test
    @DisplayName("A8, S10E: a fault of the application leads to 10d, of the hardware to 10b; the certificate stands")
    void applicationTest() {
        var id = aCoLocation().upTo("S10E_APP_TEST");
        usha.does("test-result", id, "result=FAIL", "cause=HARDWARE", "It is too hot");
        then(dco).wasTold(id, "It is too hot");
        then(id).isIn("S10B_INSTALL");
        aCoLocation().carry(id, "S10C_HW_VERIFY");
        aCoLocation().carry(id, "S10D_AUDITED_APP");
        then(id).isHeldBy("DCO", "CT");
        then(ct).isPrompted(id, "accept-app", "refuse-app");
        ct.does("accept-app", id);
        then(id).isIn("S10E_APP_TEST");

        usha.does("test-result", id, "result=FAIL", "cause=APPLICATION", "The login fails");
        then(id).isIn("S10D_AUDITED_APP");
        dco.presses("accept-app", id);
        usha.does("test-result", id, "result=PASS");
        then(id).isIn("S10F_VERIFY").hasDocument("R-TST", 3);
        aCoLocation().extendsAccess(id);
        usha.does("verify", id, "result=NOT_OK", "The pages are empty");
        then(id).isIn("S10E_APP_TEST");
    }
}
