package io.baton.stories;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** The intake of the State Data Centre and its formats I to V. */
class SdcFormatStoriesIT extends DataCentre {

    @Test
    @DisplayName("contract 5.4: what the profile knows is offered, still asked, and judged")
    void theIntakeOffersTheProfile() {
        var talk = usha.requests("sdc").asks("department");
        talk.says("keep").asks("officeAddress").says("skip");
        talk.asks("nodalOfficer").says("keep").answers("designation", "Joint Director");
        talk.asks("email").isAskedAgain("email", "usha at example").says("keep");
        talk.asks("phone").isAskedAgain("phone", "12345", "10 digits").answers("phone", "+91 9876500001");
        talk.answers("applicationName", "Scholarship Portal");
        talk.isAskedAgain("purpose", "too short", "20").answers("purpose", Formats.PURPOSE);
        talk.isAskedAgain("hostingType", "CLOUD").answers("hostingType", "UNDECIDED");
        talk.isAskedAgain("expectedGoLive", "2027-01-10", "future").answers("expectedGoLive", "skip");
        talk.answers("requestLetter", "skip").answers("channel", "Letter");
        var id = talk.submits();
        then(id).hasAnswer("approach", "department", "Directorate of Public Instruction")
                .hasAnswer("approach", "email", "usha@example.in")
                .hasAnswer("approach", "channel", "LETTER")
                .hasFact("hostingType", "UNDECIDED");
    }

    @Test
    @DisplayName("A7, contract 8.4: what is missing in the formats is named; the hosting type must be settled")
    void anUndecidedHostingTypeIsSettledInFormatI() {
        var id = usha.fills("sdc", Formats.approach("UNDECIDED"));
        for (var state : List.of("S3_EVALUATE", "S4_SHARE_FORMATS", "S5_FORMATS")) {
            aCoHosting().carry(id, state);
        }
        then(id).hasNoAnswer("formatI", "hostingType");
        usha.tries("submit-formats", id);
        then(usha).wasRefused("Format-III", "hosting");
        aCoHosting().fillsAll(id);
        usha.tries("submit-formats", id);
        then(usha).wasRefused("hosting");
        usha.tries("fill", id, "format=I", "hostingType=UNDECIDED");
        then(usha).wasRefused("hosting");
        usha.tries("fill", id, "format=I", "hostingType=\"\"");
        then(usha).wasRefused("hosting");
        usha.tries("fill", id, "format=IV");
        then(usha).wasRefused("Format-IV", "hosting");

        usha.does("fill", id, "format=I", "hostingType=CO_LOCATION");
        then(id).hasFact("hostingType", "CO_LOCATION").hasAnswer("formatIV", "applicability", "PLANNED");
        usha.tries("submit-formats", id);
        then(usha).wasRefused("Format-IV");
        usha.does("fill", id, "format=I", "hostingType=CO_HOSTING");
        then(id).hasAnswer("formatIV", "applicability", "NOT_APPLICABLE");
        usha.does("submit-formats", id);
        then(id).isIn("S6_FEASIBILITY");
    }

    @Test
    @DisplayName("contract 4 fill: the format is asked first, then its pages; wrong values are refused")
    void fillingInPart() {
        var id = aCoLocation().upTo("S5_FORMATS");
        var form = usha.presses("fill", id).opensForm();
        assertThat(form.fields()).containsExactly("format");
        var page = usha.submits(form, Map.of("format", "II"));
        assertThat(page.opensForm().fields()).contains("format", "servers", "sharedServices");
        var rows = new ArrayList<>(List.of(Formats.server("STAGING", "65", "8", "100")));
        assertThat(page.withAll(Map.of("servers", rows)).whyRefused()).contains("vcpu");
        then(id).hasNoAnswer("formatII", "servers");

        usha.does("fill", id, "format=III", "url=scholarship.example.in");
        usha.tries("submit-formats", id);
        then(usha).wasRefused("Format-III: Network flows");
        usha.tries("fill", id, "format=VI");
        then(usha).wasRefused("format");
        usha.tries("fill", id, "format=I", "colour=blue");
        then(usha).wasRefused("colour");
        ct.tries("fill", id, "format=I", "vendor=Ours");
        then(ct).wasRefused();
        usha.does("add-team", id, "person=tom");
        tom.does("fill", id, "format=I", "vendor=\"Narmada Consulting\"");
        then(id).hasAnswer("formatI", "vendor", "Narmada Consulting");
        tom.tries("submit-formats", id);
        then(tom).wasRefused("requester");
    }

    @Test
    @DisplayName("contract 5.6, 5.8: staging and production rows; only rack-mountable hardware")
    void whatTheTablesMustHold() {
        var id = aCoLocation().upTo("S5_FORMATS");
        var device = new HashMap<>(Formats.brought("SN1").getFirst());
        device.put("rackMountable", "no");
        var reply = usha.tries("fill", id, "format=IV").withAll(Map.of("hardware", List.of(device)));
        assertThat(reply.whyRefused()).contains("rack");
        aCoLocation().fillsAll(id);
        usha.does("change-hosting", id, "hostingType=CO_HOSTING");
        then(id).hasAnswer("formatIV", "applicability", "NOT_APPLICABLE").hasNoAnswer("formatIV", "hardware");
        aCoHosting().fills(id, "II", Map.of("servers", List.of(Formats.server("PRODUCTION", "4", "16", "200"))));
        usha.tries("submit-formats", id);
        then(usha).wasRefused("Format-II", "STAGING");
        usha.does("change-hosting", id, "hostingType=CO_LOCATION");
        usha.tries("submit-formats", id);
        then(usha).wasRefused("Format-IV");
        usha.tries("change-hosting", id, "hostingType=CO_LOCATION");
        then(usha).wasRefused("already");
    }

    @Test
    @DisplayName("A8: the hosting type changes in steps 5 and 6 only; votes are void")
    void changingTheHostingType() {
        var id = aCoHosting().upTo("S6_FEASIBILITY");
        ct.does("assess", id, "result=FEASIBLE");
        usha.does("change-hosting", id, "hostingType=CO_LOCATION");
        then(id).isIn("S5_FORMATS")
                .hasBallot("feasibility", "VOID")
                .hasFact("hostingType", "CO_LOCATION")
                .hasAnswer("formatIV", "applicability", "PLANNED");
        aCoLocation().fills(id, "IV", Formats.formatIV());
        usha.does("submit-formats", id);
        for (var state : List.of("S7_SEND", "S8_LETTER")) {
            aCoLocation().carry(id, state);
        }
        usha.tries("change-hosting", id, "hostingType=CO_HOSTING");
        then(usha).wasRefused();
        aCoLocation().issuesLetter(id);
        then(id).isIn("S10A_HARDWARE");
        usha.tries("change-hosting", id, "hostingType=CO_HOSTING");
        then(usha).wasRefused();
    }
}
