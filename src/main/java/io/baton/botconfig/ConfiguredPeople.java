package io.baton.botconfig;

import io.baton.chat.People;
import io.baton.chat.Person;
import java.util.List;
import java.util.Optional;

/** The people of {@code people.yml}. */
record ConfiguredPeople(List<Person> all) implements People {

    @Override
    public Optional<Person> find(String id) {
        var name = id.strip().replaceFirst("^@", "");
        return all.stream().filter(person -> person.id().equalsIgnoreCase(name)).findFirst();
    }
}
