package io.baton.chat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Profiles in memory. */
public final class InMemoryProfiles implements Profiles {

    private final Map<String, Person> profiles = new ConcurrentHashMap<>();

    @Override
    public List<Person> all() {
        return List.copyOf(profiles.values());
    }

    @Override
    public Optional<Person> find(String id) {
        return Optional.ofNullable(profiles.get(id));
    }

    @Override
    public void keep(Person profile) {
        profiles.put(
                profile.id(),
                new Person(
                        profile.id(),
                        profile.name(),
                        profile.department(),
                        profile.email(),
                        profile.phone(),
                        Set.of(),
                        false));
    }
}
