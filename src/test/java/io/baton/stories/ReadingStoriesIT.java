package io.baton.stories;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Who may read what of a case, and what the bot says of itself. */
class ReadingStoriesIT extends Cast {

    @Test
    @DisplayName("X01: every party reads status, history and documents, in any state")
    void everyPartyReadsTheCase() {
        var early = aCase().upTo("AWAITING_RECEIPT");
        var late = aCase().upTo("CELL_BUILD");
        maria.does("add-team", late, "person=tom");
        for (var person : List.of(maria, omar, lin, kate, desk)) {
            assertReads(person, early);
        }
        for (var person : List.of(maria, tom, omar, kate, unix, sec, bkp, ray, desk)) {
            assertReads(person, late);
        }
        lin.does("comment", late, "We look forward to it");
        thread(late).tells(late, "We look forward to it");
    }

    @Test
    @DisplayName("X01, contract 8.11: an outsider is refused without a word of the content, and the attempt is audited")
    void anOutsiderReadsNothing() {
        var id = aCase().upTo("DESIGN");
        for (var word : List.of("status", "history", "documents")) {
            sam.tries(word, id);
            then(sam).wasRefused();
            assertThat(story.attempt().reply().whyRefused()).doesNotContain("permit portal", "LINUX", "DHS1");
        }
        for (var outsider : List.of("sam", "joy", "tom", "ct", "usha")) {
            assertThat(story.workspace()
                            .get("/api/cases/" + id + "?as=" + outsider)
                            .status())
                    .as(outsider)
                    .isEqualTo(403);
            assertThat(story.workspace().room(outsider, "case:" + id, 0).status())
                    .as(outsider)
                    .isIn(403, 404);
            assertThat(person(outsider).rooms()).doesNotContain("case:" + id);
        }
        assertThat(maria.rooms()).contains("case:" + id);
        assertThat(omar.rooms()).contains("case:" + id);
        assertThat(kate.rooms()).contains("case:" + id);
    }

    @Test
    @DisplayName("X01, contract 1.4: an unknown id is answered in words, privately, not as a fault")
    void anUnknownIdIsAnsweredInWords() {
        var reply = maria.says("/case status ESD-2027-9999");

        assertThat(reply.answer().status()).isEqualTo(200);
        assertThat(reply.messages())
                .anyMatch(message -> message.isPrivate() && message.text().contains("No case ESD-2027-9999"));
    }

    @Test
    @DisplayName("contract 1.19, 2.6: the audit names who did what, as whom, from which state to which")
    void theAuditTellsTheWholeStory() {
        var id = aCase().upTo("AWAITING_RECEIPT");
        sam.tries("receive", id);
        kate.does("receive", id, "Welcome");

        var audit = story.workspace().audit("maria", id);

        assertThat(audit.stream()
                        .filter(entry -> entry.path("outcome").asString("").equals("done"))
                        .map(entry -> entry.path("actor").asString("") + " "
                                + entry.path("action").asString("") + " as "
                                + entry.path("role").asString("")))
                .containsSubsequence(
                        "maria submit as CUSTOMER",
                        "omar approve as APPROVER",
                        "lin approve as APPROVER",
                        "kate receive as ESD");
        var receive = audit.getLast();
        assertThat(receive.path("from").asString("")).isEqualTo("AWAITING_RECEIPT");
        assertThat(receive.path("to").asString("")).isEqualTo("DESIGN");
        assertThat(receive.path("reason").asString("")).isEqualTo("Welcome");
        assertThat(audit)
                .extracting(entry -> entry.path("seq").asLong(0))
                .isSorted()
                .doesNotHaveDuplicates();
        assertThat(audit).extracting(entry -> entry.path("hash").asString("")).doesNotHaveDuplicates();
        for (var reader : List.of("omar", "kate", "desk", "admin")) {
            assertThat(story.workspace().audit(reader, id)).as(reader).isNotEmpty();
        }
        assertThat(story.workspace().get("/api/cases/" + id + "/audit?as=sam").status())
                .isEqualTo(403);
    }

    @Test
    @DisplayName("workspace-api: lists of cases by person, process, stage and state")
    void casesAreListed() {
        var waiting = aCase().upTo("AWAITING_APPROVAL");
        var design = aCase().upTo("DESIGN");

        assertThat(listed("maria", "")).contains(waiting, design);
        assertThat(listed("sam", "")).doesNotContain(waiting, design);
        assertThat(listed("kate", "&process=esd&state=DESIGN")).contains(design).doesNotContain(waiting);
        assertThat(listed("kate", "&process=sdc")).doesNotContain(waiting, design);
        assertThat(says(maria, "/cases mine")).contains(waiting, design);
        assertThat(says(omar, "/cases waiting")).contains(waiting).doesNotContain(design);
        assertThat(says(kate, "/cases waiting")).contains(design).doesNotContain(waiting);
        assertThat(says(sam, "/cases all")).doesNotContain(waiting, design);
    }

