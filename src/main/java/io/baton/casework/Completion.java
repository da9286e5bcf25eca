package io.baton.casework;

import io.baton.process.ActionRule;
import io.baton.process.Effect;
import io.baton.process.State;
import java.util.ArrayList;
import java.util.List;

/** Carries a step out: effects, the move over the state map, entry, automatic moves, then all that follows from it. */
final class Completion {

    private static final int MOST_MOVES = 10;

    private final Step step;

    Completion(Step step) {
        this.step = step;
    }

    Outcome of(ActionRule rule) {
        step.target = rule.to();
        if (rule.to() != null) {
            FlagRules.raise(step, step.file.state); // what the action itself tells is marked too
        }
        int asked = step.file.prompts.size();
        Effects.apply(rule.then(), step);
        var target = step.target == null ? step.file.state : step.target;
        moveTo(target, rule.action() + ">" + target, asked);
        return finish(rule.action());
    }

    /** A timer's effects; the event names the timer. */
    Outcome of(String timer, List<Effect> effects) {
        int asked = step.file.prompts.size();
        Effects.apply(effects, step);
        var target = step.target == null ? step.file.state : step.target;
        moveTo(target, "timer:" + timer + ">" + target, asked);
        return finish(timer);
    }

    /** A link to another case was written; nothing else happens. */
    Outcome linked(String reason) {
        step.reason = reason;
        TellEffects.say(
                java.util.Set.of(new Telling.Recipient.ToThread()),
                step.before.id() + " is linked: " + reason + ".",
                false,
                List.of(),
                step);
        return finish("link");
    }

    /** A letter was mailed, or could not be; nothing else happens. */
    Outcome mailed(int no, Correspondence.Mail mail, String why) {
        step.reason = why.isEmpty() ? "letter " + no + " sent" : why;
        LetterEffects.mailed(no, mail, step);
        return finish("mail");
    }

    /** Moves; the prompts from number {@code asked} on were put on the way, and stand in the state it leads to. */
    private void moveTo(String target, String event, int asked) {
        var from = step.file.state;
        step.target = null;
        step.file.state = step.mover().move(step.def, from, event);
        if (!step.file.state.equals(target)) {
            throw new EngineFault(event + " led from " + from + " to " + step.file.state + ", not to " + target);
        }
        if (step.held || step.resumed || target.equals(from)) {
            automatic();
            return;
        }
        step.file.hold = null;
        if (state().isFinal()) {
            step.file.ballots.replaceAll(
                    ballot -> ballot.isOpen() ? ballot.with(Ballot.Status.VOID, ballot.parties()) : ballot);
        }
        step.file.enteredAt = step.world.now();
        step.file.visits.add(new Case.Visit(target, step.world.now(), step.actor));
        for (int i = asked; i < step.file.prompts.size(); i++) {
            step.file.prompts.set(i, step.file.prompts.get(i).visiting(step.file.visits.size()));
        }
        FlagRules.raise(step, from);
        Effects.apply(state().enter(), step);
        automatic();
    }

    private State state() {
        return step.def.state(step.file.state);
    }

    private void automatic() {
        if (step.file.hold != null
                || step.file.visits.size() - step.before.visits().size() > MOST_MOVES) {
            return;
        }
        for (var move : state().moves()) {
            if (Conditions.all(move.when(), step.scene()).holds()) {
                int asked = step.file.prompts.size();
                Effects.apply(move.then(), step);
                moveTo(move.to(), "auto>" + move.to(), asked);
                return;
            }
        }
    }

    private Outcome finish(String action) {
        DerivedFacts.refresh(step);
        Prompts.settle(step);
        Timers.reconcile(step);
        step.file.waiting = Holders.waiting(step.scene(), step.before.waiting());
        new StageNotices(step).add();
        step.tellings.add(new Telling.RefreshCard());
        var after = step.file.at(step.before.revision() + 1);
        return new Outcome.Moved(after, audit(action), step.tellings, step.made, said(after));
    }

    private List<AuditEntry> audit(String action) {
        var audit = new ArrayList<AuditEntry>();
        audit.add(new AuditEntry(
                step.world.now(),
                step.actor,
                step.role,
                action,
                step.before.state(),
                step.file.state,
                step.before.revision() + 1,
                "done",
                step.reason,
                false));
        audit.addAll(step.extraAudit);
        return audit;
    }

    private String said(Case after) {
        var state = step.def.state(after.state());
        var words = step.world.words();
        var what = step.label.isEmpty() ? words.say("said.done") : step.label;
        if (after.onHold()) {
            return words.say(step.held ? "said.held" : "said.stays-held", what, after.id());
        }
        return after.state().equals(step.before.state())
                ? words.say("said.recorded", what, after.id())
                : words.say("said.moved", what, after.id(), state.title(), after.state());
    }
}
