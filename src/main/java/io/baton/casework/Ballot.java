package io.baton.casework;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A ballot of a case: its parties and their votes, bound to a version. OPEN until it has PASSED, FAILED or become VOID.
 *
 * @param round counts the ballots of this id from 1
 * @param document what it is about, with {@code version}; without a document the version is that of its subject
 */
public record Ballot(
        String id,
        int round,
        @Nullable String document,
        int version,
        String policy,
        int needed,
        Status status,
        Instant openedAt,
        List<Vote> parties) {

    /** What has become of it. */
    public enum Status {
        OPEN,
        PASSED,
        FAILED,
        VOID
    }

    /** A party and its vote; {@code person} is who must vote, or who did. */
    public record Vote(
            String party,
            @Nullable String person,
            @Nullable String choice,
            @Nullable Instant at,
            @Nullable String note) {
        /** The party's key within the ballot: the party, with the person where each person is one. */
        public String key(boolean each) {
            return each && person != null ? party + ":" + person : party;
        }
    }

    public Ballot {
        parties = List.copyOf(parties);
    }

    public boolean isOpen() {
        return status == Status.OPEN;
    }

    /** The parties that have not voted. */
    public List<Vote> pending() {
        return parties.stream().filter(vote -> vote.choice() == null).toList();
    }

    Ballot with(Status status, List<Vote> parties) {
        return new Ballot(id, round, document, version, policy, needed, status, openedAt, parties);
    }
}
