package io.baton.statemachine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import io.baton.botconfig.Examples;
import io.baton.botconfig.TestConfig;
import io.baton.casework.TableEngine;
import io.baton.chat.Person;
import io.baton.desk.CaseReading.Read;
import io.baton.desk.ExamplePlay;
import io.baton.desk.Playhouse;
import io.baton.form.Column;
import io.baton.form.Field;
import io.baton.process.ActionRule;
import io.baton.process.ProcessDefinition;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * People of every kind do whatever comes to mind to a case of every shipped process: the right thing, the wrong thing,
 * with good input and bad. A desk on Spring Statemachine and a desk on a plain table decide all of it alike.
 */
class WholeDecisionWalkTest {

    private static final TestConfig SHIPPED = TestConfig.shipped();
    private static final int STEPS = 50;

    /** Begins with the first steps of an example, however many. */
    record Walk(Examples file, Examples.Example example) {
        @Override
        public String toString() {
            return file.process() + ": " + example.name();
        }
    }

    static Stream<Walk> walks() {
        return Examples.of(SHIPPED).stream()
                .flatMap(file -> file.examples().stream().map(example -> new Walk(file, example)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("walks")
    void bothEnginesDecideAlike(Walk walk) {
        var process = walk.file().process();
        var def = SHIPPED.processes().find(process).orElseThrow();
        try (var spring = new SpringCaseEngine()) {
            var one = Playhouse.open(SHIPPED, process, walk.file().start(), spring);
            var other = Playhouse.open(SHIPPED, process, walk.file().start(), new TableEngine());
            var random = new Random(walk.example().name().hashCode());
            var opening = 1 + random.nextInt(walk.example().steps().size());
            ExamplePlay.opening(one, walk.file(), walk.example(), opening);
            ExamplePlay.opening(other, walk.file(), walk.example(), opening);
            assumeThat(one.begun()).isNotEmpty();
            var id = one.newest();

            for (int step = 0; step < STEPS; step++) {
                var doing = doing(def, one, id, random);
                doing.on(one);
                doing.on(other);
                assertThat(one.caseOf(id)).as("after %s", doing).isEqualTo(other.caseOf(id));
            }

            assertThat(one.audit(id)).isEqualTo(other.audit(id)).hasSizeGreaterThan(STEPS / 3);
        }
    }

    /** A command that somebody gives, or time that passes. */
    private record Doing(String who, String command, String until) {

        void on(Playhouse house) {
            if (command.isEmpty()) {
                house.whenItIs(until);
            } else {
                house.when(house.player(who)).says(command);
            }
        }
    }

    private static Doing doing(ProcessDefinition def, Playhouse house, String id, Random random) {
        if (random.nextInt(25) == 0) {
            var later = house.now().atZone(ZoneOffset.UTC).toLocalDate().plusDays(1 + random.nextInt(3));
            return new Doing("", "", later + "T16:00");
        }
        var people = SHIPPED.people().all().stream().map(Person::id).toList();
        var who = one(people, random);
        var sensible = random.nextInt(10) < 9 ? possible(house, id, random, people) : List.<Doing>of();
        if (!sensible.isEmpty()) {
            var chosen = one(sensible, random);
            return new Doing(chosen.who(), chosen.command() + inputs(def, chosen.until(), random), "");
        }
        var rule = one(def.actions(), random);
        return new Doing(who, "/case " + rule.action() + " " + id + inputs(def, rule.action(), random), "");
    }

    /** What anybody may do now; the action stands in {@code until}. */
    private static List<Doing> possible(Playhouse house, String id, Random random, List<String> people) {
        boolean anything = random.nextInt(40) == 0;
        return people.stream()
                .flatMap(person -> enabled(house, id, person))
                .filter(doing -> anything || !ASIDE.contains(doing.until()))
                .toList();
    }

    /** What ends a case, or leads nowhere, would be most of a walk if it were done as often as the rest. */
    private static final Set<String> ASIDE = Set.of(
            "cancel",
            "withdraw",
            "reject",
            "decline",
            "infeasible",
            "hold",
            "return",
            "confirm-cancel",
            "confirm-withdraw",
            "request-hold",
            "comment",
            "query",
            "add-team",
            "remove-team",
            "add-consultant",
            "replace-approver",
            "change-hosting",
            "request-changes");

    private static Stream<Doing> enabled(Playhouse house, String id, String person) {
        return house.desk().reading().view(id, person) instanceof Read.Found<Map<String, Object>>(var view)
                ? ((List<?>) view.get("actions"))
                        .stream()
                                .map(action -> (Map<?, ?>) action)
                                .filter(action -> Boolean.TRUE.equals(action.get("enabled")))
                                .map(action -> new Doing(
                                        person,
                                        "/case " + action.get("action") + " " + id
                                                + (action.get("area") == null ? "" : " " + action.get("area")),
                                        String.valueOf(action.get("action"))))
                : Stream.of();
    }

    private static String inputs(ProcessDefinition def, String action, Random random) {
        var rule = def.rules(action).isEmpty() ? null : one(def.rules(action), random);
        return rule == null
                ? ""
                : fields(def, rule)
                        .filter(field -> !field.optional() || random.nextInt(4) == 0)
                        .map(field -> " " + field.id() + "=\"" + value(field, random) + "\"")
                        .collect(Collectors.joining());
    }

    private static Stream<Field> fields(ProcessDefinition def, ActionRule rule) {
        var filled = rule.fills() == null
                ? Stream.<Field>of()
                : def.form(rule.fills()).orElseThrow().fields().stream()
                        .filter(field -> field.shownWhen().isEmpty());
        return Stream.concat(rule.inputs().stream(), filled);
    }

    private static String value(Field field, Random random) {
        if (!field.options().isEmpty()) {
            return one(field.options(), random).value();
        }
        return switch (field.type()) {
            case NUMBER -> String.valueOf(1 + random.nextInt(3));
            case MONEY -> String.valueOf(1_000 * (1 + random.nextInt(40)));
            case DATE -> LocalDate.of(2027, 1, 1).plusDays(random.nextInt(200)).toString();
            case DATE_TIME -> LocalDate.of(2027, 1, 1).plusDays(random.nextInt(60)) + "T10:00";
            case YES_NO -> random.nextInt(5) == 0 ? "no" : "yes";
            case PERSON -> one(SHIPPED.people().all(), random).id();
            case PEOPLE ->
                SHIPPED.people().all().stream()
                        .map(Person::id)
                        .filter(any -> random.nextInt(4) > 0)
                        .collect(Collectors.joining(","));
            case TABLE -> table(field.columns(), random);
            case FILE -> "f-none";
            case CHOICE, MULTI, TEXT, LONG_TEXT -> "Words number " + random.nextInt(1_000);
        };
    }

    private static String table(List<Column> columns, Random random) {
        return columns.stream().map(Column::id).collect(Collectors.joining(",")) + "\n"
                + columns.stream().map(column -> cell(column, random)).collect(Collectors.joining(","));
    }

    private static String cell(Column column, Random random) {
        if (!column.options().isEmpty()) {
            return one(column.options(), random).value();
        }
        return switch (column.type()) {
            case NUMBER -> String.valueOf(4 + random.nextInt(8));
            case YES_NO -> "yes";
            case DATE -> "2027-06-01";
            case TEXT, LONG_TEXT, CHOICE, MULTI, MONEY, DATE_TIME, PERSON, PEOPLE, FILE, TABLE ->
                "x" + random.nextInt(9);
        };
    }

    private static <T> T one(List<T> all, Random random) {
        return all.get(random.nextInt(all.size()));
    }
}
