package io.baton.process;

import io.baton.form.Column;
import io.baton.form.FieldType;
import io.baton.form.Option;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Checks that conditions ask of things the process has. */
record ConditionCheck(Names names, Findings findings) {

    private static final List<String> ITEM_STATUSES = List.of("OPEN", "DONE", "VERIFIED", "WAIVED");
    static final List<String> ISSUE_STATUSES = List.of("OPEN", "TAKEN", "RESOLVED", "CONFIRMED", "CLOSED", "ANSWERED");
    static final List<String> ISSUE_KINDS = List.of("ISSUE", "QUERY");
    static final List<String> SCOPES = List.of("NONE", "IN_SCOPE", "OUT_OF_SCOPE");

    void all(List<Condition> conditions, Scope scope) {
        for (int i = 0; i < conditions.size(); i++) {
            check(conditions.get(i), scope.at(i));
        }
    }

    void requirements(List<Condition.Requirement> requirements, Scope scope) {
        for (int i = 0; i < requirements.size(); i++) {
            var requirement = requirements.get(i);
            var at = scope.at(i);
            check(requirement.that(), at.at("that"));
            var unless = requirement.unless();
            all(unless == null ? List.of() : unless, at.at("unless"));
            Placeholders.check(at.at("say").path(), requirement.say(), names, scope.inputs(), findings);
        }
    }

