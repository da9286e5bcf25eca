package io.baton.casework;

import io.baton.casework.Telling.Recipient;
import io.baton.process.ActionRule;
import io.baton.process.Effect;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Effects that tell or ask somebody something: they only add to what will be told after the decision is stored. */
final class TellEffects {

    private TellEffects() {}

    static void tell(Effect.Tell tell, Step step) {
        boolean reminder = tell.as() == Effect.Tell.Kind.REMINDER;
        say(new Audiences(step.scene()).all(tell.to()), step.texts().fill(tell.say()), reminder, List.of(), step);
    }

    static void say(Set<Recipient> all, String text, boolean reminder, List<String> files, Step step) {
        var to = heard(all, step);
        if (!to.isEmpty()) {
            involve(to, step);
            step.tellings.add(
                    new Telling.Say(step.nextKey("say"), List.copyOf(to), marked(text, step), reminder, files));
        }
    }

    /** While a case has only been in quiet states, nothing of it reaches those who serve (contract 6.3). */
    private static Set<Recipient> heard(Set<Recipient> all, Step step) {
        boolean quiet = step.file.visits.stream()
                .map(visit -> step.def.state(visit.state()))
                .allMatch(state -> state.quiet() || state.isFinal());
        if (!quiet) {
            return all;
        }
        var roles = step.scene().roles();
        return all.stream()
                .map(recipient -> recipient instanceof Recipient.ToThreadAloud ? new Recipient.ToThread() : recipient)
                .filter(recipient -> switch (recipient) {
                    case Recipient.ToPerson(var person) -> roles.isCustomer(person) || !roles.isStaff(person);
                    case Recipient.ToRoom ignored -> false;
                    case Recipient.ToThread() -> true;
                    case Recipient.ToThreadAloud ignored -> true;
                })
                .collect(Collectors.toCollection(java.util.LinkedHashSet::new));
    }

    static void handOut(Effect.HandOut handOut, Step step) {
        var now = step.file.snapshot();
        var files = handOut.documents().stream()
                .flatMap(id -> now.document(id).stream())
                .map(Case.Document::file)
                .toList();
        say(new Audiences(step.scene()).all(handOut.to()), step.texts().fill(handOut.say()), false, files, step);
    }

    /** Every post about a flagged case bears the flag's mark (domain A3, expedited case). */
    static String marked(String text, Step step) {
        var marks = step.def.flags().stream()
                .filter(rule ->
                        step.file.flags.contains(rule.flag()) && !rule.mark().isEmpty())
                .map(rule -> rule.mark() + " ")
                .collect(Collectors.joining());
        return marks + text;
    }

    private static void involve(Set<Recipient> to, Step step) {
        to.forEach(recipient -> Audiences.word(recipient).ifPresent(step.file.involved::add));
    }

    static void prompt(Effect.Prompt prompt, Step step) {
        for (var group : new Audiences(step.scene()).groups(prompt.to())) {
            boolean asked = group.party() != null
                    && prompt.ballot() != null
                    && step.file.prompts.stream().anyMatch(one -> one.isOpen() && isFor(one, prompt, group, step));
            if (!asked && !group.recipients().isEmpty()) {
                put(prompt, group, step);
            }
        }
    }

    private static boolean isFor(Prompt one, Effect.Prompt prompt, Audiences.Group group, Step step) {
        return one.rule().equals(prompt.id())
                && String.valueOf(group.party()).equals(one.party())
                && one.round() == round(prompt, step);
    }

    private static int round(Effect.Prompt prompt, Step step) {
        var ballot = prompt.ballot();
        return ballot == null
                ? 0
                : step.file.snapshot().ballot(ballot).map(Ballot::round).orElse(0);
    }

    private static void put(Effect.Prompt prompt, Audiences.Group group, Step step) {
        var inputs = new HashMap<>(Audiences.areaInput(group.area()));
        if (prompt.perIssue()) {
            var subject = Optional.ofNullable(prompt.subject()).orElse("issue");
            step.scene().number("issue").ifPresent(no -> {
                inputs.put("issue", String.valueOf(no));
                inputs.put(subject, String.valueOf(no));
            });
        }
        int version = version(prompt, group, step);
        var key = step.before.id() + ":ask:" + prompt.id() + ":" + (step.before.revision() + 1) + ":"
                + step.tellings.size();
        step.file.prompts.add(new Prompt(
                key,
                prompt.id(),
                version,
                step.file.visits.size(),
                prompt.actions(),
                prompt.ballot(),
                round(prompt, step),
                group.party(),
                inputs,
                null));
        involve(group.recipients(), step);
        var scene = step.scene().forArea(group.area());
        var forParty = group.party() == null || group.area() != null
                ? scene
                : new Scene(
                        scene.def(), scene.now(), scene.world(), scene.actor(), group.party(), null, scene.inputs());
        var text = new Texts(forParty, step.reason, step.label, step.done).fill(prompt.say());
        step.tellings.add(new Telling.Ask(
                key, List.copyOf(group.recipients()), marked(text, step), choices(prompt, step), List.of()));
    }

    /** What supersedes what: the version of the ballot's subject, else a count of the prompts of this kind. */
    private static int version(Effect.Prompt prompt, Audiences.Group group, Step step) {
        var ballot = prompt.ballot();
        if (ballot != null) {
            return step.file.snapshot().ballot(ballot).map(Ballot::version).orElse(1);
        }
        return 1
                + (int) step.file.prompts.stream()
                        .filter(one -> one.rule().equals(prompt.id()))
                        .filter(one -> String.valueOf(group.party()).equals(String.valueOf(one.party())))
                        .count();
    }

    private static List<Telling.Choice> choices(Effect.Prompt prompt, Step step) {
        return prompt.actions().stream()
                .map(action -> step.def.rules(action).stream()
                        .filter(rule -> rule.in().isEmpty() || fits(rule, step))
                        .findFirst()
                        .or(() -> step.def.rules(action).stream().findFirst())
                        .map(rule -> new Telling.Choice(action, rule.label(), rule.style()))
                        .orElse(new Telling.Choice(action, action, null)))
                .toList();
    }

    private static boolean fits(ActionRule rule, Step step) {
        var target = step.target;
        return rule.in().contains(target == null ? step.file.state : target);
    }

    static void converse(Effect.Converse.Talk talk, Step step) {
        var person = talk == Effect.Converse.Talk.REWORK ? step.before.requester() : step.actor;
        step.tellings.add(new Telling.Converse(talk.name(), person, String.valueOf(step.reason)));
    }

    /** Inputs as a map for texts that speak of one issue. */
    static Map<String, io.baton.form.Value> issueInput(int no) {
        return Map.of("issue", io.baton.form.Value.of(no));
    }
}
