package io.baton.stories;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Evaluation, assessment and MPSEDC's decision: what is refused, returned, withdrawn, and by whom. */
class SdcDecisionStoriesIT extends DataCentre {

    @Test
    @DisplayName("M05: not suitable goes to MPSEDC with a recommendation to reject; regret to the user")
    void notSuitableIsRejected() {
        var id = aCoHosting().upTo("S3_EVALUATE");
        dco.tries("evaluate", id, "result=NOT_SUITABLE", "note=no");
        then(dco).wasRefused("note");
        dco.does("evaluate", id, "result=NOT_SUITABLE", "No rack is free");
        then(ct).wasTold(id, "No rack is free");
        then(id).isIn("S3_EVALUATE").isHeldBy("CT");

        ct.does("evaluate", id, "result=SUITABLE");
        then(id).isIn("S7_SEND")
                .isHeldBy("CT")
                .hasFact("recommendation", "REJECT")
                .hasBallot("evaluation", "FAILED")
                .hasDocument("R-EVAL", 1);
        ct.does("send-for-approval", id);
        mps.tries("issue-acceptance", id, "letterNo=1", "reason=\"Politically wanted\"");
        then(mps).wasRefused("format");

        mps.presses("reject", id).with("reason", "No space before 2028");
        then(id).isIn("REJECTED").isHeldByNobody().hasDocument("L-REG", 1);
        then(usha).wasToldDirectly(id, "No space before 2028");
        then(dco).wasTold(id, "No space before 2028");
        then(ct).wasTold(id, "No space before 2028");
        mps.tries("return", id, "Let us try again");
        then(mps).wasRefused();
        usha.does("copy", id);
        story.leavesADraft();
        var copy = new Talk(usha, usha.says("/request sdc"));
        copy.review();
    }

    @Test
    @DisplayName("M05: MPSEDC returns it although it was found unsuitable: the formats are shared first")
    void returnedBeforeAnyFormat() {
        var id = aCoHosting().upTo("S3_EVALUATE");
        ct.does("evaluate", id, "result=NOT_SUITABLE", "Too large for us");
        dco.does("evaluate", id, "result=NOT_SUITABLE", "Too large for us");
        ct.does("send-for-approval", id);

        mps.presses("return", id).with("reason", "give them a chance");

        then(id).isIn("S4_SHARE_FORMATS").isHeldBy("CT");
        then(usha).wasToldDirectly(id, "give them a chance");
        ct.does("share-formats", id);
        aCoHosting().fillsAll(id);
        usha.does("submit-formats", id);
        then(id).isIn("S6_FEASIBILITY");
    }

    @Test
    @DisplayName("A8, S3: more information is a query to the user; that party votes again")
    void moreInformationIsNeeded() {
        var id = aCoHosting().upTo("S3_EVALUATE");
        ct.does("evaluate", id, "result=SUITABLE");

        dco.does("evaluate", id, "result=NEEDS_INFO", "How many users at the peak?");

        then(usha).isPrompted(id, "answer").wasToldDirectly(id, "How many users at the peak?");
        then(id).isIn("S3_EVALUATE").isHeldBy("DCO").hasVote("evaluation", "DCO", "");
        assertIssue(id, 0, "QUERY", "OPEN", "USER");
        usha.presses("answer", id).with("text", "About 1500");
        then(dco).wasTold(id, "About 1500");
        assertIssue(id, 0, "QUERY", "ANSWERED", "USER");
        ct.tries("evaluate", id, "result=NOT_SUITABLE", "On second thoughts");
        then(ct).wasRefused("already");
        dco.does("evaluate", id, "result=SUITABLE");
        then(id).isIn("S4_SHARE_FORMATS");
    }

