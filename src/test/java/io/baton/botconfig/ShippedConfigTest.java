package io.baton.botconfig;

import static org.assertj.core.api.Assertions.assertThat;

import io.baton.calendar.BusinessCalendar;
import io.baton.chat.Person;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.ClassPathResource;

/** The configuration that Baton ships. */
class ShippedConfigTest {

    private static final BotConfig SHIPPED =
            ConfigReading.read(ConfigFolder.open("./bot-config")).orRefuse();

    @Test
    void isPackedIntoTheJarAsItStands() {
        assertThat(new ClassPathResource("bot-config/people.yml").exists()).isTrue();
        assertThat(ConfigReading.read(ConfigFolder.packed()).orRefuse()).isEqualTo(SHIPPED);
    }

    @Test
    void knowsEveryPersonWithAFullProfileNamedAfterTheId() {
        assertThat(SHIPPED.people())
                .isNotEmpty()
                .allMatch(Person::hasProfile)
                .allMatch(person ->
                        person.name().toLowerCase(java.util.Locale.ROOT).startsWith(person.id() + " "));
    }

    @Test
    void rolesThatAreHeldPerCaseAreNobodysForEver() {
        assertThat(SHIPPED.people())
                .flatExtracting(Person::roles)
                .doesNotContain("CUSTOMER", "TEAM", "APPROVER", "USER", "CONSULTANT");
    }

    @Test
    void keepsTheHolidaysOfCalifornia() {
        var cdt = calendar("cdt");

        assertThat(cdt.zone()).isEqualTo(ZoneId.of("America/Los_Angeles"));
        assertThat(cdt.opens()).isEqualTo(LocalTime.of(8, 0));
        assertThat(cdt.closes()).isEqualTo(LocalTime.of(17, 0));
        assertThat(cdt.holidays()).hasSize(13).contains(LocalDate.of(2027, 3, 31), LocalDate.of(2027, 7, 5));
    }

    @Test
    void keepsTheHolidaysOfMadhyaPradesh() {
        var mp = calendar("mp");

        assertThat(mp.zone()).isEqualTo(ZoneId.of("Asia/Kolkata"));
        assertThat(mp.closes()).isEqualTo(LocalTime.of(18, 0));
        assertThat(mp.holidays()).hasSize(6).contains(LocalDate.of(2026, 8, 15), LocalDate.of(2027, 1, 26));
    }

    private BusinessCalendar calendar(String id) {
        return Objects.requireNonNull(SHIPPED.calendars().get(id));
    }
}
