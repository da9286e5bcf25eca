package io.baton.casework;

import io.baton.estimate.Amounts;
import io.baton.form.Field;
import io.baton.form.Value;
import io.baton.process.State;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Fills the placeholders of configured texts: {@code {id}}, {@code {actor}}, {@code {fact:start}} and so on. An empty
 * value leaves nothing behind; an unknown placeholder was refused when the configuration was read.
 */
record Texts(Scene scene, @Nullable String reason, String label, String done) {

    private static final Pattern PLACEHOLDER = Pattern.compile("\\{([a-z-]+)(?::([A-Za-z0-9_.-]+))?}");

    String fill(String text) {
        return fill(text, List.of());
    }

    String fill(String text, List<String> missing) {
        var filled = PLACEHOLDER
                .matcher(text)
                .replaceAll(match -> java.util.regex.Matcher.quoteReplacement(value(
                        match.group(1), Optional.ofNullable(match.group(2)).orElse(""), missing)));
        return filled.replace(": “”", "")
                .replace("“”", "")
                .replaceAll("[ \\t]+", " ")
                .replaceAll("\\s*\\([^()]*:\\s*\\)", "")
                .replaceAll(" ([.,:;])(?=\\s|$)", "$1")
                .strip();
    }

    private String value(String word, String of, List<String> missing) {
        return switch (word) {
            case "id" -> now().id();
            case "title" -> now().title();
            case "actor" -> nameOf(scene.actor());
            case "requester" -> nameOf(now().requester());
            case "reason", "note" -> Optional.ofNullable(reason).orElse("");
            case "label" -> label;
            case "done" -> done;
            case "missing" -> String.join(", ", missing);
            case "stage" -> scene.def().state(now().workingState()).title();
            case "needs" -> Optional.ofNullable(state().needs()).orElse("");
            case "area" -> Optional.ofNullable(scene.area()).orElse("");
            case "party" -> party();
            case "input" -> scene.input(of).map(this::shown).orElse("");
            case "fact" ->
                now().fact(of)
                        .map(value -> labelled(scene.def().writer(of), value))
                        .orElse("");
            case "answer" ->
                now().answer(of)
                        .map(value -> labelled(labels().answer(of), value))
                        .orElse("");
            case "version" -> now().document(of).map(one -> "" + one.version()).orElse("-");
            case "meeting" ->
                now().meeting(of)
                        .map(one -> Dates.time(one.start(), scene.world()))
                        .orElse("");
            case "table" -> table(of);
            case "pending" -> pending(of);
            case "requested" -> requested(of);
            default -> more(word);
        };
    }

    private String more(String word) {
        return switch (word) {
            case "estimate" -> estimate();
            case "over" -> String.join("", Estimates.withinBudget(now()).missing());
            case "areas" -> String.join(", ", scene.areas().applicable(now(), scene.world()));
            case "team" -> team();
            case "members" -> members();
            case "assignee" -> assignee();
            case "unfinished" -> unfinished();
            case "issue", "item" -> scene.input(word).map(Value::plain).orElse("");
            case "text" -> subjectText();
            case "open-issues" -> openIssues();
            case "department" ->
                member(scene.actor()).map(Directory.Member::department).orElse("");
            case "email" -> member(scene.actor()).map(Directory.Member::email).orElse("");
            case "requester-department" ->
                member(now().requester()).map(Directory.Member::department).orElse("");
            case "requester-email" ->
                member(now().requester()).map(Directory.Member::email).orElse("");
            case "today" -> Dates.day(scene.world().now(), scene.world());
            default -> "";
        };
    }

    private Case now() {
        return scene.now();
    }

    private Labels labels() {
        return new Labels(scene);
    }

    /** A value as the field that it came from calls it. */
    private String labelled(Optional<Field> field, Value value) {
        return field.map(one -> labels().given(one, value, this)).orElseGet(() -> shown(value));
    }

    private State state() {
        return scene.def().state(now().workingState());
    }

    private Optional<Directory.Member> member(String person) {
        return scene.world().people().find(person);
    }

    private String nameOf(String person) {
        return scene.world().people().nameOf(person);
    }

    private String party() {
        if (scene.area() != null) {
            return scene.area();
        }
        return Optional.ofNullable(scene.role())
                .flatMap(scene.def()::role)
                .map(role -> role.label())
                .orElse(Optional.ofNullable(scene.role()).orElse(""));
    }

