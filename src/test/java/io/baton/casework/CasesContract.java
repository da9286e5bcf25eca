package io.baton.casework;

import static io.baton.casework.StoredCases.NOON;
import static io.baton.casework.StoredCases.bare;
import static io.baton.casework.StoredCases.begun;
import static io.baton.casework.StoredCases.decision;
import static io.baton.casework.StoredCases.entry;
import static io.baton.casework.StoredCases.full;
import static org.assertj.core.api.Assertions.assertThat;

import io.baton.casework.Cases.Query;
import io.baton.casework.Cases.Written;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What every store of cases promises. */
public abstract class CasesContract {

    private static final String ID = "ESD-2027-0001";

    /** An empty store. */
    protected abstract Cases cases();

    @Test
    void findsNothingThatWasNotStored() {
        assertThat(cases().find(ID)).isEmpty();
        assertThat(cases().audit(ID)).isEmpty();
        assertThat(cases().answered(ID, "c1")).isEmpty();
    }

    @Test
    void givesBackAFullCaseAsItWas() {
        var cases = cases();
        var full = full(ID);

        cases.write(decision("c0", bare(ID, 1, "OPEN")));
        for (var revision = 2; revision < full.revision(); revision++) {
            cases.write(decision("c" + revision, bare(ID, revision, "OPEN")));
        }

        assertThat(cases.write(decision("full", full))).isEqualTo(new Written.Done());
        assertThat(cases.find(ID)).contains(full);
        assertThat(cases.find(ID).orElseThrow().facts().keySet())
                .containsExactlyElementsOf(full.facts().keySet());
        assertThat(cases.find(ID).orElseThrow().flags()).containsExactlyElementsOf(full.flags());
    }

    @Test
    void takesADecisionOnlyOnTheRevisionItWasMadeFor() {
        var cases = cases();
        cases.write(decision("c1", bare(ID, 1, "OPEN")));

        assertThat(cases.write(decision("c2", bare(ID, 1, "OTHER")))).isEqualTo(new Written.Stale());
        assertThat(cases.write(decision("c3", bare(ID, 3, "OTHER")))).isEqualTo(new Written.Stale());
        assertThat(cases.find(ID)).map(Case::state).contains("OPEN");
        assertThat(cases.audit(ID)).hasSize(1);
    }

    @Test
    void answersARepeatedCommandAsTheFirstTime() {
        var cases = cases();
        cases.write(decision("c1", bare(ID, 1, "OPEN")));
        cases.write(decision("c2", bare(ID, 2, "NEXT")));

        assertThat(cases.write(decision("c1", bare(ID, 3, "AGAIN")))).isEqualTo(new Written.Seen("answer to c1"));
        assertThat(cases.answered(ID, "c1")).contains("answer to c1");
        assertThat(cases.find(ID)).map(Case::state).contains("NEXT");
    }

    @Test
    void notesARefusalOnceWithoutMovingTheCase() {
        var cases = cases();
        var it = bare(ID, 1, "OPEN");
        cases.write(decision("c1", it));
        var refusal = entry(it, "approve", "refused", "not yours");

        assertThat(cases.note("c2", ID, refusal, "no")).isEqualTo(new Written.Done());
        assertThat(cases.note("c2", ID, refusal, "no")).isEqualTo(new Written.Seen("no"));
        assertThat(cases.note("c3", "ESD-2027-0002", refusal, "no")).isEqualTo(new Written.Stale());
        assertThat(cases.write(decision("c4", bare(ID, 2, "NEXT")))).isEqualTo(new Written.Done());

        assertThat(cases.audit(ID))
                .extracting(line -> line.entry().outcome())
                .containsExactly("done", "refused", "done");
        assertThat(cases.audit(ID)).extracting(AuditEntry.Sealed::seq).containsExactly(1L, 2L, 3L);
        assertThat(cases.audit(ID).get(1).entry()).isEqualTo(refusal);
        assertThat(cases.audit(ID).get(1).previous())
                .isEqualTo(cases.audit(ID).get(0).hash());
        assertThat(cases.verifyAudit(ID)).isEmpty();
    }

