package io.baton.desk;

import io.baton.casework.Case;
import io.baton.casework.World;
import io.baton.chat.Files;
import io.baton.chat.People;
import io.baton.chat.Preferences;
import io.baton.language.Language;
import io.baton.language.Phrases;
import io.baton.process.ProcessDefinition;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.stream.Stream;

/**
 * Gathers what a decision may know of the world, for a process and an instant; and the language in which a person reads
 * it. A process that is not translated into that language is spoken of in English throughout.
 */
public final class Worlds {

    private final Processes processes;
    private final People people;
    private final Files files;
    private final Preferences preferences;
    private final InstantSource clock;
    private final Office office;

    /** A process with the world it is decided in, both in one language. */
    record Setting(ProcessDefinition def, World world) {

        Phrases words() {
            return world.words();
        }
    }

    public Worlds(
            Processes processes,
            People people,
            Files files,
            Preferences preferences,
            InstantSource clock,
            Office office) {
        this.processes = processes;
        this.people = people;
        this.files = files;
        this.preferences = preferences;
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
                office.post().isSetUp(),
                Phrases.ENGLISH);
    }

    /** The language that a person reads: as chosen in chat, else as configured, else English. */
    Language language(String person) {
        return preferences.readBy(person, people);
    }

    /** The bot's own sentences in the language of a person. */
    Phrases words(String person) {
        return Phrases.in(language(person));
    }

    /** The sentences that go with a process, in the language of a person as far as the process is translated. */
    Phrases words(String person, ProcessDefinition process) {
        return to(person, process).words();
    }

    /** A process, in whatever language it is given, and its world as a person reads them. */
    Setting to(String person, ProcessDefinition process) {
        return in(language(person), process);
    }

    Setting to(String person, Case subject) {
        return to(person, definition(subject));
    }

    Setting in(Language language, ProcessDefinition process) {
        var english = processes.version(process.id(), process.version());
        var world = of(english);
        return processes
                .in(language, english)
                .map(translated -> new Setting(translated, world.in(Phrases.in(language))))
                .orElseGet(() -> new Setting(english, world));
    }

    /** A process in English, then in every language it is translated into, all at the same instant. */
    List<Setting> settings(ProcessDefinition process) {
        var world = of(process);
        var others = Stream.of(Language.values())
                .flatMap(language -> processes.in(language, process).stream()
                        .map(translated -> new Setting(translated, world.in(Phrases.in(language)))));
        return Stream.concat(Stream.of(new Setting(process, world)), others).toList();
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
