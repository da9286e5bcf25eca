package io.baton.estimate;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The sample rates of domain D, and words for the rows and answers that are priced with them. */
final class EstimateFixture {
    private static final Map<String, BigDecimal> DATABASES =
            rates("NONE=0 MSSQL=410.00 ORACLE=690.00 DB2=720.00 MYSQL=180.00 POSTGRESQL=180.00");
    private static final String ALL_TIERS = "tier1Gb+tier2Gb+tier3Gb+tier4Gb";

    private EstimateFixture() {}

    static RateSchedule sampleRates() {
        return schedule("SAMPLE-FY2026-27", "2026-07-01", sampleLines());
    }

    static RateSchedule schedule(String name, String effective, List<RateLine> lines) {
        return new RateSchedule(
                name, LocalDate.parse(effective), "USD", lines, "SAMPLE - estimate only", 30, null, "count");
    }

    private static List<RateLine> sampleLines() {
        return List.of(
                byPlatform("base", "WINDOWS=310.00 LINUX=285.00 AIX=640.00 SOLARIS=590.00", "count"),
                byPlatform("cpu", "WINDOWS=28.00 LINUX=26.00 AIX=185.00 SOLARIS=160.00", "count", "vcpu"),
                byPlatform("ram", "WINDOWS=6.50 LINUX=6.00 AIX=11.00 SOLARIS=10.00", "count", "ramGb"),
                monthly("storage", "0.42", "count", "tier1Gb"),
                monthly("storage", "0.25", "count", "tier2Gb"),
                monthly("storage", "0.12", "count", "tier3Gb"),
                monthly("storage", "0.04", "count", "tier4Gb"),
                when(monthly("backup", "0.08", "count", ALL_TIERS), new RowWhen("backup", null, Set.of("yes"))),
                by("database", Period.MONTH, new RateBy("dbEngine", null, DATABASES), "count"),
                surcharge(),
                by("setup", Period.ONCE, answer("request.workType", "BUILD=1200 REFRESH=800 REBUILD=600"), "count"),
                expedite());
    }

    private static RateLine byPlatform(String item, String rates, String... quantity) {
        return by(item, Period.MONTH, answer("request.platform", rates), quantity);
    }

    static RateLine monthly(String item, String rate, String... quantity) {
        return new RateLine(
                item,
                item,
                Period.MONTH,
                List.of(quantity),
                new BigDecimal(rate),
                null,
                null,
                null,
                List.of(),
                List.of(),
                false);
    }

    static RateLine by(String item, Period period, RateBy rates, String... quantity) {
        return new RateLine(
                item, item, period, List.of(quantity), null, rates, null, null, List.of(), List.of(), false);
    }

    static RateLine when(RateLine line, RowWhen... conditions) {
        return new RateLine(
                line.item(),
                line.text(),
                line.period(),
                line.quantity(),
                line.rate(),
                line.rateBy(),
                line.percent(),
                line.percentBy(),
                line.of(),
                List.of(conditions),
                line.once());
    }

    static RateLine titled(RateLine line, String text) {
        return new RateLine(
                line.item(),
                text,
                line.period(),
                line.quantity(),
                line.rate(),
                line.rateBy(),
                line.percent(),
                line.percentBy(),
                line.of(),
                line.when(),
                line.once());
    }

    static RateLine percentOnce(String item, Period period, String percent, String... of) {
        return new RateLine(
                item, item, period, List.of(), null, null, new BigDecimal(percent), null, List.of(of), List.of(), true);
    }

    private static RateLine surcharge() {
        var years = new RateBy("nonStandardYear", null, rates("0=0 1=20 2=35 3=50"));
        return new RateLine(
                "surcharge",
                "surcharge",
                Period.MONTH,
                List.of(),
                null,
                null,
                null,
                years,
                List.of("base", "cpu", "ram"),
                List.of(),
                false);
    }

    private static RateLine expedite() {
        return when(
                percentOnce("expedite", Period.ONCE, "25", "setup"),
                new RowWhen(null, "request.expedite", Set.of("yes")));
    }

    static RateBy answer(String key, String rates) {
        return new RateBy(null, key, rates(rates));
    }

    static Map<String, BigDecimal> rates(String pairs) {
        var figures = new HashMap<String, BigDecimal>();
        pairs(pairs).forEach((value, figure) -> figures.put(value, new BigDecimal(figure)));
        return figures;
    }

    /** Answers of a request for this platform and kind of work. */
    static Map<String, String> request(String platform, String workType) {
        return Map.of("request.platform", platform, "request.workType", workType);
    }

    /** A row written {@code count=2 vcpu=2 tier2Gb=200 backup=yes}. */
    static Map<String, String> row(String cells) {
        return pairs(cells);
    }

    static Estimate estimate(Map<String, String> answers, @Nullable String budget, String... rows) {
        return sampleRates()
                .estimate(
                        Stream.of(rows).map(EstimateFixture::row).toList(),
                        answers,
                        1,
                        budget == null ? null : new BigDecimal(budget));
    }

    private static Map<String, String> pairs(String text) {
        var pairs = new HashMap<String, String>();
        for (var pair : text.strip().split("\\s+")) {
            var halves = pair.split("=", 2);
            pairs.put(halves[0], halves[1]);
        }
        return pairs;
    }
}