    // One line for each word of the vocabulary, so that a new word does not compile until it is checked.
    private void check(Condition condition, Scope scope) {
        var at = scope.at(word(condition));
        switch (condition) {
            case Condition.Not(var that) -> several(that, at.at("that"));
            case Condition.AnyOf(var of) -> several(of, at.at("of"));
            case Condition.AllOf(var of) -> several(of, at.at("of"));
            case Condition.Fact(var fact, var ignored) -> fact(fact, at.at("fact"));
            case Condition.AnswerIn(var field, var in) -> answer(field, in, at);
            case Condition.AnyRow row -> row(row, at);
            case Condition.RowsHave rows -> rows(rows, at);
            case Condition.FormComplete(var form, var ignored) -> known(form, "form", names.forms(), at);
            case Condition.InputRowsHave(var input, var ignored) -> input(input, at.at("input"));
            case Condition.InputRowsKnown(var input, var key, var field) -> {
                input(input, at.at("input"));
                column(field, key, at.at("field"), at.at("key"));
            }
            case Condition.RowsNoted noted -> {
                column(noted.field(), noted.key(), at.at("field"), at.at("key"));
                fact(noted.fact(), at.at("fact"));
            }
            case Condition.Option(var option) -> known(option, "option", "option", names.options(), at);
            case Condition.Flag(var flag) -> known(flag, "flag", "flag that is ever raised", names.flags(), at);
            case Condition.StateIs(var in) -> allKnown(in, "in", "state", names.states(), at);
            case Condition.EnteredWithin ignored -> {}
            case Condition.Visited(var state) -> known(state, "state", names.states(), at);
            case Condition.ActorIs(var role) -> known(role, "role", names.parties(), at);
            case Condition.ActingArea(var in) -> acting(in, at);
            case Condition.RequestOpen(var kind) ->
                known(kind, "kind", "request that is ever opened", names.requests(), at);
            case Condition.BallotPassed(var ballot) -> ballot(ballot, at);
            case Condition.BallotOpen(var ballot) -> ballot(ballot, at);
            case Condition.BallotComplete(var ballot) -> ballot(ballot, at);
            case Condition.BallotHas(var ballot, var choices) -> choices(ballot, choices, at);
            case Condition.PersonPending(var input, var ballot) -> {
                input(input, at.at("input"));
                ballot(ballot, at);
            }
            case Condition.Attended attended -> attended(attended, at);
            case Condition.LanesIn lanes -> lanes(lanes, at);
            case Condition.LaneBlocked() -> area(at);
            case Condition.LanesAssigned() -> hasLanes(at);
            case Condition.LaneRecords(var inputs) -> allKnown(inputs, "inputs", "input", names.inputs(), at);
            case Condition.DocumentReady(var document) -> known(document, "document", names.documents(), at);
            case Condition.DocumentExists(var document) -> known(document, "document", names.documents(), at);
            case Condition.MeetingHeld(var meeting) ->
                known(meeting, "meeting", "meeting that is ever recorded", names.recorded(), at);
            case Condition.MeetingPlanned(var meeting) ->
                known(meeting, "meeting", "meeting that is ever planned", names.planned(), at);
            case Condition.ItemsSettled() -> {}
            case Condition.ItemIn(var input, var statuses) -> {
                input(input, at.at("input"));
                allKnown(statuses, "statuses", "status of an item", ITEM_STATUSES, at);
            }
            case Condition.IssueIn issue -> issue(issue, at);
            case Condition.IssuesSettled ignored -> {}
            case Condition.IssuePart(var input, var ignored) -> input(input, at.at("input"));
            case Condition.IssueOutOfScope() -> {}
            case Condition.EstimatePublished() -> estimate(at);
            case Condition.EstimateValid() -> estimate(at);
            case Condition.WithinBudget() -> estimate(at);
            case Condition.PersonInArea(var input) -> {
                input(input, at.at("input"));
                area(at);
            }
            case Condition.PersonHasRole(var input, var role) -> {
                input(input, at.at("input"));
                known(role, "role", names.parties(), at);
            }
            case Condition.PersonAmong(var input, var field) -> {
                input(input, at.at("input"));
                known(field, "field", names.fields(), at);
            }
            case Condition.InputGiven(var oneOf) -> allKnown(oneOf, "oneOf", "input here", scope.inputs(), at);
            case Condition.InputIn(var input, var ignored) -> input(input, at.at("input"));
            case Condition.InputLength(var input, var ignored) -> input(input, at.at("input"));
            case Condition.InputNotPast(var input) -> input(input, at.at("input"));
            case Condition.FactNotPast(var fact) -> fact(fact, at.at("fact"));
            case Condition.InputsAlike(var first, var second) -> {
                input(first, at.at("first"));
                input(second, at.at("second"));
            }
            case Condition.InputLikeAnswer(var input, var field) -> {
                input(input, at.at("input"));
                known(field, "field", names.fields(), at);
            }
            case Condition.InputAbove(var input, var field) -> {
                input(input, at.at("input"));
                known(field, "field", names.fields(), at);
            }
            case Condition.InOrder(var first, var second) -> {
                input(first, at.at("first"));
                input(second, at.at("second"));
            }
            case Condition.InputInFact(var input, var fact) -> {
                input(input, at.at("input"));
                fact(fact, at.at("fact"));
            }
            case Condition.InputAfterFact(var input, var fact) -> {
                input(input, at.at("input"));
                fact(fact, at.at("fact"));
            }
            case Condition.FactNotAfter(var fact, var field) -> {
                fact(fact, at.at("fact"));
                known(field, "field", names.fields(), at);
            }
        }
    }

    /** The word as a step of a path: the name of the record. */
    static String word(Object vocabulary) {
        var name = vocabulary.getClass().getSimpleName();
        return Character.toLowerCase(name.charAt(0)) + name.substring(1);
    }

    private void several(List<Condition> conditions, Scope at) {
        findings.addIf(conditions.isEmpty(), at.path(), "there is no condition here", "write one, or take it away");
        all(conditions, at);
    }

    private void known(String word, String noun, Set<String> known, Scope at) {
        known(word, noun, noun, known, at);
    }

    private void known(String word, String step, String noun, Set<String> known, Scope at) {
        findings.known(at.at(step).path(), word, noun, known);
    }

    private void allKnown(List<String> words, String step, String noun, java.util.Collection<String> known, Scope at) {
        findings.allKnown(at.at(step).path(), words, noun, known);
    }

    void input(String input, Scope at) {
        findings.known(at.path(), input, "input that is given here", at.inputs());
    }

    void fact(String fact, Scope at) {
        findings.known(at.path(), fact, "fact that is ever written", names.facts());
    }

