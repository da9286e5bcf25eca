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
 * What a decision may know of the world: the instant it is taken at, people, the business calendar, rates, files, the
 * press, whether a mail server is set up, and the language it is put into words in. Deciding the same with the process and
 * the words of another language gives the same outcome in that language.
 */
public record World(
        Instant now,
        Directory people,
        BusinessCalendar calendar,
        RateSchedules rates,
        Function<String, Optional<SentFile>> files,
        Press press,
        boolean mails,
        Phrases words) {

    private static final Press IDLE = paper -> new Press.Printed(Content.of(""), Content.of(""));

    /** The same world spoken of in other words. It prints nothing: papers are those of the decision that is stored. */
    public World in(Phrases others) {
        return new World(now, people, calendar, rates, files, IDLE, mails, others);
    }

    /** What the forms of a case know of this world. */
    public Surroundings around(Case subject) {
        return new CaseSurroundings(subject, this);
    }
}
