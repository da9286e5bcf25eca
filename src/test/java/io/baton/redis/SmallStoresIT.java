package io.baton.redis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.baton.casework.StoredCases;
import io.baton.desk.Deliveries;
import io.baton.desk.PendingForms;
import io.baton.desk.PendingForms.Pending;
import io.baton.desk.Wall;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class SmallStoresIT {

    @RegisterExtension
    static final RedisExtension REDIS = new RedisExtension();

    @Test
    void keepsAnOpenFormForADay() {
        var given = Map.<String, Object>of(
                "text",
                "x",
                "count",
                3,
                "price",
                new BigDecimal("1.50"),
                "items",
                List.of("a"),
                "rows",
                List.of(Map.of("cpu", 4)));
        var form = new Pending("F1", "maria", "ESD-2027-0001", "approve", given, null, "direct", 2);

        REDIS.get(PendingForms.class).keep(form);

        assertThat(REDIS.get(PendingForms.class).find("F1")).contains(form);
        assertThat(REDIS.get(PendingForms.class).find("F2")).isEmpty();
        assertThat(lifeOf(Partition.of("F1").key("form", "F1"))).isBetween(Duration.ofHours(23), Duration.ofHours(24));
    }

    @Test
    void remembersTheFirstAnswerToADeliveryForTwoDays() {
        var deliveries = REDIS.get(Deliveries.class);

        deliveries.remember("d1", "first");
        deliveries.remember("d1", "second");

        assertThat(deliveries.answer("d1")).contains("first");
        assertThat(deliveries.answer("d2")).isEmpty();
        assertThat(lifeOf(Partition.of("d1").key("delivery", "d1")))
                .isBetween(Duration.ofHours(47), Duration.ofHours(48));
    }

    @Test
    void theRehearsalClockRunsUntilSetThenStandsAndIsKept() {
        var redis = REDIS.get(Redis.class);
        var wall = new RedisWall(redis, true);
        assertThat(Duration.between(wall.instant(), Instant.now())).isLessThan(Duration.ofSeconds(5));

        wall.set(StoredCases.NOON.plusNanos(1));

        assertThat(wall.instant()).isEqualTo(StoredCases.NOON.plusNanos(1));
        assertThat(new RedisWall(redis, true).instant()).isEqualTo(StoredCases.NOON.plusNanos(1));
    }

    @Test
    void outsideRehearsalTheClockCannotBeSet() {
        var wall = REDIS.get(Wall.class);

        assertThat(wall.rehearsal()).isFalse();
        assertThatThrownBy(() -> wall.set(StoredCases.NOON)).isInstanceOf(IllegalStateException.class);
    }

    private static Duration lifeOf(String key) {
        return Duration.ofSeconds(REDIS.redis().template().getExpire(key));
    }
}
