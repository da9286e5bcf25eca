package io.baton.process;

import io.baton.form.Field;
import io.baton.form.Option;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Checks the actions: who may take them, where, with what, and that no two rules contradict each other. */
record ActionCheck(Names names, EffectCheck effects, Findings findings) {

    private static final List<String> STYLES = List.of("primary", "danger");
    private static final List<String> OPTIONS_OF = List.of("areas", "owners");
    private static final int LONGEST_BUTTON = 75;

    void check() {
        var rules = names.process().actions();
        for (int i = 0; i < rules.size(); i++) {
            var rule = rules.get(i);
            var path = "actions[" + i + "]";
            words(rule, path);
            where(rule, path);
            again(rule, path);
            inputs(rule, path);
            effects.conditions()
                    .requirements(rule.require(), Scope.of(path + ".require", Set.of(), rule.area(), false));
            var given = Scope.of(path, names.inputs(rule), rule.area(), true);
            effects.conditions().requirements(rule.check(), given.at("check"));
            effects.all(rule.then(), given.at("then"));
            for (var earlier : rules.subList(0, i)) {
                alike(earlier, rule, path);
            }
        }
    }

    private void words(ActionRule rule, String path) {
        findings.addIf(
                !rule.action().matches("[a-z][a-z0-9-]{0,29}") || rule.action().equals(StateMaps.AUTO),
                path + ".action",
                "`" + rule.action() + "` is not usable as a word of a command",
                "write lower-case letters, digits and dashes, at most 30, and not `auto`");
        findings.addIf(
                rule.label().length() > LONGEST_BUTTON,
                path + ".label",
                "the label has more than 75 characters, the most on a button",
                "shorten it");
        findings.known(path + ".style", rule.style(), "style", STYLES);
        effects.parties().may(rule.by(), path + ".by");
    }

    private void where(ActionRule rule, String path) {
        findings.addIf(rule.in().isEmpty(), path, "the action is possible nowhere", "write `in`");
        var states = Stream.concat(names.states().stream(), Stream.of(ActionRule.EVERY_STATE));
        findings.allKnown(path + ".in", rule.in(), "state", states.toList());
        findings.known(path + ".to", rule.to(), "state", names.states());
        var leaves = rule.to() != null || Effects.flat(rule.then()).anyMatch(ActionCheck::leads);
        var finals = StateMaps.states(names.process(), rule).stream().filter(State::isFinal);
        finals.filter(state -> leaves)
                .forEach(state -> findings.add(
                        path + ".in",
                        "the action leads out of " + state.id() + ", which is final",
                        "take that state out of `in`, or `to` away"));
    }

    private void again(ActionRule rule, String path) {
        var votes = Effects.flat(rule.then()).anyMatch(Effect.Vote.class::isInstance);
        findings.addIf(
                rule.again() && !votes,
                path + ".again",
                "the action casts no vote that could be cast again",
                "delete `again`");
    }

    private static boolean leads(Effect effect) {
        return effect instanceof Effect.Go || effect instanceof Effect.Hold || effect instanceof Effect.Resume;
    }

    private void inputs(ActionRule rule, String path) {
        var free = rule.inputs().stream().filter(Field::free).map(Field::id).toList();
        findings.addIf(
                free.size() > 1,
                path + ".inputs",
                "the free text of a command can't fill both " + String.join(" and ", free),
                "write `free: true` at one of them");
        var ids = rule.inputs().stream().map(Field::id).toList();
        forms(rule, ids, path);
        findings.addIf(
                rule.area() && ids.contains("area"),
                path + ".inputs",
                "`area: true` gives the action the input `area` already",
                "delete the input");
        rule.optionsOf().forEach((input, of) -> {
            findings.known(path + ".optionsOf", input, "input here", ids);
            findings.known(path + ".optionsOf", of, "source of options", OPTIONS_OF);
        });
        rule.columnsOf().forEach((input, table) -> {
            findings.known(path + ".columnsOf", input, "input here", ids);
            findings.known(path + ".columnsOf", table, "table", names.tables());
        });
        new FormCheck(names, findings).inputs(completed(rule), path + ".inputs");
    }

    private void forms(ActionRule rule, List<String> ids, String path) {
        findings.known(path + ".fills", rule.fills(), "form", names.forms());
        findings.known(path + ".completes", rule.completes(), "form", names.forms());
        var whole = rule.fills() != null || rule.completes() != null;
        findings.addIf(
                whole && (!rule.inputs().isEmpty() || rule.fillsBy() != null),
                path + ".inputs",
                "an action that fills a form takes no inputs of its own",
                "delete `inputs`, or `fills`");
        var by = rule.fillsBy();
        if (by != null) {
            var at = path + ".fillsBy";
            findings.known(at + ".input", by.input(), "input here", ids);
            findings.addIf(
                    ids.size() > 1,
                    path + ".inputs",
                    "only the input that chooses the form stands here",
                    "take the others away");
            by.forms().values().forEach(form -> findings.known(at + ".forms", form, "form", names.forms()));
            var options = rule.inputs().stream()
                    .flatMap(input -> input.options().stream())
                    .map(Option::value)
                    .toList();
            by.forms().keySet().forEach(value -> findings.known(at + ".forms", value, "option of the input", options));
        }
    }

    /** The inputs with the options and columns that they take from elsewhere. */
    private List<Field> completed(ActionRule rule) {
        return rule.inputs().stream()
                .map(input -> {
                    var areas = names.areas().stream().map(area -> new Option(area, area));
                    var owners = Stream.concat(names.roles().stream().map(role -> new Option(role, role)), areas);
                    return rule.optionsOf().containsKey(input.id()) ? input.withOptions(owners.toList()) : input;
                })
                .map(input -> {
                    var table = rule.columnsOf().get(input.id());
                    return table == null
                            ? input
                            : names.field(table)
                                    .map(field -> input.withColumns(field.columns()))
                                    .orElse(input);
                })
                .toList();
    }

    /** Two rules for the same word, state and role: which one holds would depend on their order. */
    private void alike(ActionRule earlier, ActionRule rule, String path) {
        if (!earlier.action().equals(rule.action())) {
            return;
        }
        var states = in(earlier);
        states.retainAll(in(rule));
        var roles = new HashSet<>(earlier.by());
        roles.retainAll(rule.by());
        findings.addIf(
                !states.isEmpty() && !roles.isEmpty(),
                path,
                "another rule lets " + first(roles) + " `" + rule.action() + "` in " + first(states) + " already",
                "make one rule of them, or part their states");
    }

    private Set<String> in(ActionRule rule) {
        var states = new HashSet<String>();
        StateMaps.states(names.process(), rule.in()).forEach(state -> states.add(state.id()));
        return states;
    }

    private static String first(Set<?> words) {
        return words.stream().map(Object::toString).sorted().findFirst().orElse("");
    }
}
