package io.baton.stories;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** The life of a draft: left and found again, gone back in, imported, forgotten. */
class DraftStoriesIT extends Cast {
    private static final String DISCARDED = "discard|deleted|expired|cancel";

    @Test
    @DisplayName(
            "contract 1.11: back asks the question before, skip is for optional ones, help leaves the question open")
    void theConversationObeysItsWords() {
        var talk = maria.requests("esd").answers("platform", "WINDOWS").asks("serviceOption");
        talk.says("back").answers("platform", "LINUX").answers("serviceOption", "SERVER_BUILD_REFRESH_REBUILD");
        talk.isAskedAgain("workType", "skip");

        talk.says("help");

        assertThat(talk.lastReply().messages()).as("answer to help").isNotEmpty();
        talk.answers("workType", "BUILD").asks("requiredCompletionDate");
    }

    @Test
    @DisplayName("contract 1.11: save ends the talk and keeps the draft; /request goes on, with one draft only")
    void aSavedDraftGoesOnAtTheSameQuestion() {
        var talk = maria.requests("esd").answersUntil("billingPrefix", Forms.LX).says("save");

        maria.requests("esd").asks("billingPrefix");
        talk.answersUntilReview(Forms.LX);

        then(talk.submits()).hasAnswer("request", "platform", "LINUX");
    }

    @Test
    @DisplayName("domain A2: one open draft per person and process; asking twice asks the same question")
    void askingTwiceMakesOneDraft() {
        maria.requests("esd").answers("platform", "LINUX");

        maria.requests("esd").asks("serviceOption");
        lin.requests("esd").asks("platform");
    }

    @Test
    @DisplayName("contract 1.11: cancel discards at once and says so; the next request starts afresh")
    void aCancelledDraftIsGone() {
        var talk = maria.requests("esd").answersUntil("billingPrefix", Forms.LX).says("cancel");

        assertThat(talk.lastReply().messages()).anyMatch(message -> message.says(DISCARDED));
        assertThat(talk.standing()).isEmpty();
        maria.requests("esd").asks("platform");
    }

    @Test
    @DisplayName("contract 1.11: cancel on the review discards as well")
    void aReviewCanBeCancelled() {
        var talk = maria.requests("esd").answersAll(Forms.LX);

        var reply = maria.presses(talk.review(), "cancel");

        assertThat(reply.messages()).anyMatch(message -> message.says(DISCARDED));
        maria.requests("esd").asks("platform");
    }

    @Test
    @DisplayName("C28: a bot that restarts on day two goes on at the very question")
    void aRestartDoesNotLoseTheQuestion() {
        var talk = maria.requests("esd").answersUntil("approvers", Forms.LX);
        story.clockMoves("P2D");

        story.restartsTheBot();

        talk.asks("approvers").answersUntilReview(Forms.LX);
        then(talk.submits()).isIn("AWAITING_APPROVAL").hasAnswer("request", "billingPrefix", "DHS1");
    }

    @Test
    @DisplayName("C28, contract 7.8: three idle days, one reminder; thirty, discarded")
    void anIdleDraftIsRemindedOnceAndThenDiscarded() {
        var talk = maria.requests("esd").answersUntil("billingPrefix", Forms.LX);
        story.clockAt("2027-01-14T08:59");
        assertThat(reminders()).isZero();

        story.clockAt("2027-01-14T09:00");
        Patience.comesTrue(() -> "no reminder of the draft", () -> reminders() == 1);
        talk.asks("billingPrefix");

        story.clockAt("2027-02-10T08:59");
        assertThat(reminders()).isOne();
        talk.asks("billingPrefix");

        story.clockAt("2027-02-10T09:00");
        Patience.comesTrue(
                () -> "no word of the discarded draft",
                () -> maria.directMessages().stream().anyMatch(message -> message.says("discard|deleted|expired")));
        assertThat(talk.standing()).isEmpty();
        maria.requests("esd").asks("platform");
    }

    @Test
    @DisplayName("contract 1.12: given answers are taken in form order and the talk goes on behind them")
    void answersCanBeGivenWithTheCommand() {
        var talk = maria.talksAfter("/request esd platform=LINUX serviceOption=\"Server Build, Refresh, Rebuild\" "
                + "workType=build requiredCompletionDate=2027-04-16");

        talk.asks("attachments").answersUntilReview(Forms.LX);

        then(talk.submits())
                .hasAnswer("request", "platform", "LINUX")
                .hasAnswer("request", "workType", "BUILD")
                .hasAnswer("request", "serviceOption", "SERVER_BUILD_REFRESH_REBUILD")
                .hasAnswer("request", "requiredCompletionDate", "2027-04-16");
    }

    @Test
    @DisplayName("contract 1.12, domain F02, F09: one wrong answer, and nothing of the import is kept")
    void aWrongImportKeepsNothing() {
        maria.says("/request esd platform=LINUX serviceOption=BUILD_AIX_SERVER billingPrefix=DHS1");
        then(maria).wasTurnedAway("serviceOption: ");

        maria.says("/request esd platform=LINUX workType=REFRESH expedite=yes");
        then(maria).wasTurnedAway("expedite: ", "Only available for Windows Server Refresh");

        maria.says("/request esd platform=LINUX colour=blue");
        then(maria).wasTurnedAway("colour");

        maria.requests("esd").asks("platform");
    }

    @Test
    @DisplayName("workspace-api: 'new request' said to the bot starts the intake")
    void sayingNewRequestStartsTheIntake() {
        var talk = maria.talksAfter("new request");

        if (!talk.question().field().equals("platform")) {
            var processes = talk.question().values();
            assertThat(processes).as("choice of the process").contains("esd");
            talk.says("esd");
        }
        talk.asks("platform");
    }

    @Test
    @DisplayName("workspace-api: where a form is offered with the intake, it accepts the same answers")
    void theSameAnswersGoThroughAForm() {
        var reply = maria.says("/request esd form");
        story.leavesADraft();
        assertThat(reply.form()).as("the form of the request").isPresent();

        var answers = new java.util.LinkedHashMap<>(Forms.LX.byField());
        answers.values().removeIf(answer -> answer.equals("skip") || answer.equals("none"));

        var left = maria.turnsPages(reply, answers);

        assertThat(left).isEmpty();
        var id = new Talk(maria, maria.says("/request esd")).submits();
        then(id).isIn("AWAITING_APPROVAL").hasAnswer("request", "approvedBudget", "15000.00");
    }

    private long reminders() {
        return maria.directMessages().stream()
                .filter(message -> message.kind().equals("reminder"))
                .count();
    }
}
