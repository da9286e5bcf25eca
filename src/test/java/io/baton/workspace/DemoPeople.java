package io.baton.workspace;

import io.baton.chat.People;
import io.baton.chat.Person;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** A few people of the shipped file. */
final class DemoPeople implements People {

    private static final String HARBOR = "Department of Harbor Safety";
    private static final String CDT = "Department of Technology";

    @Override
    public List<Person> all() {
        return List.of(
                person("maria", "Maria Alvarez", HARBOR),
                person("tom", "Tom Becker", HARBOR),
                person("omar", "Omar Haddad", HARBOR, "APPROVER"),
                person("lin", "Lin Zhao", HARBOR, "APPROVER"),
                person("joy", "Joy Okafor", HARBOR, "APPROVER"),
                person("kate", "Kate Lindqvist", CDT, "ESD"),
                person("net", "Net Nakamura", CDT, "AREA:NETWORK"),
                person("ray", "Ray Delgado", CDT, "POD_MANAGER"),
                person("sam", "Sam Outsider", "Department of Parks"),
                new Person("baton", "Baton", CDT, "baton@example.org", "0", Set.of(), true));
    }

    @Override
    public Optional<Person> find(String id) {
        var bare = id.strip().toLowerCase(Locale.ROOT);
        var name = bare.startsWith("@") ? bare.substring(1) : bare;
        return all().stream().filter(person -> person.id().equals(name)).findFirst();
    }

    private static Person person(String id, String name, String department, String... roles) {
        return new Person(id, name, department, id + "@example.org", "916-555-0100", Set.of(roles), false);
    }
}
