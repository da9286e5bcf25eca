package io.baton.casework;

import io.baton.calendar.Span;
import io.baton.form.Value;
import io.baton.process.State;
import io.baton.process.TimerRule;
import java.time.Instant;
import java.time.LocalTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The timers of a case: which run is computed from the process after every step, so a timer can neither be forgotten nor
 * left behind. Due times are data (domain G12); on hold they freeze (domain G5).
 */
final class Timers {

    private Timers() {}

    /** What a timer counts from: its name, and the instant; another name starts the timer anew. */
    private record Anchor(String name, Instant at) {}

    static void reconcile(Step step) {
        var old = step.file.timers;
        var next = new LinkedHashMap<String, Timer>();
        if (step.held) {
            old.forEach((key, timer) -> next.put(key, frozen(timer, step)));
        } else if (step.file.hold != null) {
            old.forEach((key, timer) -> {
                if (!runsNow(timer, step)) {
                    next.put(key, timer);
                }
            });
        } else if (step.resumed) {
            old = thawed(old, step);
        }
        for (var rule : step.def.timers()) {
            if (rule.in().contains(step.file.state)) {
                run(rule, old, next, step);
            }
        }
        step.file.timers = next;
    }

    private static boolean runsNow(Timer timer, Step step) {
        return step.def
                .timer(timer.rule())
                .filter(rule -> rule.in().contains(step.file.state))
                .isPresent();
    }

    private static Timer frozen(Timer timer, Step step) {
        var due = timer.due();
        var span = step.def.timer(timer.rule()).map(TimerRule::after);
        if (due == null || span.isEmpty()) {
            return timer;
        }
        var left = span.get().remaining(step.world.now(), due, step.world.calendar());
        return new Timer(timer.rule(), timer.subject(), timer.anchor(), null, timer.fired(), left);
    }

    private static Map<String, Timer> thawed(Map<String, Timer> old, Step step) {
        var thawed = new LinkedHashMap<String, Timer>();
        old.forEach((key, timer) -> {
            var left = timer.left();
            thawed.put(
                    key,
                    left == null
                            ? timer
                            : new Timer(
                                    timer.rule(),
                                    timer.subject(),
                                    timer.anchor(),
                                    left.resume(step.world.now(), step.world.calendar()),
                                    timer.fired(),
                                    null));
        });
        return thawed;
    }

    private static void run(TimerRule rule, Map<String, Timer> old, Map<String, Timer> next, Step step) {
        for (var subject : subjects(rule, step)) {
            var scene = TimerSubjects.scene(rule, subject.isEmpty() ? null : subject, step.scene());
            if (!Conditions.all(rule.during(), scene).holds()) {
                continue;
            }
            anchor(rule, subject, step).ifPresent(anchor -> {
                var id = subject.isEmpty() ? null : subject;
                var fresh = new Timer(rule.id(), id, anchor.name(), null, 0, null);
                var known = old.get(fresh.key());
                next.put(
                        fresh.key(),
                        known != null && known.anchor().equals(anchor.name())
                                ? known
                                : begun(rule, fresh, anchor, step));
            });
        }
    }

    private static List<String> subjects(TimerRule rule, Step step) {
        var each = rule.each();
        return each == null ? List.of("") : TimerSubjects.of(rule, each, step.file.snapshot());
    }

    private static Optional<Anchor> anchor(TimerRule rule, String subject, Step step) {
        var each = rule.each();
        if (each != null) {
            return TimerSubjects.touched(each, subject, step.file.snapshot()).map(at -> new Anchor(at.toString(), at));
        }
        var colon = rule.from().indexOf(':');
        var word = colon < 0 ? rule.from() : rule.from().substring(0, colon);
        var of = rule.from().substring(colon + 1);
        return switch (word) {
            case "entered" -> Optional.of(new Anchor("visit " + step.file.visits.size(), step.world.now()));
            case "fact" -> dated(step.file.facts.get(of), rule.at(), step);
            case "meeting" ->
                step.file
                        .snapshot()
                        .meeting(of)
                        .map(meeting -> new Anchor(meeting.no() + " at " + meeting.start(), meeting.start()));
            case "estimate" ->
                Optional.ofNullable(step.file.estimate)
                        .flatMap(estimate -> Optional.ofNullable(estimate.publishedAt()))
                        .map(at -> new Anchor(at.toString(), at));
            case "hold" ->
                Optional.ofNullable(step.file.hold)
                        .flatMap(hold ->
                                dated(hold.resumeOn() == null ? null : Value.of(hold.resumeOn()), rule.at(), step));
            default -> throw new IllegalArgumentException("timer " + rule.id() + " counts from " + rule.from());
        };
    }

    /** A fact or date as an instant: a bare date at the time of day of the rule, else at opening. */
    private static Optional<Anchor> dated(@Nullable Value value, @Nullable LocalTime at, Step step) {
        if (value == null) {
            return Optional.empty();
        }
        var calendar = step.world.calendar();
        var time = at == null ? calendar.opens() : at;
        return Dates.instant(value.plain())
                .or(() -> Dates.date(value.plain()).map(date -> calendar.at(date, time)))
                .map(instant -> new Anchor(value.plain(), instant));
    }

    private static Timer begun(TimerRule rule, Timer fresh, Anchor anchor, Step step) {
        var due = span(rule, rule.after(), step).after(anchor.at(), step.world.calendar());
        boolean missed = rule.after().amount() < 0 && !due.isAfter(step.world.now());
        if (missed) {
            return new Timer(fresh.rule(), fresh.subject(), fresh.anchor(), null, rule.times(), null);
        }
        var every = rule.every();
        while (every != null && !due.isAfter(step.world.now())) {
            due = span(rule, every, step).after(due, step.world.calendar());
        }
        return new Timer(fresh.rule(), fresh.subject(), fresh.anchor(), due, 0, null);
    }

    static Span span(TimerRule rule, Span span, Step step) {
        var flag = rule.halvedBy();
        return flag != null && step.file.flags.contains(flag) ? span.halved() : span;
    }

    /** The timer after it has fallen due once: due again, or done with. */
    static Timer fired(TimerRule rule, Timer timer, Instant due, Step step) {
        int fired = timer.fired() + 1;
        var every = rule.every();
        var next = every == null || (rule.times() > 0 && fired >= rule.times())
                ? null
                : span(rule, every, step).after(due, step.world.calendar());
        return new Timer(timer.rule(), timer.subject(), timer.anchor(), next, fired, null);
    }

    /** The next target of the present state (contract 1.16), null on hold and where there is none. */
    static Optional<Instant> due(Case now, State state) {
        if (now.onHold()) {
            return Optional.empty();
        }
        return state.due().stream()
                .map(now.timers()::get)
                .flatMap(timer -> Optional.ofNullable(timer).flatMap(one -> Optional.ofNullable(one.due())).stream())
                .findFirst();
    }
}
