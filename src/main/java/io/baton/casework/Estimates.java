package io.baton.casework;

import io.baton.estimate.Amounts;
import io.baton.estimate.Estimate;
import io.baton.process.ProcessDefinition;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The estimate of a case: made from its table and the rates in force, compared with its budget. */
final class Estimates {

    private static final int VALID_DAYS = 30;

    private Estimates() {}

    static boolean isPublished(Case now) {
        return published(now).isPresent();
    }

    private static Optional<Estimate> published(Case now) {
        return Optional.ofNullable(now.estimate()).filter(one -> one.status() == Estimate.Status.PUBLISHED);
    }

    static boolean isValid(Case now, World world) {
        var today = world.now().atZone(world.calendar().zone()).toLocalDate();
        return published(now).filter(one -> !one.isExpired(today)).isPresent();
    }

    static Finding withinBudget(Case now) {
        var over = Optional.ofNullable(now.estimate()).flatMap(Estimate::overBudgetBy);
        return over.map(amount -> Finding.of(false, Amounts.grouped(amount))).orElse(Finding.YES);
    }

    /** A draft from the case as it stands: the next version after a published one, else the same made anew. */
    static Optional<Estimate> draft(ProcessDefinition def, Case now, World world) {
        var table = def.estimateTable();
        var today = world.now().atZone(world.calendar().zone()).toLocalDate();
        var schedule = world.rates().inForce(today);
        if (table == null || schedule.isEmpty()) {
            return Optional.empty();
        }
        var old = now.estimate();
        int version = old == null ? 1 : old.version() + (old.status() == Estimate.Status.PUBLISHED ? 1 : 0);
        return Optional.of(schedule.get()
                .estimate(
                        rows(now, table),
                        answers(now),
                        version,
                        budget(def, now).orElse(null)));
    }

    static Optional<BigDecimal> budget(ProcessDefinition def, Case now) {
        return Optional.ofNullable(def.budget()).flatMap(now::answer).map(value -> new BigDecimal(value.plain()));
    }

    /** Publishes what stands: priced anew with the rates in force on the day it is published. */
    static Optional<Estimate> published(ProcessDefinition def, Case now, World world) {
        return draft(def, now, world)
                .map(draft -> draft.published(world.now(), world.calendar().zone(), validDays(world)));
    }

    private static int validDays(World world) {
        var today = world.now().atZone(world.calendar().zone()).toLocalDate();
        return world.rates()
                .inForce(today)
                .map(schedule -> schedule.validDays())
                .orElse(VALID_DAYS);
    }

    private static List<Map<String, String>> rows(Case now, String table) {
        return TableConditions.rows(now, table).stream()
                .map(row -> {
                    var cells = new HashMap<String, String>();
                    row.forEach((column, value) -> cells.put(column, value.plain()));
                    return Map.copyOf(cells);
                })
                .toList();
    }

    private static Map<String, String> answers(Case now) {
        var all = new HashMap<String, String>();
        now.answers()
                .forEach((form, answers) -> answers.values().forEach((field, value) -> {
                    if (!value.isEmpty()) {
                        all.put(form + "." + field, value.plain());
                    }
                }));
        return all;
    }
}
