package io.baton.casework;

import io.baton.estimate.Amounts;
import io.baton.estimate.Estimate;
import io.baton.form.Value;
import io.baton.process.DocumentRule;
import io.baton.process.DocumentRule.Part;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Writes a document of a case as one self-contained page of HTML: title, reference, parts; everything escaped. */
record Paper(Scene scene, Texts texts) {

    private static final String STYLE = """
        body{font:11pt/1.5 Georgia,serif;max-width:46rem;margin:3rem auto;padding:0 1rem;color:#1a1a1a}
        h1{font-size:1.5rem;margin:0}h2{font-size:1.1rem;margin:1.8rem 0 .4rem;border-bottom:1px solid #999}
        table{border-collapse:collapse;width:100%}th,td{text-align:left;vertical-align:top;padding:.25rem .5rem;
        border-bottom:1px solid #ddd}th{font-weight:600}header{border-bottom:3px solid #1a1a1a;padding-bottom:.6rem}
        footer{margin-top:2rem;font-size:.85rem;color:#555}
        """;

    /** What stands before the parts of a document that is a letter. */
    static String letter(Correspondence letter) {
        return pairs(List.of(
                        List.of("No.", letter.number()),
                        List.of("Date", letter.date()),
                        List.of("From", letter.from()),
                        List.of("To", String.join(", ", letter.to())),
                        List.of("Copy", String.join(", ", letter.cc())),
                        List.of("Subject", letter.subject())))
                + "<p>" + escape(letter.body()) + "</p>\n";
    }

    String html(DocumentRule rule, String id, int version, String lead) {
        var now = scene.now();
        var html = new StringBuilder("<!DOCTYPE html>\n<html lang=\"en\"><head><meta charset=\"utf-8\"><title>")
                .append(escape(rule.title() + " " + now.id()))
                .append("</title>\n<style>\n")
                .append(STYLE)
                .append("</style></head><body>\n");
        html.append("<header><p>")
                .append(escape(scene.def().name()))
                .append("</p><h1>")
                .append(escape(rule.title()));
        html.append("</h1><p>")
                .append(escape(now.id() + " · " + now.title()))
                .append("<br>")
                .append(escape(id + " version " + version + " · "
                        + Dates.time(scene.world().now(), scene.world())))
                .append("</p></header>\n")
                .append(lead);
        rule.parts().forEach(part -> html.append(part(part)));
        return html.append("<footer>Made by Baton from the record of ")
                .append(escape(now.id()))
                .append(".</footer></body></html>\n")
                .toString();
    }

    private String part(Part part) {
        return "<section><h2>" + escape(part.heading()) + "</h2>\n" + body(part) + "</section>\n";
    }

    private String body(Part part) {
        var of = Optional.ofNullable(part.of()).orElse("");
        return switch (part.show()) {
            case ANSWERS -> pairs(answers(of));
            case BLANK -> BlankForm.of(of, scene);
            case TABLE -> rows(of);
            case VOTES -> votes(of);
            case MEETING -> pairs(meeting(of));
            case FACTS -> pairs(facts(part.facts())) + factTables(part.facts());
            case ESTIMATE -> estimate();
            case ITEMS -> items();
            case ISSUES -> issues();
            case LANES -> lanes();
            case LANE -> scene.lane().map(this::lane).orElse("");
            case STAGES -> stages();
            case LINKS -> pairs(links());
            case DOCUMENT -> pairs(document(of));
            case TEXT ->
                "<p>" + escape(texts.fill(Optional.ofNullable(part.text()).orElse(""))) + "</p>\n";
        };
    }

    private List<List<String>> answers(String form) {
        var filled = Conditions.filled(form, scene);
        return filled.review().lines().stream()
                .map(line -> List.of(line.label(), line.text()))
                .toList();
    }

    private String rows(String formAndField) {
        return table(TableConditions.rows(scene.now(), formAndField));
    }

    private static String table(List<Map<String, Value>> rows) {
        var columns =
                rows.stream().flatMap(row -> row.keySet().stream()).distinct().toList();
        var all = new ArrayList<List<String>>();
        rows.forEach(row -> all.add(columns.stream()
                .map(column ->
                        Optional.ofNullable(row.get(column)).map(Value::plain).orElse(""))
                .toList()));
        return grid(columns, all);
    }

    private String votes(String ballot) {
        var votes = scene.now().ballot(ballot).map(Ballot::parties).orElse(List.of());
        return grid(
                List.of("Party", "Decision", "When", "Words"),
                votes.stream()
                        .map(vote -> List.of(
                                BallotConditions.name(vote, scene)
                                        + (vote.person() == null ? "" : " (" + vote.party() + ")"),
                                Optional.ofNullable(vote.choice()).orElse("open"),
                                Optional.ofNullable(vote.at())
                                        .map(at -> Dates.time(at, scene.world()))
                                        .orElse(""),
                                Optional.ofNullable(vote.note()).orElse("")))
                        .toList());
    }

    private List<List<String>> meeting(String id) {
        var lines = new ArrayList<List<String>>();
        scene.now().meeting(id).ifPresent(meeting -> {
            lines.add(List.of("Planned for", Dates.time(meeting.start(), scene.world())));
            Optional.ofNullable(meeting.heldAt())
                    .ifPresent(at -> lines.add(List.of("Held", Dates.time(at, scene.world()))));
            lines.add(List.of("Present", texts.shown(Value.of(meeting.attendees()))));
            Optional.ofNullable(meeting.delegates()).ifPresent(who -> lines.add(List.of("Delegates", who)));
            Optional.ofNullable(meeting.minutes()).ifPresent(words -> lines.add(List.of("Minutes", words)));
        });
        return lines;
    }

