package io.baton.casework;

import io.baton.form.Surroundings;
import io.baton.form.Value;
import io.baton.language.Phrases;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;

/** What the forms of a case know of the world. */
record CaseSurroundings(Case subject, World world) implements Surroundings {

    /** What stands before the name of something that a profile holds. */
    private static final String PROFILE = "profile.";

    @Override
    public Instant now() {
        return world.now();
    }

    @Override
    public ZoneId zone() {
        return world.calendar().zone();
    }

    @Override
    public Optional<Someone> person(String id) {
        return world.people().find(id).map(member -> new Someone(member.id(), member.name(), member.bot()));
    }

    @Override
    public Optional<SentFile> file(String id) {
        return world.files().apply(id);
    }

    @Override
    public Phrases words() {
        return world.words();
    }

    @Override
    public String requester() {
        return subject.requester();
    }

    @Override
    public Optional<Value> elsewhere(String formAndField) {
        return formAndField.startsWith(PROFILE)
                ? world.people()
                        .find(subject.requester())
                        .flatMap(member -> member.profile(formAndField.substring(PROFILE.length())))
                        .map(Value::of)
                : Optional.of(formAndField).filter(name -> name.contains(".")).flatMap(subject::answer);
    }

    @Override
    public boolean isBusinessDay(LocalDate date) {
        return world.calendar().isBusinessDay(date);
    }

    @Override
    public LocalDate plusBusinessDays(LocalDate date, int days) {
        return world.calendar().plusBusinessDays(date, days);
    }
}
