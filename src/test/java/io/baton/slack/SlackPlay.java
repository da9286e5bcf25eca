package io.baton.slack;

import io.baton.botconfig.Examples;
import io.baton.botconfig.Examples.Example;
import io.baton.botconfig.Examples.Step;
import io.baton.casework.Case;
import io.baton.slackworld.SeenMessage;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * An example of a process, played in Slack beside others: it stops before each time that it waits for, so that the one
 * clock of all can be moved for the one whose time comes first.
 */
final class SlackPlay {

    private final SlackTheatre theatre;
    private final Examples file;
    private final Example example;
    private final List<String> begun = new ArrayList<>();
    private final Map<String, SeenMessage> remembered = new HashMap<>();
    private int next;
    private boolean failed;

    /** What was done last, and when it began. */
    private Instant mark = Instant.EPOCH;

    private Instant rested = Instant.EPOCH;

    private @Nullable SlackActor actor;
    private @Nullable Case before;
    private boolean timePassed;

    SlackPlay(SlackTheatre theatre, Examples file, Example example) {
        this.theatre = theatre;
        this.file = file;
        this.example = example;
    }

    String name() {
        return file.process() + ": " + example.name();
    }

    Examples file() {
        return file;
    }

    /** The time it waits for; none at its end, or where it cannot go on. */
    Optional<Instant> waitsFor() {
        return !failed && next < example.steps().size() && example.steps().get(next) instanceof Step.ItIs time
                ? Optional.of(theatre.at(file.process(), time.localTime()))
                : Optional.empty();
    }

    /** When it begins. */
    Instant start() {
        return theatre.at(file.process(), file.start());
    }

    /** Plays to the end, or to the next time that it waits for. */
    void goOn() {
        do {
            var step = example.steps().get(next++);
            try {
                play(step);
            } catch (AssertionError | RuntimeException fault) {
                failed = true;
                throw new AssertionError(file.file() + ":" + step.line() + " " + fault.getMessage(), fault);
            }
        } while (next < example.steps().size() && waitsFor().isEmpty());
    }

    private void play(Step step) {
        switch (step) {
            case Step.ItIs(var ignored, var localTime) -> {
                actor = null;
                timePassed = true;
                mark = rested;
                theatre.moveTo(theatre.at(file.process(), localTime));
            }
            case Step.Then then -> new SlackLook(theatre, file.process(), this).look(then);
            case Step.Requests(var ignored, var who, var answers) -> requests(acting(who), answers);
            case Step.Says(var ignored, var who, var text) -> acting(who).says(text);
            case Step.Presses(var ignored, var who, var action, var gone, var inputs) -> {
                var one = acting(who);
                if (gone) {
                    one.pressesOld(action, Objects.requireNonNull(remembered.get(who + action)));
                } else {
                    one.presses(action, about(), inputs);
                }
            }
            case Step.Does(var ignored, var who, var action, var area, var inputs) ->
                acting(who).does(action, about(), area, inputs);
        }
        if (!(step instanceof Step.Then)) {
            findNew();
            remember();
        }
        rested = Instant.now();
    }

    private void requests(SlackActor person, Map<String, String> answers) {
        person.begins(answers);
        mark = Instant.now();
        person.submits();
    }

    private SlackActor acting(String who) {
        var acting = new SlackActor(theatre, file.process(), who);
        actor = acting;
        timePassed = false;
        before = begun.isEmpty() ? null : theatre.caseOf(about());
        mark = Instant.now();
        return acting;
    }

    private String about() {
        return begun.isEmpty() ? "" : begun.getLast();
    }

    /** Who will press a button that is gone by then keeps it on his screen. */
    private void remember() {
        if (begun.isEmpty()) {
            return;
        }
        example.steps().stream()
                .skip(next)
                .filter(step -> step instanceof Step.Presses presses && presses.gone())
                .map(step -> (Step.Presses) step)
                .filter(step -> !remembered.containsKey(step.who() + step.action()))
                .forEach(step -> new SlackActor(theatre, file.process(), step.who())
                        .offering(step.action(), about()).stream()
                                .findFirst()
                                .ifPresent(message -> remembered.put(step.who() + step.action(), message)));
    }

    /** A request that was submitted has a card in the direct messages of who made it. */
    private void findNew() {
        if (actor == null) {
            return;
        }
        var prefix = theatre.process(file.process()).prefix();
        theatre.place(actor.toString()).since(mark).stream()
                .filter(SlackLook::isCard)
                .filter(message -> message.at().isAfter(mark))
                .flatMap(
                        message -> SlackTheatre.CASE_ID.matcher(message.words()).results())
                .map(found -> found.group())
                .filter(id -> id.startsWith(prefix) && !begun.contains(id))
                .findFirst()
                .ifPresent(begun::add);
    }

    // ---- for those who look

    List<String> begun() {
        return begun;
    }

    Instant mark() {
        return mark;
    }

    @Nullable
    SlackActor actor() {
        return actor;
    }

    @Nullable
    Case before() {
        return before;
    }

    /** True where time passed, and others may have been told of other cases. */
    boolean timePassed() {
        return timePassed;
    }
}
