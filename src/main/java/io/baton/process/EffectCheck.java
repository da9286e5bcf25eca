package io.baton.process;

import io.baton.form.Field;
import io.baton.form.Option;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Checks that effects change and tell of things the process has. */
record EffectCheck(Names names, ConditionCheck conditions, PartyCheck parties, Findings findings) {

    private static final List<String> REQUEST_STATUSES = List.of("CONFIRMED", "REFUSED");
    private static final List<String> ITEM_STATUSES = List.of("OPEN", "DONE", "VERIFIED", "WAIVED");
    private static final int MOST_BUTTONS = 25;

    static EffectCheck of(Names names, Findings findings) {
        return new EffectCheck(names, new ConditionCheck(names, findings), new PartyCheck(names, findings), findings);
    }

    void all(List<Effect> effects, Scope scope) {
        var raises = Effects.flat(effects).anyMatch(Effect.RaiseIssue.class::isInstance);
        var speaks = Effects.flat(effects).anyMatch(Effect.SettleIssue.class::isInstance);
        var adds = Effects.flat(effects).anyMatch(Effect.AddItem.class::isInstance);
        var given =
                scope.with(raises || speaks ? List.of("issue") : List.of()).with(adds ? List.of("item") : List.of());
        for (int i = 0; i < effects.size(); i++) {
            check(effects.get(i), given.at(i));
        }
    }

    // One line for each word of the vocabulary, so that a new word does not compile until it is checked.
    private void check(Effect effect, Scope scope) {
        var at = scope.at(ConditionCheck.word(effect));
        switch (effect) {
            case Effect.Go(var to) -> go(to, at.at("to"), "state", names.states());
            case Effect.If(var that, var then, var otherwise) -> choice(that, then, otherwise, at);
            case Effect.Hold(var state) -> go(state, at.at("state"), "state of kind hold", names.holds());
            case Effect.Resume() -> moving(at);
            case Effect.Set set -> set(set, at);
            case Effect.Remember(var inputs) -> inputs(inputs, at.at("inputs"));
            case Effect.Forget(var facts) ->
                findings.allKnown(at.at("facts").path(), facts, "fact that is ever written", names.facts());
            case Effect.StoreAnswers(var form) -> findings.known(at.at("form").path(), form, "form", names.forms());
            case Effect.Prefill(var form) -> known(form, "form", names.forms(), at);
            case Effect.NoteRows note -> {
                input(note.input(), at.at("input"));
                findings.known(at.at("table").path(), note.table(), "table", names.tables());
            }
            case Effect.SetAnswer answer -> setAnswer(answer, at);
            case Effect.ReplaceTable(var field, var input, var ballot) -> {
                findings.known(at.at("field").path(), field, "table", names.tables());
                input(input, at.at("input"));
                known(ballot, "ballot", names.ballots(), at);
            }
            case Effect.ReplacePerson(var field, var ballot, var person, var replacement) -> {
                known(field, "field", names.fields(), at);
                known(ballot, "ballot", names.ballots(), at);
                input(person, at.at("person"));
                input(replacement, at.at("replacement"));
            }
            case Effect.AddTeam(var input) -> input(input, at.at("input"));
            case Effect.RemoveTeam(var input) -> input(input, at.at("input"));
            case Effect.AddArea(var input) -> input(input, at.at("input"));
            case Effect.Raise ignored -> {}
            case Effect.Lower(var flag) ->
                findings.known(at.at("flag").path(), flag, "flag that is ever raised", names.flags());
            case Effect.OpenBallot(var ballot) -> known(ballot, "ballot", names.ballots(), at);
            case Effect.VoidBallot(var ballot) -> known(ballot, "ballot", names.ballots(), at);
            case Effect.Vote vote -> vote(vote, at);
            case Effect.File(var document, var input) -> {
                known(document, "document", names.documents(), at);
                input(input, at.at("input"));
            }
            case Effect.TurnDown(var document) -> known(document, "document", names.documents(), at);
            case Effect.Correspond letter -> correspond(letter, at);
            case Effect.PlanMeeting ignored -> input("start", at);
            case Effect.RecordMeeting ignored -> {}
            case Effect.OpenLanes() -> conditions.hasLanes(at);
            case Effect.DropLanes() -> conditions.hasLanes(at);
            case Effect.MoveLanes(var event) -> known(event, "event", names.laneEvents(), at);
            case Effect.MoveLane(var event, var ignored) -> {
                conditions.area(at);
                known(event, "event", names.laneEvents(), at);
            }
            case Effect.KeepEvidence() -> conditions.area(at);
            case Effect.BlockLane() -> conditions.area(at);
            case Effect.UnblockLane() -> conditions.area(at);
            case Effect.AssignLane(var input) -> {
                conditions.area(at);
                input(input, at.at("input"));
            }
            case Effect.AddItem() -> input("text", at);
            case Effect.SuggestItems() -> {}
            case Effect.SettleItem(var input, var status) -> {
                input(input, at.at("input"));
                findings.known(at.at("status").path(), status, "status of an item", ITEM_STATUSES);
            }
            case Effect.RaiseIssue raise -> raise(raise, at);
            case Effect.ClassifyIssue(var input, var settled) -> {
                input(input, at.at("input"));
                input(settled, at.at("scope"));
            }
            case Effect.SettleIssue settle -> {
                input(settle.input(), at.at("input"));
                var statuses = ConditionCheck.ISSUE_STATUSES;
                findings.known(at.at("status").path(), settle.status(), "status of an issue", statuses);
                input(settle.add(), at.at("add"));
            }
            case Effect.OpenRequest(var ignored, var amount) -> input(amount, at.at("amount"));
            case Effect.SettleRequest(var kind, var status) -> {
                findings.known(at.at("kind").path(), kind, "request that is ever opened", names.requests());
                findings.known(at.at("status").path(), status, "answer to a request", REQUEST_STATUSES);
            }
            case Effect.DraftEstimate() -> conditions.estimate(at);
            case Effect.PublishEstimate() -> conditions.estimate(at);
            case Effect.Tell tell -> {
                parties.told(tell.to(), at.at("to"));
                text(tell.say(), at);
            }
            case Effect.HandOut handOut -> {
                parties.told(handOut.to(), at.at("to"));
                findings.allKnown(at.at("documents").path(), handOut.documents(), "document", names.documents());
                text(handOut.say(), at);
            }
            case Effect.Prompt prompt -> prompt(prompt, at);
            case Effect.Converse ignored -> {}
        }
    }

