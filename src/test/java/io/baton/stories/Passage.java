package io.baton.stories;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Carries a request of the State Data Centre to a state by the shortest lawful way, without moving the clock. */
final class Passage {
    private static final List<String> COMMON = List.of(
            "S2_FORWARD", "S3_EVALUATE", "S4_SHARE_FORMATS", "S5_FORMATS", "S6_FEASIBILITY", "S7_SEND", "S8_LETTER");
    static final List<String> CO_HOSTING =
            List.of("S9A_AUDITED_APP", "S9B_STAGING", "S9C_PRODUCTION", "S9D_VERIFY", "S9E_GOLIVE", "LIVE");
    static final List<String> CO_LOCATION = List.of(
            "S10A_HARDWARE",
            "S10B_INSTALL",
            "S10C_HW_VERIFY",
            "S10D_AUDITED_APP",
            "S10E_APP_TEST",
            "S10F_VERIFY",
            "S10G_GOLIVE",
            "LIVE");

    private final DataCentre cast;
    private final String hostingType;

    Passage(DataCentre cast, String hostingType) {
        this.cast = cast;
        this.hostingType = hostingType;
    }

    /** Every state on the way, in order. */
    List<String> states() {
        var all = new java.util.ArrayList<>(COMMON);
        all.addAll(hostingType.equals("CO_LOCATION") ? CO_LOCATION : CO_HOSTING);
        return all;
    }

    /** Plays until the case is in the state; gives its id. */
    String upTo(String state) {
        var id = cast.usha.fills("sdc", Formats.approach(hostingType));
        for (var reached : states().subList(1, states().indexOf(state) + 1)) {
            carry(id, reached);
        }
        cast.then(id).isIn(state);
        return id;
    }

    /** Plays on from the state before. */
    void carry(String id, String state) {
        switch (state) {
            case "S3_EVALUATE" -> cast.mps.does("forward", id, "channel=EMAIL", "Please evaluate");
            case "S4_SHARE_FORMATS" -> evaluates(id);
            case "S5_FORMATS" -> cast.ct.does("share-formats", id);
            case "S6_FEASIBILITY" -> fillsAndSubmits(id);
            case "S7_SEND" -> assesses(id);
            case "S8_LETTER" -> cast.ct.does("send-for-approval", id);
            case "S9A_AUDITED_APP", "S10A_HARDWARE" -> issuesLetter(id);
            case "S9B_STAGING", "S10E_APP_TEST" -> submitsAndAcceptsApp(id);
            case "S9C_PRODUCTION" -> both(id, "stage-result", "result=PASS");
            case "S9D_VERIFY" -> both(id, "deployed");
            case "S9E_GOLIVE", "S10G_GOLIVE" -> verifies(id);
            case "S10B_INSTALL" -> bringsHardware(id);
            case "S10C_HW_VERIFY" -> both(id, "installed");
            case "S10D_AUDITED_APP" -> cast.usha.does("verify-hardware", id, "result=FUNCTIONAL", "channel=LETTER");
            case "S10F_VERIFY" -> cast.usha.does("test-result", id, "result=PASS");
            case "LIVE" -> declaresGoLive(id);
            default -> throw new IllegalArgumentException(state);
        }
    }

    private void both(String id, String action, String... inputs) {
        cast.dco.does(action, id, inputs);
        cast.usha.does(action, id, inputs);
    }

    void evaluates(String id) {
        cast.ct.does("evaluate", id, "result=SUITABLE");
        cast.dco.does("evaluate", id, "result=SUITABLE");
    }

    // The formats

    /** Fills one format page by page. */
    void fills(String id, String format, Map<String, Object> answers) {
        var values = new LinkedHashMap<>(answers);
        values.put("format", format);
        cast.usha.turnsPages(cast.usha.tries("fill", id), values);
    }

    void fillsAll(String id) {
        fills(id, "I", Formats.formatI());
        fills(id, "II", Formats.formatII());
        fills(id, "III", Formats.formatIII());
        if (hostingType.equals("CO_LOCATION")) {
            fills(id, "IV", Formats.formatIV());
        }
    }

    private void fillsAndSubmits(String id) {
        fillsAll(id);
        cast.usha.does("submit-formats", id);
    }

    void assesses(String id) {
        cast.ct.does("assess", id, "result=FEASIBLE");
        cast.dco.does("assess", id, "result=FEASIBLE");
        cast.usha.does("assess", id, "result=AGREE");
    }

    void issuesLetter(String id) {
        cast.mps.does("issue-acceptance", id, "letterNo=MPSEDC/SDC/2027/017");
    }

    // The application

    /** Submits the audited application of domain M01, with other inputs where they are given. */
    Reply submitsApp(String id, String... inputs) {
        return cast.usha.tries("submit-app", id, application(inputs));
    }

    private String[] application(String... inputs) {
        var all = new LinkedHashMap<String, String>();
        all.put("packageRef", "sftp:scholarship-1.0.zip");
        all.put("packageVersion", "1.0");
        all.put("agency", "Auditors Ltd");
        all.put("empanelled", "Yes");
        all.put("certificateNo", "CERT/2027/55");
        all.put("certificateVersion", "1.0");
        all.put("issueDate", "2027-01-04");
        all.put("validUntil", "2027-12-31");
        for (var input : inputs) {
            var parts = input.split("=", 2);
            all.put(parts[0], parts[1]);
        }
        all.values().removeIf(String::isEmpty);
        if (!all.containsKey("certificate")) {
            all.put("certificate", cast.usha.uploads("certificate.pdf", "%PDF-1.4 safe to host"));
        }
        return all.entrySet().stream()
                .map(input -> input.getKey() + "=\"" + input.getValue() + "\"")
                .toArray(String[]::new);
    }

    private void submitsAndAcceptsApp(String id) {
        submitsApp(id).done();
        cast.dco.does("accept-app", id);
    }

    void extendsAccess(String id) {
        cast.dco.does("extend-access", id, "ftpAccounts=dpi-ftp", "vpnUsers=\"usha, cons\"", "validUntil=2027-12-31");
    }

    private void verifies(String id) {
        extendsAccess(id);
        cast.usha.does("verify", id, "result=OK");
    }

    void declaresGoLive(String id) {
        cast.usha.tries("declare-go-live", id).withAll(Formats.formatV()).done();
    }

    // The hardware

    void bringsHardware(String id) {
        delivers(cast.usha, id, "SN1", "SN2", "SW1");
        receives(id, Formats.lines("RECEIVED", "SN1", "SN2", "SW1")).done();
    }

    void delivers(Person person, String id, String... serials) {
        person.tries("deliver-hardware", id)
                .withAll(Map.of("hardware", Formats.brought(serials)))
                .done();
    }

    Reply receives(String id, List<Map<String, String>> lines) {
        return cast.dco.tries("receive-hardware", id).withAll(Map.of("lines", lines));
    }
}
