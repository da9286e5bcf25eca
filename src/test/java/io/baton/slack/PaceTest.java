package io.baton.slack;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** How fast the bot talks: a message a second in a channel with short bursts, and silence where Slack asks for it. */
class PaceTest {

    private static final Instant NOW = Instant.parse("2027-01-11T17:00:00Z");

    private final Pace pace = new Pace(Pace.SLACK);

    @Test
    void fourMessagesAtOnceThenOneASecond() {
        for (var number = 0; number < 4; number++) {
            assertThat(pace.post("C1", NOW)).isZero();
        }
        assertThat(pace.post("C1", NOW)).isEqualTo(Duration.ofSeconds(1));
        assertThat(pace.post("C1", NOW.plusMillis(400))).isEqualTo(Duration.ofMillis(600));
        assertThat(pace.post("C1", NOW.plusSeconds(1))).isZero();
        assertThat(pace.post("C1", NOW.plusSeconds(1))).isPositive();
    }

    @Test
    void eachChannelHasItsOwnTurn() {
        for (var number = 0; number < 5; number++) {
            pace.post("C1", NOW);
        }

        assertThat(pace.post("C2", NOW)).isZero();
    }

    @Test
    void whoeverWaitsAsLongAsToldMayPostAndInAMinuteThereAreNoMoreThanAllowed() {
        var at = NOW;
        var posts = 0;
        while (at.isBefore(NOW.plusSeconds(60))) {
            var wait = pace.post("C1", at);
            posts += wait.isZero() ? 1 : 0;
            at = at.plus(wait);
        }

        assertThat(posts).isBetween(60, 64);
    }

    @Test
    void restSavesNoMoreThanABurst() {
        for (var number = 0; number < 4; number++) {
            pace.post("C1", NOW);
        }
        var later = NOW.plusSeconds(3600);
        for (var number = 0; number < 4; number++) {
            assertThat(pace.post("C1", later)).isZero();
        }
        assertThat(pace.post("C1", later)).isPositive();
    }

    @Test
    void aPauseThatSlackAskedForHoldsForAllOfAMethodAndTheLongerOneCounts() {
        pace.pause("chat.postMessage", NOW.plusSeconds(30));
        pace.pause("chat.postMessage", NOW.plusSeconds(10));

        assertThat(pace.post("C1", NOW)).isEqualTo(Duration.ofSeconds(30));
        assertThat(pace.post("C2", NOW.plusSeconds(20))).isEqualTo(Duration.ofSeconds(10));
        assertThat(pace.edit(NOW)).isZero();
        assertThat(pace.publish(NOW)).isZero();
        assertThat(pace.post("C1", NOW.plusSeconds(30))).isZero();
    }

    @Test
    void aClockSetBackStopsNothing() {
        for (var number = 0; number < 4; number++) {
            pace.post("C1", NOW);
        }
        pace.post("C1", NOW.minusSeconds(3600));

        assertThat(pace.post("C1", NOW.minusSeconds(3598))).isZero();
    }
}
