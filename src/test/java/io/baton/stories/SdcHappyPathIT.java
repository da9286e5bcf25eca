package io.baton.stories;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** From the approach of a department to its application being live, on both branches. */
class SdcHappyPathIT extends DataCentre {

    @Test
    @DisplayName("M01: co-hosting, from the approach to the go-live")
    void coHosting() {
        var id = usha.fills("sdc", Formats.approach("CO_HOSTING"));
        assertThat(id).startsWith("SDC-2027-");
        then(id).isIn("S2_FORWARD")
                .isHeldBy("MPSEDC")
                .hasDocument("L-REQ", 1)
                .hasAnswer("approach", "channel", "PORTAL")
                .hasAudit("usha", "approach", "done");
        then(mps).isPrompted(id, "forward", "return", "reject");
        assertThat(then(id).view().text("step")).isEqualTo("2");
        assertThat(then(id).view().text("stage"))
                .isEqualTo("MPSEDC will forward the user request to composite team via email/letter");

        mps.presses("forward", id).with("channel", "EMAIL", "note", "Please look at the load");
        then(usha).wasToldDirectly(id, "Please look at the load");
        then(ct).wasTold(id, "Please look at the load");
        then(dco).isPrompted(id, "evaluate");
        then(id).isIn("S3_EVALUATE").isHeldBy("CT", "DCO").hasDocument("L-FWD", 1);

        ct.does("evaluate", id, "result=SUITABLE");
        then(id).isIn("S3_EVALUATE").isHeldBy("DCO").hasVote("evaluation", "CT", "SUITABLE");
        dco.presses("evaluate", id).with("result", "SUITABLE");
        then(id).isIn("S4_SHARE_FORMATS").isHeldBy("CT").hasDocument("R-EVAL", 1);

        ct.does("share-formats", id, "Within two weeks, please");
        then(usha).wasToldDirectly(id, "Within two weeks, please");
        then(mps).wasTold(id, "Within two weeks, please");
        assertThat(usha.directMessages().stream()
                        .filter(message -> message.isAbout(id))
                        .flatMap(message -> message.files().stream())
                        .map(file -> file.path("name").asString(""))
                        .filter(name -> name.contains("Format-")))
                .hasSize(5);
        then(id).isIn("S5_FORMATS")
                .isHeldBy("USER:usha")
                .hasAnswer("formatI", "applicationName", "Scholarship Portal")
                .hasAnswer("formatI", "hostingType", "CO_HOSTING")
                .hasAnswer("formatIV", "applicability", "NOT_APPLICABLE");

        aCoHosting().fillsAll(id);
        usha.does("submit-formats", id);
        then(dco).wasTold(id, "submitted the formats");
        then(id).isIn("S6_FEASIBILITY")
                .isHeldBy("CT", "DCO", "USER")
                .hasDocument("F-I", 1)
                .hasDocument("F-IV", 1);
        assertThat(then(id).view().answers("formatII").path("totalVcpu").asInt(0))
                .isEqualTo(6);

        ct.does("assess", id, "result=FEASIBLE");
        dco.does("assess", id, "result=FEASIBLE");
        then(usha).wasToldDirectly(id, "FEASIBLE");
        usha.presses("assess", id).with("result", "AGREE");
        then(id).isIn("S7_SEND").hasFact("recommendation", "ACCEPT").hasDocument("R-FEAS", 1);

        ct.does("send-for-approval", id, "Fits into zone B");
        then(usha).wasToldDirectly(id, "Fits into zone B");
        then(mps).isPrompted(id, "issue-acceptance", "return", "reject");
        then(id).isIn("S8_LETTER").isHeldBy("MPSEDC").hasDocument("L-REC", 1);

        mps.presses("issue-acceptance", id).with("letterNo", "MPSEDC/SDC/2027/017");
        then(usha).wasToldDirectly(id, "MPSEDC/SDC/2027/017", "6 vCPU", "24 GB", "300 GB");
        then(dco).wasTold(id, "MPSEDC/SDC/2027/017");
        then(ct).wasTold(id, "MPSEDC/SDC/2027/017");
        then(id).isIn("S9A_AUDITED_APP")
                .isHeldBy("USER:usha")
                .hasFact("letterNo", "MPSEDC/SDC/2027/017")
                .hasDocument("L-LOA", 1);
        assertThat(usha.directMessages().stream()
                        .filter(message -> message.isAbout(id) && message.says("MPSEDC/SDC/2027/017"))
                        .flatMap(message -> message.files().stream()))
                .isNotEmpty();

        aCoHosting().submitsApp(id).done();
        then(id).isIn("S9A_AUDITED_APP")
                .isHeldBy("DCO", "CT")
                .hasDocument("C-SEC", 1)
                .hasFact("validUntil", "2027-12-31");
        then(ct).isPrompted(id, "accept-app", "refuse-app");
        dco.presses("accept-app", id);
        then(id).isIn("S9B_STAGING").isHeldBy("DCO", "USER");
        then(ct).isNotPrompted(id, "accept-app");

        dco.presses("stage-result", id).with("result", "PASS");
        then(usha).wasToldDirectly(id, "PASS");
        usha.does("stage-result", id, "result=PASS");
        then(id).isIn("S9C_PRODUCTION").hasDocument("R-STG", 1).hasBallot("staging", "PASSED");
        usha.presses("deployed", id);
        dco.presses("deployed", id);
        then(id).isIn("S9D_VERIFY").isHeldBy("DCO").hasDocument("R-DEP", 1);

        usha.tries("verify", id, "result=OK");
        then(usha).wasRefused("FTP & VPN not yet extended by DCO");
        aCoHosting().extendsAccess(id);
        then(usha).wasToldDirectly(id, "dpi-ftp").isPrompted(id, "verify");
        then(id).isHeldBy("USER:usha").hasDocument("A-ACC", 1);
        usha.presses("verify", id).with("result", "OK");
        then(dco).wasTold(id, "OK");
        then(id).isIn("S9E_GOLIVE").hasDocument("R-VER", 1);
        assertThat(then(id).view().text("step")).isEqualTo("9e");

        usha.presses("declare-go-live", id).withAll(Formats.formatV()).done();
        for (var person : List.of(mps, ct, dco)) {
            then(person).wasTold(id, "DPI/12");
        }
        var live = then(id).isIn("LIVE")
                .isHeldByNobody()
                .isNotDue()
                .isAtStage(13, "User to provide go-live declaration thru letter (Format-V)")
                .hasDocument("F-V", 2)
                .hasAnswer("formatV", "letterNo", "DPI/12")
                .view();
        assertThat(live.text("step")).isEqualTo("9e");
        assertThat(live.json().path("stages").size()).isEqualTo(13);
    }

