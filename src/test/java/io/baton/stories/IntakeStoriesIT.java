package io.baton.stories;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** The conversation that collects a CDT service request: what is asked, when, and what is taken for an answer. */
class IntakeStoriesIT extends Cast {
    private static final Answers REFRESH = Forms.requestFor(Servers.E2).with("existingServers", "hs-app1");

    @Test
    @DisplayName("domain A2 F01, F02: the four buttons of the source, and only the platform's own service option")
    void offersThePlatformsInTheWordsOfTheSource() {
        var talk = maria.requests("esd").asks("platform");

        assertThat(talk.question().values()).containsExactlyInAnyOrder("AIX", "LINUX", "SOLARIS", "WINDOWS");
        assertThat(talk.question().labels())
                .containsExactlyInAnyOrder(
                        "Request AIX Platform Now",
                        "Request Linux Platform Now",
                        "Request Solaris Platform Now",
                        "Request Windows Platform Now");
        talk.isAskedAgain("platform", "VMS").answers("platform", "request solaris platform now");
        assertThat(talk.question().labels()).containsExactly("Server Build, Refresh, Rebuild");
        talk.isAskedAgain("serviceOption", "BUILD_AIX_SERVER");
    }

    @Test
    @DisplayName("domain A2 F02, F03: AIX has one service option and no kind of work to choose")
    void anAixRequestIsABuild() {
        var talk = maria.requests("esd").answers("platform", "AIX");
        assertThat(talk.question().labels()).containsExactly("Build AIX Server");

        var asked = talk.answersUntilReview(Forms.requestFor(Servers.E3).without("platform"));

        assertThat(asked).doesNotContain("workType", "existingServers", "expedite", "intakeForm");
        then(talk.submits())
                .hasAnswer("request", "workType", "BUILD")
                .hasAnswer("request", "serviceOption", "BUILD_AIX_SERVER")
                .hasNoAnswer("request", "intakeForm", "existingServers", "expediteReason");
    }

    @Test
    @DisplayName("C02: a Windows refresh asks to expedite; the mark, the only intake form, half the time")
    void aWindowsRefreshCanBeExpedited() {
        var talk = maria.requests("esd").answersUntil("expediteReason", REFRESH);
        assertThat(Words.missing(
                        talk.questionMessage().everything() + talk.question().words(), "fee|charge|rate"))
                .as("notice of the expedite fee")
                .isEmpty();
        talk.answersUntil("intakeForm", REFRESH);
        assertThat(talk.question().labels()).containsExactly("Not Applicable");
        talk.answersUntilReview(REFRESH);
        assertThat(talk.asked())
                .containsExactly(
                        "platform",
                        "serviceOption",
                        "workType",
                        "existingServers",
                        "requiredCompletionDate",
                        "attachments",
                        "billingPrefix",
                        "accountCode",
                        "approvers",
                        "expedite",
                        "expediteReason",
                        "costEstimateRequested",
                        "approvedBudget",
                        "chargeAck",
                        "sensitiveData",
                        "regulatory",
                        "summary",
                        "details",
                        "intakeForm");
        var id = talk.submits();

        then(id).isFlagged("EXPEDITED").isDue("2027-01-12T09:00").hasAnswer("request", "expedite", "yes");
        assertThat(CaseView.strings(then(id).view().answers("request").path("existingServers")))
                .containsExactly("hs-app1");
        then(omar).wasToldDirectly(id, "EXPEDITED");
        story.clockAt("2027-01-12T08:59");
        then(omar).hasReminders(0, id);
        story.clockAt("2027-01-12T09:00");
        then(omar).hasReminders(1, id);
        then(lin).hasReminders(1, id);
    }