    private void ballot(String ballot, Scope at) {
        known(ballot, "ballot", names.ballots(), at);
    }

    private void choices(String ballot, List<String> choices, Scope at) {
        ballot(ballot, at);
        names.process()
                .ballot(ballot)
                .ifPresent(rule -> allKnown(choices, "choices", "choice of it", rule.choices(), at));
    }

    private void attended(Condition.Attended attended, Scope at) {
        input(attended.attendees(), at.at("attendees"));
        input(attended.delegates(), at.at("delegates"));
        ballot(attended.ballot(), at);
    }

    private void acting(List<String> in, Scope at) {
        area(at);
        allKnown(in, "in", "area", names.areas(), at);
    }

    /** An area must be acted for. */
    void area(Scope at) {
        findings.addIf(!at.area(), at.path(), "no area is acted for here", "write `area: true` in the action");
    }

    void hasLanes(Scope at) {
        findings.addIf(names.lanes().isEmpty(), at.path(), "the process has no lanes", "write `lanes`");
    }

    void estimate(Scope at) {
        var none = names.process().estimateTable() == null;
        findings.addIf(none, at.path(), "the process has no estimate", "write `estimate-table`");
    }

    private void lanes(Condition.LanesIn lanes, Scope at) {
        hasLanes(at);
        if (lanes.which() != Condition.LanesIn.Which.ALL) {
            area(at);
        }
        allKnown(lanes.statuses(), "statuses", "status of a lane", names.lanes(), at);
    }

    private void issue(Condition.IssueIn issue, Scope at) {
        input(issue.input(), at.at("input"));
        findings.known(at.at("kind").path(), issue.kind(), "kind of issue", ISSUE_KINDS);
        allKnown(issue.statuses(), "statuses", "status of an issue", ISSUE_STATUSES, at);
        allKnown(issue.scopes(), "scopes", "scope of an issue", SCOPES, at);
    }

    private void answer(String field, List<String> in, Scope at) {
        known(field, "field", names.fields(), at);
        names.field(field).ifPresent(known -> {
            var values = values(known.type(), known.options());
            values.ifPresent(possible -> allKnown(in, "in", "value of " + field, possible, at));
        });
    }

    private void row(Condition.AnyRow row, Scope at) {
        column(row.field(), row.column(), at.at("field"), at.at("column"));
        columns(row.field())
                .filter(column -> column.id().equals(row.column()))
                .flatMap(column -> values(column.type(), column.options()).stream())
                .forEach(possible -> {
                    allKnown(row.in(), "in", "value of " + row.column(), possible, at);
                    allKnown(row.notIn(), "notIn", "value of " + row.column(), possible, at);
                });
    }

    private void rows(Condition.RowsHave rows, Scope at) {
        for (int i = 0; i < rows.columns().size(); i++) {
            column(
                    rows.field(),
                    rows.columns().get(i),
                    at.at("field"),
                    at.at("columns").at(i));
        }
        for (int i = 0; i < rows.oneOf().size(); i++) {
            column(
                    rows.field(),
                    rows.oneOf().get(i),
                    at.at("field"),
                    at.at("oneOf").at(i));
        }
    }

    private Stream<Column> columns(String field) {
        return names.field(field).stream().flatMap(table -> table.columns().stream());
    }

    /** A column of a table {@code form.field}. */
    private void column(String field, String column, Scope atField, Scope atColumn) {
        findings.known(atField.path(), field, "table", names.tables());
        var ids = columns(field).map(Column::id).toList();
        if (!ids.isEmpty()) {
            findings.known(atColumn.path(), column, "column of " + field, ids);
        }
    }

    /** The values an answer can have, where they are known. */
    private static Optional<Set<String>> values(FieldType type, List<Option> options) {
        if (type == FieldType.YES_NO) {
            return Optional.of(Set.of("yes", "no"));
        }
        return options.isEmpty()
                ? Optional.empty()
                : Optional.of(options.stream().map(Option::value).collect(Collectors.toSet()));
    }
}
