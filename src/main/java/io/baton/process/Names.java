package io.baton.process;

import io.baton.form.Field;
import io.baton.form.FieldType;
import io.baton.form.Form;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The names that a process gives to things, for checking the names it uses. */
final class Names {

    /** Facts that the bot keeps by itself, of the areas that take part. */
    private static final List<String> DERIVED_FACTS = List.of("areasCore", "areasApplicable", "areasAdded");

    private final ProcessDefinition process;
    private final Map<String, Set<String>> known = new HashMap<>();

    Names(ProcessDefinition process) {
        this.process = process;
    }

    ProcessDefinition process() {
        return process;
    }

    Set<String> states() {
        return once("states", () -> process.states().stream().map(State::id));
    }

    Set<String> holds() {
        return once(
                "holds",
                () -> process.states().stream()
                        .filter(state -> state.kind() == State.Kind.HOLD)
                        .map(State::id));
    }

    Set<String> roles() {
        return once("roles", () -> process.roles().stream().map(Role::id));
    }

    Set<String> areas() {
        return once("areas", () -> process.areas().stream().map(Area::id));
    }

    /** Roles and, as {@code AREA:X}, areas: everyone who can be told something or hold the baton. */
    Set<String> parties() {
        return once(
                "parties",
                () -> Stream.concat(roles().stream(), process.areas().stream().map(Area::role)));
    }

    Set<String> actions() {
        return once("actions", () -> process.actions().stream().map(ActionRule::action));
    }

    Set<String> ballots() {
        return once("ballots", () -> process.ballots().stream().map(BallotRule::id));
    }

    Set<String> documents() {
        return once("documents", () -> process.documents().stream().map(DocumentRule::id));
    }

    Set<String> timers() {
        return once("timers", () -> process.timers().stream().map(TimerRule::id));
    }

    Set<String> forms() {
        return once("forms", () -> process.forms().stream().map(Form::id));
    }

    /** All fields as {@code form.field}. */
    Set<String> fields() {
        return once(
                "fields",
                () -> process.forms().stream()
                        .flatMap(form -> form.fields().stream().map(field -> form.id() + "." + field.id())));
    }

    Set<String> tables() {
        return once(
                "tables",
                () -> fields().stream()
                        .filter(name -> field(name)
                                .filter(field -> field.type() == FieldType.TABLE)
                                .isPresent()));
    }

    /** A field by {@code form.field}. */
    Optional<Field> field(String name) {
        var dot = name.indexOf('.');
        return dot < 0
                ? Optional.empty()
                : process.form(name.substring(0, dot)).flatMap(form -> form.field(name.substring(dot + 1)));
    }

    /** Facts that something writes. */
    Set<String> facts() {
        var set = Effects.everywhere(process, Effect.Set.class).map(Effect.Set::fact);
        var noted =
                Effects.everywhere(process, Effect.NoteRows.class).flatMap(note -> Stream.of(note.fact(), note.rest()));
        var remembered =
                Effects.everywhere(process, Effect.Remember.class).flatMap(remember -> remember.inputs().stream());
        return once(
                "facts",
                () -> Stream.of(set, noted, remembered, DERIVED_FACTS.stream()).flatMap(facts -> facts));
    }

    /** Flags that something raises. */
    Set<String> flags() {
        var raised = Effects.everywhere(process, Effect.Raise.class).map(Effect.Raise::flag);
        return once(
                "flags", () -> Stream.concat(process.flags().stream().map(ProcessDefinition.FlagRule::flag), raised));
    }

    Set<String> options() {
        return process.options().keySet();
    }

    /** Meetings that something plans. */
    Set<String> planned() {
        return once(
                "planned",
                () -> Effects.everywhere(process, Effect.PlanMeeting.class).map(Effect.PlanMeeting::meeting));
    }

    /** Meetings that something records. */
    Set<String> recorded() {
        return once(
                "recorded",
                () -> Effects.everywhere(process, Effect.RecordMeeting.class).map(Effect.RecordMeeting::meeting));
    }

    /** Kinds of requests that something opens. */
    Set<String> requests() {
        return once(
                "requests",
                () -> Effects.everywhere(process, Effect.OpenRequest.class).map(Effect.OpenRequest::kind));
    }

    Set<String> lanes() {
        var lanes = process.lanes();
        return lanes == null ? Set.of() : Set.copyOf(lanes.statuses());
    }

    Set<String> laneEvents() {
        var lanes = process.lanes();
        return lanes == null ? Set.of() : set(lanes.steps().stream().map(LaneRule.Step::event));
    }

    /** What can be given with any action. */
    Set<String> inputs() {
        return once("inputs", () -> process.actions().stream().flatMap(rule -> inputs(rule).stream()));
    }

    /** What can be given with an action. */
    Set<String> inputs(ActionRule rule) {
        var fills = rule.forms().stream().flatMap(form -> process.form(form).stream());
        var fields = Stream.concat(rule.inputs().stream(), fills.flatMap(form -> form.fields().stream()));
        return set(Stream.concat(fields.map(Field::id), rule.area() ? Stream.of("area") : Stream.of()));
    }

    private Set<String> once(String noun, Supplier<Stream<String>> names) {
        var set = known.get(noun);
        if (set == null) {
            set = set(names.get());
            known.put(noun, set);
        }
        return set;
    }

    private static Set<String> set(Stream<String> names) {
        return names.collect(Collectors.toCollection(LinkedHashSet::new));
    }
}
