package io.baton.desk;

import io.baton.casework.Case;
import io.baton.chat.Channel;
import io.baton.process.ProcessDefinition;
import io.baton.process.Role;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Finds where a case's thread belongs and who may see it there. */
final class ThreadPlaces implements CaseThreads {

    private final Readings readings;
    private final Worlds worlds;

    ThreadPlaces(Readings readings, Worlds worlds) {
        this.readings = readings;
        this.worlds = worlds;
    }

    @Override
    public Optional<CaseThread> find(String caseId) {
        return readings.find(caseId).map(now -> {
            var def = worlds.definition(now);
            return new CaseThread(now.id(), room(def), isOpen(def, now), readings.customers(now));
        });
    }

    /** The channel that names the process, else the one of its first role of staff. */
    private @Nullable String room(ProcessDefinition def) {
        return worlds.processes().channels().stream()
                .filter(channel -> channel.threads().contains(def.id()))
                .map(Channel::name)
                .findFirst()
                .or(() -> def.roles().stream()
                        .map(Role::room)
                        .filter(Objects::nonNull)
                        .findFirst())
                .orElse(null);
    }

    private static boolean isOpen(ProcessDefinition def, Case now) {
        return now.visits().stream()
                .map(visit -> def.state(visit.state()))
                .anyMatch(state -> !state.quiet() && !state.isFinal());
    }
}
