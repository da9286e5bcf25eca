package io.baton.chat;

import static org.assertj.core.api.Assertions.assertThat;

import io.baton.chat.Standing.Stands;
import io.baton.chat.Standing.Wanted;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What may be expected of every store of what stands where. */
public abstract class StandingContract {

    private static final Instant NOW = Instant.parse("2027-01-11T17:00:00Z");
    private static final Instant SOON = NOW.plusSeconds(60);
    private static final Instant LATER = NOW.plusSeconds(3600);
    private static final Stands HERE = new Stands("C1", "1.0001", "f1", 0);

    private final String platform = "p" + UUID.randomUUID();

    protected abstract Standing standing();

    @Test
    void whatIsWantedComesInTheOrderItWasWanted() {
        want("a", "one", false);
        want("b", "two", false);
        want("card", "first of all", true);

        assertThat(drained("#x")).extracting(Wanted::key).containsExactly("card", "a", "b");
    }

    @Test
    void wantedAnewBeforeItCameItComesOnceAndAsNew() {
        want("a", "old", false);
        want("b", "other", false);
        want("a", "new", false);

        assertThat(drained("#x")).extracting(Wanted::payload).containsExactly("new", "other");
    }

    @Test
    void theSamePayloadAgainIsNoWork() {
        want("a", "one", false);
        drained("#x");
        want("a", "one", false);

        assertThat(standing().next(platform, "#x")).isEmpty();
        assertThat(standing().claim(platform, LATER, LATER.plusSeconds(9), 9)).isEmpty();
    }

    @Test
    void wantedOtherwiseWhileItWasBroughtItStaysInLine() {
        want("a", "old", false);
        var old = standing().next(platform, "#x").orElseThrow();
        want("a", "new", false);

        standing().stood(platform, old, HERE);

        assertThat(standing().next(platform, "#x")).hasValueSatisfying(next -> {
            assertThat(next.payload()).isEqualTo("new");
            assertThat(next.stands()).isEqualTo(HERE);
        });
    }

    @Test
    void whatWasForTheMomentIsForgottenAfterItsTimeAndNothingElse() {
        want("reply", "for you", false);
        want("card", "for all", false);
        var both = drained("#x");
        both.forEach(each -> standing().stood(platform, each, new Stands("C1", "ts of " + each.key(), "f", 0)));
        standing().fleeting(platform, both.getFirst(), NOW);

        standing().forget(platform, NOW.minusSeconds(1));
        assertThat(standing().byKey(platform, "reply")).hasSize(1);

        standing().forget(platform, NOW);
        assertThat(standing().find(platform, "#x", "reply")).isEmpty();
        assertThat(standing().byKey(platform, "reply")).isEmpty();
        assertThat(standing().at(platform, "C1", "ts of reply")).isEmpty();
        assertThat(standing().at(platform, "C1", "ts of card")).isPresent();
    }

    @Test
    void whatIsInLineAgainIsNotForgotten() {
        want("reply", "for you", false);
        standing().fleeting(platform, drained("#x").getFirst(), NOW);
        want("reply", "once more", false);

        standing().forget(platform, LATER);

        assertThat(standing().next(platform, "#x"))
                .hasValueSatisfying(next -> assertThat(next.payload()).isEqualTo("once more"));
    }

    @Test
    void aSpotIsOneWorkersUntilItIsReleasedOrTheTimeIsUp() {
        want("a", "one", false);

        assertThat(standing().claim(platform, NOW, SOON, 9)).containsExactly("#x");
        assertThat(standing().claim(platform, NOW, SOON, 9)).isEmpty();
        assertThat(standing().claim(platform, SOON, LATER, 9)).containsExactly("#x");

        standing().release(platform, "#x", LATER);
        assertThat(standing().claim(platform, SOON, LATER, 9)).isEmpty();
        assertThat(standing().claim(platform, LATER, LATER.plusSeconds(1), 9)).containsExactly("#x");
    }

    @Test
    void wokenWhileAtWorkItIsDueAtOnce() {
        want("a", "one", false);
        standing().claim(platform, NOW, SOON, 9);
        standing().wake(platform, "#x", NOW);

        standing().release(platform, "#x", LATER);

        assertThat(standing().claim(platform, NOW, SOON, 9)).containsExactly("#x");
    }

