package io.baton.casework;

import io.baton.calendar.BusinessCalendar;
import io.baton.estimate.RateSchedules;
import io.baton.form.Surroundings;
import io.baton.form.Surroundings.SentFile;
import io.baton.language.Phrases;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Function;

/**
 * What a decision may know of the world: the instant it is taken at, people, the business calendar, rates, files, and the
 * language it is put into words in. Deciding the same with the process and the words of another language gives the same
 * outcome in that language.
 */
public record World(
        Instant now,
        Directory people,
        BusinessCalendar calendar,
        RateSchedules rates,
        Function<String, Optional<SentFile>> files,
        Phrases words) {

    /** The same world spoken of in other words. */
    public World in(Phrases others) {
        return new World(now, people, calendar, rates, files, others);
    }

    /** What the forms of a case know of this world. */
    public Surroundings around(Case subject) {
        return new CaseSurroundings(subject, this);
    }
}
