package io.baton.form;

import static io.baton.form.FieldFixture.field;
import static io.baton.form.FieldFixture.form;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class PageFillingTest {

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
    void valuesAreTakenAllOrNone() {
        var faults = faults(begin().fill(values(
                "approvedBudget", "-5", "platform", "LINUX", "colour", "red", "requiredCompletionDate", "soon")));

        assertThat(faults.keySet()).containsExactly("requiredCompletionDate", "approvedBudget", "colour");
        assertThat(faults.get("colour")).contains("no such field", "platform");
    }

    @Test
    void aRequiredFieldGivenEmptyIsRefusedUnlessTheFormIsFilledPartly() {
        assertThat(faults(linux().fill(values("summary", "")))).containsOnlyKeys("summary");
        var partly = taken(linux().fillPartly(values("summary", "", "accountCode", "acc-1")));
        assertThat(partly.missing()).extracting(Field::id).containsExactly("summary");
        assertThat(faults(linux().fillPartly(values("approvedBudget", "0")))).containsOnlyKeys("approvedBudget");
    }

    @Test
    void anEmptyListOfRowsIsAnAnswerWhereNoneIsOne() {
        var questionnaire = Filled.begin(HarborFixture.servers(), world);

        assertThat(taken(questionnaire.fillPartly(values("flows", List.of(), "servers", List.of())))
                        .missing())
                .extracting(Field::id)
                .containsExactly("servers", "dataClassification");
        assertThat(taken(questionnaire.fillPartly(values("flows", ""))).missing())
                .extracting(Field::id)
                .contains("flows");
    }

    @Test
    void aValueForAFieldNotShownIsRefusedUnlessItIsTheSilentOne() {
        assertThat(faults(linux().fill(values("expedite", "yes"))))
                .containsEntry("expedite", "Only available for Windows Server Refresh");
        assertThat(faults(linux().fill(values("existingServers", "a"))).get("existingServers"))
                .contains("not asked");
        assertThat(taken(linux().fill(values("expedite", "No", "intakeForm", ""))))
                .isEqualTo(linux());
    }

    @Test
    void aFieldThatThePageItselfHidesIsDropped() {
        var windows = linux(
                "platform",
                "WINDOWS",
                "workType",
                "REFRESH",
                "existingServers",
                "a",
                "expedite",
                "no",
                "intakeForm",
                "NOT_APPLICABLE");

        var filling = windows.fill(values(
                "platform", "LINUX", "serviceOption", "SERVER_BUILD_REFRESH_REBUILD", "intakeForm", "NOT_APPLICABLE"));

        assertThat(taken(filling).missing()).isEmpty();
        assertThat(((Filling.Taken) filling).dropped())
                .extracting(drop -> drop.field().id())
                .containsExactly("expedite", "intakeForm");
    }

    @Test
    void pagesFollowTheirNamesAndTheirLimit() {
        var form = form(
                "f",
                field("a", FieldType.TEXT).page("One"),
                field("b", FieldType.TEXT).page("Two"),
                field("c", FieldType.TEXT).page("One"),
                field("d", FieldType.TEXT).page("One"),
                field("e", FieldType.TEXT));

        assertThat(Filled.begin(form, world).pages(2))
                .extracting(page ->
                        page.title() + page.fields().stream().map(Field::id).toList())
                .containsExactly("One[a, c]", "One[d]", "Two[b]", "f[e]");
    }

    @Test
    void anImportTellsTheFirstWrongAnswer() {
        var interviewer = new Interviewer(HarborFixture.request(), world);

        assertThat(interviewer.importAnswers(
                        Map.of("approvedBudget", "-5", "platform", "LINUX", "workType", "REFRESH", "expedite", "yes")))
                .isInstanceOfSatisfying(
                        Filling.Refused.class,
                        refused -> assertThat(refused.first())
                                .isEqualTo("expedite: Only available for Windows Server Refresh"));
        assertThat(interviewer.importAnswers(Map.of("platform", "AIX", "workType", "BUILD", "expedite", "no")))
                .isInstanceOf(Filling.Taken.class);
        assertThat(faults(interviewer.importAnswers(
                        Map.of("platform", "AIX", "serviceOption", "Server Build, Refresh, Rebuild"))))
                .containsOnlyKeys("serviceOption");
    }

    @Test
    void anImportGoesOnWithTheFirstOpenQuestion() {
        var interviewer = new Interviewer(HarborFixture.request(), world);
        var imported = taken(
                interviewer.importAnswers(Map.of("platform", "LINUX", "workType", "BUILD", "approvers", "@omar,@lin")));

        new TalkFixture(interviewer, interviewer.begin(imported.answers(), Set.of(), Answers.NONE))
                .asks("serviceOption")
                .say("SERVER_BUILD_REFRESH_REBUILD")
                .asks("requiredCompletionDate")
                .say("2027-04-16", "none", "skip")
                .asks("costEstimateRequested");
    }
}