    private void known(String word, String noun, Set<String> known, Scope at) {
        findings.known(at.at(noun).path(), word, noun, known);
    }

    private void input(@Nullable String input, Scope at) {
        if (input != null) {
            conditions.input(input, at);
        }
    }

    private void inputs(List<String> inputs, Scope at) {
        findings.allKnown(at.path(), inputs, "input that is given here", at.inputs());
    }

    private void text(String say, Scope at) {
        text(say, "say", at);
    }

    private void text(@Nullable String say, String key, Scope at) {
        if (say != null) {
            Placeholders.check(at.at(key).path(), say, names, at.inputs(), findings);
        }
    }

    private void correspond(Effect.Correspond letter, Scope at) {
        findings.known(at.at("letter").path(), letter.letter(), "document", names.documents());
        findings.known(at.at("from").path(), letter.from(), "role", names.parties());
        parties.told(letter.to(), at.at("to"));
        if (!letter.cc().isEmpty()) {
            parties.told(letter.cc(), at.at("cc"));
        }
        var channels = Stream.of(Effect.Correspond.Channel.values()).map(Enum::name);
        given(letter.channel(), at.at("channel"))
                .ifPresent(word -> findings.known(
                        at.at("channel").at("default").path(), word, "channel of a letter", channels.toList()));
        given(letter.number(), at.at("number"));
        text(letter.subject(), "subject", at);
        text(letter.body(), "body", at);
        findings.allKnown(at.at("enclose").path(), letter.enclose(), "document", names.documents());
        inputs(letter.attach(), at.at("attach"));
    }

    /** Checks what is taken from an input, and returns its default. */
    private Optional<String> given(Effect.Correspond.@Nullable Given given, Scope at) {
        if (given == null) {
            return Optional.empty();
        }
        input(given.input(), at.at("input"));
        findings.known(at.at("answer").path(), given.answer(), "field", names.fields());
        return Optional.ofNullable(given.byDefault());
    }

    private void moving(Scope at) {
        findings.addIf(
                !at.moves(),
                at.path(),
                "a case can't be sent elsewhere while it enters a state",
                "write it under `moves` of the state");
    }

    private void go(String to, Scope at, String noun, Set<String> states) {
        moving(at);
        findings.known(at.path(), to, noun, states);
    }

