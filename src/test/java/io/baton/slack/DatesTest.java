package io.baton.slack;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Times as Slack shows them: in the zone of whoever reads. */
class DatesTest {

    @Test
    void aTimeIsThatOfTheZoneWhichNamesItSo() {
        var dates = new Dates(List.of(ZoneId.of("America/Los_Angeles"), ZoneId.of("Asia/Kolkata")));

        assertThat(dates.local("till 2027-07-13 09:00 IST"))
                .isEqualTo("till <!date^1815449400^{date_short_pretty}, {time}|2027-07-13 09:00 IST>");
        assertThat(dates.local("till 2027-07-13 09:00 PDT")).contains("^1815494400^");
        assertThat(dates.local("till 2027-07-13 09:00 PST"))
                .as("no such time in July")
                .isEqualTo("till 2027-07-13 09:00 PST");
        assertThat(dates.local("till 2027-07-13 09:00 CET")).isEqualTo("till 2027-07-13 09:00 CET");
        assertThat(dates.local("till 2027-99-13 09:00 IST")).isEqualTo("till 2027-99-13 09:00 IST");
        assertThat(dates.local("2026-11-01 01:30 PST"))
                .as("the hour that comes twice")
                .contains("^1793525400^");
    }
}
