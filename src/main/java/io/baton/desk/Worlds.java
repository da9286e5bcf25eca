package io.baton.desk;

import io.baton.casework.Case;
import io.baton.casework.World;
import io.baton.chat.Files;
import io.baton.chat.People;
import io.baton.process.ProcessDefinition;
import java.time.Instant;
import java.time.InstantSource;

/** Gathers what a decision may know of the world, for a process and an instant. */
public final class Worlds {

    private final Processes processes;
    private final People people;
    private final Files files;
    private final InstantSource clock;
    private final Office office;

    public Worlds(Processes processes, People people, Files files, InstantSource clock, Office office) {
        this.processes = processes;
        this.people = people;
        this.files = files;
        this.clock = clock;
        this.office = office;
    }

    World of(ProcessDefinition process) {
        return new World(
                clock.instant(),
                new DeskDirectory(people),
                processes.calendar(process.calendar()),
                processes.rates(),
                files::find,
                office.press(),
                office.post().isSetUp());
    }

    World of(Case subject) {
        return of(definition(subject));
    }

    ProcessDefinition definition(Case subject) {
        return processes.version(subject.process(), subject.version());
    }

    Instant now() {
        return clock.instant();
    }

    Processes processes() {
        return processes;
    }

    People people() {
        return people;
    }

    String nameOf(String person) {
        return new DeskDirectory(people).nameOf(person);
    }
}
