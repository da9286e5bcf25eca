package io.baton.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The forms of Enterprise Services Delivery as they are shipped, played as the stories tell. */
class ShippedFormsTest {

    private static final Form REQUEST = FormYaml.shipped("esd/request.form.yml");
    private static final Form QUESTIONNAIRE = FormYaml.shipped("esd/questionnaire.form.yml");
    private static final List<String> PAGES =
            List.of("Business", "Environment", "Software", "Network", "Security", "Operations");

    private final HarborFixture world = new HarborFixture();

    private TalkFixture linux() {
        return new TalkFixture(REQUEST, world)
                .say(
                        "LINUX",
                        "Server Build, Refresh, Rebuild",
                        "BUILD",
                        "2027-04-16",
                        "none",
                        "dhs1",
                        "skip",
                        "@omar @lin")
                .say("Yes", "15000", "Yes", "No", "No", "Two-server web environment for permit portal", "skip")
                .reviews();
    }

    private TalkFixture windowsRefresh() {
        return new TalkFixture(REQUEST, world)
                .say(
                        "Request Windows Platform Now",
                        "server build, refresh, rebuild",
                        "REFRESH",
                        "hs-app1",
                        "2027-02-19",
                        "none",
                        "DHS1",
                        "skip",
                        "@omar")
                .asks("expedite")
                .say("Yes", "Lease ends 2027-02-26", "yes", "$25,000", "yes", "yes", "FTI, CJI", "yes", "HIPAA", "skip")
                .say("Refresh of one application server", "skip")
                .asks("intakeForm");
    }

