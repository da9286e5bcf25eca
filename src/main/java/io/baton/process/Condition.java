package io.baton.process;

import io.baton.calendar.Span;
import io.baton.language.Prose;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The closed vocabulary of conditions: what a process may ask of a case, or of the values just given, before something is
 * done. In configuration each is an object with one key, the record's name in kebab-case: {@code {ballot-passed: {ballot:
 * approval}}}. A condition that does not hold can name what is missing.
 */
public sealed interface Condition {

    /** A fact of the case is present and, where {@code in} is given, has one of these values. */
    record Fact(String fact, List<String> in) implements Condition {
        public Fact {
            in = Lists.orEmpty(in);
        }
    }

    /** An answer, named {@code form.field}, has one of these values (a list: at least one of its items). */
    record AnswerIn(String field, List<String> in) implements Condition {
        public AnswerIn {
            in = Lists.orEmpty(in);
        }
    }

    /** A row of the table {@code form.field} has in this column one of the values {@code in}, or none of {@code notIn}. */
    record AnyRow(String field, String column, List<String> in, List<String> notIn) implements Condition {
        public AnyRow {
            in = Lists.orEmpty(in);
            notIn = Lists.orEmpty(notIn);
        }
    }

    /**
     * Every required question of a form has a valid answer; the labels of those that have not are missing, after
     * {@code word} where it is given.
     */
    record FormComplete(String form, @Prose @Nullable String word) implements Condition {}

    /** Every row of a table has all {@code columns} and at least one of {@code oneOf}, if any; missing: row and column. */
    record RowsHave(
            String field,
            List<String> columns,
            List<String> oneOf,
            @Prose String rowWord,
            @Prose String oneOfWord) implements Condition {
        public RowsHave {
            columns = Lists.orEmpty(columns);
            oneOf = Lists.orEmpty(oneOf);
            rowWord = rowWord == null ? "row" : rowWord;
            oneOfWord = oneOfWord == null ? String.join(" or ", oneOf) : oneOfWord;
        }
    }

    /** Every row of the table given has all {@code columns}; missing: row and column. */
    record InputRowsHave(String input, List<String> columns) implements Condition {
        public InputRowsHave {
            columns = Lists.orEmpty(columns);
        }
    }

    /** Every row of the table given names by its {@code key} a row of the table {@code form.field}; missing: the others. */
    record InputRowsKnown(String input, String key, String field) implements Condition {}

    /**
     * Every row of the table {@code form.field}, named by its {@code key}, is noted in the table fact with one of these
     * values in {@code column}; missing: the keys of the others, with what is noted.
     */
    record RowsNoted(String field, String key, String fact, String column, List<String> in) implements Condition {
        public RowsNoted {
            in = Lists.orEmpty(in);
        }
    }

    /** The newest ballot of this id has passed; missing: the parties whose vote is wanting. */
    record BallotPassed(String ballot) implements Condition {}

    /** The newest ballot of this id is open. */
    record BallotOpen(String ballot) implements Condition {}

    /** The newest ballot of this id has at least one vote for one of the choices. */
    record BallotHas(String ballot, List<String> choices) implements Condition {}

    /** Every vote of the newest ballot of this id is cast. */
    record BallotComplete(String ballot) implements Condition {}

    /** Lanes stand in one of these statuses: all of them, all but the acting one, or the acting one alone. */
    record LanesIn(List<String> statuses, Which which) implements Condition {
        /** Which lanes are meant. */
        public enum Which {
            ALL,
            OTHERS,
            MINE
        }

        public LanesIn {
            which = which == null ? Which.ALL : which;
        }
    }

    /** The acting lane is blocked. */
    record LaneBlocked() implements Condition {}

    /** Every lane has an assignee. */
    record LanesAssigned() implements Condition {}

    /** The acting lane has these inputs on record, from an earlier step or given now. */
    record LaneRecords(List<String> inputs) implements Condition {}

    /** The area acted for is one of these. */
    record ActingArea(List<String> in) implements Condition {}

    /** The document exists and its newest version was not turned down. */
    record DocumentReady(String document) implements Condition {}

    /** The document exists in any version. */
    record DocumentExists(String document) implements Condition {}

    /** The newest meeting of this id was held and recorded. */
    record MeetingHeld(String meeting) implements Condition {}

    /** The newest meeting of this id is planned and not yet recorded. */
    record MeetingPlanned(String meeting) implements Condition {}

    /** Every required action item is verified or waived; missing: their texts. */
    record ItemsSettled() implements Condition {}

    /** The item that the input names has one of these statuses. */
    record ItemIn(String input, List<String> statuses) implements Condition {}

