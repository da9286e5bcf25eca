package io.baton.casework;

import io.baton.casework.Paper.Block;
import io.baton.casework.Paper.Pair;
import io.baton.form.Column;
import io.baton.form.Field;
import io.baton.form.FieldType;
import io.baton.form.Filled;
import io.baton.form.Value;
import io.baton.process.DocumentRule.Fact;
import io.baton.process.DocumentRule.Part;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Writes the parts of a document: what a case knows, as paragraphs, labelled lines and tables.
 *
 * @param elsewhere the tables, as {@code form.field}, that have a part of their own
 */
record PaperParts(Scene scene, Texts texts, Labels labels, String reference, Set<String> elsewhere) {

    List<Block> blocks(Part part) {
        var of = Optional.ofNullable(part.of()).orElse("");
        return switch (part.show()) {
            case ANSWERS -> part.fields().isEmpty() ? answers(of) : answers(of, part.fields());
            case BLANK -> BlankForm.of(of, scene);
            case TABLE -> List.of(Grids.rows("", columns(of), TableConditions.rows(scene.now(), of)));
            case VOTES -> List.of(votes(of));
            case MEETING -> List.of(meeting(of));
            case FACTS -> facts(part.facts());
            case ESTIMATE -> new EstimateParts(scene.now().estimate()).blocks();
            case ITEMS -> List.of(items());
            case ISSUES -> List.of(issues());
            case LANES -> List.of(lanes());
            case LANE -> scene.lane().map(this::lane).orElse(List.of());
            case STAGES -> List.of(stages());
            case LINKS -> List.of(links());
            case DOCUMENT -> List.of(document(of));
            case TEXT ->
                List.of(Grids.paragraphs(
                        texts.fill(Optional.ofNullable(part.text()).orElse("").replace("{reference}", reference))));
        };
    }

    /** The answers as the review shows them, page by page; tables stand after the answers of their page. */
    private List<Block> answers(String form) {
        var filled = Conditions.filled(form, scene);
        var blocks = new ArrayList<Block>();
        for (var page : filled.pages(Integer.MAX_VALUE)) {
            var caption = page.title().equals(filled.form().title()) ? "" : page.title();
            var said = page.fields().stream()
                    .filter(field -> !elsewhere.contains(form + "." + field.id()))
                    .filter(field -> !filled.display(field).isBlank());
            blocks.addAll(page(filled, caption, said.toList()));
        }
        return blocks;
    }

    /** Some answers, in the order asked for. */
    private List<Block> answers(String form, List<String> fields) {
        var filled = Conditions.filled(form, scene);
        var said = fields.stream()
                .flatMap(id -> filled.form().field(id).stream())
                .filter(field -> !filled.display(field).isBlank())
                .toList();
        return said.isEmpty() ? List.of(Grids.pairs(List.of())) : page(filled, "", said);
    }

    private static List<Block> page(Filled filled, String caption, List<Field> fields) {
        var lines = fields.stream()
                .filter(field -> field.type() != FieldType.TABLE || isEmpty(filled, field))
                .map(field -> new Pair(field.label(), filled.display(field)))
                .toList();
        var tables = fields.stream()
                .filter(field -> field.type() == FieldType.TABLE && !isEmpty(filled, field))
                .map(field -> Grids.rows(field.label(), field.columns(), rows(filled, field)));
        var first = lines.isEmpty() ? Stream.<Block>of() : Stream.of(Grids.pairs(caption, lines));
        return Stream.concat(first, tables).toList();
    }

    private static List<java.util.Map<String, Value>> rows(Filled filled, Field field) {
        return filled.answers().get(field.id()).orElse(new Value.Table(List.of())) instanceof Value.Table(var rows)
                ? rows
                : List.of();
    }

    private static boolean isEmpty(Filled filled, Field field) {
        return rows(filled, field).isEmpty();
    }

    private List<Column> columns(String formAndField) {
        var dot = formAndField.indexOf('.');
        return scene.def()
                .form(formAndField.substring(0, dot))
                .flatMap(form -> form.field(formAndField.substring(dot + 1)))
                .map(Field::columns)
                .orElse(List.of());
    }

    private Block votes(String ballot) {
        var votes = scene.now().ballot(ballot).map(Ballot::parties).orElse(List.of());
        return Grids.of(
                List.of("Party", "Person", "Decision", "When", "Remarks"),
                votes.stream()
                        .map(vote -> List.of(
                                labels.party(vote.party()),
                                Optional.ofNullable(vote.person())
                                        .map(this::nameOf)
                                        .orElse(""),
                                Optional.ofNullable(vote.choice())
                                        .map(choice -> labels.choice(ballot, choice))
                                        .orElse("Open"),
                                time(vote.at()),
                                Optional.ofNullable(vote.note()).orElse("")))
                        .toList());
    }

    private Block meeting(String id) {
        var lines = new ArrayList<Pair>();
        scene.now().meeting(id).ifPresent(meeting -> {
            lines.add(new Pair("Planned for", time(meeting.start())));
            lines.add(new Pair("Place", Optional.ofNullable(meeting.place()).orElse("")));
            lines.add(new Pair("Held", time(meeting.heldAt())));
            lines.add(new Pair("Present", texts.shown(Value.of(meeting.attendees()))));
            lines.add(new Pair(
                    "Delegates", Optional.ofNullable(meeting.delegates()).orElse("")));
            lines.add(new Pair("Minutes", Optional.ofNullable(meeting.minutes()).orElse("")));
        });
        return Grids.pairs(lines);
    }

