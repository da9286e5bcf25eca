package io.baton.slack;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * Puts times that the bot wrote, such as {@code 2027-01-13 09:00 PST}, into the zone of whoever reads them. What
 * {@code IST} or {@code CST} means depends on where one is: it is what one of the bot's own zones calls that time.
 */
final class Dates {

    private static final Pattern TIME = Pattern.compile("(\\d{4}-\\d{2}-\\d{2} \\d{2}:\\d{2}) ([A-Z]{2,5})");
    private static final DateTimeFormatter LOCAL = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ENGLISH);
    private static final DateTimeFormatter NAME = DateTimeFormatter.ofPattern("z", Locale.ENGLISH);
    private static final DateTimeFormatter OFFSET = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm xxx", Locale.ENGLISH);

    private final List<ZoneId> zones;

    /** {@code zones} are those that the bot writes times in. */
    Dates(Collection<ZoneId> zones) {
        this.zones = List.copyOf(zones);
    }

    /** Text that is escaped already, with Slack's date tokens; what is no time stays as it is. */
    String local(String escaped) {
        return TIME.matcher(escaped)
                .replaceAll(found ->
                        instant(found).map(at -> token(at, found.group())).orElse(found.group()));
    }

    private Optional<Instant> instant(MatchResult found) {
        try {
            var time = LocalDateTime.parse(found.group(1), LOCAL);
            var instants = zones.stream()
                    .flatMap(zone -> zone.getRules().getValidOffsets(time).stream()
                            .map(offset -> ZonedDateTime.ofLocal(time, zone, offset)))
                    .filter(at -> NAME.format(at).equals(found.group(2)))
                    .map(ZonedDateTime::toInstant)
                    .distinct()
                    .toList();
            return instants.size() == 1 ? Optional.of(instants.getFirst()) : Optional.empty();
        } catch (DateTimeException notATime) {
            return Optional.empty();
        }
    }

    /** A time with its offset, such as {@code 2027-01-13T09:00:00-08:00}, as one of Slack's date tokens. */
    static Optional<String> token(String time) {
        try {
            var at = OffsetDateTime.parse(time);
            return Optional.of(token(at.toInstant(), OFFSET.format(at)));
        } catch (DateTimeException notATime) {
            return Optional.empty();
        }
    }

    private static String token(Instant at, String otherwise) {
        return "<!date^" + at.getEpochSecond() + "^{date_short_pretty}, {time}|" + otherwise + ">";
    }
}