    @Test
    void numbersCasesByPrefixAndYear() {
        var cases = cases();

        assertThat(cases.nextId("ESD", 2027)).isEqualTo("ESD-2027-0001");
        assertThat(cases.nextId("ESD", 2027)).isEqualTo("ESD-2027-0002");
        assertThat(cases.nextId("SDC", 2027)).isEqualTo("SDC-2027-0001");
        assertThat(cases.nextId("ESD", 2028)).isEqualTo("ESD-2028-0001");
    }

    @Test
    void findsCasesByWhatTheyAreNow() {
        var cases = cases();
        cases.write(decision("c1", bare("A", 1, "OPEN"), List.of("ESD")));
        cases.write(decision("c2", bare("B", 1, "OPEN"), List.of("ESD", "person:lin")));
        cases.write(decision("c3", bare("B", 2, "CLOSED"), List.of()));

        assertThat(ids(cases, query("esd", null, null, null, null))).containsExactly("B", "A");
        assertThat(ids(cases, query(null, null, "OPEN", null, null))).containsExactly("A");
        assertThat(ids(cases, query(null, "Stage of CLOSED", null, null, null))).containsExactly("B");
        assertThat(ids(cases, query(null, null, null, "ESD", null))).containsExactly("A");
        assertThat(ids(cases, query(null, null, null, "person:lin", null))).isEmpty();
        assertThat(ids(cases, query("esd", null, "OPEN", "ESD", "tom"))).containsExactly("A");
        assertThat(ids(cases, query("esd", null, "OPEN", "ESD", "joy"))).isEmpty();
        assertThat(ids(cases, query("sdc", null, null, null, null))).isEmpty();
    }

    @Test
    void pagesThroughCasesNewestFirst() {
        var cases = cases();
        var expected = new ArrayList<String>();
        for (var number = 0; number < 60; number++) {
            var id = "ESD-2027-%04d".formatted(number);
            cases.write(decision("c", begun(id, NOON.plusSeconds(number / 5))));
            expected.addFirst(id);
        }

        var found = new ArrayList<String>();
        String next = null;
        do {
            var page = cases.search(new Query("esd", null, null, null, null, next, 7));
            page.cases().forEach(it -> found.add(it.id()));
            next = page.next();
        } while (next != null);

        assertThat(found).isEqualTo(expected);
        assertThat(cases.search(new Query(null, null, null, null, null, "NO-SUCH", 7))
                        .cases())
                .isEmpty();
    }

    @Test
    void knowsWhichVersionsAreInUse() {
        var cases = cases();
        cases.write(decision("c1", bare("A", 1, "OPEN")));
        cases.write(decision("c2", bare("B", 1, "OPEN")));
        cases.write(decision("c3", bare("B", 2, "CLOSED")));

        assertThat(cases.liveVersions()).isEqualTo(java.util.Map.of("esd@1", List.of("A")));
    }

    @Test
    void letsOneOfManyWritersWin() throws Exception {
        var cases = cases();
        cases.write(decision("c0", bare(ID, 1, "OPEN")));

        try (var pool = Executors.newFixedThreadPool(8)) {
            var writers = IntStream.range(0, 50)
                    .<Callable<Written>>mapToObj(number ->
                            () -> cases.write(decision("w" + number, bare(ID, 2, "W" + number))))
                    .toList();
            var results = new ArrayList<Written>();
            for (var result : pool.invokeAll(writers)) {
                results.add(result.get());
            }

            assertThat(results).filteredOn(new Written.Done()::equals).hasSize(1);
            assertThat(results).filteredOn(new Written.Stale()::equals).hasSize(49);
        }
        assertThat(cases.audit(ID)).hasSize(2);
        assertThat(cases.verifyAudit(ID)).isEmpty();
    }

    private static Query query(
            @Nullable String process,
            @Nullable String stage,
            @Nullable String state,
            @Nullable String holder,
            @Nullable String participant) {
        return new Query(process, stage, state, holder, participant, null, 10);
    }

    private static List<String> ids(Cases cases, Query query) {
        return cases.search(query).cases().stream().map(Case::id).toList();
    }
}