    /** A value as people read it: persons by name, instants in the calendar's zone, money with separators. */
    String shown(Value value) {
        if (value instanceof Value.Table(var rows)) {
            return rows.stream()
                    .map(row -> row.values().stream().map(Value::plain).collect(Collectors.joining(" ")))
                    .collect(Collectors.joining("; "));
        }
        var parts = value.texts().stream().map(this::shownText).toList();
        return String.join(", ", parts);
    }

    private String shownText(String text) {
        var person =
                scene.world().people().find(text).filter(member -> member.id().equals(text));
        if (person.isPresent()) {
            return person.get().name();
        }
        if (text.matches("\\d+\\.\\d{2}")) {
            return Amounts.grouped(new BigDecimal(text));
        }
        return Dates.instant(text).map(at -> Dates.time(at, scene.world())).orElse(text);
    }

    private String table(String field) {
        var dot = field.indexOf('.');
        var columns = scene.def()
                .form(field.substring(0, dot))
                .flatMap(form -> form.field(field.substring(dot + 1)))
                .map(Field::columns)
                .orElse(List.of());
        return TableConditions.rows(now(), field).stream()
                .map(row -> cells(row, columns))
                .collect(Collectors.joining("; "));
    }

    /** The cells that say something, in the order of the columns; what a column holds by default goes unsaid. */
    private static String cells(Map<String, Value> row, List<io.baton.form.Column> columns) {
        return columns.stream()
                .flatMap(column -> Optional.ofNullable(row.get(column.id())).map(Value::plain).stream()
                        .filter(cell -> !cell.equals(column.initial()))
                        .map(cell -> column.label() + " " + cell))
                .collect(Collectors.joining(", "));
    }

    private String pending(String ballot) {
        return now().ballot(ballot)
                .map(one -> String.join(", ", BallotConditions.pendingNames(one, scene)))
                .orElse("");
    }

    private String requested(String kind) {
        return now().requests().stream()
                .filter(request -> request.kind().equals(kind))
                .reduce((first, second) -> second)
                .flatMap(request -> Optional.ofNullable(request.reason())
                        .map(why -> " " + scene.words().say("case.asked-for", nameOf(request.by()), why)))
                .orElse("");
    }

    private String estimate() {
        var estimate = now().estimate();
        return estimate == null
                ? scene.words().say("case.no-estimate")
                : "%s %s a month, %s one-time, %s in the first year (estimate version %d, schedule %s%s)"
                        .formatted(
                                estimate.currency(),
                                Amounts.grouped(estimate.monthlyTotal()),
                                Amounts.grouped(estimate.oneTimeTotal()),
                                Amounts.grouped(estimate.firstYearTotal()),
                                estimate.version(),
                                estimate.schedule().name(),
                                estimate.validUntil() == null ? "" : ", valid until " + estimate.validUntil());
    }

    private String team() {
        return now().lanes().stream()
                .filter(lane -> lane.assignee() != null)
                .map(lane -> nameOf(String.valueOf(lane.assignee())) + " (" + lane.id() + ")")
                .collect(Collectors.joining(", "));
    }

    private String members() {
        return now().team().isEmpty()
                ? scene.words().say("case.empty")
                : String.join(", ", now().team().stream().map(this::nameOf).toList());
    }

    private String assignee() {
        return scene.lane()
                .flatMap(lane -> Optional.ofNullable(lane.assignee()))
                .map(this::nameOf)
                .orElse("");
    }

    private String unfinished() {
        var rule = scene.def().lanes();
        var done = rule == null ? List.<String>of() : rule.done();
        return now().lanes().stream()
                .filter(lane -> !done.contains(lane.status()))
                .map(lane -> lane.id() + " (" + lane.status() + ")")
                .collect(Collectors.joining(", "));
    }

    private String subjectText() {
        return scene.number("issue")
                .flatMap(now()::issue)
                .map(Case.Issue::text)
                .or(() -> scene.input("text").map(Value::plain))
                .orElse("");
    }

    /** Each with its number and its words. */
    private String openIssues() {
        var open = IssueConditions.settled(new io.baton.process.Condition.IssuesSettled(null), scene)
                .missing();
        return open.isEmpty()
                ? scene.words().say("case.none")
                : open.stream()
                        .map(no -> now().issue(Integer.parseInt(no))
                                .map(issue -> no + " “" + issue.text() + "”")
                                .orElse(no))
                        .collect(Collectors.joining(", "));
    }
}