    @Test
    @DisplayName("contract 1.13: MPSEDC returns the approach; the same id is submitted anew")
    void theApproachIsReturned() {
        var id = aCoHosting().upTo("S2_FORWARD");
        usha.tries("forward", id, "channel=EMAIL");
        then(usha).wasRefused("MPSEDC");

        mps.presses("return", id).with("reason", "Please sign the letter");

        then(id).isIn("S1_APPROACH").isHeldBy("USER:usha");
        then(usha).wasToldDirectly(id, "Please sign the letter");
        var talk = new Talk(usha, usha.says("edit designation"));
        talk.answers("designation", "Director");
        assertThat(talk.submits()).isEqualTo(id);
        then(id).isIn("S2_FORWARD")
                .hasAnswer("approach", "designation", "Director")
                .hasDocument("L-REQ", 2);
        mps.does("reject", id, "Not a task of the state");
        then(id).isIn("REJECTED");
        then(usha).wasToldDirectly(id, "Not a task of the state");
        then(dco).heardNothingOf(id);
    }

    @Test
    @DisplayName("M08: not feasible is recommended for rejection; changes and disagreement lead back to the formats")
    void feasibility() {
        var id = aCoHosting().upTo("S6_FEASIBILITY");
        usha.tries("assess", id, "result=FEASIBLE");
        then(usha).wasRefused("result");
        ct.does("assess", id, "result=FEASIBLE");
        dco.does("assess", id, "result=CHANGES", "reduce RAM to 16");
        then(id).isIn("S5_FORMATS").hasBallot("feasibility", "VOID");
        then(usha).wasToldDirectly(id, "reduce RAM to 16");

        usha.does("submit-formats", id);
        then(id).isIn("S6_FEASIBILITY").isHeldBy("CT", "DCO", "USER").hasDocument("F-II", 2);
        usha.does("assess", id, "result=DISAGREE", "We need the RAM");
        then(id).isIn("S5_FORMATS");
        usha.does("submit-formats", id);
        dco.does("assess", id, "result=NOT_FEASIBLE", "no public IPs");
        then(id).isIn("S6_FEASIBILITY");
        ct.does("assess", id, "result=FEASIBLE");
        usha.does("assess", id, "result=AGREE");
        then(id).isIn("S7_SEND").hasFact("recommendation", "REJECT").hasDocument("R-FEAS", 1);

        ct.tries("send-for-approval", id, "recommendation=ACCEPT");
        then(ct).wasRefused("note");
        ct.does("send-for-approval", id);
        mps.tries("issue-acceptance", id, "letterNo=MPSEDC/SDC/2027/018");
        then(mps).wasRefused("reason");
        mps.does("issue-acceptance", id, "letterNo=MPSEDC/SDC/2027/018", "Two addresses will come");
        then(id).isIn("S9A_AUDITED_APP");
        then(usha).wasToldDirectly(id, "Two addresses will come");
    }

    @Test
    @DisplayName("A8, S6 and S8: formats are returned with the fields listed; MPSEDC returns to the assessment")
    void formatsAreReturned() {
        var id = aCoHosting().upTo("S6_FEASIBILITY");
        dco.tries("return-formats", id, "Not my task at all");
        then(dco).wasRefused();
        ct.does("return-formats", id, "The ports are missing", "fields=\"Format-III: flows\"");
        then(usha).wasToldDirectly(id, "The ports are missing", "Format-III: flows");
        then(id).isIn("S5_FORMATS").hasBallot("feasibility", "VOID");
        usha.does("submit-formats", id);
        aCoHosting().carry(id, "S7_SEND");
        aCoHosting().carry(id, "S8_LETTER");

        mps.does("return", id, "Check the power once more");

        then(id).isIn("S6_FEASIBILITY").isHeldBy("CT", "DCO", "USER").hasVote("feasibility", "CT", "");
    }

