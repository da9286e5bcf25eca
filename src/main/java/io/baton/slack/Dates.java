package io.baton.slack;

import java.time.DateTimeException;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.regex.Pattern;

/** Puts times that the bot wrote, such as {@code 2027-01-13 09:00 PST}, into the zone of whoever reads them. */
final class Dates {

    private static final Pattern TIME = Pattern.compile("\\d{4}-\\d{2}-\\d{2} \\d{2}:\\d{2} [A-Z]{2,5}");
    private static final DateTimeFormatter WRITTEN = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm z", Locale.ENGLISH);

    private Dates() {}

    /** Text that is escaped already, with Slack's date tokens; what is no time stays as it is. */
    static String local(String escaped) {
        return TIME.matcher(escaped).replaceAll(found -> token(found.group()));
    }

    private static String token(String written) {
        try {
            var at = ZonedDateTime.parse(written, WRITTEN).toEpochSecond();
            return "<!date^" + at + "^{date_short_pretty} at {time}|" + written + ">";
        } catch (DateTimeException notATime) {
            return written;
        }
    }
}
