package io.baton.form;

import io.baton.language.Phrases;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;

/**
 * What a form must know of the world to judge an answer: the time, who people are, what files were sent, what other
 * forms of the same case say. The form itself has no clock and reads nothing.
 */
public interface Surroundings {

    /** The present instant; dates are judged in {@link #zone()}. */
    Instant now();

    /** The zone of the process's calendar. */
    ZoneId zone();

    /** A person by id, with or without a leading {@code @}, in any case. */
    Optional<Someone> person(String id);

    /** A file by the id it was given when sent. */
    Optional<SentFile> file(String id);

    /** The person in whose name the form is filled (a requester may not name himself as approver). */
    String requester();

    /** An answer of another form of the case, named {@code form.field}. */
    Optional<Value> elsewhere(String formAndField);

    /** The language that is spoken, with the bot's own sentences in it. */
    default Phrases words() {
        return Phrases.ENGLISH;
    }

    boolean isBusinessDay(LocalDate date);

    /** The date {@code days} business days after {@code date}. */
    LocalDate plusBusinessDays(LocalDate date, int days);

    default LocalDate today() {
        return now().atZone(zone()).toLocalDate();
    }

    /** Who a person is, as far as a form needs it. */
    record Someone(String id, String name, boolean bot) {}

    /** What is known of a file that was sent: {@code size} in bytes, {@code sha256} in lower-case hex. */
    record SentFile(String id, String name, long size, String type, String sha256) {}
}
