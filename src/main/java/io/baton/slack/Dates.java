package io.baton.slack;

import io.baton.chat.Message;
import io.baton.desk.Processes;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.TextStyle;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;

/**
 * Puts times that the bot wrote, such as {@code 2027-01-13 09:00 PST}, into the zone of whoever reads them. The short
 * name of a zone is that of several, so it is read as the one of the calendar by which it was written.
 */
final class Dates {

    private static final Pattern TIME = Pattern.compile("\\d{4}-\\d{2}-\\d{2} \\d{2}:\\d{2} [A-Z]{2,5}");

    /** Making one takes long, since each learns the names of all zones. */
    private static final Map<ZoneId, DateTimeFormatter> WRITTEN = new ConcurrentHashMap<>();

    private final Processes processes;

    Dates(Processes processes) {
        this.processes = processes;
    }

    /** What puts Slack's date tokens into text of a message that is escaped already; what is no time stays as it is. */
    UnaryOperator<String> of(Message message) {
        var caseId = message.caseId();
        var prefix = caseId == null ? "" : caseId.replaceFirst("-.*", "");
        return processes.newest().stream()
                .filter(process -> process.prefix().equals(prefix))
                .findFirst()
                .map(process -> processes.calendar(process.calendar()).zone())
                .<UnaryOperator<String>>map(zone -> escaped -> local(escaped, zone))
                .orElse(UnaryOperator.identity());
    }

    static String local(String escaped, ZoneId zone) {
        var written = WRITTEN.computeIfAbsent(zone, Dates::written);
        return TIME.matcher(escaped).replaceAll(found -> token(found.group(), written));
    }

    private static DateTimeFormatter written(ZoneId zone) {
        return new DateTimeFormatterBuilder()
                .appendPattern("yyyy-MM-dd HH:mm ")
                .appendZoneText(TextStyle.SHORT, Set.of(zone))
                .toFormatter(Locale.ENGLISH);
    }

    private static String token(String written, DateTimeFormatter format) {
        try {
            var at = ZonedDateTime.parse(written, format).toEpochSecond();
            return "<!date^" + at + "^{date_short_pretty} at {time}|" + written + ">";
        } catch (DateTimeException notATime) {
            return written;
        }
    }
}