    private List<Block> facts(List<Fact> facts) {
        var lines = new ArrayList<Pair>();
        var tables = new ArrayList<Block>();
        for (var fact : facts) {
            var label = Optional.ofNullable(fact.label()).orElseGet(() -> labels.fact(fact.fact()));
            scene.now().fact(fact.fact()).ifPresent(value -> {
                if (value instanceof Value.Table(var rows)) {
                    tables.add(Grids.rows(label, factColumns(fact.fact()), rows));
                } else {
                    lines.add(new Pair(label, said(fact.fact(), value)));
                }
            });
        }
        return Stream.concat(
                        lines.isEmpty() && !tables.isEmpty() ? Stream.of() : Stream.of(Grids.pairs(lines)),
                        tables.stream())
                .toList();
    }

    private String said(String fact, Value value) {
        return scene.def()
                .writer(fact)
                .map(field -> labels.given(field, value, texts))
                .orElseGet(() -> texts.shown(value));
    }

    private List<Column> factColumns(String fact) {
        return scene.def().writer(fact).map(Field::columns).orElse(List.of());
    }

    private Block items() {
        return Grids.of(
                List.of(">No.", "Action item", "Owner", "Due", "Required", "Status"),
                scene.now().items().stream()
                        .map(item -> List.of(
                                "" + item.no(),
                                item.text(),
                                labels.party(item.owner()),
                                Optional.ofNullable(item.due()).orElse(""),
                                item.required() ? "Yes" : "No",
                                Labels.plain(item.status())))
                        .toList());
    }

    private Block issues() {
        return Grids.of(
                List.of(">No.", "Issue", "Scope", "Status", "Raised", "Answer"),
                scene.now().issues().stream()
                        .map(issue -> List.of(
                                "" + issue.no(),
                                issue.text(),
                                Labels.plain(Optional.ofNullable(issue.scope()).orElse("")),
                                Labels.plain(issue.status()),
                                time(issue.at()),
                                Optional.ofNullable(issue.answer()).orElse("")))
                        .toList());
    }

    private Block lanes() {
        return Grids.of(
                List.of("Area", "Assigned to", "Status", "Since"),
                scene.now().lanes().stream()
                        .map(lane -> List.of(
                                labels.party(lane.id()),
                                Optional.ofNullable(lane.assignee())
                                        .map(this::nameOf)
                                        .orElse(""),
                                Labels.plain(lane.status()),
                                time(lane.since())))
                        .toList());
    }

    private List<Block> lane(Lane lane) {
        var lines = List.of(
                new Pair("Area", labels.party(lane.id())),
                new Pair(
                        "Assigned to",
                        Optional.ofNullable(lane.assignee()).map(this::nameOf).orElse("")),
                new Pair("Status", Labels.plain(lane.status())),
                new Pair("Attempts", "" + lane.attempt()));
        var steps = Grids.of(
                List.of("Step", "By", "When", ">Attempt", "On record"),
                lane.evidence().stream()
                        .map(one -> List.of(
                                labels.action(one.action()),
                                nameOf(one.by()),
                                time(one.at()),
                                "" + one.attempt(),
                                given(one)))
                        .toList());
        return List.of(Grids.pairs(lines), steps);
    }

    /** What was put on record with a step, a line for each input. */
    private String given(Lane.Evidence one) {
        return one.inputs().entrySet().stream()
                .filter(entry ->
                        !entry.getKey().equals(Inputs.AREA) && !entry.getValue().isEmpty())
                .map(entry -> labels.input(one.action(), entry.getKey())
                        .map(field -> field.label() + ": " + labels.given(field, entry.getValue(), texts))
                        .orElseGet(() -> Labels.plain(entry.getKey()) + ": " + texts.shown(entry.getValue())))
                .sorted()
                .collect(java.util.stream.Collectors.joining("\n"));
    }

    /** When the case came into each stage, and when it left it. */
    private Block stages() {
        var rows = new ArrayList<List<String>>();
        var visits = scene.now().visits();
        for (int i = 0; i < visits.size(); i++) {
            var stage = scene.def().state(visits.get(i).state()).stage();
            int first = i;
            while (i + 1 < visits.size()
                    && scene.def().state(visits.get(i + 1).state()).stage().equals(stage)) {
                i++;
            }
            rows.add(List.of(
                    stage,
                    time(visits.get(first).at()),
                    i + 1 < visits.size() ? time(visits.get(i + 1).at()) : "",
                    nameOf(visits.get(first).by())));
        }
        return Grids.of(List.of("Stage", "In", "Out", "Brought there by"), rows);
    }

    private Block links() {
        return Grids.pairs(scene.now().links().stream()
                .map(link -> new Pair(Labels.plain(link.kind().replace('-', ' ')), link.caseId()))
                .toList());
    }

    private Block document(String id) {
        return scene.now()
                .document(id)
                .map(one -> Grids.pairs(List.of(
                        new Pair("File", one.name()),
                        new Pair("Version", "" + one.version()),
                        new Pair("Sent", nameOf(one.by()) + ", " + time(one.at())),
                        new Pair("SHA-256", one.sha256()))))
                .orElseGet(() -> Grids.pairs(List.of()));
    }

    private String nameOf(String person) {
        return scene.world().people().nameOf(person);
    }

    private String time(@Nullable Instant at) {
        return at == null ? "" : Dates.time(at, scene.world());
    }
}
