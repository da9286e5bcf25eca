package io.baton.desk;

import io.baton.chat.Memberships;
import io.baton.chat.People;
import io.baton.chat.Person;
import io.baton.chat.Profiles;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Everyone the bot knows: the people of the configuration, completed by what they told in chat, and those who are known
 * from chat alone. What the configuration says of a person holds; roles come from there, and from groups it names.
 */
public final class KnownPeople implements People {

    private final People configured;
    private final Profiles profiles;
    private final Memberships memberships;

    public KnownPeople(People configured, Profiles profiles) {
        this(configured, profiles, Map::of);
    }

    public KnownPeople(People configured, Profiles profiles, Memberships memberships) {
        this.configured = configured;
        this.profiles = profiles;
        this.memberships = memberships;
    }

    @Override
    public List<Person> all() {
        var told = profiles.all();
        var strangers = told.stream()
                .filter(profile -> configured.find(profile.id()).isEmpty())
                .sorted(java.util.Comparator.comparing(Person::id));
        var roles = memberships.roles();
        return Stream.concat(configured.all().stream().map(this::completed), strangers)
                .map(person -> person.with(roles.getOrDefault(person.id(), Set.of())))
                .toList();
    }

    @Override
    public Optional<Person> find(String id) {
        var name = id.strip().replaceFirst("^@", "").toLowerCase(Locale.ROOT);
        return configured
                .find(name)
                .map(this::completed)
                .or(() -> profiles.find(name))
                .map(person -> person.with(memberships.roles().getOrDefault(person.id(), Set.of())));
    }

    @Override
    public List<Person> withRole(String role) {
        return memberships.roles().isEmpty() ? configured.withRole(role) : People.super.withRole(role);
    }

    private Person completed(Person person) {
        return person.hasProfile()
                ? person
                : profiles.find(person.id())
                        .map(told -> completed(person, told))
                        .orElse(person);
    }

    private static Person completed(Person person, Person told) {
        return new Person(
                person.id(),
                person.name().equals(person.id()) ? told.name() : person.name(),
                first(Person::department, person, told),
                first(Person::email, person, told),
                first(Person::phone, person, told),
                person.roles(),
                person.bot(),
                person.slack(),
                person.language());
    }

    private static String first(Function<Person, String> part, Person person, Person told) {
        var known = part.apply(person);
        return known.isBlank() ? part.apply(told) : known;
    }
}