    @Test
    @DisplayName("A8: after the letter another hosting type needs a return by MPSEDC and a new letter")
    void theLetterIsIssuedAnew() {
        var id = aCoHosting().upTo("S9B_STAGING");
        usha.tries("change-hosting", id, "hostingType=CO_LOCATION");
        then(usha).wasRefused();
        mps.does("return", id, "They bring their own servers");
        then(dco).wasTold(id, "They bring their own servers");
        then(id).isIn("S6_FEASIBILITY").isHeldBy("CT", "DCO", "USER");
        usha.does("change-hosting", id, "hostingType=CO_LOCATION");
        aCoLocation().fills(id, "IV", Formats.formatIV());
        usha.does("submit-formats", id);
        aCoLocation().carry(id, "S7_SEND");
        aCoLocation().carry(id, "S8_LETTER");
        mps.does("issue-acceptance", id, "letterNo=MPSEDC/SDC/2027/019");
        then(id).isIn("S10A_HARDWARE").hasDocument("L-LOA", 2).hasFact("letterNo", "MPSEDC/SDC/2027/019");
    }

    @Test
    @DisplayName("A6: what goes by e-mail or letter is a record of the case")
    void correspondence() {
        var id = usha.fills("sdc", Formats.approach("CO_HOSTING").with("channel", "LETTER"));
        mps.does("forward", id, "channel=EMAIL", "Please evaluate");
        usha.does("query", id, "When is the meeting?");
        var letters = then(id).view().json().path("correspondence");
        assertThat(letters.valueStream()
                        .map(letter -> letter.path("letter").asString("")
                                + " " + letter.path("from").asString("")
                                + " " + letter.path("channel").asString("")))
                .containsExactly("L-REQ USER LETTER", "L-FWD MPSEDC EMAIL", "L-QRY USER PORTAL");
    }

    @Test
    @DisplayName("G6: before the letter a withdrawal is immediate, after it MPSEDC confirms or refuses")
    void withdraw() {
        var early = aCoHosting().upTo("S6_FEASIBILITY");
        usha.does("withdraw", early, "The scheme has ended");
        then(early).isIn("WITHDRAWN").isHeldByNobody();
        then(dco).wasTold(early, "The scheme has ended");

        var late = aCoHosting().upTo("S9B_STAGING");
        usha.does("withdraw", late, "The scheme has ended");
        then(late).isIn("S9B_STAGING");
        dco.tries("confirm-withdraw", late);
        then(dco).wasRefused();
        mps.presses("refuse-withdraw", late).with("reason", "The minister wants it");
        then(usha).wasToldDirectly(late, "The minister wants it");
        then(late).isIn("S9B_STAGING");
        usha.does("withdraw", late, "It has really ended");
        mps.presses("confirm-withdraw", late);
        then(late).isIn("WITHDRAWN");
        then(ct).wasTold(late, "It has really ended");

        var live = aCoHosting().upTo("LIVE");
        usha.tries("withdraw", live, "The scheme has ended");
        then(usha).wasRefused();
    }

    @Test
    @DisplayName("G5: MPSEDC and the composite team hold; the user asks for it; everything else waits")
    void hold() {
        var id = aCoHosting().upTo("S6_FEASIBILITY");
        dco.tries("hold", id, "We are overloaded");
        then(dco).wasRefused();
        usha.does("request-hold", id, "Our budget is late");
        then(mps).wasTold(id, "Our budget is late");
        ct.does("hold", id, "Waiting for the budget");
        then(id).isIn("ON_HOLD").isHeldBy("MPSEDC", "CT").isNotDue();
        assertThat(then(id).view().text("step")).isEqualTo("6");
        then(usha).wasToldDirectly(id, "Waiting for the budget");
        usha.tries("assess", id, "result=AGREE");
        then(usha).wasRefused("hold");
        mps.does("resume", id, "The budget is there");
        then(id).isIn("S6_FEASIBILITY").isHeldBy("CT", "DCO", "USER");
    }

    private void assertIssue(String id, int index, String kind, String status, String to) {
        var issue = then(id).view().json().path("issues").path(index);
        assertThat(List.of(
                        issue.path("kind").asString(""),
                        issue.path("status").asString(""),
                        issue.path("to").asString("")))
                .isEqualTo(List.of(kind, status, to));
    }
}
