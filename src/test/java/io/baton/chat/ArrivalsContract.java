package io.baton.chat;

import static org.assertj.core.api.Assertions.assertThat;

import io.baton.chat.Arrivals.Arrival;
import java.time.Instant;
import java.util.List;
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

    @Test
    void whatIsHeldIsNobodyElsesUntilLater() {
        arrivals().keep(platform, arrival("d1"), SOON);
        arrivals().hold(platform, List.of("d1", "unknown"), SOON.plusSeconds(10));

        assertThat(arrivals().claim(platform, SOON.plusSeconds(5), SOON.plusSeconds(25), 9))
                .isEmpty();
        assertThat(arrivals().claim(platform, SOON.plusSeconds(11), SOON.plusSeconds(25), 9))
                .containsExactly(arrival("d1"));
    }

    @Test
    void whatCameInOneMomentKeepsItsOrderWhoeverTakesItUp() {
        var order = List.of("d3", "d1", "d2");
        order.forEach(delivery -> arrivals().keep(platform, arrival(delivery), SOON));
        assertThat(arrivals().claim(platform, SOON.plusSeconds(5), SOON.plusSeconds(25), 9))
                .extracting(Arrival::delivery)
                .containsExactlyElementsOf(order);

        assertThat(arrivals().claim(platform, SOON.plusSeconds(30), SOON.plusSeconds(55), 9))
                .extracting(Arrival::delivery)
                .containsExactlyElementsOf(order);
        arrivals().hold(platform, order, SOON.plusSeconds(60));
        assertThat(arrivals().claim(platform, SOON.plusSeconds(70), SOON.plusSeconds(90), 9))
                .extracting(Arrival::delivery)
                .containsExactlyElementsOf(order);
    }

    @Test
    void whatIsNotDealtWithYetIsKnownWhoeverIsAtIt() {
        arrivals().keep(platform, arrival("d1"), SOON);
        arrivals().keep(platform, arrival("d2"), SOON);
        arrivals().done(platform, "d1");

        assertThat(arrivals().waiting(platform)).containsExactly("d2");
    }

    private static Arrival arrival(String delivery) {
        return new Arrival(delivery, "COMMAND", "{\"text\":\"" + delivery + "\"}");
    }
}