    private List<List<String>> facts(List<String> names) {
        return names.stream()
                .flatMap(name -> scene
                        .now()
                        .fact(name)
                        .filter(value -> !(value instanceof Value.Table))
                        .map(value -> List.of(name, texts.shown(value)))
                        .stream())
                .toList();
    }

    private String factTables(List<String> names) {
        var tables = new StringBuilder();
        names.forEach(name -> scene.now().fact(name).ifPresent(value -> {
            if (value instanceof Value.Table(var rows)) {
                tables.append(table(rows));
            }
        }));
        return tables.toString();
    }

    private String estimate() {
        var estimate = scene.now().estimate();
        if (estimate == null) {
            return "<p>No estimate was made.</p>\n";
        }
        var lines = estimate.lines().stream()
                .map(line -> List.of(
                        line.row() == Estimate.Line.WHOLE_ESTIMATE ? "" : "" + line.row(),
                        line.text(),
                        Amounts.grouped(line.amount()),
                        line.period().name().toLowerCase(java.util.Locale.ROOT)))
                .toList();
        return grid(List.of("Row", "Item", "Amount " + estimate.currency(), "Per"), lines) + pairs(totals(estimate));
    }

    private List<List<String>> totals(Estimate estimate) {
        var totals = new ArrayList<List<String>>();
        totals.add(List.of("Monthly total", Amounts.grouped(estimate.monthlyTotal())));
        totals.add(List.of("One-time total", Amounts.grouped(estimate.oneTimeTotal())));
        totals.add(List.of("First-year total", Amounts.grouped(estimate.firstYearTotal())));
        Optional.ofNullable(estimate.approvedBudget())
                .ifPresent(budget -> totals.add(List.of("Approved budget", Amounts.grouped(budget))));
        Optional.ofNullable(estimate.difference())
                .ifPresent(rest -> totals.add(List.of("Budget minus first year", Amounts.grouped(rest))));
        totals.add(List.of(
                "Schedule",
                estimate.schedule().name() + ", in force from "
                        + estimate.schedule().effective()));
        Optional.ofNullable(estimate.validUntil()).ifPresent(day -> totals.add(List.of("Valid until", "" + day)));
        totals.add(List.of(
                "Note", Optional.ofNullable(estimate.schedule().disclaimer()).orElse("Estimate only.")));
        return totals;
    }

    private String items() {
        return grid(
                List.of("No.", "Action item", "Owner", "Due", "Required", "Status"),
                scene.now().items().stream()
                        .map(item -> List.of(
                                "" + item.no(),
                                item.text(),
                                item.owner(),
                                Optional.ofNullable(item.due()).orElse(""),
                                item.required() ? "yes" : "no",
                                item.status()))
                        .toList());
    }

    private String issues() {
        return grid(
                List.of("No.", "Issue", "Scope", "Status", "Raised"),
                scene.now().issues().stream()
                        .map(issue -> List.of(
                                "" + issue.no(),
                                issue.text(),
                                IssueConditions.scope(issue),
                                issue.status(),
                                Dates.time(issue.at(), scene.world())))
                        .toList());
    }

    private String lanes() {
        return grid(
                List.of("Area", "Assigned to", "Status"),
                scene.now().lanes().stream()
                        .map(lane -> List.of(
                                lane.id(),
                                Optional.ofNullable(lane.assignee())
                                        .map(scene.world().people()::nameOf)
                                        .orElse(""),
                                lane.status()))
                        .toList());
    }

    private String lane(Lane lane) {
        return grid(
                List.of("Step", "By", "When", "Attempt", "On record"),
                lane.evidence().stream()
                        .map(one -> List.of(
                                one.action(),
                                scene.world().people().nameOf(one.by()),
                                Dates.time(one.at(), scene.world()),
                                "" + one.attempt(),
                                one.inputs().entrySet().stream()
                                        .map(entry -> entry.getKey() + ": "
                                                + entry.getValue().plain())
                                        .sorted()
                                        .collect(java.util.stream.Collectors.joining("; "))))
                        .toList());
    }

    private String stages() {
        return grid(
                List.of("Stage", "State", "From", "By"),
                scene.now().visits().stream()
                        .map(visit -> List.of(
                                scene.def().state(visit.state()).stage(),
                                visit.state(),
                                Dates.time(visit.at(), scene.world()),
                                scene.world().people().nameOf(visit.by())))
                        .toList());
    }

    private List<List<String>> links() {
        return scene.now().links().stream()
                .map(link -> List.of(link.kind(), link.caseId()))
                .toList();
    }

    private List<List<String>> document(String id) {
        return scene.now()
                .document(id)
                .map(one -> List.of(
                        List.of("File", one.name()),
                        List.of("Version", "" + one.version()),
                        List.of("SHA-256", one.sha256())))
                .orElse(List.of());
    }

    private static String pairs(List<List<String>> lines) {
        var html = new StringBuilder("<table>\n");
        lines.forEach(line -> html.append("<tr><th>")
                .append(escape(line.getFirst()))
                .append("</th><td>")
                .append(escape(line.getLast()))
                .append("</td></tr>\n"));
        return html.append("</table>\n").toString();
    }

    static String grid(List<String> head, List<List<String>> rows) {
        var html = new StringBuilder("<table>\n<tr>");
        head.forEach(cell -> html.append("<th>").append(escape(cell)).append("</th>"));
        html.append("</tr>\n");
        rows.forEach(row -> {
            html.append("<tr>");
            row.forEach(cell -> html.append("<td>").append(escape(cell)).append("</td>"));
            html.append("</tr>\n");
        });
        return html.append("</table>\n").toString();
    }

    static String escape(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