    @Test
    void theRequestAsksTheQuestionsOfTheSourceInTheirOrder() {
        assertThat(REQUEST.fields())
                .extracting(Field::id)
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
                        "dataTypes",
                        "regulatory",
                        "regulatoryRequirements",
                        "otherRegulatory",
                        "summary",
                        "details",
                        "intakeForm");
        assertThat(REQUEST.fields())
                .filteredOn(Field::sensitive)
                .extracting(Field::id)
                .containsExactly(
                        "sensitiveData", "dataTypes", "regulatory", "regulatoryRequirements", "otherRegulatory");
    }

    @Test
    void theQuestionnaireHasItsPagesAndFourteenRequiredAnswers() {
        var filled = Filled.begin(QUESTIONNAIRE, world);

        assertThat(filled.pages(100)).extracting(Filled.Page::title).containsExactlyElementsOf(PAGES);
        assertThat(filled.missing())
                .extracting(Field::id)
                .containsExactly(
                        "applicationName",
                        "businessPurpose",
                        "contacts",
                        "users",
                        "criticality",
                        "availability",
                        "targetGoLive",
                        "environments",
                        "servers",
                        "softwareStack",
                        "userAccess",
                        "flows",
                        "dataClassification",
                        "acceptanceTests");
        assertThat(QUESTIONNAIRE.fields()).hasSize(36 + 3);
    }

    /** C01, the standard Linux form. */
    @Test
    void aLinuxBuildIsReadyToSubmit() {
        var talk = linux();

        assertThat(talk.filled().blockers()).isEmpty();
        assertThat(talk.review().warnings()).isEmpty();
        assertThat(talk.stored("billingPrefix")).isEqualTo("DHS1");
        assertThat(talk.stored("approvedBudget")).isEqualTo("15000.00");
        assertThat(talk.stored("expedite")).isEqualTo("no");
        assertThat(talk.review().lines())
                .extracting(Review.Line::text)
                .contains("Request Linux Platform Now", "15,000.00");
    }

    /** C02. */
    @Test
    void aWindowsRefreshAsksToExpediteAndForTheIntakeForm() {
        var talk = windowsRefresh();

        assertThat(talk.ask().options()).extracting(Option::label).containsExactly("Not Applicable");
        talk.say("Not Applicable").reviews();
        assertThat(talk.filled().blockers()).isEmpty();
        assertThat(talk.review().warnings())
                .hasSize(2)
                .anySatisfy(warning -> assertThat(warning).contains("FTI without IRS_PUB_1075"))
                .anySatisfy(warning -> assertThat(warning).contains("CJI without CJIS"));
    }

    /** C05. */
    @Test
    void anotherPlatformAtTheReviewClearsWhatOnlyWindowsHas() {
        var talk = windowsRefresh()
                .say("NOT_APPLICABLE")
                .say("edit platform", "LINUX")
                .dropped("serviceOption", "expedite", "expediteReason", "intakeForm")
                .asks("serviceOption")
                .say("SERVER_BUILD_REFRESH_REBUILD")
                .reviews();

        assertThat(talk.review().lines())
                .extracting(line -> line.field().id())
                .doesNotContain("expedite", "expediteReason", "intakeForm");
        assertThat(talk.interview().answers().values()).doesNotContainKeys("expediteReason", "intakeForm");
    }

    /** C06. */
    @Test
    void wrongAnswersAreAskedAgain() {
        var talk = new TalkFixture(REQUEST, world)
                .say("LINUX", "SERVER_BUILD_REFRESH_REBUILD", "BUILD")
                .say("2027-01-10")
                .asksAgain("requiredCompletionDate", "future")
                .say("next week")
                .asksAgain("requiredCompletionDate", "date")
                .say("2027-04-16", "none", "D")
                .asksAgain("billingPrefix", "2 to 6")
                .say("dhs1", "skip")
                .say("@maria")
                .asksAgain("approvers", "Maria")
                .say("@omar", "No")
                .asksAgain("costEstimateRequested", "estimate")
                .say("Yes", "-5")
                .asksAgain("approvedBudget")
                .say("0")
                .asksAgain("approvedBudget")
                .say("abc")
                .asksAgain("approvedBudget")
                .say("$25,000", "No", "No", "No", "Two-server web environment", "skip")
                .reviews();

        assertThat(talk.stored("approvedBudget")).isEqualTo("25000.00");
        assertThat(talk.stored("billingPrefix")).isEqualTo("DHS1");
        assertThat(talk.filled().blockers())
                .singleElement()
                .satisfies(fault -> assertThat(fault.say()).contains("charge", "rates", "acknowledge"));
    }

    /** Contract 8.16. */
    @Test
    void regulatoryRequirementsMayBeOthersOnly() {
        var talk = linux().say("edit regulatory", "yes")
                .asks("regulatoryRequirements")
                .say("skip")
                .asks("otherRegulatory")
                .say("skip")
                .asksAgain("otherRegulatory", "needed")
                .say("State law 12")
                .reviews();

        talk.say("edit sensitiveData", "yes")
                .asks("dataTypes")
                .say("none")
                .asksAgain("dataTypes", "At least one")
                .say("pii")
                .reviews();
        assertThat(talk.filled().blockers()).isEmpty();
    }

    @Test
    void aixIsBuiltWithoutBeingAsked() {
        var talk = new TalkFixture(REQUEST, world).say("AIX");

        assertThat(talk.ask().options()).extracting(Option::label).containsExactly("Build AIX Server");
        assertThat(talk.say("Build AIX Server").asks("requiredCompletionDate").stored("workType"))
                .isEqualTo("BUILD");
    }

    @Test
    void anImportOfExpediteIsOnlyForWindowsRefresh() {
        var refused = new Interviewer(REQUEST, world)
                .importAnswers(
                        Map.of("platform", "LINUX", "workType", "REFRESH", "existingServers", "a", "expedite", "Yes"));

        assertThat(((Filling.Refused) refused).first())
                .isEqualTo("expedite: Only available for Windows Server Refresh");
    }

    @Test
    void aSizeStandsForProcessorsAndMemory() {
        var servers =
                FieldCheck.of(QUESTIONNAIRE, QUESTIONNAIRE.field("servers").orElseThrow(), Answers.NONE, world);

        assertThat(servers.text("count,role,environment,size,tier2Gb,backup\n2,WEB,PROD,MEDIUM,200,yes"))
                .isEqualTo(new Checked.Right(new Value.Table(List.of(Map.ofEntries(
                        Map.entry("count", Value.of(2)),
                        Map.entry("role", Value.of("WEB")),
                        Map.entry("environment", Value.of("PROD")),
                        Map.entry("size", Value.of("MEDIUM")),
                        Map.entry("vcpu", Value.of(2)),
                        Map.entry("ramGb", Value.of(8)),
                        Map.entry("tier2Gb", Value.of(200)),
                        Map.entry("nonStandardYear", Value.of(0)),
                        Map.entry("dbEngine", Value.of("NONE")),
                        Map.entry("backup", Value.of("yes")))))));
        assertThat(servers.text("count,dbEngine\n1,MSSQL"))
                .isInstanceOfSatisfying(
                        Checked.Wrong.class, wrong -> assertThat(wrong.say()).contains("Row 1, column dbEngine"));
        world.knowing("request.platform", "WINDOWS");
        assertThat(servers.text("count,dbEngine\n1,MSSQL")).isInstanceOf(Checked.Right.class);
    }

    @Test
    void theRequestDecidesWhatTheQuestionnaireAsks() {
        assertThat(Filled.begin(QUESTIONNAIRE, world).shown())
                .extracting(Field::id)
                .doesNotContain("currentServers", "tlsCertificateBy", "disasterRecovery");
        world.knowing("request.workType", "REBUILD").knowing("request.sensitiveData", "yes");
        var filled = Filled.begin(QUESTIONNAIRE, world);

        assertThat(filled.shown()).extracting(Field::id).contains("currentServers", "reuseNames", "downtimeAllowed");
        assertThat(filled.withInitials().answers().values())
                .isEqualTo(Map.of("dataClassification", Value.of("MODERATE"), "backupRetention", Value.of("28 days")));
        var more = (Filling.Taken) filled.fillPartly(
                Map.of("criticality", "high", "userAccess", List.of("INTERNET"), "applicationName", ""));
        assertThat(more.filled().shown()).extracting(Field::id).contains("tlsCertificateBy", "disasterRecovery");
    }
}
