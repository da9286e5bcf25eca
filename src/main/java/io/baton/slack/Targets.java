package io.baton.slack;

import io.baton.chat.Message;
import io.baton.chat.Standing;
import io.baton.desk.CaseThreads;
import io.baton.slack.SlackApi.Result;
import java.time.Duration;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Finds the channel and thread in Slack that a spot is now. */
final class Targets {

    /** How soon a thread that may not be seen yet is looked at again; it is woken when it opens. */
    private static final Duration CLOSED = Duration.ofMinutes(10);

    private static final Duration NO_CARD = Duration.ofSeconds(2);

    /** Where a message goes. */
    sealed interface Target {

        record At(String channel, @Nullable String thread) implements Target {}

        /** Not now. */
        record NotYet(Duration pause) implements Target {}

        record Failed(Result<String> why) implements Target {}
    }

    private final Rooms rooms;
    private final Users users;
    private final Standing standing;
    private final Supplier<CaseThreads> threads;

    Targets(Rooms rooms, Users users, Standing standing, Supplier<CaseThreads> threads) {
        this.rooms = rooms;
        this.users = users;
        this.standing = standing;
        this.threads = threads;
    }

    Target of(Spot spot, Message message) {
        return switch (spot) {
            case Spot.Room(var name) -> at(rooms.channel(name));
            case Spot.Dm(var person) -> at(direct(person));
            case Spot.Aside(var person, var room) -> at(room.isEmpty() ? direct(person) : rooms.channel(room));
            case Spot.CaseThread thread -> inThread(thread, message);
            case Spot.Copy(var person, var caseId) -> under(new Spot.Dm(person), caseId);
        };
    }

    /** The direct messages with a person. */
    Result<String> direct(String person) {
        return users.user(person)
                .map(rooms::direct)
                .orElseGet(() ->
                        new Result.Refused<>("user_not_found", Map.of("method", "conversations.open", "needed", "")));
    }

    private static Target at(Result<String> channel) {
        return channel.found().<Target>map(id -> new Target.At(id, null)).orElseGet(() -> new Target.Failed(channel));
    }

    private Target inThread(Spot.CaseThread spot, Message message) {
        var thread = threads.get().find(spot.caseId());
        var room = thread.map(CaseThreads.CaseThread::room).orElse(null);
        if (room == null || thread.filter(CaseThreads.CaseThread::open).isEmpty()) {
            return new Target.NotYet(CLOSED);
        }
        return message.kind() == Message.Kind.CARD ? at(rooms.channel(room)) : under(spot, spot.caseId());
    }

    /** The place that a thread belongs to, for what cannot be said in the thread. */
    Target beside(Spot spot) {
        return switch (spot) {
            case Spot.Copy(var person, var _) -> at(direct(person));
            case Spot.CaseThread(var caseId) ->
                threads.get()
                        .find(caseId)
                        .map(CaseThreads.CaseThread::room)
                        .map(room -> at(rooms.channel(room)))
                        .orElseGet(() -> new Target.NotYet(NO_CARD));
            case Spot.Room(var name) -> at(rooms.channel(name));
            case Spot.Dm(var person) -> at(direct(person));
            case Spot.Aside(var person, var room) -> at(room.isEmpty() ? direct(person) : rooms.channel(room));
        };
    }

    private Target under(Spot spot, String caseId) {
        var card = standing.find(Users.PLATFORM, spot.word(), Message.cardKey(caseId));
        var stands = card.map(Standing.Wanted::stands).orElse(null);
        return stands == null ? new Target.NotYet(NO_CARD) : new Target.At(stands.channel(), stands.id());
    }
}
