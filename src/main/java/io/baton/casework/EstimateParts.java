package io.baton.casework;

import io.baton.casework.Paper.Block;
import io.baton.casework.Paper.Column;
import io.baton.casework.Paper.Grid;
import io.baton.casework.Paper.Pair;
import io.baton.casework.Paper.Paragraphs;
import io.baton.casework.Paper.Row;
import io.baton.estimate.Amounts;
import io.baton.estimate.Estimate;
import io.baton.estimate.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A cost estimate on paper: what is charged, the totals, and what they rest on. */
record EstimateParts(@Nullable Estimate estimate) {

    List<Block> blocks() {
        return estimate == null
                ? List.of(new Paragraphs(List.of("No estimate was made.")))
                : List.of(lines(estimate), totals(estimate), basis(estimate));
    }

    private static Block lines(Estimate estimate) {
        return Grids.of(
                List.of(">Row", "Item", "Charged", ">Amount (" + estimate.currency() + ")"),
                estimate.lines().stream()
                        .map(line -> List.of(
                                line.row() == Estimate.Line.WHOLE_ESTIMATE ? "" : "" + line.row(),
                                line.text(),
                                line.period() == Period.MONTH ? "per month" : "once",
                                Amounts.grouped(line.amount())))
                        .toList());
    }

    private static Block totals(Estimate estimate) {
        var rows = new ArrayList<Row>();
        rows.add(new Row(List.of("Monthly total", Amounts.grouped(estimate.monthlyTotal())), false));
        rows.add(new Row(List.of("One-time total", Amounts.grouped(estimate.oneTimeTotal())), false));
        rows.add(new Row(
                List.of("First-year total (one-time and 12 months)", Amounts.grouped(estimate.firstYearTotal())),
                true));
        Optional.ofNullable(estimate.approvedBudget())
                .ifPresent(budget -> rows.add(new Row(List.of("Approved budget", Amounts.grouped(budget)), false)));
        Optional.ofNullable(estimate.difference())
                .ifPresent(rest -> rows.add(new Row(
                        List.of("Approved budget less first-year total", Amounts.grouped(rest)), rest.signum() < 0)));
        return new Grid(
                "",
                List.of(new Column("Totals", false), new Column("Amount (" + estimate.currency() + ")", true)),
                rows);
    }

    private static Block basis(Estimate estimate) {
        return Grids.pairs(List.of(
                new Pair("Estimate", "Version " + estimate.version()),
                new Pair(
                        "Rate schedule",
                        estimate.schedule().name() + ", in force from "
                                + estimate.schedule().effective()),
                new Pair(
                        "Valid until",
                        Optional.ofNullable(estimate.validUntil())
                                .map(Object::toString)
                                .orElse("")),
                new Pair(
                        "Note",
                        Optional.ofNullable(estimate.schedule().disclaimer()).orElse("Estimate only."))));
    }
}
