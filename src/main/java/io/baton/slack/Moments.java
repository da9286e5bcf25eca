package io.baton.slack;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;

/** Instants as a datetimepicker has them: seconds since 1970. */
final class Moments {

    private Moments() {}

    /** The seconds of a time with an offset; a time without one belongs to a zone that is not known here. */
    static Optional<Long> epoch(String time) {
        try {
            return Optional.of(OffsetDateTime.parse(time).toEpochSecond());
        } catch (DateTimeException noOffset) {
            return Optional.empty();
        }
    }

    /** The seconds as a time with an offset, which means the same in every zone. */
    static String time(long epoch) {
        return Instant.ofEpochSecond(epoch).atOffset(ZoneOffset.UTC).toString();
    }
}