    @Test
    @DisplayName("workspace-api: the bot tells who one is, what it charges and how it helps")
    void theBotTellsOfItself() {
        assertThat(says(kate, "/baton whoami")).containsIgnoringCase("kate").contains("ESD");
        assertThat(says(maria, "/baton rates")).contains("SAMPLE-FY2026-27", "285.00");
        assertThat(says(sam, "/baton help")).containsIgnoringCase("/request").containsIgnoringCase("/case");
        var id = aCase().upTo("DESIGN");
        assertThat(says(kate, "/case actions " + id)).contains("contact");
        assertThat(says(kate, "/case help " + id)).isNotBlank();
    }

    @Test
    @DisplayName("contract 2 actions: what a person may do now is enabled, the rest says what is missing")
    void theCaseSaysWhatCanBeDone() {
        var id = aCase().upTo("AWAITING_APPROVAL");

        assertThat(actions("maria", id)).contains("replace-approver", "cancel").doesNotContain("approve", "receive");
        assertThat(actions("omar", id)).contains("approve", "return", "reject").doesNotContain("cancel");
        omar.does("approve", id);
        lin.does("approve", id);
        kate.does("receive", id);
        assertThat(actions("kate", id))
                .contains("contact", "infeasible", "hold")
                .doesNotContain("schedule-review");
        assertThat(then(id).view().json().path("actions").valueStream())
                .anyMatch(action -> action.path("action").asString("").equals("schedule-review")
                        && !action.path("missing").isEmpty());
    }

    @Test
    @DisplayName("workspace-api: completion offers commands, one's own cases and what may be done with them now")
    void completionKnowsWhatComesNext() {
        var id = aCase().upTo("DESIGN");

        assertThat(completions("maria", "/")).contains("/request", "/case", "/cases", "/baton");
        assertThat(completions("maria", "/case status ")).contains(id);
        assertThat(completions("sam", "/case status ")).doesNotContain(id);
        assertThat(completions("kate", "/case ")).contains("contact");
    }

    @Test
    @DisplayName("workspace-api: the people, rooms, commands and processes are there")
    void theWorkspaceIsFurnished() {
        var state = story.workspace().state();

        assertThat(state.path("people")
                        .valueStream()
                        .map(person -> person.path("id").asString("")))
                .contains("maria", "tom", "omar", "lin", "joy", "kate", "win", "unix", "sto", "net", "sec", "dba")
                .contains("bkp", "ray", "desk", "usha", "cons", "mps", "ct", "dco", "sam", "admin");
        assertThat(state.path("processes")
                        .valueStream()
                        .map(process -> process.path("id").asString("")))
                .contains("esd");
        assertThat(state.path("commands")
                        .valueStream()
                        .map(command -> command.path("name").asString("")))
                .anyMatch(name -> name.contains("request"))
                .anyMatch(name -> name.contains("cases"));
        assertThat(kate.rooms()).contains("direct", "#esd-intake", "#esd-pod");
        assertThat(ray.rooms()).contains("direct", "#esd-pod").doesNotContain("#area-network");
        assertThat(net.rooms()).contains("#area-network").doesNotContain("#area-storage", "#esd-pod");
        assertThat(maria.rooms()).contains("direct").doesNotContain("#esd-intake", "#esd-pod", "#area-network");
    }

    private void assertReads(Person person, String id) {
        for (var word : List.of("status", "history", "documents")) {
            var reply = person.tries(word, id).done();
            assertThat(reply.messages()).as("%s %s", person, word).isNotEmpty();
        }
        assertThat(says(person, "/case status " + id)).contains(id);
        assertThat(story.workspace().caseOf(person.id(), id).path("id").asString(""))
                .isEqualTo(id);
        assertThat(story.workspace().audit(person.id(), id)).isNotEmpty();
    }

    private String says(Person person, String command) {
        return String.join(
                "\n",
                person.says(command).done().messages().stream()
                        .map(Message::everything)
                        .toList());
    }

    private List<String> listed(String as, String query) {
        return Workspace.ok(story.workspace().get("/api/cases?as=" + as + query))
                .path("cases")
                .valueStream()
                .map(each -> each.path("id").asString(""))
                .toList();
    }

    private List<String> actions(String as, String id) {
        return new CaseView(story.workspace().caseOf(as, id)).enabledActions();
    }

    private String completions(String as, String text) {
        return String.join(
                "\n",
                story.workspace().completions(as, text).stream()
                        .map(each -> each.path("text").asString(""))
                        .toList());
    }
}
