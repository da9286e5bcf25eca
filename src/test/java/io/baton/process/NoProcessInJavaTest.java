package io.baton.process;

import static org.assertj.core.api.Assertions.assertThat;

import io.baton.botconfig.TestConfig;
import io.baton.form.Field;
import io.baton.form.Form;
import io.baton.form.Option;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * No Java knows the processes that are shipped: what an organisation calls its states, people, work and papers stands in
 * its YAML alone. Comments may cite where a rule comes from; code may not.
 */
class NoProcessInJavaTest {

    private static final List<JavaCode> SOURCES = JavaCode.under("src/main/java").stream()
            .filter(source ->
                    !source.file().endsWith(Path.of("workspace", "Words.java"))) // how abbreviations are spelt
            .toList();

    /** Words of the two organisations, as a whole word in any case, in names and in texts. */
    private static final List<String> ORGANISATIONS = List.of(
            "cdt",
            "esd",
            "sdc",
            "mpsedc",
            "dco",
            "nic",
            "pod",
            "california",
            "madhya",
            "data centre",
            "composite team",
            "service area",
            "scoping",
            "architecture",
            "questionnaire",
            "expedited?",
            "infeasible",
            "format-?(i|ii|iii|iv|v)",
            "co-?hosting",
            "co-?location",
            "billing",
            "aix",
            "linux",
            "solaris",
            "windows",
            "customer",
            "approver",
            "consultant",
            "cell build",
            "implementation period",
            "letter of acceptance",
            "go-?live");

    /**
     * Words of the shipped processes that are also words of Baton itself: of its vocabulary, of its talk, of every form.
     */
    private static final Set<String> BATON = Set.of(
            // kinds of roles, and the role of the bot's owner
            "ADMIN",
            "TEAM",
            "AREA",
            // statuses of issues, items and requests
            "OPEN",
            "CLOSED",
            "IN_SCOPE",
            "OUT_OF_SCOPE",
            "NONE",
            // a request that is not submitted yet, and one made of another
            "DRAFT",
            "COPY",
            "NEW",
            // what a profile holds
            "department",
            "email",
            "phone",
            // parts of the vocabulary's own shapes
            "until",
            "fields",
            "lines",
            "validUntil",
            // what a conversation understands
            "submit",
            "cancel",
            "follow-on",
            "answer",
            "query",
            // inputs with a meaning in the vocabulary of effects, and one of its words for the audit
            "classify",
            "replacement",
            "start",
            "place",
            "heldAt",
            "attendees",
            "delegates",
            "minutes",
            "text",
            "category",
            "files",
            "file",
            "owner",
            "due",
            "required",
            "resumeOn",
            "reason",
            "note",
            "person",
            "at",
            "area",
            "item",
            "issue",
            "scope",
            "amount",
            // parts of messages, cases and forms in the workspace's interface
            "request",
            "status",
            "name",
            "version",
            "document",
            "documents",
            "budget",
            "team",
            "role",
            "description",
            "environment",
            "location",
            "url",
            "method",
            "ip",
            "os",
            "count",
            "line",
            "hold",
            "comment",
            "return",
            "copy",
            "channel",
            "result",
            "summary",
            "details",
            "attachments",
            "platform",
            "share",
            "contact",
            "cell",
            "review",
            "call",
            "take",
            "plan",
            "block",
            "publish",
            "application",
            "size",
            "evidence",
            "approvedBudget",
            "schedule",
            // of servers
            "port");

    @Test
    void noCodeNamesAnOrganisationOrItsWork() {
        var words = Pattern.compile(
                "(?<![A-Za-z])(?:" + String.join("|", ORGANISATIONS) + ")(?![A-Za-z])", Pattern.CASE_INSENSITIVE);

        assertThat(JavaCode.all(SOURCES, words)).isEmpty();
    }

    @Test
    void noTextInTheCodeIsAWordOfAShippedProcess() {
        var words = new TreeSet<String>();
        TestConfig.shipped()
                .processes()
                .newest()
                .forEach(process ->
                        wordsOf(process).filter(word -> !BATON.contains(word)).forEach(words::add));

        assertThat(words).hasSizeGreaterThan(200);
        assertThat(SOURCES.stream().flatMap(JavaCode::texts).filter(spot -> words.contains(spot.text())))
                .isEmpty();
    }

    @Test
    void readsCodeWithoutItsComments() {
        assertThat(JavaCode.withoutComments("a /* b\n c */ d // e\n\"// f \\\" /* g */\" 'h'"))
                .isEqualTo("a \n d \n\"// f \\\" /* g */\" 'h'");
    }

    /** Every id, word and stage that a process gives a name to. */
    private static Stream<String> wordsOf(ProcessDefinition process) {
        var lanes = process.lanes();
        return Stream.of(
                        Stream.of(process.id(), process.prefix(), process.calendar(), process.titleField()),
                        process.roles().stream().map(Role::id),
                        process.areas().stream().map(Area::id),
                        process.stages().stream(),
                        process.states().stream().map(State::id),
                        process.actions().stream().map(ActionRule::action),
                        fieldWords(process.actions().stream().flatMap(rule -> rule.inputs().stream())),
                        process.ballots().stream().map(BallotRule::id),
                        process.ballots().stream().flatMap(ballot -> ballot.choices().stream()),
                        Stream.ofNullable(lanes).flatMap(lane -> lane.statuses().stream()),
                        Stream.ofNullable(lanes)
                                .flatMap(lane -> lane.steps().stream().map(LaneRule.Step::event)),
                        process.documents().stream().flatMap(paper -> Stream.of(paper.id(), paper.title())),
                        process.timers().stream().map(TimerRule::id),
                        process.flags().stream().map(ProcessDefinition.FlagRule::flag),
                        process.forms().stream().map(Form::id),
                        fieldWords(process.forms().stream().flatMap(form -> form.fields().stream())))
                .flatMap(words -> words);
    }

    private static Stream<String> fieldWords(Stream<Field> fields) {
        return fields.map(field -> List.of(
                        List.of(field.id()),
                        field.options().stream().map(Option::value).toList(),
                        field.columns().stream().map(column -> column.id()).toList()))
                .flatMap(List::stream)
                .flatMap(Collection::stream);
    }
}
