package io.baton.casework;

import io.baton.form.Value;
import io.baton.language.Language;
import io.baton.process.ActionRule;
import io.baton.process.Effect;
import io.baton.process.ProcessDefinition;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;

/** Closes prompts that are decided, void or superseded, and says what became of them (contract 1.9, domain G3). */
final class Prompts {

    private Prompts() {}

    /** Settles every open prompt that no longer asks anything, and lets its buttons be taken away. */
    static void settle(Step step) {
        for (int i = 0; i < step.file.prompts.size(); i++) {
            var prompt = step.file.prompts.get(i);
            if (prompt.isOpen()) {
                int at = i;
                words(prompt, step).ifPresent(words -> {
                    boolean mine = isMine(prompt, step);
                    var settled = new Prompt.Settled(step.actor, mine ? step.action : null, step.world.now(), words);
                    step.file.prompts.set(at, prompt.settle(settled));
                    step.tellings.add(new Telling.Retire(
                            prompt.key(),
                            TellEffects.marked(
                                    step.world.words().say("case.retired", step.before.id(), step.file.title, words),
                                    step)));
                });
            }
        }
    }

    /** Why the prompt has ended, if it has. */
    private static Optional<String> words(Prompt prompt, Step step) {
        var newer = newest(step.file.prompts, prompt);
        if (newer > prompt.version()) {
            return Optional.of(step.world.words().say("case.superseded", newer));
        }
        if (!hasEnded(prompt, step)) {
            return Optional.empty();
        }
        var when = Dates.time(step.world.now(), step.world);
        var name = step.world.people().nameOf(step.actor);
        if (step.action == null || step.actor.equals(AuditEntry.SYSTEM)) {
            return Optional.of(step.world.words().say("case.no-longer-open", when));
        }
        var phrases = step.world.words();
        var verb =
                prompt.actions().contains(step.action) ? step.done : phrases.say("case.no-longer-open-done", step.done);
        return Optional.of(phrases.say("case.done-by-at", verb, name, when));
    }

    private static boolean hasEnded(Prompt prompt, Step step) {
        var ballot = prompt.ballot();
        if (ballot != null) {
            return ballotEnded(prompt, ballot, step);
        }
        var rule = find(step.def, prompt.rule());
        var until = rule.map(Effect.Prompt::until).orElse(List.of());
        if (!until.isEmpty()) {
            return (isFinal(step) && !isForEver(prompt, step))
                    || Conditions.all(until, sceneOf(prompt, step.scene())).holds();
        }
        return rule.filter(Effect.Prompt::perIssue).isEmpty() && prompt.visit() != step.file.visits.size();
    }

    /** True where what is asked can be answered in final states, too. */
    private static boolean isForEver(Prompt prompt, Step step) {
        return prompt.actions().stream()
                .flatMap(action -> step.def.rules(action).stream())
                .anyMatch(ActionRule::anytime);
    }

    private static boolean isFinal(Step step) {
        return step.def.state(step.file.state).isFinal();
    }

    private static boolean ballotEnded(Prompt prompt, String ballot, Step step) {
        return step.file.ballots.stream()
                .filter(one -> one.id().equals(ballot) && one.round() == prompt.round())
                .findFirst()
                .filter(Ballot::isOpen)
                .map(one -> one.pending().stream().noneMatch(vote -> partyOf(vote, prompt)) || isFinal(step))
                .orElse(true);
    }

    private static boolean partyOf(Ballot.Vote vote, Prompt prompt) {
        var party = String.valueOf(prompt.party());
        return party.equals(vote.party()) || party.equals(vote.party() + ":" + vote.person());
    }

    private static boolean isMine(Prompt prompt, Step step) {
        if (step.action == null || !prompt.actions().contains(step.action)) {
            return false;
        }
        var party = prompt.party();
        boolean standsIn = party != null
                && step.def
                        .ballot(String.valueOf(prompt.ballot()))
                        .filter(ballot -> ballot.votesFor(step.role, party))
                        .isPresent();
        return party == null
                || standsIn
                || party.equals(step.area)
                || party.equals(step.role)
                || party.equals(step.role + ":" + step.actor);
    }

    static Scene sceneOf(Prompt prompt, Scene scene) {
        var inputs = new HashMap<String, Value>(scene.inputs());
        prompt.inputs().forEach((input, value) -> inputs.put(input, Value.of(value)));
        return scene.with(inputs).forArea(prompt.inputs().get("area"));
    }

    /** The version of the newest prompt of the same kind for the same party and issue. */
    private static int newest(List<Prompt> prompts, Prompt prompt) {
        return prompts.stream()
                .filter(one -> one.rule().equals(prompt.rule()))
                .filter(one -> String.valueOf(one.party()).equals(String.valueOf(prompt.party())))
                .filter(one -> one.inputs().equals(prompt.inputs()))
                .mapToInt(Prompt::version)
                .max()
                .orElse(prompt.version());
    }

    /** True where what the prompt was answered with still counts: nothing superseded it, and its ballot is not void. */
    static boolean stands(Case now, Prompt prompt) {
        boolean isVoid = now.ballots().stream()
                .anyMatch(ballot -> ballot.id().equals(prompt.ballot())
                        && ballot.round() == prompt.round()
                        && ballot.status() == Ballot.Status.VOID);
        return !isVoid && newest(now.prompts(), prompt) == prompt.version();
    }

    /** What somebody is told who presses a button of a prompt that has ended. */
    static String stale(Prompt prompt, Scene scene) {
        var words = scene.words();
        int newer = newest(scene.now().prompts(), prompt);
        if (newer > prompt.version()) {
            return words.say("case.question-superseded", newer);
        }
        var settled = prompt.settled();
        return settled == null ? words.say("case.question-closed") : words.say("case.already", spoken(settled, scene));
    }

    /** How a prompt ended, in the language of the scene; the record of the case keeps it in English. */
    private static String spoken(Prompt.Settled settled, Scene scene) {
        if (scene.words().language() == Language.ENGLISH) {
            return settled.words();
        }
        var when = Dates.time(settled.at(), scene.world());
        return settled.action() == null
                ? scene.words().say("case.no-longer-open", when)
                : scene.words()
                        .say(
                                "case.done-by-at",
                                verb(settled, scene),
                                scene.world().people().nameOf(settled.by()),
                                when);
    }

    /** What was done, such as {@code approved}. */
    static String verb(Prompt.Settled settled, Scene scene) {
        var english = settled.words().replaceFirst(" by .* at .*", "");
        return scene.words().language() == Language.ENGLISH
                ? english
                : scene.def().rules(String.valueOf(settled.action())).stream()
                        .findFirst()
                        .map(rule -> rule.done() == null ? rule.label() : rule.done())
                        .orElse(english);
    }

    /** A prompt of the process by its id, wherever it stands in the definition. */
    static Optional<Effect.Prompt> find(ProcessDefinition def, String id) {
        return def.effects(Effect.Prompt.class)
                .filter(prompt -> prompt.id().equals(id))
                .findFirst();
    }
}
