package io.baton.casework;

import io.baton.calendar.BusinessCalendar;
import io.baton.estimate.RateSchedules;
import io.baton.form.Surroundings;
import io.baton.form.Surroundings.SentFile;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Function;

/**
 * What a decision may know of the world: the instant it is taken at, people, the business calendar, rates, files, the
 * press, and whether a mail server is set up.
 */
public record World(
        Instant now,
        Directory people,
        BusinessCalendar calendar,
        RateSchedules rates,
        Function<String, Optional<SentFile>> files,
        Press press,
        boolean mails) {

    /** What the forms of a case know of this world. */
    public Surroundings around(Case subject) {
        return new CaseSurroundings(subject, this);
    }
}
