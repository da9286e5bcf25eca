package io.baton.casework;

import io.baton.form.Filled;
import io.baton.form.Value;
import io.baton.process.Condition;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Decides the conditions of the vocabulary on a case; pure. */
final class Conditions {

    private Conditions() {}

    static Finding all(List<Condition> conditions, Scene scene) {
        return conditions.stream().map(each -> check(each, scene)).reduce(Finding.YES, Finding::and);
    }

    static Finding check(Condition condition, Scene scene) {
        return switch (condition) {
            case Condition.Not(var that) -> all(that, scene).not();
            case Condition.AnyOf(var of) -> anyOf(of, scene);
            case Condition.AllOf(var of) -> all(of, scene);
            case Condition.Fact(var fact, var in) -> has(scene.now().fact(fact), in);
            case Condition.AnswerIn(var field, var in) -> has(scene.now().answer(field), in);
            case Condition.AnyRow any -> TableConditions.anyRow(any, scene);
            case Condition.RowsHave rows -> TableConditions.rowsHave(rows, scene);
            case Condition.FormComplete(var form, var word) -> formComplete(form, word, scene);
            case Condition.InputRowsHave rows -> RowConditions.have(rows, scene);
            case Condition.InputRowsKnown rows -> RowConditions.known(rows, scene);
            case Condition.RowsNoted rows -> RowConditions.noted(rows, scene);
            case Condition.Option(var option) -> Finding.of(scene.def().isOn(option));
            case Condition.Flag(var flag) -> Finding.of(scene.now().flags().contains(flag));
            case Condition.StateIs(var in) -> Finding.of(in.contains(scene.now().workingState()));
            case Condition.EnteredWithin(var span) ->
                Finding.of(!span.after(scene.now().enteredAt(), scene.world().calendar())
                        .isBefore(scene.world().now()));
            case Condition.Visited(var state) ->
                Finding.of(scene.now().visits().stream()
                        .anyMatch(visit -> visit.state().equals(state)));
            case Condition.ActorIs(var role) -> Finding.of(scene.roles().holds(scene.actor(), role));
            case Condition.ActingArea(var in) -> Finding.of(scene.area() != null && in.contains(scene.area()));
            case Condition.RequestOpen(var kind) ->
                Finding.of(scene.now().requests().stream()
                        .anyMatch(request ->
                                request.kind().equals(kind) && request.status().equals("OPEN")));
            case Condition.BallotPassed ballot -> BallotConditions.passed(ballot, scene);
            case Condition.BallotOpen ballot -> BallotConditions.open(ballot, scene);
            case Condition.BallotHas ballot -> BallotConditions.has(ballot, scene);
            case Condition.BallotComplete ballot -> BallotConditions.complete(ballot, scene);
            case Condition.PersonPending pending -> BallotConditions.pending(pending, scene);
            case Condition.Attended attended -> BallotConditions.attended(attended, scene);
            case Condition.LanesIn lanes -> LaneConditions.in(lanes, scene);
            case Condition.LaneBlocked() -> LaneConditions.blocked(scene);
            case Condition.LanesAssigned() -> LaneConditions.assigned(scene);
            case Condition.LaneRecords(var inputs) -> LaneConditions.records(inputs, scene);
            case Condition.DocumentReady(var id) ->
                Finding.of(scene.now()
                        .document(id)
                        .filter(document -> !document.turnedDown())
                        .isPresent());
            case Condition.DocumentExists(var id) ->
                Finding.of(scene.now().document(id).isPresent());
            case Condition.MeetingHeld(var id) ->
                Finding.of(scene.now()
                        .meeting(id)
                        .filter(meeting -> meeting.heldAt() != null)
                        .isPresent());
            case Condition.MeetingPlanned(var id) ->
                Finding.of(scene.now()
                        .meeting(id)
                        .filter(meeting -> meeting.heldAt() == null)
                        .isPresent());
            case Condition.ItemsSettled() -> IssueConditions.itemsSettled(scene);
            case Condition.ItemIn item -> IssueConditions.itemIn(item, scene);
            case Condition.IssueIn issue -> IssueConditions.issueIn(issue, scene);
            case Condition.IssuesSettled settled -> IssueConditions.settled(settled, scene);
            case Condition.IssuePart(var input, var part) -> IssueConditions.part(input, part, scene);
            case Condition.IssueOutOfScope() ->
                Finding.of(scene.now().issues().stream().anyMatch(issue -> "OUT_OF_SCOPE".equals(issue.scope())));
            case Condition.EstimatePublished() -> Finding.of(Estimates.isPublished(scene.now()));
            case Condition.EstimateValid() -> Finding.of(Estimates.isValid(scene.now(), scene.world()));
            case Condition.WithinBudget() -> Estimates.withinBudget(scene.now());
            case Condition.PersonInArea(var input) -> personInArea(input, scene);
            case Condition.PersonHasRole(var input, var role) ->
                Finding.of(scene.input(input)
                        .filter(person -> scene.roles().holds(person.plain(), role))
                        .isPresent());
            case Condition.PersonAmong(var input, var field) ->
                Finding.of(scene.input(input)
                        .filter(person -> scene.now()
                                .answer(field)
                                .map(Value::texts)
                                .orElse(List.of())
                                .contains(person.plain()))
                        .isPresent());
            case Condition.InputGiven(var oneOf) ->
                Finding.of(oneOf.stream().anyMatch(input -> scene.input(input).isPresent()));
            case Condition.InputIn(var input, var in) -> has(scene.input(input), in);
            case Condition.InputLength(var input, var least) ->
                Finding.of(scene.input(input)
                        .filter(text -> text.plain().strip().length() >= least)
                        .isPresent());
            case Condition.InputsAlike(var first, var second) ->
                Finding.of(alike(scene.input(first), scene.input(second)));
            case Condition.InputLikeAnswer(var input, var field) ->
                Finding.of(alike(scene.input(input), scene.now().answer(field)));
            case Condition.InputNotPast(var input) -> notPast(scene.input(input), scene);
            case Condition.FactNotPast(var fact) -> notPast(scene.now().fact(fact), scene);
            case Condition.InputAbove(var input, var field) ->
                above(scene.input(input), scene.now().answer(field));
            case Condition.InOrder(var first, var second) -> ordered(scene.input(first), scene.input(second));
            case Condition.InputAfterFact(var input, var fact) ->
                Finding.of(later(scene.input(input), scene.now().fact(fact)));
            case Condition.InputInFact(var input, var fact) ->
                Finding.of(scene.input(input)
                        .filter(value -> scene.now()
                                .fact(fact)
                                .map(Value::texts)
                                .orElse(List.of())
                                .contains(value.plain()))
                        .isPresent());
            case Condition.FactNotAfter(var fact, var field) ->
                Finding.of(!later(scene.now().fact(fact), scene.now().answer(field)));
        };
    }

