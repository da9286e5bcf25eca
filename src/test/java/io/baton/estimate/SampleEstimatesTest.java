package io.baton.estimate;

import static io.baton.estimate.EstimateFixture.estimate;
import static io.baton.estimate.EstimateFixture.request;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The worked examples E1 to E6 of domain D, to the cent. */
class SampleEstimatesTest {

    @Test
    void e1TwoLinuxServersAreBuilt() {
        var estimate = estimate(request("LINUX", "BUILD"), "15000", "count=2 vcpu=2 ramGb=8 tier2Gb=200 backup=yes");

        assertThat(lines(estimate))
                .containsExactly(
                        "1 base 570.00 MONTH",
                        "1 cpu 104.00 MONTH",
                        "1 ram 96.00 MONTH",
                        "1 storage 100.00 MONTH",
                        "1 backup 32.00 MONTH",
                        "1 setup 2400.00 ONCE");
        assertTotals(estimate, "902.00", "2400.00", "13224.00");
        assertThat(estimate.difference()).isEqualTo("1776.00");
    }

    @Test
    void e2WindowsServersAreRefreshedInAHurry() {
        var answers = Map.of("request.platform", "WINDOWS", "request.workType", "REFRESH", "request.expedite", "yes");

        var estimate = estimate(
                answers,
                null,
                "count=3 vcpu=4 ramGb=16 tier2Gb=150 tier3Gb=500 backup=yes dbEngine=NONE nonStandardYear=0",
                "count=1 vcpu=8 ramGb=64 tier1Gb=1000 backup=yes dbEngine=MSSQL nonStandardYear=0");

        assertThat(lines(estimate))
                .containsExactly(
                        "1 base 930.00 MONTH",
                        "1 cpu 336.00 MONTH",
                        "1 ram 312.00 MONTH",
                        "1 storage 112.50 MONTH",
                        "1 storage 180.00 MONTH",
                        "1 backup 156.00 MONTH",
                        "1 setup 2400.00 ONCE",
                        "2 base 310.00 MONTH",
                        "2 cpu 224.00 MONTH",
                        "2 ram 416.00 MONTH",
                        "2 storage 420.00 MONTH",
                        "2 backup 80.00 MONTH",
                        "2 database 410.00 MONTH",
                        "2 setup 800.00 ONCE",
                        "0 expedite 800.00 ONCE");
        assertTotals(estimate, "3886.50", "4000.00", "50638.00");
    }

    @Test
    void e3AixPartitionsWithOracleAreBuilt() {
        var estimate = estimate(
                request("AIX", "BUILD"), null, "count=2 vcpu=4 ramGb=32 tier1Gb=500 backup=yes dbEngine=ORACLE");

        assertThat(amounts(estimate))
                .containsExactly("1280.00", "1480.00", "704.00", "420.00", "80.00", "1380.00", "2400.00");
        assertTotals(estimate, "5344.00", "2400.00", "66528.00");
    }

    @Test
    void e4AnOutdatedSolarisCostsASurchargeInItsSecondYear() {
        var estimate = estimate(
                request("SOLARIS", "REBUILD"), null, "count=1 vcpu=2 ramGb=16 tier3Gb=300 backup=no nonStandardYear=2");

        assertThat(lines(estimate)).contains("1 surcharge 374.50 MONTH");
        assertThat(amounts(estimate)).containsExactly("590.00", "320.00", "160.00", "36.00", "374.50", "600.00");
        assertTotals(estimate, "1480.50", "600.00", "18366.00");
    }

    @Test
    void e5HalfACentIsRoundedUpOnTheLineBeforeTheMonthsAreCounted() {
        var estimate = estimate(
                request("WINDOWS", "BUILD"), null, "count=1 vcpu=1 ramGb=3 tier3Gb=100 backup=no nonStandardYear=2");

        assertThat(amounts(estimate)).containsExactly("310.00", "28.00", "19.50", "12.00", "125.13", "1200.00");
        assertTotals(estimate, "494.63", "1200.00", "7135.56");
    }

    @Test
    void e6OneLinuxServerIsBuiltAndAnEmptyCountIsOne() {
        var estimate = estimate(request("LINUX", "BUILD"), null, "vcpu=2 ramGb=8 tier2Gb=200 backup=yes");

        assertThat(amounts(estimate)).containsExactly("285.00", "52.00", "48.00", "50.00", "16.00", "1200.00");
        assertTotals(estimate, "451.00", "1200.00", "6612.00");
    }

    private static void assertTotals(Estimate estimate, String monthly, String once, String firstYear) {
        assertThat(estimate.monthlyTotal()).isEqualTo(monthly);
        assertThat(estimate.oneTimeTotal()).isEqualTo(once);
        assertThat(estimate.firstYearTotal()).isEqualTo(firstYear);
    }

    private static List<String> lines(Estimate estimate) {
        return estimate.lines().stream()
                .map(line -> line.row() + " " + line.item() + " " + line.amount() + " " + line.period())
                .toList();
    }

    private static List<String> amounts(Estimate estimate) {
        return estimate.lines().stream()
                .map(line -> line.amount().toPlainString())
                .toList();
    }
}
