package io.baton.casework;

import io.baton.calendar.Remaining;
import io.baton.casework.Cases.Decision;
import io.baton.casework.Telling.Recipient;
import io.baton.estimate.Estimate;
import io.baton.estimate.Period;
import io.baton.form.Answers;
import io.baton.form.Value;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Cases and decisions for tests of stores: what they mean does not matter there. */
public final class StoredCases {

    public static final Instant NOON = Instant.parse("2027-01-11T12:00:00Z");

    private StoredCases() {}

    /** A case with as little in it as possible. */
    public static Case bare(String id, long revision, String state) {
        return with(id, 1, revision, state, Map.of(), NOON);
    }

    /** A new case that runs on this version of its process. */
    public static Case onVersion(String id, int version) {
        return with(id, version, 1, "OPEN", Map.of(), NOON);
    }

    /** A case with timers by key, each due so many minutes after noon. */
    public static Case timed(String id, long revision, Map<String, Integer> minutes) {
        var timers = new LinkedHashMap<String, Timer>();
        minutes.forEach((key, after) ->
                timers.put(key, new Timer(key, null, "entry", NOON.plus(Duration.ofMinutes(after)), 0, null)));
        return with(id, 1, revision, "OPEN", timers, NOON);
    }

    public static Case begun(String id, Instant at) {
        return with(id, 1, 1, "OPEN", Map.of(), at);
    }

    private static Case with(
            String id, int version, long revision, String state, Map<String, Timer> timers, Instant at) {
        return new Case(
                id,
                "esd",
                version,
                revision,
                "A server",
                state,
                at,
                at,
                null,
                "maria",
                List.of("tom"),
                Map.of(),
                Map.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                null,
                List.of(),
                List.of(),
                timers,
                Set.of(),
                Set.of(),
                Map.of(),
                List.of(),
                List.of());
    }

    /** A case with something in every place. */
    public static Case full(String id) {
        var facts = new LinkedHashMap<String, Value>();
        facts.put("zeta", Value.of("text with \"quotes\", ünïcode 🚀 and\nlines"));
        facts.put("alpha", new Value.Num(new BigDecimal("1.50")));
        facts.put("count", Value.of(3));
        facts.put("flag", new Value.Flag(true));
        facts.put("items", Value.of(List.of("a", "b")));
        facts.put("noItems", Value.of(List.of()));
        facts.put("rows", new Value.Table(List.of(Map.of("cpu", Value.of(4), "os", Value.of("RHEL 9")), Map.of())));
        facts.put("noRows", new Value.Table(List.of()));
        var timers = new LinkedHashMap<String, Timer>();
        timers.put("T1", new Timer("T1", null, "entry", NOON.plusMillis(1), 2, null));
        timers.put(
                "T10#3",
                new Timer(
                        "T10",
                        "3",
                        "x",
                        null,
                        0,
                        new Remaining(Remaining.Counting.BUSINESS_TIME, Duration.ofHours(9))));
        var answers = new LinkedHashMap<String, Answers>();
        answers.put("request", new Answers(facts));
        answers.put("approach", Answers.NONE);
        var waiting = new LinkedHashMap<String, Instant>();
        waiting.put("ESD", NOON);
        waiting.put("person:lin", NOON.plusSeconds(1));
        return new Case(
                id,
                "esd",
                2,
                7,
                "Ten servers",
                "ON_HOLD",
                NOON,
                NOON.plusSeconds(5),
                new Case.Hold(NOON, "kate", "no funds", "2027-02-01", "SCOPING"),
                "maria",
                List.of("tom", "ann"),
                facts,
                answers,
                List.of(new Case.Document(
                        "D-AD",
                        2,
                        "Diagram",
                        "f-1",
                        "a.pdf",
                        "application/pdf",
                        12L,
                        "ab",
                        NOON,
                        "maria",
                        true,
                        true,
                        "f-9")),
                List.of(new Ballot(
                        "approval",
                        1,
                        null,
                        3,
                        "all",
                        1,
                        Ballot.Status.OPEN,
                        NOON,
                        List.of(
                                new Ballot.Vote("APPROVER", "omar", "APPROVE", NOON, "fine"),
                                new Ballot.Vote("APPROVER", "lin", null, null, null)))),
                List.of(lane()),
                List.of(new Case.Item(1, "Sign", "CUSTOMER", "2027-03-01", true, "DONE", false, "note")),
                List.of(new Case.Issue(
                        1,
                        "ISSUE",
                        "slow",
                        "ram",
                        "IN_SCOPE",
                        "RESOLVED",
                        "maria",
                        "ESD",
                        NOON,
                        NOON,
                        "kate",
                        "more RAM",
                        NOON,
                        List.of("f-2"))),
                List.of(new Case.Request("budget", "maria", NOON, "grew", "16000.00", "OPEN")),
                List.of(new Case.Link("parent", "ESD-2026-0009")),
                estimate(),
                List.of(new Case.Meeting("scoping", 1, NOON, "Room 1", NOON, List.of("maria"), "for tom: ann", "ok")),
                List.of(new Prompt(
                        "p1",
                        "approval",
                        1,
                        2,
                        List.of("approve"),
                        "approval",
                        1,
                        "APPROVER",
                        Map.of("area", "NETWORK"),
                        new Prompt.Settled("omar", "approve", NOON, "approved by Omar"))),
                timers,
                new LinkedHashSet<>(List.of("PERIOD_OVER", "EXPEDITED")),
                new LinkedHashSet<>(List.of("room:z", "person:a")),
                waiting,
                List.of(new Case.Visit("SCOPING", NOON, "kate"), new Case.Visit("ON_HOLD", NOON, "kate")),
                List.of(letter()));
    }