    private static Finding anyOf(List<Condition> of, Scene scene) {
        var findings = of.stream().map(each -> check(each, scene)).toList();
        return findings.stream().anyMatch(Finding::holds)
                ? Finding.YES
                : new Finding(
                        false,
                        findings.stream()
                                .flatMap(finding -> finding.missing().stream())
                                .toList());
    }

    private static Finding has(Optional<Value> value, List<String> in) {
        return Finding.of(value.filter(some -> !some.isEmpty())
                .filter(some -> in.isEmpty() || some.texts().stream().anyMatch(in::contains))
                .isPresent());
    }

    private static Finding formComplete(String form, @Nullable String word, Scene scene) {
        var filled = filled(form, scene);
        return Finding.missing(filled.blockers().stream()
                .map(fault -> (word == null ? "" : word + ": ") + wanting(filled, fault))
                .toList());
    }

    /** A field that has no answer by its label, another by what is wrong with it. */
    private static String wanting(Filled filled, Filled.Fault fault) {
        return filled.isAnswered(fault.field())
                ? fault.say().replaceAll("[.।]$", "")
                : fault.field().label();
    }

    static Filled filled(String form, Scene scene) {
        var known = scene.def()
                .form(form)
                .orElseThrow(() -> new IllegalArgumentException(
                        "no form " + form + " in " + scene.def().id()));
        var answers = scene.now().answers().getOrDefault(form, io.baton.form.Answers.NONE);
        return new Filled(known, answers, new CaseSurroundings(scene.now(), scene.world()))
                .settled()
                .filled();
    }

    private static Finding personInArea(String input, Scene scene) {
        var area = scene.area();
        return Finding.of(area != null
                && scene.input(input)
                        .filter(person -> scene.roles().areasOf(person.plain()).contains(area))
                        .isPresent());
    }

    private static Finding above(Optional<Value> input, Optional<Value> bound) {
        return Finding.of(
                input.isPresent() && (bound.isEmpty() || number(input.get()).compareTo(number(bound.get())) > 0));
    }

    private static BigDecimal number(Value value) {
        return value instanceof Value.Num(var number) ? number : new BigDecimal(value.plain());
    }

    private static Finding ordered(Optional<Value> first, Optional<Value> second) {
        return Finding.of(!later(first, second));
    }

    private static boolean alike(Optional<Value> one, Optional<Value> other) {
        return one.isPresent() && other.isPresent() && plain(one.get()).equals(plain(other.get()));
    }

    private static String plain(Value value) {
        return value.plain().strip().replaceAll("\\s+", " ").toLowerCase(Locale.ROOT);
    }

    private static Finding notPast(Optional<Value> date, Scene scene) {
        var today = scene.world()
                .now()
                .atZone(scene.world().calendar().zone())
                .toLocalDate()
                .toString();
        return Finding.of(date.filter(day -> day.plain().compareTo(today) >= 0).isPresent());
    }

    /** ISO dates compare as texts do; an absent side is never late. */
    private static boolean later(Optional<Value> one, Optional<Value> other) {
        return one.isPresent()
                && other.isPresent()
                && one.get().plain().compareTo(other.get().plain()) > 0;
    }
}
