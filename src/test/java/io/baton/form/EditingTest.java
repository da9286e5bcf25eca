package io.baton.form;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class EditingTest {

    private final HarborFixture world = new HarborFixture();

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
    void skippingTheRequirementsMakesTheOtherOnesRequired() {
        var talk = linux().say("edit regulatory", "yes")
                .asks("regulatoryRequirements")
                .say("none")
                .asks("otherRegulatory");

        talk.say("skip")
                .asksAgain("otherRegulatory", "needed")
                .say("State law 12")
                .reviews();
        talk.say("edit regulatoryRequirements", "HIPAA").reviews();
    }

    @Test
    void aSkippedAnswerIsAskedOnceItIsRequired() {
        linux().say("edit regulatory", "yes", "HIPAA")
                .asks("otherRegulatory")
                .say("skip")
                .reviews()
                .say("edit regulatoryRequirements", "other")
                .asks("otherRegulatory");
    }

    @Test
    void aRequiredListCanNotBeNone() {
        linux().say("edit dataTypes", "none").asksAgain("dataTypes", "At least one");
    }

    @Test
    void anEditAsksTheFieldAndThoseItResetsAndKeepsAllElse() {
        var talk = windows()
                .say("edit platform")
                .asks("platform")
                .say("LINUX")
                .dropped("serviceOption", "expedite", "expediteReason", "intakeForm")
                .asks("serviceOption")
                .say("SERVER_BUILD_REFRESH_REBUILD")
                .reviews();

        assertThat(talk.review().lines())
                .extracting(Review.Line::label)
                .doesNotContain("expedite", "expediteReason", "intakeForm")
                .contains("serviceOption", "existingServers");
        assertThat(talk.stored("expedite")).isEqualTo("no");
        assertThat(talk.stored("workType")).isEqualTo("REFRESH");
    }

    @Test
    void anEditAsksWhatIsShownAnew() {
        linux().say("edit platform", "AIX")
                .asks("serviceOption")
                .say("BUILD_AIX_SERVER")
                .reviews()
                .say("edit platform", "WINDOWS")
                .asks("serviceOption")
                .say("SERVER_BUILD_REFRESH_REBUILD")
                .asks("workType")
                .say("REFRESH")
                .asks("existingServers")
                .say("a")
                .asks("expedite")
                .say("no")
                .asks("intakeForm")
                .say("NOT_APPLICABLE")
                .reviews();
    }

    @Test
    void anEditWithTheSameAnswerOffersWhatItResetsOnceMore() {
        var talk = windows().say("edit platform", "windows").dropped().asks("serviceOption");

        assertThat(talk.ask().offeredText()).isEqualTo("Server Build, Refresh, Rebuild");
        talk.say("keep")
                .asks("expedite")
                .say("keep")
                .asks("intakeForm")
                .say("keep")
                .reviews();
    }

    @Test
    void anEditIsLeftByKeepOrBack() {
        windows()
                .say("edit platform", "keep")
                .reviews()
                .say("edit platform", "back")
                .reviews()
                .say("edit workType", "BUILD")
                .asks("serviceOption")
                .say("back")
                .asks("workType");
    }

    @Test
    void aFieldCanBeEditedWhileQuestionsAreOpen() {
        talk().say("LINUX", "SERVER_BUILD_REFRESH_REBUILD", "BUILD", "2027-04-16", "none")
                .asks("accountCode")
                .say("edit Required completion date")
                .asks("requiredCompletionDate")
                .say("2027-05-03")
                .asks("accountCode");
    }

    @Test
    void aQuestionStillToComeIsNotEdited() {
        talk().say("LINUX").say("edit summary").asksAgain("serviceOption", "summary is still to come");
    }

    @Test
    void editUnderstandsLabelsAndTheirBeginning() {
        linux().say("edit work type")
                .asks("workType")
                .say("keep")
                .say("edit Required")
                .asks("requiredCompletionDate");
    }

    @Test
    void anEditOfNoQuestionIsRefusedInWords() {
        assertThat(linux().say("edit colour").reviews().saidAtReview()).contains("\"colour\"", "Work type");
        assertThat(linux().say("edit intakeForm").reviews().saidAtReview()).contains("not asked");
        assertThat(linux().say("hello").reviews().saidAtReview()).contains("submit", "edit");
    }

    @Test
    void wordsAreCommandsOnlyAsTheWholeText() {
        var talk = linux().say("edit summary", "Skip the first server").reviews();

        assertThat(talk.stored("summary")).isEqualTo("Skip the first server");
        talk.say("edit summary", "edit the files of permit").reviews();
        assertThat(talk.stored("summary")).isEqualTo("edit the files of permit");
    }
}
