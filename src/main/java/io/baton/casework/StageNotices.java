package io.baton.casework;

import io.baton.casework.Telling.Recipient;
import io.baton.process.State;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What is posted after every step without being asked for (domain G9): to the thread what happened; on a move also to
 * those who must act next, naming old and new stage, who did it, what is needed, from whom, by when.
 */
final class StageNotices {

    private final Step step;

    StageNotices(Step step) {
        this.step = step;
    }

    void add() {
        boolean moved = !step.file.state.equals(step.before.state());
        if (moved) {
            var text = moved();
            var asked = asked();
            var holders = new LinkedHashSet<>(new Audiences(step.scene()).holders());
            holders.removeAll(asked);
            if (step.def.state(step.file.state).isFinal()) {
                holders.clear();
            }
            TellEffects.say(Set.of(aloud(asked, holders)), text, false, List.of(), step);
            askWith(text);
            TellEffects.say(holders, text, false, List.of(), step);
        } else if (!step.actor.equals(AuditEntry.SYSTEM)) {
            TellEffects.say(Set.of(new Recipient.ToThread()), stayed(), false, List.of(), step);
        }
    }

    private Set<Recipient> asked() {
        return step.tellings.stream()
                .filter(Telling.Ask.class::isInstance)
                .flatMap(telling -> ((Telling.Ask) telling).to().stream())
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private static Recipient aloud(Set<Recipient> asked, Set<Recipient> holders) {
        return new Recipient.ToThreadAloud(Stream.concat(asked.stream(), holders.stream())
                .filter(Recipient.ToRoom.class::isInstance)
                .map(recipient -> ((Recipient.ToRoom) recipient).room())
                .distinct()
                .toList());
    }

    /** Those who are asked something in the same step read the notice in that question instead of twice. */
    private void askWith(String text) {
        for (int i = 0; i < step.tellings.size(); i++) {
            if (step.tellings.get(i) instanceof Telling.Ask ask) {
                step.tellings.set(
                        i, new Telling.Ask(ask.key(), ask.to(), ask.text() + "\n" + text, ask.choices(), ask.files()));
            }
        }
    }

    private String moved() {
        var old = stage(step.before.workingState());
        var now = step.def.state(step.file.state);
        var stage = now.isFinal() && !Stages.isOnly(step.def, now) ? now.id() : now.title();
        var words = step.world.words();
        var text = new StringBuilder(words.say(
                "notice.moved",
                step.before.id(),
                step.file.title,
                arrow(old, now, stage),
                step.world.people().nameOf(step.actor)));
        reason().ifPresent(why -> text.append(' ').append(words.say("notice.reason", why)));
        next(now).ifPresent(next -> text.append(' ').append(next));
        return text.toString();
    }

    private String arrow(String old, State now, String stage) {
        if (now.kind() == State.Kind.HOLD) {
            return step.world.words().say("notice.on-hold", old);
        }
        if (step.before.onHold()) {
            return step.world.words().say("notice.off-hold", now.isFinal() ? now.id() : now.title());
        }
        if (now.isFinal()) {
            var word = stage.equals(old) ? now.id() : stage;
            return old + " → " + word + (word.equals(now.id()) ? "" : " (" + now.id() + ")");
        }
        return old.equals(stage)
                ? old + " (" + step.before.state() + ") → " + stage + " (" + now.id() + ")"
                : old + " → " + stage;
    }

    private String stage(String state) {
        return step.def.state(state).title();
    }

    private Optional<String> reason() {
        return Optional.ofNullable(step.reason);
    }

    private Optional<String> next(State now) {
        var needs = now.needs();
        if (now.isFinal() || needs == null) {
            return Optional.empty();
        }
        var scene = step.scene();
        var who = Holders.of(scene).stream()
                .map(holder -> holder.person() == null
                        ? scene.roles().describe(holder.role(), scene.words())
                        : step.world.people().nameOf(holder.person()))
                .distinct()
                .collect(Collectors.joining(", "));
        var due = Timers.due(scene.now(), now)
                .map(at -> scene.words().say("notice.by", Dates.time(at, step.world)))
                .orElse("");
        var from = who.isEmpty() ? "" : scene.words().say("notice.from", who);
        return Optional.of(scene.words().say("notice.next", needs, from, due));
    }

    /** A step without a move, for the thread: who did what, for which party, and how far the lanes are. */
    private String stayed() {
        var parts = new ArrayList<String>();
        parts.add(step.before.id() + ": " + step.world.people().nameOf(step.actor) + " — " + step.label);
        var area = step.area;
        if (area != null) {
            parts.add(step.file.snapshot().lane(area).map(this::lane).orElse(area));
        }
        reason().ifPresent(why -> parts.add("“" + why + "”"));
        return String.join(" · ", parts);
    }

    private String lane(Lane lane) {
        var rule = step.def.lanes();
        var doneWords = rule == null ? List.<String>of() : rule.done();
        var done = step.file.lanes.stream()
                .filter(one -> doneWords.contains(one.status()))
                .count();
        return lane.id() + " " + lane.status() + (lane.blocked() == null ? "" : " (blocked)") + " · " + done + "/"
                + step.file.lanes.size() + " areas done";
    }
}