    @Test
    @DisplayName("M02: co-location, from the letter over the hardware to the go-live")
    void coLocation() {
        var id = aCoLocation().upTo("S6_FEASIBILITY");
        var planned = then(id).hasAnswer("formatIV", "applicability", "PLANNED")
                .view()
                .answers("formatIV");
        assertThat(planned.path("totalRackUnits").asInt(0)).isEqualTo(5);
        assertThat(planned.path("totalPowerW").asInt(0)).isEqualTo(1650);
        aCoLocation().carry(id, "S7_SEND");
        aCoLocation().carry(id, "S8_LETTER");
        usha.does("add-consultant", id, "person=@cons");
        then(cons).wasToldDirectly(id, "consultant");

        aCoLocation().issuesLetter(id);
        then(usha).wasToldDirectly(id, "5 rack units", "1650 W");
        then(id).isIn("S10A_HARDWARE").hasFact("consultant", "cons").isHeldBy("USER", "CONSULTANT");
        assertThat(then(id).view().text("step")).isEqualTo("10a");

        dco.tries("receive-hardware", id);
        then(dco).wasRefused("delivered");
        cons.presses("deliver-hardware", id)
                .withAll(Map.of("hardware", Formats.brought("SN1", "SN2", "SW1")))
                .done();
        then(id).isIn("S10A_HARDWARE")
                .isHeldBy("DCO")
                .hasDocument("F-IV", 2)
                .hasAnswer("formatIV", "applicability", "FINAL");
        dco.presses("receive-hardware", id)
                .withAll(Map.of("lines", Formats.lines("RECEIVED", "SN1", "SN2", "SW1")))
                .done();
        then(cons).wasToldDirectly(id, "received");
        then(id).isIn("S10B_INSTALL").isHeldBy("USER", "CONSULTANT", "DCO");

        cons.does("installed", id, "rack=R7", "position=U10-U14");
        then(id).isIn("S10B_INSTALL").isHeldBy("DCO").hasVote("installation", "USER", "PASS");
        usha.tries("installed", id);
        then(usha).wasRefused("already", "Cons");
        dco.presses("installed", id);
        then(id).isIn("S10C_HW_VERIFY").isHeldBy("USER", "CONSULTANT").hasDocument("R-INST", 1);

        cons.does(
                "verify-hardware", id, "result=FUNCTIONAL", "channel=LETTER", "letterNo=NC/7", "All lights are green");
        then(dco).wasTold(id, "NC/7", "All lights are green");
        then(id).isIn("S10D_AUDITED_APP").isHeldBy("USER:usha").hasDocument("L-HW", 1);
        aCoLocation().carry(id, "S10E_APP_TEST");
        then(id).isHeldBy("USER:usha");
        usha.presses("test-result", id).with("result", "PASS");
        then(ct).wasTold(id, "PASS");
        then(id).isIn("S10F_VERIFY").isHeldBy("DCO").hasDocument("R-TST", 1);
        aCoLocation().carry(id, "S10G_GOLIVE");
        aCoLocation().carry(id, "LIVE");
        assertThat(then(id).isIn("LIVE")
                        .isAtStage(15, "User to provide go-live declaration thru letter (Format-V)")
                        .view()
                        .text("step"))
                .isEqualTo("10g");
    }
}
