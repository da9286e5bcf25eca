package io.baton.desk;

import io.baton.estimate.Amounts;
import io.baton.estimate.Estimate;
import java.math.BigDecimal;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** An estimate as the JSON interface lays it down: money as text with two decimals (contract 2.2). */
final class EstimateJson {

    private EstimateJson() {}

    static @Nullable Map<String, @Nullable Object> of(@Nullable Estimate estimate, ZoneId zone) {
        if (estimate == null) {
            return null;
        }
        var json = new LinkedHashMap<String, @Nullable Object>();
        json.put("version", estimate.version());
        json.put("status", estimate.status().name());
        json.put("currency", estimate.currency());
        json.put("lines", estimate.lines().stream().map(EstimateJson::line).toList());
        json.put("monthlyTotal", Amounts.plain(estimate.monthlyTotal()));
        json.put("oneTimeTotal", Amounts.plain(estimate.oneTimeTotal()));
        json.put("firstYearTotal", Amounts.plain(estimate.firstYearTotal()));
        json.put("approvedBudget", money(estimate.approvedBudget()));
        json.put("difference", money(estimate.difference()));
        var schedule = new LinkedHashMap<String, @Nullable Object>();
        schedule.put("name", estimate.schedule().name());
        schedule.put("effective", estimate.schedule().effective().toString());
        json.put("schedule", schedule);
        var publishedAt = estimate.publishedAt();
        json.put("publishedAt", publishedAt == null ? null : CaseJson.time(publishedAt, zone));
        var validUntil = estimate.validUntil();
        json.put("validUntil", validUntil == null ? null : validUntil.toString());
        return json;
    }

    private static @Nullable String money(@Nullable BigDecimal amount) {
        return amount == null ? null : Amounts.plain(amount);
    }

    private static Map<String, @Nullable Object> line(Estimate.Line line) {
        var json = new LinkedHashMap<String, @Nullable Object>();
        json.put("row", line.row());
        json.put("item", line.item());
        json.put("text", line.text());
        json.put("amount", Amounts.plain(line.amount()));
        json.put("period", line.period().name());
        return json;
    }
}
