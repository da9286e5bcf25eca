package io.baton.chat;

import java.util.List;
import java.util.Optional;

/** Who is known to the bot. */
public interface People {

    List<Person> all();

    /** A person by id, with or without {@code @}, in any case. */
    Optional<Person> find(String id);

    /** Those who have a role, in the order of the file. */
    default List<Person> withRole(String role) {
        return all().stream().filter(person -> person.roles().contains(role)).toList();
    }
}
