package io.baton.redis;

import io.baton.chat.Person;
import io.baton.chat.Profiles;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Profiles on Redis: one hash from a person's id to what the person told. */
final class RedisProfiles implements Profiles {

    private final CopiedHash<Person> profiles;

    RedisProfiles(Redis redis) {
        this.profiles = new CopiedHash<>(
                redis,
                Partition.of("profiles").key("profiles"),
                json -> CoreJson.MAPPER.readValue(json, Person.class),
                CoreJson.MAPPER::writeValueAsString);
    }

    @Override
    public List<Person> all() {
        return List.copyOf(profiles.all().values());
    }

    @Override
    public Optional<Person> find(String id) {
        return Optional.ofNullable(profiles.all().get(id));
    }

    @Override
    public void keep(Person profile) {
        var kept = new Person(
                profile.id(), profile.name(), profile.department(), profile.email(), profile.phone(), Set.of(), false);
        profiles.put(kept.id(), kept);
    }
}
