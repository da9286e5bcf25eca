package io.baton.workspace;

import io.baton.chat.Answer;
import io.baton.chat.Inbox;
import io.baton.chat.Incoming;
import io.baton.chat.Person;
import io.baton.desk.Deliveries;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * Hands what a person did to the desk: one thing after the other, each delivery once. A delivery that comes again gets
 * the answer it got the first time, also after a crash in the middle.
 */
@WorkspacePart
@Component
final class Handover {

    private static final int LONGEST_DELIVERY = 200;

    private final Inbox inbox;
    private final Deliveries deliveries;
    private final Noticeboard noticeboard;
    private final JsonMapper json;
    private final Map<String, ReentrantLock> turns = new ConcurrentHashMap<>();
    private final Set<String> welcomed = ConcurrentHashMap.newKeySet();

    Handover(Inbox inbox, Deliveries deliveries, Noticeboard noticeboard, JsonMapper json) {
        this.inbox = inbox;
        this.deliveries = deliveries;
        this.noticeboard = noticeboard;
        this.json = json;
    }

    /** Hands over words, a command, a press or a choice; the answer is JSON. */
    String talk(Person person, @Nullable String delivery, Function<String, Incoming> what) {
        return once(person, delivery, what, (answer, messages) -> {
            var body = new LinkedHashMap<String, @Nullable Object>();
            body.put("messages", messages.get());
            body.put("form", FormShape.of(answer.form()));
            return body;
        });
    }

    /** Hands over a page of a form; the answer is JSON. */
    String form(Person person, @Nullable String delivery, Function<String, Incoming> what) {
        return once(person, delivery, what, (answer, messages) -> {
            var body = new LinkedHashMap<String, @Nullable Object>();
            var accepted = answer.errors().isEmpty();
            body.put("accepted", accepted);
            body.put("messages", messages.get());
            body.put("form", FormShape.of(answer.form()));
            if (!accepted) {
                body.put("errors", answer.errors());
            }
            return body;
        });
    }

    /** Tells the desk, when a person is seen for the first time, that he has opened the bot's rooms. */
    void opened(Person person) {
        if (welcomed.contains(person.id())) {
            return;
        }
        inTurn(person, () -> {
            if (!welcomed.contains(person.id())) {
                inbox.receive(new Incoming.HomeOpened("home-" + person.id(), person.id()));
                welcomed.add(person.id());
            }
            return person;
        });
    }

    private interface Shape {
        Map<String, @Nullable Object> of(Answer answer, Supplier<Object> messages);
    }

    private String once(Person person, @Nullable String given, Function<String, Incoming> what, Shape shape) {
        if (given != null && given.length() > LONGEST_DELIVERY) {
            throw Problem.wrong("A delivery id has at most " + LONGEST_DELIVERY + " characters.");
        }
        return inTurn(person, () -> {
            var repeatable = given != null && !given.isBlank();
            var delivery = "ws:" + person.id() + ":" + (repeatable ? given : UUID.randomUUID());
            return repeatable
                    ? deliveries.answer(delivery).orElseGet(() -> first(person, delivery, what, shape))
                    : handle(person, delivery, noticeboard.lastEvent(), what, shape);
        });
    }

    /** Where its messages begin is kept first, so that a repetition after a crash finds those already shown. */
    private String first(Person person, String delivery, Function<String, Incoming> what, Shape shape) {
        var begun = delivery + ":begun";
        var event = deliveries.answer(begun).map(Long::parseLong).orElseGet(() -> {
            var last = noticeboard.lastEvent();
            deliveries.remember(begun, Long.toString(last));
            return last;
        });
        var answer = handle(person, delivery, event, what, shape);
        deliveries.remember(delivery, answer);
        return answer;
    }

    private String handle(Person person, String delivery, long event, Function<String, Incoming> what, Shape shape) {
        var answer = inbox.receive(what.apply(delivery));
        switch (answer.unknown()) {
            case null -> {}
            case PERSON -> throw Problem.missing("Nobody here is called '" + person.id() + "'.");
            case FORM -> throw Problem.missing("That form is not open any more. Start it again.");
        }
        return json.writeValueAsString(shape.of(answer, () -> noticeboard.causedBy(delivery, person.id(), event)));
    }

    private <T> T inTurn(Person person, Supplier<T> work) {
        var turn = turns.computeIfAbsent(person.id(), id -> new ReentrantLock(true));
        turn.lock();
        try {
            return work.get();
        } finally {
            turn.unlock();
        }
    }
}
