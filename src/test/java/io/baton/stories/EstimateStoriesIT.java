package io.baton.stories;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The worked estimates of domain D, each through a case of its own. */
class EstimateStoriesIT extends Cast {

    static Stream<Arguments> workedExamples() {
        return Stream.of(
                Arguments.of(
                        "E1",
                        Servers.E1,
                        List.of("902.00", "2400.00", "13224.00"),
                        List.of(
                                "1 base 570.00",
                                "1 cpu 104.00",
                                "1 ram 96.00",
                                "1 storage 100.00",
                                "1 backup 32.00",
                                "1 setup 2400.00 once")),
                Arguments.of(
                        "E2",
                        Servers.E2,
                        List.of("3886.50", "4000.00", "50638.00"),
                        List.of(
                                "1 base 930.00",
                                "1 cpu 336.00",
                                "1 ram 312.00",
                                "1 storage 112.50",
                                "1 storage 180.00",
                                "1 backup 156.00",
                                "1 setup 2400.00 once",
                                "2 base 310.00",
                                "2 cpu 224.00",
                                "2 ram 416.00",
                                "2 storage 420.00",
                                "2 backup 80.00",
                                "2 database 410.00",
                                "2 setup 800.00 once",
                                "expedite 800.00 once")),
                Arguments.of(
                        "E3",
                        Servers.E3,
                        List.of("5344.00", "2400.00", "66528.00"),
                        List.of(
                                "1 base 1280.00",
                                "1 cpu 1480.00",
                                "1 ram 704.00",
                                "1 storage 420.00",
                                "1 backup 80.00",
                                "1 database 1380.00",
                                "1 setup 2400.00 once")),
                Arguments.of(
                        "E4",
                        Servers.E4,
                        List.of("1480.50", "600.00", "18366.00"),
                        List.of(
                                "1 base 590.00",
                                "1 cpu 320.00",
                                "1 ram 160.00",
                                "1 storage 36.00",
                                "1 surcharge 374.50",
                                "1 setup 600.00 once")),
                Arguments.of(
                        "E5",
                        Servers.E5,
                        List.of("494.63", "1200.00", "7135.56"),
                        List.of(
                                "1 base 310.00",
                                "1 cpu 28.00",
                                "1 ram 19.50",
                                "1 storage 12.00",
                                "1 surcharge 125.13",
                                "1 setup 1200.00 once")),
                Arguments.of(
                        "E6",
                        Servers.E6,
                        List.of("451.00", "1200.00", "6612.00"),
                        List.of(
                                "1 base 285.00",
                                "1 cpu 52.00",
                                "1 ram 48.00",
                                "1 storage 50.00",
                                "1 backup 16.00",
                                "1 setup 1200.00 once")));
    }

    @ParameterizedTest(name = "domain D {0}: {2}")
    @MethodSource("workedExamples")
    void theWorkedExamplesComeOut(String name, Servers servers, List<String> totals, List<String> lines) {
        var id = aCase().with(servers).asking("approvedBudget", "70000").upTo("CUSTOMER_COMMIT");
        then(id).hasEstimate(1, "DRAFT", totals.get(0), totals.get(1), totals.get(2));

        kate.does("publish", id);

        then(id).hasEstimate(1, "PUBLISHED", totals.get(0), totals.get(1), totals.get(2))
                .hasDocument("D-EST", 1);
        assertThat(lines(id)).as(name).containsExactlyInAnyOrderElementsOf(lines);
    }

    @Test
    @DisplayName("domain D, contract 2: schedule, budget, difference and the last good day stand on the estimate")
    void theEstimateSaysWhatItRestsOn() {
        var id = aCase().upTo("CUSTOMER_COMMIT");
        kate.does("publish", id);

        var estimate = then(id).view().estimate();

        assertThat(estimate.path("currency").asString("")).isEqualTo("USD");
        assertThat(estimate.path("approvedBudget").asString("")).isEqualTo("15000.00");
        assertThat(estimate.path("difference").asString("")).isEqualTo("1776.00");
        assertThat(estimate.path("schedule").path("name").asString("")).isEqualTo("SAMPLE-FY2026-27");
        assertThat(estimate.path("schedule").path("effective").asString("")).isEqualTo("2026-07-01");
        assertThat(estimate.path("publishedAt").asString("")).isNotEmpty();
        assertThat(estimate.path("validUntil").asString("")).startsWith("2027-02-10");
        assertThat(estimate.path("lines").path(0).path("amount").isString()).isTrue();
    }

    @Test
    @DisplayName("domain A2, D: an expedited case costs a quarter more once, and carries its mark")
    void expeditingCostsAQuarterMore() {
        var calm = new Servers("WINDOWS", "REFRESH", false, Servers.E2.rows());
        var id = aCase().with(calm).asking("approvedBudget", "70000").upTo("CUSTOMER_COMMIT");

        then(id).isFlagged().hasEstimate(1, "DRAFT", "3886.50", "3200.00", "49838.00");
        assertThat(lines(id)).noneMatch(line -> line.contains("expedite"));
    }

    /** Lines as `row item amount`; `once` marks those of one time only. The expedite fee belongs to no row. */
    private List<String> lines(String id) {
        return then(id).view()
                .estimate()
                .path("lines")
                .valueStream()
                .map(line -> {
                    var item = line.path("item").asString("");
                    var row = item.equals("expedite") ? "" : line.path("row").asString("") + " ";
                    var once = line.path("period").asString("").equals("ONCE") ? " once" : "";
                    return row + item + " " + line.path("amount").asString("") + once;
                })
                .toList();
    }
}
