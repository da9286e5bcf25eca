package io.baton.stories;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Design and Solution: contact, questionnaire and diagram, each in its order. */
class DesignStoriesIT extends Cast {

    @Test
    @DisplayName("C13: before the contact nothing is complete, without answers and diagram no review is scheduled")
    void theOrderOfTheDesignIsKept() {
        var id = aCase().upTo("DESIGN");
        maria.tries("complete-questionnaire", id);
        then(maria).wasRefused("contact");
        kate.tries("schedule-review", id, "start=2027-02-01T10:00");
        then(kate).wasRefused("contact");

        aCase().contacts(id);
        var answers = new HashMap<>(Forms.questionnaire(Servers.E1));
        answers.remove("acceptanceTests");
        aCase().answersQuestionnaire(id, answers);
        maria.tries("complete-questionnaire", id);
        then(maria).wasRefused("acceptance");

        maria.does("answer", id, "acceptanceTests=\"A permit is printed\"");
        maria.does("complete-questionnaire", id);
        then(id).hasDocument("D-EQ", 1);
        kate.tries("schedule-review", id, "start=2027-02-01T10:00");
        then(kate).wasRefused("Architecture Diagram");

        aCase().uploadsDiagram(id);
        kate.tries("schedule-review", id, "start=2027-01-11T08:00");
        then(kate).wasRefused("future|past");
        kate.does("schedule-review", id, "start=2027-02-01T10:00");
        then(id).isIn("ARCH_REVIEW");
    }

    @Test
    @DisplayName("C13: with a diagram but no complete questionnaire no review is scheduled either")
    void anIncompleteQuestionnaireHoldsTheReview() {
        var id = aCase().upTo("DESIGN");
        aCase().contacts(id);
        aCase().uploadsDiagram(id);

        kate.tries("schedule-review", id, "start=2027-02-01T10:00");

        then(kate).wasRefused("questionnaire");
        then(id).isHeldBy("CUSTOMER");
    }

    @Test
    @DisplayName("contract 3 contact, answer: six pages, 36 answers; completing it again makes a new version")
    void theWholeQuestionnaireIsAnsweredPageByPage() {
        var id = aCase().upTo("DESIGN");
        kate.does("contact", id, "method=MEETING", "at=2027-01-11T08:30", "Met Maria");
        then(id).hasTime("contactedAt", "2027-01-11T08:30");
        var first = maria.tries("answer", id);
        assertThat(first.opensForm().json().path("of").asInt(0)).isEqualTo(6);
        assertThat(first.opensForm().title()).containsIgnoringCase("Business");

        aCase().answersQuestionnaire(id, Forms.wholeQuestionnaire(Servers.E1));
        maria.does("complete-questionnaire", id);

        var stored = then(id).hasDocument("D-EQ", 1).view().answers("questionnaire");
        assertThat(stored.propertyNames()).hasSize(36);
        assertThat(stored.path("servers").path(0).path("ramGb").asString("")).isEqualTo("8");
        assertThat(stored.path("flows").path(0).path("port").asString("")).isEqualTo("443");
        then(id).hasAnswer("questionnaire", "disasterRecovery", "RTO 8 h, RPO 4 h");
        maria.does("answer", id, "criticality=LOW");
        maria.does("complete-questionnaire", id);
        then(id).hasDocument("D-EQ", 2).hasNoAnswer("questionnaire", "disasterRecovery");
    }

    @Test
    @DisplayName("contract 1.6, 5.3: the servers may come as a CSV file; a named size fills CPU and memory")
    void serversComeAsAFile() {
        var id = aCase().upTo("DESIGN");
        aCase().contacts(id);
        var medium = Servers.E1.with("size", "MEDIUM").with("vcpu", "").with("ramGb", "");

        maria.does("answer", id, "servers=" + maria.uploads("servers.csv", medium.csv()));

        var row = then(id).view().answers("questionnaire").path("servers").path(0);
        assertThat(row.path("count").asString("")).isEqualTo("2");
        assertThat(row.path("vcpu").asString("")).isEqualTo("2");
        assertThat(row.path("ramGb").asString("")).isEqualTo("8");
        assertThat(row.path("backup").asString("")).isEqualTo("yes");
    }

    @Test
    @DisplayName("A4 Q11, contract 8.8: a page with a wrong row stores nothing; MSSQL lives on Windows only")
    void aWrongServerRowIsRefused() {
        var id = aCase().upTo("DESIGN");
        aCase().contacts(id);
        for (var wrong : List.of(
                Servers.E1.with("dbEngine", "MSSQL"),
                Servers.E1.with("count", "51"),
                Servers.E1.with("vcpu", "65"),
                Servers.E1.with("ramGb", "1025"),
                Servers.E1.with("nonStandardYear", "4"),
                Servers.E1.with("environment", "MOON"))) {
            maria.tries("answer", id, "servers=" + maria.uploads("servers.csv", wrong.csv()));
            then(maria).wasRefused("server");
        }
        then(id).hasNoAnswer("questionnaire", "servers");
    }

