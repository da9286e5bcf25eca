package io.baton.stories;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** The approvers decide, and nobody at CDT hears of it before they all have. */
class ApprovalStoriesIT extends Cast {

    @Test
    @DisplayName("C01, contract 6.3: CDT hears nothing until the last approver has approved")
    void cdtIsSilentUntilAllHaveApproved() {
        var id = aCase().upTo("AWAITING_APPROVAL");
        then(omar).isPrompted(id, "approve", "return", "reject");
        then(lin).isPrompted(id, "approve", "return", "reject");
        assertThat(kate.rooms()).doesNotContain("case:" + id);
        assertThat(maria.rooms()).contains("case:" + id);
        omar.presses("approve", id);
        then(maria).wasToldDirectly(id, "omar");
        CDT_ROOMS.forEach(room -> room(room).isSilentAbout(id));

        lin.presses("approve", id);

        var approval = story.mark();
        then(id).isIn("AWAITING_RECEIPT").hasVote("approval", "omar", "APPROVE").hasVote("approval", "lin", "APPROVE");
        room("#esd-intake").tells(id).asksFor(id, "receive", "return");
        CDT_ROOMS.forEach(room -> room(room).wasSilentUntil(approval, id));
        assertThat(kate.directMessages()).noneMatch(message -> message.isAbout(id) && message.seq() <= approval);
        assertThat(kate.rooms()).contains("case:" + id);
    }

    @Test
    @DisplayName("C08: one rejection ends it; the requester reads why, CDT never hears of it")
    void oneRejectionEndsTheRequest() {
        var id = aCase().upTo("AWAITING_APPROVAL");
        omar.presses("approve", id);

        lin.presses("reject", id).with("reason", "No funds this year");

        then(id).isIn("REJECTED").isAtStage(1, "Customer").isHeldByNobody().isNotDue();
        then(maria).wasToldDirectly(id, "No funds this year", "lin");
        then(omar).wasToldDirectly(id, "No funds this year");
        CDT_ROOMS.forEach(room -> room(room).isSilentAbout(id));
        omar.tries("approve", id);
        then(omar).wasRefused();
    }

    @Test
    @DisplayName("contract 1.7, G4: a rejection asks for its reason; nothing has happened until it is given")
    void aRejectionNeedsAReason() {
        var id = aCase().upTo("AWAITING_APPROVAL");

        var form = lin.presses("reject", id).opensForm();
        assertThat(form.fields()).contains("reason");
        assertThat(form.field("reason").path("required").asBoolean(false)).isTrue();
        then(id).isIn("AWAITING_APPROVAL");

        lin.submits(form, Reply.map("reason", "no"));
        then(lin).wasRefused("reason");
        lin.tries("reject", id, "reason=no");
        then(lin).wasRefused("reason");
        then(id).isIn("AWAITING_APPROVAL").hasBallot("approval", "OPEN");
    }

    @Test
    @DisplayName("C10, G2: only an approver approves; the attempt of anybody else is audited")
    void nobodyElseApproves() {
        var id = aCase().upTo("AWAITING_APPROVAL");
        for (var person : List.of(maria, kate, admin, joy)) {
            person.tries("approve", id);
            then(person).wasRefused();
        }

        sam.tries("approve", id);
        then(sam).wasRefused();
        assertThat(story.attempt().reply().whyRefused()).doesNotContain(Forms.SUMMARY);

        var prompt = omar.button("approve", id);
        var reply = sam.presses(prompt, "approve");
        assertThat(reply.answer().status())
                .as("a button in omar's own messages")
                .isIn(200, 403);
        then(id).isIn("AWAITING_APPROVAL").hasVote("approval", "omar", "").hasDone(0, "sam", "approve");
    }

    @Test
    @DisplayName("C10, contract 1.9: pressing one's own decided button again is a private reply and no second vote")
    void pressingTwiceCountsOnce() {
        var id = aCase().upTo("AWAITING_APPROVAL");
        var prompt = omar.button("approve", id);
        omar.presses(prompt, "approve").done();
        var revision = then(id).view().revision();

        var again = omar.presses(prompt, "approve");

        assertThat(again.answer().status()).isEqualTo(200);
        assertThat(again.messages()).isNotEmpty().allMatch(Message::isPrivate);
        assertThat(again.messages().getLast().kind()).isEqualTo("reply");
        then(id).isIn("AWAITING_APPROVAL").hasDone(1, "omar", "approve").isHeldBy("APPROVER:lin");
        assertThat(then(id).view().revision()).isEqualTo(revision);
    }

