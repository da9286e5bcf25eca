package io.baton.casework;

import io.baton.process.Effect;
import java.util.List;

/** Carries out the effects of the vocabulary on a step, in order. */
final class Effects {

    private Effects() {}

    static void apply(List<Effect> effects, Step step) {
        effects.forEach(effect -> apply(effect, step));
    }

    private static void apply(Effect effect, Step step) {
        switch (effect) {
            case Effect.Go(var to) -> step.target = to;
            case Effect.If(var that, var then, var otherwise) ->
                apply(Conditions.all(that, step.scene()).holds() ? then : otherwise, step);
            case Effect.Hold hold -> FactEffects.hold(hold, step);
            case Effect.Resume() -> FactEffects.resume(step);
            case Effect.Set set -> FactEffects.set(set, step);
            case Effect.Remember(var inputs) -> FactEffects.remember(inputs, step);
            case Effect.Forget(var facts) -> facts.forEach(step.file.facts::remove);
            case Effect.StoreAnswers(var form) -> FactEffects.storeAnswers(form, step);
            case Effect.SetAnswer set -> FactEffects.setAnswer(set, step);
            case Effect.Prefill(var form) -> FactEffects.prefill(form, step);
            case Effect.NoteRows note -> RowEffects.note(note, step);
            case Effect.AddTeam(var input) -> FactEffects.addTeam(input, step);
            case Effect.RemoveTeam(var input) -> FactEffects.removeTeam(input, step);
            case Effect.AddArea(var input) -> FactEffects.addArea(input, step);
            case Effect.Raise(var flag) -> step.file.flags.add(flag);
            case Effect.Lower(var flag) -> step.file.flags.remove(flag);
            case Effect.ReplaceTable replace -> BallotEffects.replaceTable(replace, step);
            case Effect.ReplacePerson replace -> BallotEffects.replacePerson(replace, step);
            case Effect.OpenBallot(var ballot) -> BallotEffects.open(ballot, step);
            case Effect.VoidBallot(var ballot) -> BallotEffects.makeVoid(ballot, step);
            case Effect.Vote vote -> BallotEffects.vote(vote, step);
            case Effect.File file -> DocumentEffects.file(file, step);
            case Effect.TurnDown(var document) -> DocumentEffects.turnDown(document, step);
            case Effect.Correspond letter -> LetterEffects.correspond(letter, step);
            case Effect.PlanMeeting(var meeting) -> DocumentEffects.plan(meeting, step);
            case Effect.RecordMeeting(var meeting) -> DocumentEffects.record(meeting, step);
            case Effect.OpenLanes() -> LaneEffects.open(step);
            case Effect.DropLanes() -> step.file.lanes.clear();
            case Effect.MoveLanes(var event) -> LaneEffects.moveAll(event, step);
            case Effect.MoveLane move -> LaneEffects.move(move, step);
            case Effect.KeepEvidence() -> LaneEffects.keepEvidence(step);
            case Effect.BlockLane() -> LaneEffects.block(step);
            case Effect.UnblockLane() -> LaneEffects.unblock(step);
            case Effect.AssignLane(var input) -> LaneEffects.assign(input, step);
            case Effect.AddItem() -> IssueEffects.addItem(step);
            case Effect.SuggestItems() -> IssueEffects.suggestItems(step);
            case Effect.SettleItem settle -> IssueEffects.settleItem(settle, step);
            case Effect.RaiseIssue raise -> IssueEffects.raise(raise, step);
            case Effect.ClassifyIssue classify -> IssueEffects.classify(classify, step);
            case Effect.SettleIssue settle -> IssueEffects.settle(settle, step);
            case Effect.OpenRequest open -> IssueEffects.openRequest(open, step);
            case Effect.SettleRequest settle -> IssueEffects.settleRequest(settle, step);
            case Effect.DraftEstimate() ->
                Estimates.draft(step.def, step.file.snapshot(), step.world)
                        .ifPresent(draft -> step.file.estimate = draft);
            case Effect.PublishEstimate() ->
                Estimates.published(step.def, step.file.snapshot(), step.world)
                        .ifPresent(published -> step.file.estimate = published);
            case Effect.Tell tell -> TellEffects.tell(tell, step);
            case Effect.HandOut handOut -> TellEffects.handOut(handOut, step);
            case Effect.Prompt prompt -> TellEffects.prompt(prompt, step);
            case Effect.Converse(var talk) -> TellEffects.converse(talk, step);
        }
    }
}