    private static Correspondence letter() {
        return new Correspondence(
                1,
                "L-1",
                "ESD",
                List.of("CUSTOMER"),
                List.of("maria", "#esd-intake"),
                "EMAIL",
                "CDT/2027/017",
                "2027-01-11",
                "A letter",
                "First.\n\nSecond.",
                List.of("f-4", "f-5"),
                "kate",
                Correspondence.Mail.QUEUED);
    }

    private static Lane lane() {
        var evidence =
                new Lane.Evidence("test-pass", "12/12", List.of("f-3"), Map.of("n", Value.of(1)), NOON, "net", 1);
        return new Lane("NETWORK", "TEST", "no cable", 2, "net", NOON, NOON, List.of(evidence));
    }

    private static Estimate estimate() {
        return new Estimate(
                1,
                Estimate.Status.PUBLISHED,
                "USD",
                List.of(new Estimate.Line(1, "base", "Base", new BigDecimal("570.00"), Period.MONTH)),
                new BigDecimal("902.00"),
                new BigDecimal("2400.00"),
                new BigDecimal("13224.00"),
                new BigDecimal("15000.00"),
                new BigDecimal("1776.00"),
                new Estimate.Basis("2027", LocalDate.parse("2027-01-01"), "no tax", null),
                NOON,
                LocalDate.parse("2027-03-03"));
    }

    public static AuditEntry entry(Case it, String action, String outcome, @Nullable String reason) {
        return new AuditEntry(NOON, "kate", "ESD", action, "OPEN", it.state(), it.revision(), outcome, reason, false);
    }

    public static Telling say(String text) {
        return new Telling.Say("say-" + text, List.of(new Recipient.ToThread()), text, false, List.of());
    }

    /** The decision that makes a case what it is now, telling the texts given. */
    public static Decision decision(String command, Case after, String... told) {
        return decision(command, after, List.of("ESD"), told);
    }

    public static Decision decision(String command, Case after, List<String> holders, String... told) {
        return new Decision(
                command,
                after.revision() - 1,
                after,
                "Stage of " + after.state(),
                after.state().equals("CLOSED"),
                holders,
                List.of("maria", "tom"),
                List.of(entry(after, "act", "done", command)),
                List.of(told).stream().map(StoredCases::say).toList(),
                "answer to " + command);
    }
}
