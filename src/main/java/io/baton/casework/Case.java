package io.baton.casework;

import io.baton.estimate.Estimate;
import io.baton.form.Answers;
import io.baton.form.Value;
import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A service request on its way: everything that is known of it, immutable. It is the only thing stored of a case beside
 * its audit; whatever is shown anywhere is computed from it.
 *
 * @param version the version of the process definition it was begun under and keeps
 * @param revision grows by one with every decision taken
 * @param enteredAt when it came into the present state
 * @param hold present while the case is on hold
 * @param facts what actions wrote, by input id
 * @param answers the answers of each form, by form id
 * @param prompts questions for a decision that were put to someone, open or settled
 * @param timers running timers by key; frozen ones while on hold
 * @param involved who was told something so far: {@code person:ID} and {@code room:NAME}
 * @param waiting whose action has been needed since when, by holder key
 * @param visits the states it has been in, in order
 * @param correspondence the letters sent, in order
 */
public record Case(
        String id,
        String process,
        int version,
        long revision,
        String title,
        String state,
        Instant createdAt,
        Instant enteredAt,
        @Nullable Hold hold,
        String requester,
        List<String> team,
        Map<String, Value> facts,
        Map<String, Answers> answers,
        List<Document> documents,
        List<Ballot> ballots,
        List<Lane> lanes,
        List<Item> items,
        List<Issue> issues,
        List<Request> requests,
        List<Link> links,
        @Nullable Estimate estimate,
        List<Meeting> meetings,
        List<Prompt> prompts,
        Map<String, Timer> timers,
        Set<String> flags,
        Set<String> involved,
        Map<String, Instant> waiting,
        List<Visit> visits,
        List<Correspondence> correspondence) {

    /** The overlay: since when, by whom, why, when the holder wants to be reminded, and the state to resume to. */
    public record Hold(
            Instant since,
            String by,
            String reason,
            @Nullable String resumeOn,
            String resumeTo) {}

    /**
     * One version of a document; {@code file} fetches it, {@code sha256} is its hash in lower-case hex. Where the bot made
     * it, {@code html} fetches the same as a page for the browser.
     */
    public record Document(
            String id,
            int version,
            String title,
            String file,
            String name,
            String type,
            long size,
            String sha256,
            Instant at,
            String by,
            boolean current,
            boolean turnedDown,
            @Nullable String html) {}

    /**
     * A meeting; {@code heldAt} is set once it is recorded.
     *
     * @param delegates who stood in for a party, as typed
     */
    public record Meeting(
            String id,
            int no,
            Instant start,
            @Nullable String place,
            @Nullable Instant heldAt,
            List<String> attendees,
            @Nullable String delegates,
            @Nullable String minutes) {}

    /** An action item to be done before acceptance: OPEN, DONE, VERIFIED or WAIVED. */
    public record Item(
            int no,
            String text,
            String owner,
            @Nullable String due,
            boolean required,
            String status,
            boolean suggested,
            @Nullable String note) {
        Item status(String status, @Nullable String note) {
            return new Item(no, text, owner, due, required, status, suggested, note);
        }
    }

    /** An issue or a query raised on the case; {@code touchedAt} is when anything last happened to it. */
    public record Issue(
            int no,
            String kind,
            String text,
            @Nullable String category,
            @Nullable String scope,
            String status,
            String by,
            @Nullable String to,
            Instant at,
            Instant touchedAt,
            @Nullable String assignee,
            @Nullable String answer,
            @Nullable Instant resolvedAt,
            List<String> files) {}

    /** Something asked of another role: cancel, hold, budget, withdraw. OPEN, CONFIRMED or REFUSED. */
    public record Request(
            String kind,
            String by,
            Instant at,
            @Nullable String reason,
            @Nullable String amount,
            String status) {}

    /** A link to another case: parent, follow-on or copy. */
    public record Link(String kind, String caseId) {}

    /** The case was in this state from {@code at}, brought there by {@code by}. */
    public record Visit(String state, Instant at, String by) {}

    public Case {
        team = List.copyOf(team);
        facts = ordered(facts);
        answers = ordered(answers);
        documents = List.copyOf(documents);
        ballots = List.copyOf(ballots);
        lanes = List.copyOf(lanes);
        items = List.copyOf(items);
        issues = List.copyOf(issues);
        requests = List.copyOf(requests);
        links = List.copyOf(links);
        meetings = List.copyOf(meetings);
        prompts = List.copyOf(prompts);
        timers = ordered(timers);
        flags = Collections.unmodifiableSet(new LinkedHashSet<>(flags));
        involved = Collections.unmodifiableSet(new LinkedHashSet<>(involved));
        waiting = ordered(waiting);
        visits = List.copyOf(visits);
        correspondence = List.copyOf(correspondence);
    }

    private static <V> Map<String, V> ordered(Map<String, V> map) {
        return Collections.unmodifiableMap(new LinkedHashMap<>(map));
    }

    public Optional<Value> fact(String name) {
        return Optional.ofNullable(facts.get(name));
    }

    /** An answer named {@code form.field}. */
    public Optional<Value> answer(String formAndField) {
        var dot = formAndField.indexOf('.');
        return Optional.ofNullable(answers.get(formAndField.substring(0, dot)))
                .flatMap(form -> form.get(formAndField.substring(dot + 1)));
    }

    /** The newest ballot of an id. */
    public Optional<Ballot> ballot(String id) {
        return ballots.reversed().stream()
                .filter(ballot -> ballot.id().equals(id))
                .findFirst();
    }

    public Optional<Lane> lane(String area) {
        return lanes.stream().filter(lane -> lane.id().equals(area)).findFirst();
    }

    /** The newest version of a document. */
    public Optional<Document> document(String id) {
        return documents.reversed().stream()
                .filter(document -> document.id().equals(id))
                .findFirst();
    }

    /** The newest meeting of an id. */
    public Optional<Meeting> meeting(String id) {
        return meetings.reversed().stream()
                .filter(meeting -> meeting.id().equals(id))
                .findFirst();
    }

    public Optional<Issue> issue(int no) {
        return issues.stream().filter(issue -> issue.no() == no).findFirst();
    }

    public Optional<Prompt> prompt(String key) {
        return prompts.stream().filter(prompt -> prompt.key().equals(key)).findFirst();
    }

    /** The case with other answers to the request that opened it, before it is submitted anew. */
    public Case withRequest(String form, Answers request, String newTitle) {
        var file = new CaseFile(this);
        file.answers.put(form, request);
        file.title = newTitle;
        return file.snapshot();
    }

    /** The case with one more link. */
    public Case withLink(Link link) {
        var file = new CaseFile(this);
        file.links.add(link);
        return file.snapshot();
    }

    public boolean onHold() {
        return hold != null;
    }

    /** The state that counts for stages and targets: the one to resume to while on hold. */
    public String workingState() {
        return hold == null ? state : hold.resumeTo();
    }
}
