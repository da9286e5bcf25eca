package io.baton.process;

import java.util.List;
import java.util.Set;

/** Checks the timers: what they count from, where they run, and that they do something. */
record TimerCheck(Names names, EffectCheck effects, Findings findings) {

    private static final List<String> ANCHORS = List.of("entered", "fact:…", "meeting:…", "estimate", "hold");

    void check() {
        var timers = names.process().timers();
        findings.different("timers", "id", timers.stream().map(TimerRule::id).toList(), "timer");
        for (int i = 0; i < timers.size(); i++) {
            var timer = timers.get(i);
            var issue = timer.each() == TimerRule.Each.ISSUE ? Set.of("issue") : Set.<String>of();
            var at = Scope.of("timers[" + i + "]", issue, timer.each() == TimerRule.Each.LANE, true);
            where(timer, at);
            from(timer, at.at("from"));
            repeats(timer, at);
            subjects(timer, at);
            effects.conditions().all(timer.during(), at.at("during"));
            effects.all(timer.then(), at.at("then"));
        }
    }

    private void where(TimerRule timer, Scope at) {
        findings.addIf(timer.in().isEmpty(), at.path(), "the timer runs nowhere", "write `in`");
        findings.allKnown(at.at("in").path(), timer.in(), "state", names.states());
        var states = StateMaps.states(names.process(), timer.in());
        var useful = !timer.then().isEmpty()
                || states.stream().anyMatch(state -> state.due().contains(timer.id()))
                || states.stream().anyMatch(state -> !state.moves().isEmpty());
        findings.addIf(
                !useful,
                at.path(),
                "nothing happens when the timer `" + timer.id() + "` falls due",
                "write `then`, or name it as `due` of a state");
        states.stream()
                .filter(state -> state.isFinal() && Effects.flat(timer.then()).anyMatch(TimerCheck::leads))
                .forEach(state -> findings.add(
                        at.at("in").path(),
                        "the timer leads out of " + state.id() + ", which is final",
                        "take that state out of `in`, or the way out of `then`"));
    }

    private static boolean leads(Effect effect) {
        return effect instanceof Effect.Go || effect instanceof Effect.Hold || effect instanceof Effect.Resume;
    }

    private void from(TimerRule timer, Scope at) {
        var colon = timer.from().indexOf(':');
        var word = colon < 0 ? timer.from() : timer.from().substring(0, colon);
        var of = timer.from().substring(colon + 1);
        switch (word) {
            case "entered" -> {}
            case "fact" -> findings.known(at.path(), of, "fact that is ever written", names.facts());
            case "meeting" -> findings.known(at.path(), of, "meeting that is ever planned", names.planned());
            case "estimate" -> effects.conditions().estimate(at);
            case "hold" ->
                findings.addIf(
                        timer.in().stream().noneMatch(names.holds()::contains),
                        at.path(),
                        "the timer counts from a hold but does not run on hold",
                        "add the state of kind hold to `in`");
            default ->
                findings.add(
                        at.path(),
                        "`" + timer.from() + "` is nothing to count from",
                        Suggestion.of(timer.from(), ANCHORS));
        }
    }

    private void repeats(TimerRule timer, Scope at) {
        findings.addIf(
                timer.times() > 1 && timer.every() == null,
                at.at("times").path(),
                "the timer falls due " + timer.times() + " times, but not how often",
                "write `every`");
        findings.addIf(timer.times() < 0, at.at("times").path(), "the times can't be negative", "write 0 for no limit");
        var every = timer.every();
        findings.addIf(
                every != null && every.amount() <= 0,
                at.at("every").path(),
                "the timer would fall due for ever",
                "write a span above 0");
        findings.known(at.at("halvedBy").path(), timer.halvedBy(), "flag that is ever raised", names.flags());
    }

    private void subjects(TimerRule timer, Scope at) {
        var each = timer.each();
        var filtered = !timer.statuses().isEmpty() || !timer.scopes().isEmpty() || timer.kind() != null;
        findings.addIf(
                each == null && filtered,
                at.path(),
                "`statuses`, `scopes` and `kind` choose among issues or lanes, but there is one timer for the case",
                "write `each: issue` or `each: lane`");
        if (each == TimerRule.Each.LANE) {
            effects.conditions().hasLanes(at);
            findings.allKnown(at.at("statuses").path(), timer.statuses(), "status of a lane", names.lanes());
        }
        if (each == TimerRule.Each.ISSUE) {
            var statuses = ConditionCheck.ISSUE_STATUSES;
            findings.allKnown(at.at("statuses").path(), timer.statuses(), "status of an issue", statuses);
            findings.allKnown(at.at("scopes").path(), timer.scopes(), "scope of an issue", ConditionCheck.SCOPES);
            findings.known(at.at("kind").path(), timer.kind(), "kind of issue", ConditionCheck.ISSUE_KINDS);
        }
    }
}