    @Test
    @DisplayName("C05, contract 8.17: another platform on the review clears and re-asks what hangs on it, nothing else")
    void editingThePlatformAsksAnewWhatDependsOnIt() {
        var talk = maria.requests("esd").answersAll(REFRESH);
        var first = talk.review();
        assertThat(first.shows("expedite")).isPresent();
        assertThat(first.shows("intakeForm")).isPresent();

        talk.says("edit platform").asks("platform");
        var asked = talk.answersUntilReview(
                Answers.of("platform", "LINUX", "serviceOption", "SERVER_BUILD_REFRESH_REBUILD", "workType", "BUILD"));

        assertThat(asked).startsWith("platform", "serviceOption").isSubsetOf("platform", "serviceOption", "workType");
        assertThat(talk.review().seq()).isGreaterThan(first.seq());
        assertThat(maria.direct(first.seq()).actions())
                .as("buttons of the old review")
                .isEmpty();
        for (var gone : List.of("expedite", "expediteReason", "intakeForm")) {
            assertThat(talk.review().shows(gone)).as("%s on the review", gone).isEmpty();
        }
        var id = talk.submits();
        then(id).isFlagged().hasAnswer("request", "platform", "LINUX").hasAnswer("request", "billingPrefix", "DHS1");
        then(id).hasNoAnswer("request", "expediteReason", "intakeForm");
    }

    @Test
    @DisplayName("C06: wrong dates, prefixes, approvers and amounts are asked again, each time in a new message")
    void wrongAnswersAreAskedAgain() {
        var talk = maria.requests("esd").answersUntil("requiredCompletionDate", Forms.LX);
        talk.isAskedAgain("requiredCompletionDate", "2027-01-10")
                .isAskedAgain("requiredCompletionDate", "2027-01-11")
                .isAskedAgain("requiredCompletionDate", "next week")
                .isAskedAgain("requiredCompletionDate", "skip")
                .answersUntil("billingPrefix", Forms.LX);
        talk.isAskedAgain("billingPrefix", "D")
                .isAskedAgain("billingPrefix", "TOOLONG")
                .answers("billingPrefix", "dhs1");
        talk.answers("accountCode", "skip");
        talk.isAskedAgain("approvers", "@maria")
                .isAskedAgain("approvers", "@omar, @omar")
                .isAskedAgain("approvers", "@nobody")
                .isAskedAgain("approvers", "@baton")
                .answers("approvers", "omar, @lin");
        talk.isAskedAgain("costEstimateRequested", "No", "estimate").answers("costEstimateRequested", "yes");
        for (var wrong : List.of("-5", "0", "abc", "100,000,000.00")) {
            talk.isAskedAgain("approvedBudget", wrong);
        }
        talk.answers("approvedBudget", "$25,000").answersUntil("summary", Forms.LX);
        talk.isAskedAgain("summary", "Servers")
                .answers("summary", Forms.LX.get("summary"))
                .answersUntilReview(Forms.LX);

        then(talk.submits())
                .hasAnswer("request", "approvedBudget", "25000.00")
                .hasAnswer("request", "billingPrefix", "DHS1")
                .hasNoAnswer("request", "accountCode", "details");
    }

    @Test
    @DisplayName("C06, domain F13: who does not acknowledge the charges keeps a draft that cannot be submitted")
    void withoutAcknowledgingTheChargesNothingIsSubmitted() {
        var talk = maria.requests("esd").answersAll(Forms.LX.with("chargeAck", "No"));

        talk.submitIsRefused("charge|rates|acknowledge");
        talk.says("edit chargeAck").answers("chargeAck", "Yes");

        then(talk.submits()).isIn("AWAITING_APPROVAL").hasAnswer("request", "chargeAck", "yes");
    }

    @Test
    @DisplayName("domain F15-F18, contract 8.16: kinds of data must be named; other rules where none is chosen")
    void sensitiveDataAndRulesAreNamed() {
        var talk = maria.requests("esd").answersUntil("sensitiveData", Forms.LX);
        talk.answers("sensitiveData", "Yes")
                .isAskedAgain("dataTypes", "none")
                .answers("dataTypes", "pii, STUDENT_RECORDS");
        talk.answers("regulatory", "yes").answers("regulatoryRequirements", "skip");
        talk.isAskedAgain("otherRegulatory", "skip").answers("otherRegulatory", "Harbor Act of 1937");
        talk.answersUntilReview(Forms.LX);

        var id = talk.submits();
        assertThat(CaseView.strings(then(id).view().answers("request").path("dataTypes")))
                .containsExactlyInAnyOrder("PII", "STUDENT_RECORDS");
        then(id).hasAnswer("request", "otherRegulatory", "Harbor Act of 1937");
    }

