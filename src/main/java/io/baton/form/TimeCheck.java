package io.baton.form;

import io.baton.language.Phrases;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.regex.Pattern;

/** Judges dates and times, in the zone of the process's calendar. */
record TimeCheck(Filled filled, Field field) {

    private static final Pattern DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");
    private static final Pattern MOMENT =
            Pattern.compile("\\d{4}-\\d{2}-\\d{2}[T ]\\d{2}:\\d{2}(:\\d{2}(\\.\\d{1,9})?)?\\s?(Z|[+-]\\d{2}:\\d{2})?");
    private static final int EXAMPLE_DAYS = 90;

    Checked date(String text) {
        if (!DAY.matcher(text).matches()) {
            return wrong("form.no-date", Wording.quoted(text), example());
        }
        try {
            return kept(LocalDate.parse(text));
        } catch (DateTimeException noSuchDay) {
            return wrong("form.no-such-day", text, example());
        }
    }

    /** Stores the moment with the zone's offset, such as {@code 2027-01-11T09:00:00-08:00}. */
    Checked dateTime(String text) {
        var said = text.toUpperCase(Locale.ROOT);
        if (!MOMENT.matcher(said).matches()) {
            return wrong("form.no-moment", Wording.quoted(text), example());
        }
        try {
            return kept(moment(said.replaceFirst(" ", "T").replace(" ", "")));
        } catch (DateTimeException noSuchMoment) {
            return wrong("form.no-such-time", text, example());
        }
    }

    String example() {
        return filled.around().today().plusDays(EXAMPLE_DAYS).toString();
    }

    private Checked wrong(String key, Object... parts) {
        return new Checked.Wrong(words().say(key, parts));
    }

    private Phrases words() {
        return filled.around().words();
    }

    private OffsetDateTime moment(String text) {
        boolean hasOffset = text.endsWith("Z") || text.lastIndexOf('-') > text.indexOf('T') || text.contains("+");
        var zone = filled.around().zone();
        return hasOffset
                ? OffsetDateTime.parse(text).atZoneSameInstant(zone).toOffsetDateTime()
                : LocalDateTime.parse(text).atZone(zone).toOffsetDateTime();
    }

    private Checked kept(LocalDate day) {
        var today = filled.around().today();
        return judged(day.toString(), day.compareTo(today), words().say("form.today", today), Value.of(day.toString()));
    }

    private Checked kept(OffsetDateTime moment) {
        var now = filled.around().now();
        var said = moment.format(DateTimeFormatter.ISO_OFFSET_DATE_TIME);
        var present = now.atZone(filled.around().zone())
                .format(DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm", Locale.ROOT));
        return judged(said, moment.toInstant().compareTo(now), words().say("form.now", present), Value.of(said));
    }

    private Checked judged(String said, int comparedWithPresent, String present, Value value) {
        var rule = field.date();
        if (rule == null) {
            return new Checked.Right(value);
        }
        return switch (rule) {
            case FUTURE -> comparedWithPresent > 0 ? new Checked.Right(value) : wrong("form.not-future", said, present);
            case NOT_FUTURE ->
                comparedWithPresent <= 0 ? new Checked.Right(value) : wrong("form.in-future", said, present);
            case NOT_PAST -> comparedWithPresent >= 0 ? new Checked.Right(value) : wrong("form.in-past", said, present);
        };
    }
}
