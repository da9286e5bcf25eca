package io.baton.casework;

import io.baton.form.Surroundings.SentFile;
import io.baton.form.Value;
import io.baton.process.DocumentRule;
import io.baton.process.Effect;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Effects on documents and meetings. */
final class DocumentEffects {

    private DocumentEffects() {}

    static void file(Effect.File file, Step step) {
        var rule = step.def
                .document(file.document())
                .orElseThrow(() -> new IllegalArgumentException("no document " + file.document()));
        var id = step.area != null && rule.parts().stream().anyMatch(part -> part.show() == DocumentRule.Part.Show.LANE)
                ? rule.id() + "-" + step.area
                : rule.id();
        int version = version(id, step);
        var input = file.input();
        var papers = new Papers(step.scene(), step.texts());
        var filing = input == null
                ? printed(papers.document(rule, id, version), step)
                : new Filing(given(input, step), null);
        add(rule, id, version, filing, step);
    }

    /** Files a letter as a document and returns it. */
    static Case.Document fileLetter(DocumentRule rule, Correspondence letter, Step step) {
        int version = version(rule.id(), step);
        var paper = new Papers(step.scene(), step.texts()).letter(rule, version, letter);
        return add(rule, rule.id(), version, printed(paper, step), step);
    }

    /** A file to be filed, and the id of the same as a page for the browser, if there is one. */
    private record Filing(SentFile sent, @Nullable String html) {}

    private static Case.Document add(DocumentRule rule, String id, int version, Filing filing, Step step) {
        var sent = filing.sent();
        step.file.documents.replaceAll(one -> one.id().equals(id) ? current(one, false) : one);
        var added = new Case.Document(
                id,
                version,
                rule.title(),
                sent.id(),
                sent.name(),
                sent.type(),
                sent.size(),
                sent.sha256(),
                step.world.now(),
                step.actor,
                true,
                false,
                filing.html());
        step.file.documents.add(added);
        return added;
    }

    /** The next version; where a ballot was about the version being made, the version it was about. */
    private static int version(String id, Step step) {
        int next = 1
                + step.file.snapshot().document(id).map(Case.Document::version).orElse(0);
        return step.def.ballots().stream()
                .filter(rule -> rule.next() && id.equals(rule.document()))
                .flatMap(rule -> step.file.snapshot().ballot(rule.id()).stream())
                .map(Ballot::version)
                .reduce(next, Math::max);
    }

    private static SentFile given(String input, Step step) {
        return step.scene().input(input).map(Value::texts).orElse(List.of()).stream()
                .findFirst()
                .flatMap(step.world.files())
                .orElseThrow(() -> new IllegalStateException("the file of input " + input + " is unknown"));
    }

    private static Filing printed(Paper paper, Step step) {
        var printed = step.world.press().print(paper);
        var name = paper.caseId() + "-" + paper.id() + "-v" + paper.version();
        var html = made(name + ".html", "text/html", printed.html(), step);
        return new Filing(made(name + ".pdf", "application/pdf", printed.pdf(), step), html.id());
    }

    /** A file of the bot: its id comes of its name and content, so the same decision taken again makes the same file. */
    private static SentFile made(String name, String type, Content content, Step step) {
        var hash = content.sha256();
        var file = "d-"
                + Hashes.sha256((name + hash).getBytes(StandardCharsets.UTF_8)).substring(0, 24);
        step.made.add(new Outcome.Made(file, name, type, content));
        return new SentFile(file, name, content.size(), type, hash);
    }

    static void turnDown(String id, Step step) {
        var newest = step.file.snapshot().document(id);
        newest.ifPresent(document ->
                step.file.documents.replaceAll(one -> one.equals(document) ? copy(one, one.current(), true) : one));
    }

    private static Case.Document current(Case.Document one, boolean current) {
        return copy(one, current, one.turnedDown());
    }

    private static Case.Document copy(Case.Document one, boolean current, boolean turnedDown) {
        return new Case.Document(
                one.id(),
                one.version(),
                one.title(),
                one.file(),
                one.name(),
                one.type(),
                one.size(),
                one.sha256(),
                one.at(),
                one.by(),
                current,
                turnedDown,
                one.html());
    }

    static void plan(String id, Step step) {
        var start = step.scene()
                .input("start")
                .map(Value::plain)
                .flatMap(Dates::instant)
                .orElseThrow(() -> new IllegalStateException("a meeting without a start"));
        var place = step.scene().input("place").map(Value::plain).orElse(null);
        step.file.meetings.removeIf(meeting -> meeting.id().equals(id) && meeting.heldAt() == null);
        int no = 1
                + (int) step.file.meetings.stream()
                        .filter(meeting -> meeting.id().equals(id))
                        .count();
        step.file.meetings.add(new Case.Meeting(id, no, start, place, null, List.of(), null, null));
    }

    /** Records the newest meeting; one that was never planned is recorded all the same. */
    static void record(String id, Step step) {
        var scene = step.scene();
        var heldAt =
                scene.input("heldAt").map(Value::plain).flatMap(Dates::instant).orElse(step.world.now());
        var planned = step.file.snapshot().meeting(id).filter(meeting -> meeting.heldAt() == null);
        var start = planned.map(Case.Meeting::start).orElse(heldAt);
        var held = new Case.Meeting(
                id,
                planned.map(Case.Meeting::no).orElse(number(id, step)),
                start,
                planned.map(Case.Meeting::place).orElse(null),
                heldAt,
                scene.input("attendees").map(Value::texts).orElse(List.of()),
                scene.input("delegates").map(Value::plain).orElse(null),
                scene.input("minutes")
                        .map(Value::plain)
                        .or(() -> Optional.ofNullable(step.reason))
                        .orElse(null));
        planned.ifPresent(step.file.meetings::remove);
        step.file.meetings.add(held);
    }

    private static int number(String id, Step step) {
        return 1
                + (int) step.file.meetings.stream()
                        .filter(meeting -> meeting.id().equals(id))
                        .count();
    }
}
