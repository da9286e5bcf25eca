package io.baton.process;

import io.baton.calendar.Span;
import io.baton.language.Prose;
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
     * Writes a fact: from an input, a literal, the actor or the present instant.
     *
     * @param plus added to the instant, such as {@code 14d}
     * @param source where the value comes from, when neither input nor value is given, or where the input is empty
     */
    record Set(
            String fact,
            @Nullable String input,
            @Nullable String value,
            @Nullable Source source,
            @Nullable Span plus) implements Effect {
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

    /** Stores the inputs given as answers of a form. */
    record StoreAnswers(String form) implements Effect {}

    /** Sets one answer, {@code form.field}, from an input or from the amount of the newest request of a kind. */
    record SetAnswer(
            String field, @Nullable String input, @Nullable String request) implements Effect {}

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

    /** Raises an issue or a query from the inputs; a category may settle its scope at once. */
    record RaiseIssue(
            String kind,
            List<CategoryScope> scopes,
            @Nullable String to) implements Effect {
        public RaiseIssue {
            scopes = Lists.orEmpty(scopes);
        }
    }

    /** The scope that a category has by itself. */
    record CategoryScope(String category, String scope) {}

    record ClassifyIssue(String input, String scope) implements Effect {}

    /** Gives an issue a status; {@code assign} makes the actor its assignee, {@code answer} keeps the note. */
    record SettleIssue(String input, String status, boolean assign, boolean answer) implements Effect {}

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
    record Tell(List<Audience> to, @Prose String say, Kind as) implements Effect {
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
    record HandOut(List<Audience> to, List<String> documents, @Prose String say) implements Effect {
        public HandOut {
            to = Lists.orEmpty(to);
            documents = Lists.orEmpty(documents);
        }
    }

    /**
     * Asks for a decision with buttons. It closes when the case leaves the state, or where {@code ballot} is given when
     * the party has voted or the ballot closes, or where {@code until} is given when that holds.
     */
    record Prompt(
            String id,
            List<Audience> to,
            @Prose String say,
            List<String> actions,
            @Nullable String ballot,
            List<Condition> until,
            boolean perIssue)
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
