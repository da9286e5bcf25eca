package io.baton.slack;

import io.baton.chat.Identities;
import io.baton.chat.People;
import io.baton.chat.Person;
import java.util.Optional;

/** Who is who: users of Slack and people of Baton. What is configured goes before what was linked. */
final class Users {

    static final String PLATFORM = "slack";

    private final People people;
    private final Identities identities;

    Users(People people, Identities identities) {
        this.people = people;
        this.identities = identities;
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
}
