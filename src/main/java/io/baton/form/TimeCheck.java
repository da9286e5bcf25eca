package io.baton.form;

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
            return new Checked.Wrong(Wording.quoted(text) + " is not a date. Write it as year-month-day, for example "
                    + example() + ".");
        }
        try {
            return kept(LocalDate.parse(text));
        } catch (DateTimeException noSuchDay) {
            return new Checked.Wrong(noSuch(text, "day"));
        }
    }

    /** Stores the moment with the zone's offset, such as {@code 2027-01-11T09:00:00-08:00}. */
    Checked dateTime(String text) {
        var said = text.toUpperCase(Locale.ROOT);
        if (!MOMENT.matcher(said).matches()) {
            return new Checked.Wrong(
                    Wording.quoted(text) + " is not a date and time. Write it as year-month-dayThour:minute,"
                            + " for example " + example() + "T14:30.");
        }
        try {
            return kept(moment(said.replaceFirst(" ", "T").replace(" ", "")));
        } catch (DateTimeException noSuchMoment) {
            return new Checked.Wrong(noSuch(text, "time"));
        }
    }

    String example() {
        return filled.around().today().plusDays(EXAMPLE_DAYS).toString();
    }

    private String noSuch(String text, String noun) {
        return "There is no such " + noun + " as " + text + ". Write it like " + example()
                + (noun.equals("day") ? "." : "T14:30.");
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
        return judged(day.toString(), day.compareTo(today), "today, " + today, Value.of(day.toString()));
    }

    private Checked kept(OffsetDateTime moment) {
        var now = filled.around().now();
        var said = moment.format(DateTimeFormatter.ISO_OFFSET_DATE_TIME);
        var present = now.atZone(filled.around().zone())
                .format(DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm", Locale.ROOT));
        return judged(said, moment.toInstant().compareTo(now), "now, " + present, Value.of(said));
    }

    private Checked judged(String said, int comparedWithPresent, String present, Value value) {
        var rule = field.date();
        if (rule == null) {
            return new Checked.Right(value);
        }
        return switch (rule) {
            case FUTURE ->
                comparedWithPresent > 0
                        ? new Checked.Right(value)
                        : new Checked.Wrong(said + " is not in the future: it must be after " + present + ".");
            case NOT_FUTURE ->
                comparedWithPresent <= 0
                        ? new Checked.Right(value)
                        : new Checked.Wrong(said + " is in the future: it can be at latest " + present + ".");
            case NOT_PAST ->
                comparedWithPresent >= 0
                        ? new Checked.Right(value)
                        : new Checked.Wrong(said + " is in the past: it must be at earliest " + present + ".");
        };
    }
}
