package io.baton.process;

import io.baton.calendar.Span;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The closed vocabulary of effects: what an action, a timer or the entry into a state does to a case. In configuration
 * each is an object with one key, the record's name in kebab-case: {@code {open-ballot: {ballot: approval}}}. Effects
 * only change the case and say whom to tell; nothing is sent while they run.
 */
public sealed interface Effect {

    // ---- where the case goes

    /** Moves the case to a state; the last one reached in a step counts. */
    record Go(String to) implements Effect {}

    /** Effects that happen only where all conditions hold, and others where they do not. */
    record If(List<Condition> that, List<Effect> then, List<Effect> otherwise) implements Effect {
        public If {
            that = Lists.orEmpty(that);
            then = Lists.orEmpty(then);
            otherwise = Lists.orEmpty(otherwise);
        }
    }

    /** Puts the case on hold, remembering the state to resume to; every timer freezes. */
    record Hold(String state) implements Effect {}

    /** Resumes the state remembered by {@link Hold}. */
    record Resume() implements Effect {}

    // ---- facts and answers

    /**
     * Writes a fact: from an input, an answer {@code form.field}, another fact, a literal, the actor or the present
     * instant. What is named and not there leaves the fact as it was.
     *
     * @param plus added to the instant, such as {@code 14d}
     * @param source where the value comes from, when neither input nor value is given, or where the input is empty
     */
    record Set(
            String fact,
            @Nullable String input,
            @Nullable String answer,
            @Nullable String other,
            @Nullable String value,
            @Nullable Source source,
            @Nullable Span plus)
            implements Effect {
        /** Values that are not typed by anyone. */
        public enum Source {
            ACTOR,
            NOW,
            YES
        }
    }

    /** Writes facts of the same names from these inputs, where given. */
    record Remember(List<String> inputs) implements Effect {}

    /** Removes facts. */
    record Forget(List<String> facts) implements Effect {}

    /** Stores the inputs given as answers of a form: that which the action fills, where none is named. */
    record StoreAnswers(@Nullable String form) implements Effect {}

    /**
     * Sets one answer, {@code form.field}, from an input, a literal, or the amount of the newest request of a kind; what
     * no longer applies in that form goes, and what is computed from it is computed anew.
     */
    record SetAnswer(
            String field,
            @Nullable String input,
            @Nullable String value,
            @Nullable String request) implements Effect {}

    /** Stores what the questions of a form offer by themselves, where they have no answer yet. */
    record Prefill(String form) implements Effect {}

    /**
     * Notes in a table fact what was found of the rows of {@code table}, each named by its key: the rows of the input
     * replace what was noted of the same keys, and notes of rows that are gone go. Rows whose {@code column} does not have one of the values {@code accepted} are kept in the fact
     * {@code rest}, too.
     */
    record NoteRows(
            String input, String table, String key, String column, List<String> accepted, String fact, String rest)
            implements Effect {
        public NoteRows {
            accepted = Lists.orEmpty(accepted);
        }
    }

    /** Sets a table answer from an input, if given; a changed table makes a new version of the ballot's subject. */
    record ReplaceTable(String field, String input, String ballot) implements Effect {}

    /** Swaps a person in a people answer, and in the open ballot, for another. */
    record ReplacePerson(String field, String ballot, String person, String replacement) implements Effect {}

    /** Adds a person to the requester's team. */
    record AddTeam(String input) implements Effect {}

    record RemoveTeam(String input) implements Effect {}

    /** Makes an area take part that did not. */
    record AddArea(String input) implements Effect {}

    record Raise(String flag) implements Effect {}

    record Lower(String flag) implements Effect {}

    // ---- ballots, documents, meetings

    /** Opens a ballot anew; an open one of the same id becomes void. */
    record OpenBallot(String ballot) implements Effect {}

    /** Makes the newest ballot of the id void; its prompts close. */
    record VoidBallot(String ballot) implements Effect {}

    /** Casts the actor's vote: a fixed choice, or the value of an input. */
    record Vote(
            String ballot,
            @Nullable String choice,
            @Nullable String input) implements Effect {}

    /** Files a new version of a document: a file given as input, or a page made from the case. */
    record File(String document, @Nullable String input) implements Effect {}

    /** Turns the newest version of a document down. */
    record TurnDown(String document) implements Effect {}

    /** Plans a meeting from the inputs {@code start} and {@code place}; an unrecorded one is replaced. */
    record PlanMeeting(String meeting) implements Effect {}

    /** Records the newest meeting as held from the inputs {@code heldAt}, {@code attendees} and {@code minutes}. */
    record RecordMeeting(String meeting) implements Effect {}