    /**
     * The issue that the input names is of this kind and has, where given, one of these statuses and one of these scopes
     * ({@code NONE}: not classified).
     */
    record IssueIn(String input, String kind, List<String> statuses, List<String> scopes) implements Condition {
        public IssueIn {
            statuses = Lists.orEmpty(statuses);
            scopes = Lists.orEmpty(scopes);
        }
    }

    /**
     * No issue that is, or may yet be found, in scope is open; missing: their numbers. One that was resolved longer ago
     * than {@code grace} without an answer counts as settled.
     */
    record IssuesSettled(@Nullable Span grace) implements Condition {}

    /** The actor is whom the issue of the input was put to, or who raised it. */
    record IssuePart(String input, Part part) implements Condition {
        /** A part in an issue. */
        public enum Part {
            ASKED,
            RAISER
        }
    }

    /** An issue was classified out of scope. */
    record IssueOutOfScope() implements Condition {}

    /** The newest estimate is published. */
    record EstimatePublished() implements Condition {}

    /** The newest estimate is published and still valid today. */
    record EstimateValid() implements Condition {}

    /** The newest estimate's first year is covered by the approved budget; missing: the difference. */
    record WithinBudget() implements Condition {}

    /** The case carries this flag. */
    record Flag(String flag) implements Condition {}

    /** A request of this kind waits for its answer. */
    record RequestOpen(String kind) implements Condition {}

    /** The person named by an input belongs to the area acted for. */
    record PersonInArea(String input) implements Condition {}

    /** The person named by an input has a role; a role held in the case counts. */
    record PersonHasRole(String input, String role) implements Condition {}

    /** The person named by an input has not voted yet in the open ballot. */
    record PersonPending(String input, String ballot) implements Condition {}

    /** The person named by an input is the present holder of a fact or list; used to refuse duplicates. */
    record PersonAmong(String input, String field) implements Condition {}

    /** The first date, time or number given is not after the second. */
    record InOrder(String first, String second) implements Condition {}

    /** The amount given is above the answer {@code form.field}. */
    record InputAbove(String input, String field) implements Condition {}

    /** One at least of these inputs is given. */
    record InputGiven(List<String> oneOf) implements Condition {}

    /** The input has one of these values. */
    record InputIn(String input, List<String> in) implements Condition {}

    /** The input, a text, has at least so many characters. */
    record InputLength(String input, int atLeast) implements Condition {}

    /** The two inputs say the same, but for case and space. */
    record InputsAlike(String first, String second) implements Condition {}

    /** The input says the same as the answer {@code form.field}, but for case and space. */
    record InputLikeAnswer(String input, String field) implements Condition {}

    /** The date given is today or later. */
    record InputNotPast(String input) implements Condition {}

    /** The date in the fact is today or later. */
    record FactNotPast(String fact) implements Condition {}

    /** Every party of the ballot is among the attendees, or has a delegate named {@code PARTY: name}; missing: parties. */
    record Attended(String attendees, String delegates, String ballot) implements Condition {}

    /** The date in the fact is not after the date answered in {@code form.field}. */
    record FactNotAfter(String fact, String field) implements Condition {}

    /** The date given is after the date in the fact. */
    record InputAfterFact(String input, String fact) implements Condition {}

    /** The value given is among those of a fact. */
    record InputInFact(String input, String fact) implements Condition {}

    /** The case is in one of these states. */
    record StateIs(List<String> in) implements Condition {}

    /** The case came into its present state no longer ago than this. */
    record EnteredWithin(Span span) implements Condition {}

    /** The case has been in this state before. */
    record Visited(String state) implements Condition {}

    /** The actor holds this role in the case. */
    record ActorIs(String role) implements Condition {}

    /** The option of the process is switched on. */
    record Option(String option) implements Condition {}

    /** None of these holds. */
    record Not(List<Condition> that) implements Condition {
        public Not {
            that = Lists.orEmpty(that);
        }
    }

    /** At least one of these holds. */
    record AnyOf(List<Condition> of) implements Condition {
        public AnyOf {
            of = Lists.orEmpty(of);
        }
    }

    /** All of these hold. */
    record AllOf(List<Condition> of) implements Condition {
        public AllOf {
            of = Lists.orEmpty(of);
        }
    }

    /** A condition with the words of the refusal where it does not hold; {@code {missing}} stands for what is missing. */
    record Requirement(
            Condition that,
            @Nullable List<Condition> unless,
            @Prose String say) {
        public Requirement {
            unless = Lists.orEmpty(unless);
        }
    }
}
