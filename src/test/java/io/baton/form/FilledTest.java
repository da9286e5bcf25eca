package io.baton.form;

import static io.baton.form.FieldFixture.field;
import static io.baton.form.FieldFixture.form;
import static io.baton.form.FieldFixture.when;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class FilledTest {

    private final HarborFixture world = new HarborFixture();
    private final Map<String, Object> linux = values(
            "platform",
            "LINUX",
            "serviceOption",
            "SERVER_BUILD_REFRESH_REBUILD",
            "workType",
            "BUILD",
            "requiredCompletionDate",
            "2027-04-16",
            "approvers",
            List.of("omar", "lin"),
            "costEstimateRequested",
            true,
            "approvedBudget",
            15000,
            "chargeAck",
            "yes",
            "dataTypes",
            List.of("FTI"),
            "regulatory",
            "no",
            "summary",
            "Two servers for permits");

    private Filled begin() {
        return Filled.begin(HarborFixture.request(), world);
    }

    private static Map<String, Object> values(Object... pairs) {
        var values = new LinkedHashMap<String, Object>();
        for (int at = 0; at < pairs.length; at += 2) {
            values.put((String) pairs[at], pairs[at + 1]);
        }
        return values;
    }

    private static Filled taken(Filling filling) {
        assertThat(filling).isInstanceOf(Filling.Taken.class);
        return ((Filling.Taken) filling).filled();
    }

    private static Map<String, String> faults(Filling filling) {
        assertThat(filling).isInstanceOf(Filling.Refused.class);
        return ((Filling.Refused) filling).faults();
    }

    private Filled linux(Object... changed) {
        var all = new HashMap<>(linux);
        all.putAll(values(changed));
        return taken(begin().fill(all));
    }

    @Test
    void aFormFilledAtOnceNeedsNothingMore() {
        assertThat(linux().blockers()).isEmpty();
        assertThat(linux().missing()).isEmpty();
        assertThat(linux().answers().values().keySet())
                .startsWith("platform", "serviceOption", "workType", "requiredCompletionDate");
    }

    @Test
    void whatIsMissingIsNamed() {
        assertThat(begin().missing())
                .extracting(Field::id)
                .startsWith("platform", "serviceOption", "requiredCompletionDate")
                .doesNotContain("workType", "accountCode");
        assertThat(begin().blockers().getFirst().say()).isEqualTo("platform is missing.");
    }

    @Test
    void aNeededAnswerBlocksTheSubmitAndNothingElse() {
        assertThat(linux("chargeAck", "no").blockers())
                .extracting(Filled.Fault::say)
                .containsExactly("Acknowledge the rates first.");
    }

    @Test
    void anAnswerThatTimeMadeWrongBlocksTheSubmit() {
        var late = new Filled(
                HarborFixture.request(),
                linux().answers().with("requiredCompletionDate", Value.of("2027-01-08")),
                world);

        assertThat(late.blockers())
                .extracting(Filled.Fault::say)
                .singleElement()
                .asString()
                .contains("Required completion date", "future");
    }

    @Test
    void anAnswerOfAnotherFormChangesWhatIsShown() {
        var form = form("late", field("downtime", FieldType.TEXT).shownWhen(when("request.workType", "REFRESH")));
        world.knowing("request.workType", "REFRESH");
        var filled = taken(Filled.begin(form, world).fill(Map.of("downtime", "2 h")));

        world.knowing("request.workType", "BUILD");

        assertThat(filled.settled().dropped())
                .extracting(drop -> drop.field().id())
                .containsExactly("downtime");
        assertThat(filled.settled().filled().answers()).isEqualTo(Answers.NONE);
    }

    @Test
    void anOptionNoLongerOfferedIsOpenAgain() {
        var aix = linux().answer(HarborFixture.request().field("platform").orElseThrow(), Value.of("AIX"));

        assertThat(aix.filled().missing()).extracting(Field::id).containsExactly("serviceOption");
        assertThat(aix.dropped()).extracting(Change.Dropped::askedAgain).containsExactly(true, false);
    }

    @Test
    void aFieldOfItsOwnFormMayBeNamedInFull() {
        assertThat(linux().lookup("request.platform")).contains(Value.of("LINUX"));
    }

    @Test
    void initialValuesAreOfferedOnTheirCondition() {
        var form = HarborFixture.servers();
        var classification = form.field("dataClassification").orElseThrow();
        assertThat(Filled.begin(form, world).offered(classification)).isEmpty();

        world.knowing("request.sensitiveData", "yes");

        var filled = Filled.begin(form, world);
        assertThat(filled.offered(classification)).contains(Value.of("MODERATE"));
        assertThat(filled.isAnswered(classification)).isFalse();
        assertThat(filled.withInitials().answers().values()).containsOnlyKeys("dataClassification", "backupRetention");
    }

    @Test
    void warningsOfDatesDependOnOtherAnswers() {
        assertThat(linux("requiredCompletionDate", "2027-02-22").warnings())
                .containsExactly("FTI without IRS_PUB_1075");
        assertThat(linux("requiredCompletionDate", "2027-02-19").warnings())
                .contains("2027-02-19 is earlier than usual");
        assertThat(linux("requiredCompletionDate", "2027-04-17").warnings()).contains("2027-04-17 is no business day");
        var expedited = linux(
                "platform",
                "WINDOWS",
                "workType",
                "REFRESH",
                "existingServers",
                "a",
                "expedite",
                "yes",
                "requiredCompletionDate",
                "2027-02-19",
                "regulatory",
                "yes",
                "regulatoryRequirements",
                "IRS_PUB_1075");
        assertThat(expedited.warnings()).isEmpty();
    }

    @Test
    void theReviewReadsAsAPersonDoes() {
        world.withFile("f1", "design.pdf", 1);
        var lines = linux("attachments", List.of("f1")).review().lines();

        assertThat(lines)
                .extracting(Review.Line::text)
                .contains(
                        "Server Build, Refresh, Rebuild",
                        "Omar Reyes, Lin Chen",
                        "15,000.00",
                        "Yes",
                        "Federal tax information",
                        "design.pdf",
                        "2027-04-16");
        assertThat(lines).extracting(Review.Line::label).doesNotContain("expedite", "Account code");
    }

    @Test
    void tablesAndTimesReadAsAPersonDoes() {
        var filled = taken(Filled.begin(HarborFixture.servers(), world)
                .fill(values("servers", "name,size\nweb1,small", "flows", "none")));

        assertThat(filled.review().lines())
                .extracting(Review.Line::text)
                .containsExactly("1) count 1, name web1, size Small, vcpu 1, ramGb 2", "None");
        var time = form("f", field("t", FieldType.DATE_TIME), field("p", FieldType.PERSON));
        assertThat(taken(Filled.begin(time, world).fill(values("t", "2027-01-12T09:30", "p", "lin")))
                        .review()
                        .lines())
                .extracting(Review.Line::text)
                .containsExactly("2027-01-12 09:30", "Lin Chen");
    }
}
