package io.baton.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class InterviewTest {

    private final HarborFixture world = new HarborFixture().withFile("f1", "design.pdf", 1);

    private TalkFixture talk() {
        return new TalkFixture(HarborFixture.request(), world);
    }

    /** A conversation at the review of a Linux build. */
    private TalkFixture linux() {
        return talk().say("Linux", "SERVER_BUILD_REFRESH_REBUILD", "build", "2027-04-16", "none", "skip", "@omar @lin")
                .say("yes", "15000", "yes", "PII", "no", "Two servers for permits")
                .reviews();
    }

    /** A conversation at the review of an expedited Windows refresh. */
    private TalkFixture windows() {
        return talk().say(
                        "Windows",
                        "SERVER_BUILD_REFRESH_REBUILD",
                        "refresh",
                        "hs-app1",
                        "2027-04-16",
                        "none",
                        "skip",
                        "@omar")
                .say(
                        "yes",
                        "Lease ends 2027-02-26",
                        "yes",
                        "15000",
                        "yes",
                        "PII",
                        "no",
                        "Two servers for permits",
                        "not applicable")
                .reviews();
    }

    @Test
    void anAnswerDecidesWhatIsAskedNext() {
        talk().asks("platform")
                .say("WINDOWS")
                .asks("serviceOption")
                .say("server build, refresh, rebuild")
                .asks("workType")
                .say("Refresh")
                .asks("existingServers")
                .say("hs-app1")
                .asks("requiredCompletionDate");

        windows();
    }

    @Test
    void aFieldNotAskedIsStoredSilently() {
        var aix = talk().say("AIX", "BUILD_AIX_SERVER").asks("requiredCompletionDate");

        assertThat(aix.stored("workType")).isEqualTo("BUILD");
        assertThat(aix.stored("expedite")).isEqualTo("no");
        assertThat(linux().stored("expedite")).isEqualTo("no");
    }

    @Test
    void aWrongAnswerIsAskedAgainAndChangesNothing() {
        var talk = talk().say("LINUX", "SERVER_BUILD_REFRESH_REBUILD", "BUILD");
        var before = talk.interview();

        talk.say("2027-01-10")
                .asksAgain("requiredCompletionDate", "future")
                .say("next week")
                .asksAgain("requiredCompletionDate", "year-month-day");

        assertThat(talk.interview()).isEqualTo(before);
    }

    @Test
    void onlyOptionalQuestionsCanBeSkipped() {
        talk().say("skip")
                .asksAgain("platform", "needed", "can't be skipped")
                .say("LINUX", "SERVER_BUILD_REFRESH_REBUILD", "BUILD", "2027-04-16")
                .asks("attachments")
                .say("skip")
                .asks("accountCode")
                .say("skip")
                .asks("approvers");
    }

    @Test
    void filesAreAnswers() {
        var talk = talk().say("LINUX", "SERVER_BUILD_REFRESH_REBUILD", "BUILD", "2027-04-16")
                .send(List.of("f1"))
                .asks("accountCode");

        assertThat(talk.stored("attachments")).isEqualTo("f1");
    }

    @Test
    void backAsksTheQuestionBeforeAndKeepsItsAnswer() {
        var talk = talk().say("LINUX", "SERVER_BUILD_REFRESH_REBUILD", "BUILD")
                .say("back")
                .asks("workType");

        assertThat(talk.ask().offeredText()).isEqualTo("BUILD");
        talk.say("back", "back").asks("platform").say("back").asksAgain("platform", "first question");
        talk.say("keep").asks("requiredCompletionDate");
    }

    @Test
    void backToASkippedQuestionIsPossible() {
        talk().say("LINUX", "SERVER_BUILD_REFRESH_REBUILD", "BUILD", "2027-04-16", "none", "skip")
                .say("back")
                .asks("accountCode")
                .say("acc-1")
                .asks("approvers");
    }

    @Test
    void backFromTheReviewAsksTheLastQuestion() {
        linux().say("back").asks("summary").say("keep").reviews();
    }

    @Test
    void aChangedAnswerOnTheWayOpensWhatDependsOnIt() {
        talk().say("WINDOWS", "SERVER_BUILD_REFRESH_REBUILD", "REFRESH", "hs-app1")
                .say("back", "back")
                .asks("workType")
                .say("BUILD")
                .dropped("serviceOption", "existingServers")
                .asks("serviceOption");
    }

    @Test
    void commandWordsAreKnownInAnyCase() {
        var interviewer = new Interviewer(HarborFixture.request(), world);
        var asking = interviewer.begin().interview();
        var reviewing = linux().interview();

        assertThat(interviewer.said(asking, " BACK ")).isEqualTo(new Said.Back());
        assertThat(interviewer.said(asking, "Save")).isEqualTo(new Said.Save());
        assertThat(interviewer.said(asking, "cancel")).isEqualTo(new Said.Cancel());
        assertThat(interviewer.said(asking, "help")).isEqualTo(new Said.Help());
        assertThat(interviewer.said(asking, "submit")).isEqualTo(new Said.Answer("submit"));
        assertThat(interviewer.said(asking, "keep")).isEqualTo(new Said.Answer("keep"));
        assertThat(interviewer.said(reviewing, "Submit")).isEqualTo(new Said.Submit());
        assertThat(interviewer.said(reviewing, "edit")).isEqualTo(new Said.Edit(""));
    }

    @Test
    void aQuestionSaysHowFarTheTalkIs() {
        var talk = talk();
        assertThat(talk.ask().position()).isEqualTo(1);
        assertThat(talk.ask().of()).isEqualTo(12);

        talk.say("WINDOWS", "SERVER_BUILD_REFRESH_REBUILD", "REFRESH");

        assertThat(talk.ask().position()).isEqualTo(4);
        assertThat(talk.ask().of()).isEqualTo(16);
        assertThat(talk.ask().required()).isTrue();
    }

    @Test
    void aQuestionOffersItsChoices() {
        assertThat(talk().say("AIX").ask().options()).extracting(Option::value).containsExactly("BUILD_AIX_SERVER");
        assertThat(linux().say("edit chargeAck").ask().options())
                .extracting(Option::label)
                .containsExactly("Yes", "No");
        assertThat(linux().say("edit summary").ask().options()).isEmpty();
    }

    @Test
    void helpSaysWhatIsAllowedAndWhichWordsLeadOn() {
        var interviewer = new Interviewer(HarborFixture.request(), world);

        assertThat(interviewer.help(interviewer.begin().interview()))
                .contains("platform (required)", "AIX, LINUX or WINDOWS", "back", "save", "cancel")
                .doesNotContain("skip");
        assertThat(interviewer.help(linux().interview())).contains("submit", "edit");
    }

    @Test
    void aTalkGoesOnWhereItWasSaved() {
        var interviewer = new Interviewer(HarborFixture.request(), world);
        var saved = talk().say("LINUX").interview();

        assertThat(interviewer.resume(saved))
                .isInstanceOfSatisfying(
                        Turn.Asked.class,
                        asked -> assertThat(asked.ask().field().id()).isEqualTo("serviceOption"));
        assertThat(interviewer.resume(linux().interview())).isInstanceOf(Turn.Reviewing.class);
    }

    @Test
    void answersOfAParentAreNotAskedAgain() {
        var interviewer = new Interviewer(HarborFixture.request(), world);
        var parent = Answers.NONE
                .with("platform", Value.of("LINUX"))
                .with("approvers", Value.of(List.of("omar")))
                .with("dataTypes", Value.of(List.of("PII")))
                .with("regulatory", Value.of("yes"))
                .with("regulatoryRequirements", Value.of(List.of("HIPAA")));
        var begun = interviewer.begin(
                parent,
                Set.of(
                        "platform",
                        "accountCode",
                        "approvers",
                        "dataTypes",
                        "regulatory",
                        "regulatoryRequirements",
                        "otherRegulatory"),
                Answers.NONE);

        var talk = new TalkFixture(interviewer, begun).asks("serviceOption");
        assertThat(talk.ask().of()).isEqualTo(8);
        talk.say("back").asksAgain("serviceOption", "first question");
        talk.say("SERVER_BUILD_REFRESH_REBUILD", "BUILD", "2027-04-16", "none").asks("costEstimateRequested");
        talk.say("yes", "15000", "yes", "Two more servers").reviews();
        assertThat(talk.review().lines())
                .extracting(Review.Line::label)
                .contains("platform", "approvers", "regulatoryRequirements");
    }

    @Test
    void aCopyAsksOnlyWhatIsNoLongerRight() {
        var interviewer = new Interviewer(HarborFixture.request(), world);
        var old = linux().interview().answers().with("requiredCompletionDate", Value.of("2026-12-01"));
        var all = HarborFixture.request().fields().stream().map(Field::id).collect(Collectors.toSet());

        new TalkFixture(interviewer, interviewer.begin(old, all, Answers.NONE))
                .asks("requiredCompletionDate")
                .say("2027-04-16")
                .reviews();
    }

    @Test
    void aDefaultFromElsewhereIsAskedAndCanBeKept() {
        var interviewer = new Interviewer(HarborFixture.servers(), world);
        var begun = interviewer.begin(Answers.NONE, Set.of(), Answers.NONE.with("dataClassification", Value.of("LOW")));
        var talk = new TalkFixture(interviewer, begun)
                .say("name\nweb1")
                .asks("flows")
                .say("none")
                .asks("dataClassification");

        assertThat(talk.ask().offeredText()).isEqualTo("LOW");
        talk.say("keep").asks("backupRetention");
        assertThat(talk.ask().offered()).isEqualTo(Value.of("28 days"));
        talk.say("keep").reviews();
        assertThat(talk.stored("dataClassification")).isEqualTo("LOW");
        assertThat(talk.stored("flows")).isNull();
        assertThat(talk.filled().blockers()).isEmpty();
    }

    @Test
    void aFileOfRowsAnswersATable() {
        var interviewer = new Interviewer(HarborFixture.servers(), world);
        var begun = interviewer.begin().interview();

        assertThat(interviewer.csv(begun, "name,vcpu\nweb1,99"))
                .isInstanceOfSatisfying(
                        Turn.AskedAgain.class, again -> assertThat(again.say()).contains("Row 1, column vcpu"));
        assertThat(interviewer.csv(begun, "name,vcpu\nweb1,9").interview().asked())
                .isEqualTo("flows");
        assertThat(interviewer
                        .raw(begun, List.of(Map.of("name", "web1")))
                        .interview()
                        .asked())
                .isEqualTo("flows");
    }
}
