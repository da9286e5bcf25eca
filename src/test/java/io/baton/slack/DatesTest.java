package io.baton.slack;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.OffsetDateTime;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Times as each reader's own. */
class DatesTest {

    @ParameterizedTest
    @CsvSource({
        "2027-01-13 11:00 IST, Asia/Kolkata, 2027-01-13T11:00+05:30",
        "2027-01-13 11:00 IST, Asia/Jerusalem, 2027-01-13T11:00+02:00",
        "2027-01-13 09:00 PST, America/Los_Angeles, 2027-01-13T09:00-08:00",
        "2027-07-13 09:00 PDT, America/Los_Angeles, 2027-07-13T09:00-07:00",
        "2027-01-13 09:00 CST, Asia/Shanghai, 2027-01-13T09:00+08:00"
    })
    void theShortNameOfAZoneIsThatOfTheCalendar(String written, ZoneId zone, OffsetDateTime at) {
        assertThat(Dates.local("since " + written, zone))
                .isEqualTo("since <!date^" + at.toEpochSecond() + "^{date_short_pretty} at {time}|" + written + ">");
    }

    @Test
    void whatIsNoTimeStaysAsItIs() {
        assertThat(Dates.local("2027-02-31 09:00 XYZ", ZoneId.of("UTC"))).isEqualTo("2027-02-31 09:00 XYZ");
    }
}