    /**
     * Sends a letter: a numbered record in the case, a document made and filed, the same posted to the parties with its
     * file, and mailed to those whose address is known where a mail server is configured.
     *
     * @param letter the document that the letter is filed as
     * @param from the role in whose name it is sent
     * @param number the letter's number; where none is given, the case's id, the letter's id and a count
     * @param subject by default the document's title and the title of the case
     * @param body paragraphs, an empty line between two
     * @param enclose documents whose newest version goes with it
     * @param attach inputs whose files go with it
     */
    record Correspond(
            String letter,
            String from,
            List<Audience> to,
            List<Audience> cc,
            @Nullable Given channel,
            @Nullable Given number,
            @Nullable String subject,
            String body,
            List<String> enclose,
            List<String> attach)
            implements Effect {
        /** How a letter goes out. */
        public enum Channel {
            EMAIL,
            LETTER,
            PORTAL
        }

        /** A value taken from an input or an answer {@code form.field}; where that is not given, the default. */
        public record Given(
                @Nullable String input,
                @Nullable String answer,
                @Nullable String byDefault) {}

        public Correspond {
            to = Lists.orEmpty(to);
            cc = Lists.orEmpty(cc);
            enclose = Lists.orEmpty(enclose);
            attach = Lists.orEmpty(attach);
        }
    }

    // ---- lanes

    /** Makes a lane for every applicable area that has none. */
    record OpenLanes() implements Effect {}

    /** Takes all lanes away. */
    record DropLanes() implements Effect {}

    /** Sends an event to every lane. */
    record MoveLanes(String event) implements Effect {}

    /** Sends an event to the acting lane. */
    record MoveLane(String event, boolean newAttempt) implements Effect {}

    /** Keeps the inputs as evidence on the acting lane. */
    record KeepEvidence() implements Effect {}

    record BlockLane() implements Effect {}

    record UnblockLane() implements Effect {}

    /** Makes the person of the input the assignee of the lane acted for. */
    record AssignLane(String input) implements Effect {}

    // ---- items, issues, requests

    /** Adds an action item from the inputs {@code text}, {@code owner}, {@code due}, {@code required}. */
    record AddItem() implements Effect {}

    /** Adds the items that the process suggests and that the case does not have yet. */
    record SuggestItems() implements Effect {}

    record SettleItem(String input, String status) implements Effect {}

    /**
     * Raises an issue or a query from the inputs; a category may settle its scope at once.
     *
     * @param to the role it is put to
     * @param text the input with its text, {@code text} where none is named
     */
    record RaiseIssue(
            String kind,
            List<CategoryScope> scopes,
            @Nullable String to,
            String text) implements Effect {
        public RaiseIssue {
            scopes = Lists.orEmpty(scopes);
            text = text == null ? "text" : text;
        }
    }

    /** The scope that a category has by itself. */
    record CategoryScope(String category, String scope) {}

    record ClassifyIssue(String input, String scope) implements Effect {}

    /**
     * Gives an issue a status; {@code assign} makes the actor its assignee, {@code answer} keeps the note, {@code add}
     * names an input whose text is added to that of the issue.
     */
    record SettleIssue(
            String input,
            String status,
            boolean assign,
            boolean answer,
            @Nullable String add) implements Effect {}

    /** Opens a request that another role must answer; {@code amount} names the input with an amount, if any. */
    record OpenRequest(String kind, @Nullable String amount) implements Effect {}

    record SettleRequest(String kind, String status) implements Effect {}

    // ---- estimate

    /** Begins a new draft of the estimate from the answers, unless a draft stands: then it is made anew. */
    record DraftEstimate() implements Effect {}

    /** Publishes the draft, or a new version where the newest is published already. */
    record PublishEstimate() implements Effect {}

    // ---- telling

    /** Tells people something: a new message about the case. */
    record Tell(List<Audience> to, String say, Kind as) implements Effect {
        /** How it is shown. */
        public enum Kind {
            NOTICE,
            REMINDER
        }

        public Tell {
            to = Lists.orEmpty(to);
            as = as == null ? Kind.NOTICE : as;
        }
    }

    /** Hands out the newest version of documents with some words. */
    record HandOut(List<Audience> to, List<String> documents, String say) implements Effect {
        public HandOut {
            to = Lists.orEmpty(to);
            documents = Lists.orEmpty(documents);
        }
    }

    /**
     * Asks for a decision with buttons. It closes when the case leaves the state, or where {@code ballot} is given when
     * the party has voted or the ballot closes, or where {@code until} is given when that holds.
     *
     * @param perIssue it is about the issue spoken of, and pressing brings its number along
     * @param subject the input that takes that number; {@code issue} where none is named
     */
    record Prompt(
            String id,
            List<Audience> to,
            String say,
            List<String> actions,
            @Nullable String ballot,
            List<Condition> until,
            boolean perIssue,
            @Nullable String subject)
            implements Effect {
        public Prompt {
            to = Lists.orEmpty(to);
            actions = Lists.orEmpty(actions);
            until = Lists.orEmpty(until);
        }
    }

    /** Begins a conversation with the actor, or with the requester: a linked request, a copy, or reworking this one. */
    record Converse(Talk talk) implements Effect {
        /** What the conversation is for. */
        public enum Talk {
            FOLLOW_ON,
            COPY,
            REWORK
        }
    }
}
