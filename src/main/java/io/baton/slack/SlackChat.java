package io.baton.slack;

import io.baton.chat.ChatPlatform;
import io.baton.chat.Message;
import io.baton.chat.Place;
import io.baton.chat.Standing;
import io.baton.desk.CaseThreads;
import io.baton.language.Phrases;
import java.time.InstantSource;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

/**
 * Slack as a chat platform. Showing a message is wanting it: it is kept, and brought by the {@link Postman} when Slack
 * takes it, so that nobody waits for Slack and nothing is lost while it is away.
 */
final class SlackChat implements ChatPlatform {

    /** What deliveries of this platform begin with. */
    static final String DELIVERY = "slack:";

    private static final char BETWEEN = '\n';

    private final Standing standing;
    private final Users users;
    private final Origins origins;
    private final Supplier<CaseThreads> threads;
    private final InstantSource clock;
    private final Runnable changed;
    private final Runnable bell;

    /** {@code changed} hears that a case changed, {@code bell} rings when there is something to bring. */
    SlackChat(
            Standing standing,
            Users users,
            Origins origins,
            Supplier<CaseThreads> threads,
            InstantSource clock,
            Runnable changed,
            Runnable bell) {
        this.standing = standing;
        this.users = users;
        this.origins = origins;
        this.threads = threads;
        this.clock = clock;
        this.changed = changed;
        this.bell = bell;
    }

    @Override
    public String name() {
        return Users.PLATFORM;
    }

    @Override
    public void show(Place place, Message message) {
        var reader = message.onlyFor();
        if (reader != null && !(place instanceof Place.Direct)) {
            aside(reader, place, message);
        } else if (!isForElsewhere(message)) {
            switch (place) {
                case Place.Channel(var name) -> want(new Spot.Room(name), message);
                case Place.Direct(var person) -> direct(person, message);
                case Place.Thread(var caseId) -> thread(caseId, message);
            }
        }
        if (message.kind() == Message.Kind.CARD) {
            changed.run();
        }
        bell.run();
    }

    /** A reply to what somebody did on another platform is for him there. */
    private static boolean isForElsewhere(Message message) {
        var cause = message.cause();
        return message.onlyFor() != null && cause != null && !cause.startsWith(DELIVERY);
    }

    private void direct(String person, Message message) {
        var elsewhere =
                origins.of(message.cause()).filter(origin -> !origin.direct()).isPresent();
        if (message.onlyFor() != null && elsewhere) {
            aside(person, new Place.Direct(person), message);
        } else if (users.user(person).isPresent()) {
            want(new Spot.Dm(person), message);
            if (message.kind() == Message.Kind.QUESTION && elsewhere) {
                want(
                        new Spot.Aside(person, ""),
                        hint(message, users.words(person)).privateTo(person));
            }
        }
    }

    private void aside(String person, Place place, Message message) {
        if (isForElsewhere(message) || users.user(person).isEmpty()) {
            return;
        }
        if (hasFiles(message)) {
            want(new Spot.Dm(person), message);
            want(
                    new Spot.Aside(person, place instanceof Place.Channel(var room) ? room : ""),
                    hint(message, users.words(person)));
        } else {
            want(new Spot.Aside(person, place instanceof Place.Channel(var room) ? room : ""), message);
        }
    }

    /** Nothing can hang on what only one person sees: that comes in the direct messages. */
    private static boolean hasFiles(Message message) {
        return !message.files().isEmpty()
                || !MessageBlocks.of(message, Phrases.ENGLISH, UnaryOperator.identity())
                        .whole();
    }

    private static Message hint(Message message, Phrases phrases) {
        return Message.text(message.key() + "~", Message.Kind.REPLY, message.caseId(), phrases.say("slack.elsewhere"))
                .privateTo(Objects.requireNonNullElse(message.onlyFor(), ""))
                .causedBy(message.cause());
    }

    /** In the channel of the process, from when it may be seen there, and under the card of each customer. */
    private void thread(String caseId, Message message) {
        var spot = new Spot.CaseThread(caseId);
        want(spot, message);
        threads.get().find(caseId).ifPresent(thread -> {
            if (thread.open()) {
                standing.wake(name(), spot.word(), clock.instant());
            }
            thread.customers().stream()
                    .filter(person -> users.user(person).isPresent())
                    .forEach(person -> want(copy(person, caseId, message), message));
        });
    }

    private static Spot copy(String person, String caseId, Message message) {
        return message.kind() == Message.Kind.CARD ? new Spot.Dm(person) : new Spot.Copy(person, caseId);
    }

    private void want(Spot spot, Message message) {
        var first = message.kind() == Message.Kind.CARD && spot instanceof Spot.CaseThread;
        standing.want(
                name(),
                spot.word(),
                message.key(),
                SlackJson.MAPPER.writeValueAsString(message),
                first,
                clock.instant());
    }

    @Override
    public void retire(String key, String text) {
        retire(key, text, person -> text);
    }

    @Override
    public void retire(String key, String text, UnaryOperator<String> direct) {
        for (var wanted : standing.byKey(name(), key)) {
            var words = Spot.of(wanted.spot())
                    .map(spot -> switch (spot) {
                        case Spot.Dm(var person) -> direct.apply(person);
                        case Spot.Copy(var person, var ignored) -> direct.apply(person);
                        case Spot.Room ignored -> text;
                        case Spot.CaseThread ignored -> text;
                        case Spot.Aside ignored -> text;
                    })
                    .orElse(text);
            var message = SlackJson.MAPPER.readValue(wanted.payload(), Message.class);
            var bare = new Message(
                    key,
                    message.kind(),
                    words.isEmpty() ? message.text() : words,
                    message.caseId(),
                    message.onlyFor(),
                    message.cause(),
                    null,
                    message.fields(),
                    message.progress(),
                    List.of(),
                    List.of(),
                    message.files());
            standing.want(
                    name(), wanted.spot(), key, SlackJson.MAPPER.writeValueAsString(bare), false, clock.instant());
        }
        bell.run();
    }

    @Override
    public List<Undelivered> undelivered() {
        return standing.parked(name()).stream()
                .map(parked -> new Undelivered(parked.spot() + BETWEEN + parked.key(), parked.spot(), parked.failure()))
                .toList();
    }

    @Override
    public boolean retry(String id) {
        var cut = id.indexOf(BETWEEN);
        var back = cut > 0
                && standing.retry(
                        name(), new Standing.Parked(id.substring(0, cut), id.substring(cut + 1), ""), clock.instant());
        bell.run();
        return back;
    }
}
