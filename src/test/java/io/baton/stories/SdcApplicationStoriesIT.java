package io.baton.stories;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The audited application, its certificate, its tests, its access and its declaration. */
class SdcApplicationStoriesIT extends DataCentre {

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "validUntil=2027-01-10, expired",
        "validUntil=2026-12-31, expired",
        "issueDate=2027-02-01, future",
        "empanelled=No, empanelled",
        "certificateVersion=0.9, version",
        "application=Another Portal, application",
        "certificate=none, certificate",
    })
    @DisplayName("contract 4.1: each fault of a certificate is refused with its reason")
    void certificatesAreJudged(String input, String word) {
        var id = aCoHosting().upTo("S9A_AUDITED_APP");

        aCoHosting().submitsApp(id, input);

        then(usha).wasRefused(word);
        then(id).isHeldBy("USER:usha");
        dco.tries("accept-app", id);
        then(dco).wasRefused("certificate");
    }

    @Test
    @DisplayName("A8: a certificate holds one year from its issue; without the file its form opens")
    void defaults() {
        var id = aCoHosting().upTo("S9A_AUDITED_APP");
        var reply = aCoHosting().submitsApp(id, "certificate=", "validUntil=");
        then(usha).wasTold(id);
        then(id).hasFact("validUntil", "2028-01-04").hasFact("application", "Scholarship Portal");
        assertThat(reply.form()).isEmpty();
    }

    @Test
    @DisplayName("8.9: a refused application is told to all with the reason; the same one may come again")
    void refuseApp() {
        var id = aCoHosting().upTo("S9A_AUDITED_APP");
        aCoHosting().submitsApp(id).done();
        ct.presses("refuse-app", id).with("reason", "The report is unsigned");
        then(usha).wasToldDirectly(id, "The report is unsigned");
        then(mps).wasTold(id, "The report is unsigned");
        then(dco).isNotPrompted(id, "accept-app");
        then(id).isIn("S9A_AUDITED_APP").isHeldBy("USER:usha");
        dco.tries("accept-app", id);
        then(dco).wasRefused("certificate");
        aCoHosting().submitsApp(id).done();
        ct.does("accept-app", id);
        then(id).isIn("S9B_STAGING").hasDocument("C-SEC", 2);
    }

    @Test
    @DisplayName(
            "M11: both test; a fault of the environment is tested again, one of the application needs a new version")
    void staging() {
        var id = aCoHosting().upTo("S9B_STAGING");
        dco.does("stage-result", id, "result=PASS");
        then(id).isIn("S9B_STAGING").isHeldBy("USER");
        ct.tries("stage-result", id, "result=PASS");
        then(ct).wasRefused();
        dco.tries("stage-result", id, "result=FAIL", "cause=ENVIRONMENT", "On second thoughts");
        then(dco).wasRefused("already");
        usha.does("stage-result", id, "result=FAIL", "cause=ENVIRONMENT", "The disk is full");
        then(dco).wasTold(id, "The disk is full");
        then(id).isIn("S9B_STAGING").isHeldBy("DCO", "USER").hasVote("staging", "DCO", "");

        dco.does("stage-result", id, "result=PASS");
        usha.does("stage-result", id, "result=FAIL", "cause=APPLICATION", "The login fails");
        then(id).isIn("S9A_AUDITED_APP").isHeldBy("USER:usha");
        then(ct).wasTold(id, "The login fails");
        dco.tries("accept-app", id);
        then(dco).wasRefused("certificate");
        aCoHosting().submitsApp(id);
        then(usha).wasRefused("version");
        aCoHosting()
                .submitsApp(id, "packageVersion=1.1", "certificateVersion=1.1", "certificateNo=CERT/2027/61")
                .done();
        dco.does("accept-app", id);
        then(id).isIn("S9B_STAGING").hasFact("packageVersion", "1.1").isHeldBy("DCO", "USER");
    }

    @Test
    @DisplayName("A8, S9C and S9D: a failed deployment is signed anew or goes back; not OK goes back to production")
    void deploymentAndVerification() {
        var id = aCoHosting().upTo("S9C_PRODUCTION");
        dco.does("deployed", id);
        usha.does("fail", id, "cause=ENVIRONMENT", "The port is closed");
        then(id).isIn("S9C_PRODUCTION").isHeldBy("DCO", "USER");
        dco.does("fail", id, "cause=APPLICATION", "It needs another library");
        then(id).isIn("S9B_STAGING").isHeldBy("DCO", "USER");
        aCoHosting().carry(id, "S9C_PRODUCTION");
        aCoHosting().carry(id, "S9D_VERIFY");

        usha.tries("verify", id, "result=OK");
        then(usha).wasRefused("FTP & VPN not yet extended by DCO");
        usha.tries("extend-access", id, "ftpAccounts=a", "vpnUsers=b", "validUntil=2027-12-31");
        then(usha).wasRefused();
        aCoHosting().extendsAccess(id);
        usha.does("verify", id, "result=NOT_OK", "The pages are empty");
        then(dco).wasTold(id, "The pages are empty");
        then(id).isIn("S9C_PRODUCTION").isHeldBy("DCO", "USER");
        aCoHosting().carry(id, "S9D_VERIFY");
        usha.does("verify", id, "result=OK");
        then(id).isIn("S9E_GOLIVE");
    }

    @Test
    @DisplayName("contract 5.9, 8.4: Format-V needs its letter, a date not in the future and both confirmations")
    void formatV() {
        var id = aCoHosting().upTo("S9E_GOLIVE");
        for (var wrong : List.of("letterNo=", "letterDate=2027-02-01", "verified=no", "backupConfirmed=no")) {
            var parts = wrong.split("=", 2);
            var values = new java.util.HashMap<>(Formats.formatV());
            values.put(parts[0], parts[1]);
            var reply = usha.tries("declare-go-live", id).withAll(values);
            assertThat(reply.whyRefused()).as(wrong).contains(parts[0]);
        }
        then(id).isIn("S9E_GOLIVE");
        dco.tries("declare-go-live", id);
        then(dco).wasRefused();
        aCoHosting().declaresGoLive(id);
        then(id).isIn("LIVE").hasAnswer("formatV", "application", "Scholarship Portal");
        usha.tries("declare-go-live", id);
        then(usha).wasRefused();
        usha.does("follow-on", id);
        story.leavesADraft();
        assertThat(new Talk(usha, usha.says("/request sdc"))
                        .asks("applicationName")
                        .asked())
                .isEmpty();
    }

    @Test
    @FreshBot
    @DisplayName("A8: 30 and 7 days before its end the certificate of a live application is called to mind")
    void certificatesEnd() {
        var id = aCoHosting().upTo("LIVE");
        clockAt("2027-12-01T09:59");
        then(usha).hasReminders(0, id, "CERT/2027/55");
        clockAt("2027-12-01T10:00");
        then(usha).hasReminders(1, id, "CERT/2027/55");
        then(ct).hasReminders(1, id, "2027-12-31");
        clockAt("2027-12-31T12:00");
        then(usha).hasReminders(2, id, "CERT/2027/55");
        then(mps).hasReminders(0, id);
    }
}