    @Test
    void aTryIsRememberedUntilItStandsOrDidSurelyNothing() {
        want("a", "one", false);
        var fresh = standing().next(platform, "#x").orElseThrow();
        assertThat(fresh.tried()).isNull();

        standing().begin(platform, fresh, NOW);
        var tried = standing().next(platform, "#x").orElseThrow();
        assertThat(tried.tries()).isEqualTo(1);
        assertThat(tried.tried()).isEqualTo(NOW);

        standing().undo(platform, fresh);
        assertThat(standing().next(platform, "#x").orElseThrow().tried()).isNull();

        standing().begin(platform, fresh, NOW);
        standing().stood(platform, fresh, HERE);
        assertThat(standing().find(platform, "#x", "a").orElseThrow().tries()).isZero();
    }

    @Test
    void aMessageIsFoundByItsKeyAndByWhereItStands() {
        want("a", "one", false);
        standing().want(platform, "@maria", "a", "for her", false, NOW);
        standing().stood(platform, standing().next(platform, "#x").orElseThrow(), HERE);

        assertThat(standing().byKey(platform, "a")).extracting(Wanted::spot).containsExactly("#x", "@maria");
        assertThat(standing().at(platform, "C1", "1.0001"))
                .hasValueSatisfying(at -> assertThat(at.key()).isEqualTo("a"));
        assertThat(standing().at(platform, "C1", "1.0002")).isEmpty();
        assertThat(standing().byKey("another", "a")).isEmpty();
    }

    @Test
    void whatIsParkedLeavesTheLineUntilItIsRetried() {
        want("a", "one", false);
        want("b", "two", false);
        standing().park(platform, standing().next(platform, "#x").orElseThrow(), "is_archived");

        assertThat(standing().next(platform, "#x").orElseThrow().key()).isEqualTo("b");
        var parked = standing().parked(platform);
        assertThat(parked).containsExactly(new Standing.Parked("#x", "a", "is_archived"));

        assertThat(standing().retry(platform, parked.getFirst(), NOW)).isTrue();
        assertThat(standing().retry(platform, parked.getFirst(), NOW)).isFalse();
        assertThat(drained("#x")).extracting(Wanted::key).containsExactly("b", "a");
    }

    @Test
    void whatIsParkedKeepsTheOrderInWhichItWasWanted() {
        for (var key : List.of("c", "a", "b")) {
            want(key, key, false);
        }
        for (var number = 0; number < 3; number++) {
            standing().park(platform, standing().next(platform, "#x").orElseThrow(), "is_archived");
        }

        assertThat(standing().parked(platform)).extracting(Standing.Parked::key).containsExactly("c", "a", "b");
        standing().parked(platform).forEach(parked -> standing().retry(platform, parked, NOW));
        assertThat(drained("#x")).extracting(Wanted::key).containsExactly("c", "a", "b");
    }

    @Test
    void whatIsWantedAnewIsParkedNoMore() {
        want("a", "old", false);
        standing().park(platform, standing().next(platform, "#x").orElseThrow(), "is_archived");

        want("a", "new", false);

        assertThat(standing().parked(platform)).isEmpty();
        assertThat(drained("#x")).extracting(Wanted::payload).containsExactly("new");
    }

    @Test
    void aSpotThatIsHeldIsNobodyElsesUntilLater() {
        want("a", "one", false);
        standing().claim(platform, NOW, SOON, 9);
        standing().keep(platform, List.of("#x", "#never-claimed"), SOON.plusSeconds(60));

        assertThat(standing().claim(platform, SOON.plusSeconds(1), LATER, 9)).isEmpty();
        standing().release(platform, "#x", SOON);
        assertThat(standing().claim(platform, SOON, LATER, 9)).containsExactly("#x");
    }

    private void want(String key, String payload, boolean first) {
        standing().want(platform, "#x", key, payload, first, NOW);
    }

    private List<Wanted> drained(String spot) {
        var all = new java.util.ArrayList<Wanted>();
        for (var next = standing().next(platform, spot);
                next.isPresent();
                next = standing().next(platform, spot)) {
            all.add(next.get());
            standing().stood(platform, next.get(), new Stands("C1", "1." + all.size(), "f", 0));
        }
        standing().release(platform, spot, NOW);
        return all;
    }
}
