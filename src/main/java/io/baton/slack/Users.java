package io.baton.slack;

import io.baton.chat.Identities;
import io.baton.chat.People;
import io.baton.chat.Person;
import io.baton.chat.Preferences;
import io.baton.language.Phrases;
import java.util.Optional;

/**
 * Who is who: users of Slack and people of Baton, and in which language they read. What is configured goes before what
 * was linked.
 */
final class Users {

    static final String PLATFORM = "slack";

    private final People people;
    private final Identities identities;
    private final Preferences preferences;

    Users(People people, Identities identities, Preferences preferences) {
        this.people = people;
        this.identities = identities;
        this.preferences = preferences;
    }

    /** The person behind a user, where one is known. */
    Optional<Person> person(String user) {
        return people.all().stream()
                .filter(person -> user.equals(person.slack()))
                .findFirst()
                .or(() -> identities.person(PLATFORM, user).flatMap(people::find));
    }

    /** The user of a person, where he is in Slack. */
    Optional<String> user(String person) {
        return people.find(person)
                .map(Person::slack)
                .filter(user -> !user.isBlank())
                .or(() -> identities.user(PLATFORM, person));
    }

    /** The bot's own sentences in the language of a person. */
    Phrases words(String person) {
        return Phrases.in(preferences.readBy(person, people));
    }

    /** The same in the language of who reads at a spot: channels and the threads of cases are English. */
    Phrases words(Spot spot) {
        return switch (spot) {
            case Spot.Dm(var person) -> words(person);
            case Spot.Copy(var person, var _) -> words(person);
            case Spot.Aside(var person, var _) -> words(person);
            case Spot.Room _, Spot.CaseThread _ -> Phrases.ENGLISH;
        };
    }
}
