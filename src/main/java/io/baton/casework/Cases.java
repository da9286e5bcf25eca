package io.baton.casework;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The store of cases. */
public interface Cases {

    Optional<Case> find(String id);

    /** The next id of a process: {@code ESD-2027-0001}; the sequence restarts every year. */
    String nextId(String prefix, int year);

    /**
     * Stores a decision: case, audit, tellings, timers, indexes and the command's answer, all or nothing. The case stored
     * must still have revision {@code expected}; 0 means that it does not exist yet.
     */
    Written write(Decision decision);

    /** Adds an audit entry that changes nothing else (a refusal), once per command id. */
    Written note(String commandId, String caseId, AuditEntry entry, String answer);

    /** The answer given to a command before, if it was seen. */
    Optional<String> answered(String caseId, String commandId);

    List<AuditEntry.Sealed> audit(String caseId);

    /** The number of the first audit entry that is not as it was written, if any; one that is missing counts. */
    java.util.OptionalLong verifyAudit(String caseId);

    Page search(Query query);

    /** How many cases use each version of a process that are not in a final state; key {@code esd@1}. */
    java.util.Map<String, List<String>> liveVersions();

    /**
     * What is to be stored; {@code answer} is what a redelivery of the command gets.
     *
     * @param expected the revision decided on
     * @param stage the public stage, to be searched by
     * @param finished the case is in a final state
     * @param holders roles, and {@code person:ID} of named holders, to be searched by
     * @param participants ids of requester, team and approvers, to be searched by
     */
    record Decision(
            String commandId,
            long expected,
            Case after,
            String stage,
            boolean finished,
            List<String> holders,
            List<String> participants,
            List<AuditEntry> audit,
            List<Telling> tellings,
            String answer) {
        public Decision {
            holders = List.copyOf(holders);
            participants = List.copyOf(participants);
            audit = List.copyOf(audit);
            tellings = List.copyOf(tellings);
        }
    }

    /** What became of writing. */
    sealed interface Written {

        record Done() implements Written {}

        /** Somebody was faster: read again and decide anew. */
        record Stale() implements Written {}

        /** The command was seen before; this was its answer. */
        record Seen(String answer) implements Written {}
    }

    /**
     * A search over indexes, newest case first.
     *
     * @param holder a role, or {@code person:ID}
     * @param participant only cases in which this person is requester, team member or approver
     * @param after the id after which the page begins
     */
    record Query(
            @Nullable String process,
            @Nullable String stage,
            @Nullable String state,
            @Nullable String holder,
            @Nullable String participant,
            @Nullable String after,
            int limit) {}

    /** A page of cases; {@code next} begins the next one, null when there is none. */
    record Page(List<Case> cases, @Nullable String next) {
        public Page {
            cases = List.copyOf(cases);
        }
    }
}
