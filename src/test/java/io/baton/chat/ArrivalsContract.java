package io.baton.chat;

import static org.assertj.core.api.Assertions.assertThat;

import io.baton.chat.Arrivals.Arrival;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What may be expected of every store of what came in. */
public abstract class ArrivalsContract {

    private static final Instant NOW = Instant.parse("2027-01-11T17:00:00Z");
    private static final Instant SOON = NOW.plusSeconds(20);

    private final String platform = "p" + UUID.randomUUID();

    protected abstract Arrivals arrivals();

    @Test
    void aDeliveryIsKeptOnce() {
        assertThat(arrivals().keep(platform, arrival("d1"), SOON)).isTrue();
        assertThat(arrivals().keep(platform, arrival("d1"), SOON)).isFalse();

        arrivals().done(platform, "d1");
        assertThat(arrivals().keep(platform, arrival("d1"), SOON)).isFalse();
        assertThat(arrivals().keep(platform, arrival("d2"), SOON)).isTrue();
    }

    @Test
    void whatNobodyDealtWithInTimeIsAnothersOldestFirst() {
        arrivals().keep(platform, arrival("d2"), SOON.plusSeconds(1));
        arrivals().keep(platform, arrival("d1"), SOON);

        assertThat(arrivals().claim(platform, NOW, SOON, 9)).isEmpty();
        assertThat(arrivals().claim(platform, SOON.plusSeconds(5), SOON.plusSeconds(25), 9))
                .containsExactly(arrival("d1"), arrival("d2"));
        assertThat(arrivals().claim(platform, SOON.plusSeconds(5), SOON.plusSeconds(25), 9))
                .isEmpty();
    }

    @Test
    void whatIsDealtWithIsNobodysAnyMore() {
        arrivals().keep(platform, arrival("d1"), SOON);
        arrivals().done(platform, "d1");

        assertThat(arrivals().claim(platform, SOON.plusSeconds(5), SOON.plusSeconds(25), 9))
                .isEmpty();
    }

    private static Arrival arrival(String delivery) {
        return new Arrival(delivery, "COMMAND", "{\"text\":\"" + delivery + "\"}");
    }
}