    private void choice(List<Condition> that, List<Effect> then, List<Effect> otherwise, Scope at) {
        findings.addIf(that.isEmpty(), at.path(), "the choice has no condition", "write `that`");
        findings.addIf(then.isEmpty() && otherwise.isEmpty(), at.path(), "the choice does nothing", "write `then`");
        conditions.all(that, at.at("that"));
        all(then, at.at("then"));
        all(otherwise, at.at("otherwise"));
    }

    private void set(Effect.Set set, Scope at) {
        input(set.input(), at.at("input"));
        findings.known(at.at("answer").path(), set.answer(), "field", names.fields());
        findings.known(at.at("other").path(), set.other(), "fact that is ever written", names.facts());
        var nothing = Stream.of(set.input(), set.answer(), set.other(), set.value(), set.source())
                .allMatch(java.util.Objects::isNull);
        findings.addIf(nothing, at.path(), "nothing is written here", "write `input`, `answer`, `value` or `source`");
        findings.addIf(
                set.plus() != null && set.source() != Effect.Set.Source.NOW,
                at.at("plus").path(),
                "only the present instant can be added to",
                "write `source: now`");
    }

    private void setAnswer(Effect.SetAnswer answer, Scope at) {
        known(answer.field(), "field", names.fields(), at);
        input(answer.input(), at.at("input"));
        findings.known(at.at("request").path(), answer.request(), "request that is ever opened", names.requests());
        findings.addIf(
                answer.input() == null && answer.value() == null && answer.request() == null,
                at.path(),
                "nothing is written here",
                "write `input`, `value` or `request`");
    }

    private void vote(Effect.Vote vote, Scope at) {
        known(vote.ballot(), "ballot", names.ballots(), at);
        input(vote.input(), at.at("input"));
        names.process()
                .ballot(vote.ballot())
                .ifPresent(
                        rule -> findings.known(at.at("choice").path(), vote.choice(), "choice of it", rule.choices()));
        var nothing = vote.choice() == null && vote.input() == null;
        findings.addIf(nothing, at.path(), "the vote has no choice", "write `choice` or `input`");
    }

    private void raise(Effect.RaiseIssue raise, Scope at) {
        input(raise.text(), at.at("text"));
        findings.known(at.at("kind").path(), raise.kind(), "kind of issue", ConditionCheck.ISSUE_KINDS);
        findings.known(at.at("to").path(), raise.to(), "role", names.parties());
        for (int i = 0; i < raise.scopes().size(); i++) {
            var scopes = List.of("IN_SCOPE", "OUT_OF_SCOPE");
            var one = at.at("scopes").at(i);
            findings.known(one.at("scope").path(), raise.scopes().get(i).scope(), "scope of an issue", scopes);
            findings.known(one.at("category").path(), raise.scopes().get(i).category(), "category", categories());
        }
    }

    /** The options of all inputs called category. */
    private List<String> categories() {
        return names.process().actions().stream()
                .flatMap(rule -> rule.inputs().stream())
                .filter(field -> field.id().equals("category"))
                .map(Field::options)
                .flatMap(List::stream)
                .map(Option::value)
                .distinct()
                .toList();
    }

    private void prompt(Effect.Prompt prompt, Scope at) {
        parties.told(prompt.to(), at.at("to"));
        text(prompt.say(), at);
        findings.allKnown(at.at("actions").path(), prompt.actions(), "action", names.actions());
        findings.known(at.at("ballot").path(), prompt.ballot(), "ballot", names.ballots());
        conditions.all(prompt.until(), at.at("until").ofPrompt());
        var buttons = prompt.actions().size();
        var wrong = buttons == 0 || buttons > MOST_BUTTONS;
        findings.addIf(wrong, at.path(), "a prompt needs 1 to 25 actions", "write `actions`, or use `tell`");
        first(prompt)
                .filter(first -> differs(first, prompt))
                .ifPresent(first -> findings.add(
                        at.at("id").path(),
                        "the prompt `" + prompt.id() + "` stands elsewhere with another end",
                        "give it the same `ballot`, `until` and `per-issue`, or another id"));
    }

    private Optional<Effect.Prompt> first(Effect.Prompt prompt) {
        return Effects.everywhere(names.process(), Effect.Prompt.class)
                .filter(one -> one.id().equals(prompt.id()))
                .findFirst();
    }

    private static boolean differs(Effect.Prompt one, Effect.Prompt other) {
        return !one.until().equals(other.until())
                || one.perIssue() != other.perIssue()
                || !java.util.Objects.equals(one.subject(), other.subject())
                || !java.util.Objects.equals(one.ballot(), other.ballot());
    }
}