    @Test
    @DisplayName("contract 1.10: a decided prompt loses its buttons and says who decided")
    void aDecidedPromptSaysWhoDecided() {
        var id = aCase().upTo("AWAITING_APPROVAL");
        var prompt = omar.button("approve", id);

        omar.presses(prompt, "approve");

        then(omar).isNotPrompted(id, "approve");
        var decided = omar.direct(prompt.seq());
        assertThat(decided.id()).isEqualTo(prompt.id());
        assertThat(decided.actions()).isEmpty();
        assertThat(Words.missing(decided.everything(), "omar")).isEmpty();
    }

    @Test
    @DisplayName("contract 1.13: a returned request keeps its id and its answers and needs every approval afresh")
    void aReturnedRequestStartsItsApprovalsAfresh() {
        var id = aCase().upTo("AWAITING_APPROVAL");
        lin.presses("approve", id);
        var old = omar.button("approve", id);

        omar.presses("return", id).with("reason", "Please name the permit office");

        then(id).isIn("DRAFT").isAtStage(1, "Customer").hasBallot("approval", "VOID");
        then(maria).wasToldDirectly(id, "Please name the permit office").isPrompted(id, "submit", "edit");
        then(lin).isNotPrompted(id, "approve");
        var talk =
                maria.talksAfter("edit summary").answers("summary", "Two-server web environment for the permit office");
        assertThat(talk.submits()).isEqualTo(id);

        then(id).isIn("AWAITING_APPROVAL").hasDocument("D-SR", 2).hasAnswer("request", "billingPrefix", "DHS1");
        then(id).isHeldBy("APPROVER:omar", "APPROVER:lin").hasBallot("approval", "OPEN");
        then(lin).isPrompted(id, "approve");
        omar.presses(old, "approve");
        then(omar).wasTurnedAway("superseded|version 2|newer");
        omar.presses("approve", id);
        lin.presses("approve", id);
        then(id).isIn("AWAITING_RECEIPT");
    }

    @Test
    @DisplayName("domain A3: ESD may return a request instead of receiving it; the approvals are void")
    void esdReturnsARequest() {
        var id = aCase().upTo("AWAITING_RECEIPT");
        var receive = kate.button("receive", id);

        kate.presses("return", id).with("reason", "Wrong billing prefix");

        then(id).isIn("DRAFT");
        then(maria).wasToldDirectly(id, "Wrong billing prefix").isPrompted(id, "submit", "edit");
        then(omar).wasToldDirectly(id, "Wrong billing prefix");
        kate.presses(receive, "receive");
        then(kate).wasTurnedAway();
        story.leavesADraft();
        maria.presses("submit", id).done();
        story.hasNoDraft();
        then(id).isIn("AWAITING_APPROVAL").isHeldBy("APPROVER:omar", "APPROVER:lin");
    }

    @Test
    @DisplayName("contract 3 replace-approver: a pending approver makes room for another; the other votes stay")
    void aPendingApproverIsReplaced() {
        var id = aCase().upTo("AWAITING_APPROVAL");
        omar.presses("approve", id);
        var old = lin.button("approve", id);

        maria.tries("replace-approver", id, "approver=omar replacement=joy");
        then(maria).wasRefused();
        maria.tries("replace-approver", id, "approver=lin replacement=maria");
        then(maria).wasRefused("replacement|approver");
        maria.tries("replace-approver", id, "approver=lin replacement=omar");
        then(maria).wasRefused("replacement|approver");
        lin.tries("replace-approver", id, "approver=lin replacement=joy");
        then(lin).wasRefused();

        maria.does("replace-approver", id, "approver=@lin replacement=@joy");

        then(joy).isPrompted(id, "approve", "return", "reject");
        then(lin).isNotPrompted(id, "approve");
        then(id).isIn("AWAITING_APPROVAL")
                .hasVote("approval", "omar", "APPROVE")
                .isHeldBy("APPROVER:joy");
        lin.presses(old, "approve");
        then(lin).wasTurnedAway();
        joy.presses("approve", id);
        then(id).isIn("AWAITING_RECEIPT");
    }
}