    @Test
    @DisplayName("domain A2: kinds of data that are no longer sensitive are dropped")
    void answersThatNoLongerApplyDisappear() {
        var sensitive = Forms.LX.with("sensitiveData", "Yes", "dataTypes", "PHI");
        var talk = maria.requests("esd").answersAll(sensitive);
        assertThat(talk.review().shows("dataTypes")).isPresent();

        talk.says("edit sensitiveData").answers("sensitiveData", "No");

        assertThat(talk.review().shows("dataTypes")).isEmpty();
        then(talk.submits()).hasNoAnswer("request", "dataTypes");
    }

    @Test
    @DisplayName("domain A2 review warnings, contract 8.4: warned, never held up")
    void theReviewWarnsButDoesNotBlock() {
        var risky = Forms.LX.with(
                "requiredCompletionDate", "2027-01-16",
                "sensitiveData", "Yes",
                "dataTypes", "PHI, FTI, CJI, PCI, STUDENT_RECORDS");
        var talk = maria.requests("esd").answersAll(risky);

        assertThat(Words.missing(
                        talk.review().everything(),
                        "PHI without HIPAA",
                        "FTI without IRS_PUB_1075",
                        "CJI without CJIS",
                        "PCI without PCI_DSS",
                        "STUDENT_RECORDS without FERPA",
                        "earlier than the usual delivery time",
                        "weekend|holiday|Saturday"))
                .isEmpty();
        then(talk.submits()).isIn("AWAITING_APPROVAL");
    }

    @Test
    @DisplayName("contract 1.11: the review shows every answer and the buttons submit, edit and cancel")
    void theReviewShowsEveryAnswer() {
        var talk = maria.requests("esd").answersAll(Forms.LX);

        assertThat(talk.review().actions()).contains("submit", "edit", "cancel");
        for (var field : Forms.LX
                .without("attachments", "accountCode", "details")
                .byField()
                .keySet()) {
            assertThat(talk.review().shows(field)).as("%s on the review", field).isPresent();
        }
        assertThat(talk.review().shows("summary")).contains(Forms.SUMMARY);
    }

    @Test
    @DisplayName("domain F05: a document travels with the request; a programme does not")
    void filesAreAnswersToo() {
        var plan = maria.uploads("network plan.pdf", "application/pdf", "%PDF-1.4 plan".getBytes());
        var talk = maria.requests("esd").answersUntil("attachments", Forms.LX);
        var upload = story.workspace().upload("maria", "tool.exe", "application/octet-stream", new byte[] {77, 90});
        if (upload.status() == 200) {
            talk.sends("attachments", upload.body().path("id").asString(""));
            assertThat(talk.asks("attachments").question().error()).isNotBlank();
        }
        talk.sends("attachments", plan);
        talk.answersUntilReview(Forms.LX);

        var id = talk.submits();
        assertThat(CaseView.strings(then(id).view().answers("request").path("attachments")))
                .containsExactly(plan);
    }

    @Test
    @DisplayName("workspace-api: buttons and menus answer as well as words do")
    void clickingAnswersToo() {
        var talk = maria.requests("esd").asks("platform");
        new Clicks(maria, talk).picks("LINUX");
        talk.asks("serviceOption");
        new Clicks(maria, talk).picks("SERVER_BUILD_REFRESH_REBUILD");
        talk.asks("workType");
        new Clicks(maria, talk).picks("BUILD");
        talk.asks("requiredCompletionDate").answersUntilReview(Forms.LX);

        then(talk.submits()).hasAnswer("request", "platform", "LINUX").hasAnswer("request", "workType", "BUILD");
    }
}
