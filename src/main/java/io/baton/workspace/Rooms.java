package io.baton.workspace;

import io.baton.chat.People;
import io.baton.chat.Person;
import io.baton.chat.Place;
import io.baton.desk.CaseReading;
import io.baton.desk.Lobby;
import org.springframework.stereotype.Component;

/** Finds the place behind a room id, and keeps people out of rooms that are not theirs. */
@WorkspacePart
@Component
final class Rooms {

    private static final String CASE = "case:";
    private static final String DIRECT = "direct";

    private final Lobby lobby;
    private final People people;
    private final CaseReading cases;

    Rooms(Lobby lobby, People people, CaseReading cases) {
        this.lobby = lobby;
        this.people = people;
        this.cases = cases;
    }

    /** The name under which the timeline keeps a place: unlike the room id, it tells direct messages apart. */
    static String kept(Place place) {
        return place instanceof Place.Direct(var person) ? DIRECT + ":" + person : place.room();
    }

    static Place ofKept(String kept) {
        if (kept.startsWith("#")) {
            return new Place.Channel(kept.substring(1));
        }
        return kept.startsWith(CASE)
                ? new Place.Thread(kept.substring(CASE.length()))
                : new Place.Direct(kept.substring(DIRECT.length() + 1));
    }

    Person person(String id) {
        return people.find(id).orElseThrow(() -> Problem.missing("Nobody here is called '" + id + "'."));
    }

    /** The place of a room that the person may be in. */
    Place enter(String room, Person person) {
        var place = place(room, person);
        if (sees(person.id(), place)) {
            return place;
        }
        throw shut(room, place, person);
    }

    boolean sees(String person, Place place) {
        return place instanceof Place.Direct(var owner) ? owner.equals(person) : lobby.sees(person, place);
    }

    private static Place place(String room, Person person) {
        if (room.length() > 1 && room.startsWith("#")) {
            return new Place.Channel(room.substring(1));
        }
        if (room.length() > CASE.length() && room.startsWith(CASE)) {
            return new Place.Thread(room.substring(CASE.length()));
        }
        if (room.equals(DIRECT)) {
            return new Place.Direct(person.id());
        }
        throw unknown(room);
    }

    private Problem shut(String room, Place place, Person person) {
        if (place instanceof Place.Thread(var id)
                && cases.view(id, person.id()) instanceof CaseReading.Read.Unknown<?>(var detail)) {
            return Problem.missing(detail);
        }
        var nobody = place instanceof Place.Channel
                && people.all().stream().noneMatch(other -> lobby.sees(other.id(), place));
        return nobody ? unknown(room) : Problem.hidden(person.name() + " is not in the room " + room + ".");
    }

    private static Problem unknown(String room) {
        return Problem.missing("There is no room '" + room + "'. Rooms are '#name', 'direct' and 'case:ID'.");
    }
}
