package io.baton.desk;

import static io.baton.casework.StoredCases.NOON;
import static io.baton.casework.StoredCases.bare;
import static io.baton.casework.StoredCases.decision;
import static io.baton.casework.StoredCases.timed;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.baton.casework.Cases;
import io.baton.casework.Telling;
import io.baton.desk.Due.Fallen;
import io.baton.desk.Outbox.Entry;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What every store promises that keeps what is to be told, and when to act, beside its cases. */
public abstract class OutboxContract {

    private final List<String> told = new ArrayList<>();
    private final List<String> tried = new ArrayList<>();

    /** An empty store. */
    protected abstract Cases cases();

    protected abstract Outbox outbox();

    protected abstract Due due();

    @Test
    void deliversEachCasesEntriesInOrderAndOnce() {
        cases().write(decision("c1", bare("A", 1, "OPEN"), "a1", "a2"));
        cases().write(decision("c2", bare("B", 1, "OPEN"), "b1"));
        cases().write(decision("c3", bare("A", 2, "OPEN"), "a3"));

        outbox().deliver("A", this::tell);
        assertThat(told).containsExactly("a1", "a2", "a3");
        assertThat(outbox().deliverAll(this::tell)).isEqualTo(1);
        assertThat(outbox().deliverAll(this::tell)).isZero();
        outbox().deliver("A", this::tell);
        assertThat(told).containsExactly("a1", "a2", "a3", "b1");
    }

    @Test
    void namesEntriesByCaseRevisionAndIndex() {
        var entries = new ArrayList<Entry>();
        var decision = decision("c1", bare("A", 1, "OPEN"), "a1", "a2");
        cases().write(decision);
        outbox().deliver("A", entries::add);

        assertThat(entries)
                .containsExactly(
                        new Entry("A:1:0", "A", 1, decision.tellings().get(0), "c1"),
                        new Entry("A:1:1", "A", 1, decision.tellings().get(1), "c1"));
    }

    @Test
    void parksWhatFailsFiveTimesAndThenGoesOn() {
        cases().write(decision("c1", bare("A", 1, "OPEN"), "a1", "bad", "a2"));

        deliverUntil(() -> !outbox().parked().isEmpty());
        deliverUntil(() -> told.contains("a2"));

        assertThat(told).containsExactly("a1", "a2");
        assertThat(tried).containsExactly("a1", "bad", "bad", "bad", "bad", "bad", "a2");
        assertThat(outbox().parked()).singleElement().satisfies(parked -> {
            assertThat(parked.entry().id()).isEqualTo("A:1:1");
            assertThat(parked.failure()).contains("cannot say bad");
        });
    }

    @Test
    void bringsAParkedEntryBackOrThrowsItAway() {
        cases().write(decision("c1", bare("A", 1, "OPEN"), "bad", "bad"));
        deliverUntil(() -> outbox().parked().size() == 2);

        assertThat(outbox().retry("A:1:0")).isTrue();
        assertThat(outbox().retry("A:1:0")).isFalse();
        assertThat(outbox().discard("A:1:1")).isTrue();
        assertThat(outbox().discard("A:1:1")).isFalse();
        assertThat(outbox().retry("nonsense")).isFalse();
        outbox().deliver("A", entry -> told.add("retried " + entry.id()));

        assertThat(told).containsExactly("retried A:1:0");
        assertThat(outbox().parked()).isEmpty();
    }

    @Test
    void keepsTheTimersOfACase() {
        cases().write(decision("c1", timed("A", 1, Map.of("T1", 10, "T2#3", 20))));
        cases().write(decision("c2", timed("B", 1, Map.of("T1", 5))));
        assertThat(due().next()).contains(NOON.plus(Duration.ofMinutes(5)));

        cases().write(decision("c3", timed("A", 2, Map.of("T2#3", 30))));
        assertThat(due().until(NOON.plus(Duration.ofMinutes(30)), 9))
                .containsExactly(fallen("B", "T1", 5), fallen("A", "T2#3", 30));
        assertThat(due().until(NOON.plus(Duration.ofMinutes(30)), 1)).containsExactly(fallen("B", "T1", 5));
        assertThat(due().until(NOON, 9)).isEmpty();

        due().drop(fallen("B", "T1", 6));
        assertThat(due().next()).contains(NOON.plus(Duration.ofMinutes(5)));
        due().drop(fallen("B", "T1", 5));
        assertThat(due().next()).contains(NOON.plus(Duration.ofMinutes(30)));
    }

    private static Fallen fallen(String subject, String timer, int minutes) {
        return new Fallen(subject, timer, NOON.plus(Duration.ofMinutes(minutes)));
    }

    private void deliverUntil(java.util.concurrent.Callable<Boolean> done) {
        await().pollInterval(Duration.ofMillis(5)).until(() -> {
            outbox().deliverAll(this::tell);
            return done.call();
        });
    }

    private void tell(Entry entry) {
        var text = ((Telling.Say) entry.telling()).text();
        tried.add(text);
        if (text.startsWith("bad")) {
            throw new IllegalStateException("cannot say " + text);
        }
        told.add(text);
    }
}