    @Test
    @DisplayName("domain A1: a team member answers and uploads but does not decide")
    void theTeamHelpsButDoesNotDecide() {
        var id = aCase().upTo("DESIGN");
        tom.tries("answer", id, "growth=none");
        then(tom).wasRefused();
        maria.does("add-team", id, "tom");
        aCase().contacts(id);

        tom.does("answer", id, "growth=\"10 percent\"");
        aCase().answersQuestionnaire(id, Forms.questionnaire(Servers.E1));
        tom.does("complete-questionnaire", id);
        var file = tom.uploads("diagram.png", "image/png", Pictures.png());
        tom.does("upload-diagram", id, "file=" + file);
        aCase().schedulesReview(id);

        tom.tries("approve-architecture", id);
        then(tom).wasRefused("requester");
        then(id).isIn("ARCH_REVIEW").hasAudit("tom", "upload-diagram", "done");
        maria.does("remove-team", id, "person=tom");
        assertThat(CaseView.strings(then(id).view().json().path("team"))).doesNotContain("tom");
    }

    @Test
    @DisplayName("domain A1: nobody is in the team twice, and only who is in it can be taken out")
    void theTeamIsASet() {
        var id = aCase().upTo("DESIGN");
        maria.does("add-team", id, "person=tom");

        maria.tries("add-team", id, "person=tom");
        then(maria).wasRefused("in the team already");
        maria.tries("add-team", id, "person=maria");
        then(maria).wasRefused("requester");
        maria.tries("remove-team", id, "person=sam");
        then(maria).wasRefused("not in the team", "Tom");
    }

    @Test
    @DisplayName("A4: the diagram is a picture or a drawing; each upload is a new version and the old ones stay")
    void theDiagramHasVersions() {
        var id = aCase().upTo("DESIGN");
        aCase().contacts(id);
        maria.tries("upload-diagram", id, "file=" + maria.uploads("diagram.txt", "A -> B"));
        then(maria).wasRefused("file");

        aCase().uploadsDiagram(id);
        aCase().uploadsDiagram(id);

        then(id).hasDocument("D-AD", 2);
        assertThat(then(id).view()
                        .documents("D-AD")
                        .map(document -> document.path("version").asInt(0)))
                .containsExactlyInAnyOrder(1, 2);
    }

    @Test
    @DisplayName("domain A3: infeasible ends the case; requester and approvers read why")
    void whatCannotBeBuiltIsRejected() {
        var id = aCase().upTo("DESIGN");
        maria.tries("infeasible", id, "Solaris 10 is no longer supported");
        then(maria).wasRefused();
        kate.tries("infeasible", id, "reason=no");
        then(kate).wasRefused("reason");

        kate.does("infeasible", id, "Solaris 10 is no longer supported");

        for (var person : List.of(maria, omar, lin)) {
            then(person).wasToldDirectly(id, "Solaris 10 is no longer supported");
        }
        then(id).isIn("REJECTED").isHeldByNobody();
    }

    @Test
    @DisplayName("contract 3.6: tax and criminal-justice data bring a private note to the lead and to SECURITY")
    void specialDataBringsANote() {
        var id = aCase().asking("sensitiveData", "Yes", "dataTypes", "FTI, CJI", "regulatory", "Yes")
                .asking("regulatoryRequirements", "IRS_PUB_1075, CJIS_SECURITY_POLICY", "otherRegulatory", "skip")
                .upTo("AWAITING_RECEIPT");

        kate.does("receive", id);

        then(kate).wasToldDirectly(id, "45-day").wasToldDirectly(id, "Hawkins");
        then(sec).wasToldDirectly(id, "45-day").wasToldDirectly(id, "Hawkins");
        CDT_ROOMS.forEach(room -> room(room).neverSays(id, "45-day", "Hawkins", "FTI"));
    }

    @Test
    @DisplayName("A5 T3, T4: the lead is reminded to make contact, then the customer of the tasks")
    void theDesignIsReminded() {
        var id = aCase().upTo("DESIGN");
        story.clockAt("2027-01-13T08:59");
        then(kate).hasReminders(0, id);
        story.clockAt("2027-01-13T09:00");
        then(kate).hasReminders(1, id);
        then(id).isIn("DESIGN");

        aCase().contacts(id);
        then(id).isDue("2027-01-21T09:00");
        story.clockAt("2027-01-21T08:59");
        then(maria).hasReminders(0, id);
        story.clockAt("2027-01-21T09:00");
        then(maria).hasReminders(1, id);
        story.clockAt("2027-01-28T09:00");
        then(maria).hasReminders(2, id);
    }

    @Test
    @DisplayName("contract 1.5: a form never opens for someone who may not act")
    void noFormOpensForThoseWhoMayNotAct() {
        var id = aCase().upTo("DESIGN");

        assertThat(lin.tries("answer", id).form()).isEmpty();
        then(lin).wasRefused();
        assertThat(sam.tries("contact", id).form()).isEmpty();
        then(sam).wasRefused();
        assertThat(kate.tries("contact", id).opensForm().fields()).contains("method", "at", "note");
        kate.submits(story.attempt().reply().opensForm(), Map.of("method", "EMAIL"))
                .done();
        then(id).hasFact("method", "EMAIL");
    }
}
