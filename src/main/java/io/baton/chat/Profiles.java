package io.baton.chat;

import java.util.List;
import java.util.Optional;

/**
 * What people told of themselves in chat (domain rule G13), kept over restarts: for persons whom {@code people.yml} does
 * not know, and for what it leaves open of those it knows. A profile never gives a role.
 */
public interface Profiles {

    /** Everyone who told something, in no order. */
    List<Person> all();

    Optional<Person> find(String id);

    /** Keeps a profile in place of the one there was; its roles are not kept. */
    void keep(Person profile);
}
