package io.baton.desk;

import io.baton.casework.Directory;
import io.baton.chat.People;
import io.baton.chat.Person;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The people of the chat as casework knows them. */
record DeskDirectory(People people) implements Directory {

    @Override
    public Optional<Member> find(String id) {
        return people.find(id).map(DeskDirectory::member);
    }

    @Override
    public List<Member> withRole(String role) {
        return people.withRole(role).stream().map(DeskDirectory::member).toList();
    }

    private static Member member(Person person) {
        return new Member(person.id(), person.name(), person.roles(), person.bot(), profile(person));
    }

    private static Map<String, String> profile(Person person) {
        return Map.of(
                "name", person.name(),
                "department", person.department(),
                "email", person.email(),
                "phone", person.phone());
    }
}
