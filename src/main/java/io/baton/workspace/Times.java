package io.baton.workspace;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.Period;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Times as the interface writes and reads them, in the zone of the organisation. */
@WorkspacePart
@Component
final class Times {

    private final ZoneId zone;

    Times(@Value("${baton.zone:America/Los_Angeles}") ZoneId zone) {
        this.zone = zone;
    }

    ZoneId zone() {
        return zone;
    }

    String text(Instant instant) {
        return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(
                instant.truncatedTo(ChronoUnit.MILLIS).atZone(zone));
    }

    /** A time with offset; without one it is taken to be in the zone of the organisation. */
    Instant read(String text) {
        try {
            return DateTimeFormatter.ISO_DATE_TIME.parseBest(text.strip(), ZonedDateTime::from, LocalDateTime::from)
                            instanceof ZonedDateTime zoned
                    ? zoned.toInstant()
                    : LocalDateTime.parse(text.strip()).atZone(zone).toInstant();
        } catch (DateTimeException e) {
            throw Problem.wrong("'" + text + "' is no time. Write it like 2027-01-11T09:00:00-08:00.");
        }
    }

    /** The time after some ISO duration; days and longer are days of the calendar, so that the wall time stays. */
    Instant advance(Instant from, String amount) {
        try {
            var text = amount.strip().toUpperCase(java.util.Locale.ROOT);
            var time = text.indexOf('T');
            var days = time < 0 ? text : text.substring(0, time);
            var period = days.equals("P") ? Period.ZERO : Period.parse(days);
            var rest = time < 0 ? Duration.ZERO : Duration.parse("P" + text.substring(time));
            return from.atZone(zone).plus(period).plus(rest).toInstant();
        } catch (DateTimeException | ArithmeticException e) {
            throw Problem.wrong("'" + amount + "' is no span of time. Write it like P14D, PT1H or P1DT2H.");
        }
    }
}
