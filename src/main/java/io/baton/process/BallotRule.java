package io.baton.process;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A ballot: parties, choices, and when it has passed. It is bound to the newest version of a document, or to its own
 * count where it has none.
 *
 * @param parties roles ({@code CUSTOMER}), {@code each:APPROVER} (one vote per person), {@code AREA:core}
 * @param pass the choices that count as consent
 * @param policy {@code ALL}, {@code ANY}, {@code N_OF_M} or {@code ONE_PER_TEAM}
 * @param next it is about the version of the document being made, not the newest one filed
 * @param needed for {@code N_OF_M}: how many consents are needed
 * @param veto choices that end the ballot as failed
 * @param standIns by party, the roles whose holders may vote for it as well
 * @param undecided choices that leave the party's vote open
 */
public record BallotRule(
        String id,
        @Nullable String document,
        List<String> parties,
        List<String> choices,
        List<String> pass,
        List<String> veto,
        List<String> undecided,
        Map<String, List<String>> standIns,
        Policy policy,
        int needed,
        boolean next) {

    /** When a ballot has passed. */
    public enum Policy {
        ALL,
        ANY,
        N_OF_M,
        ONE_PER_TEAM
    }

    public static final String EACH = "each:";

    public BallotRule {
        parties = Lists.orEmpty(parties);
        choices = Lists.orEmpty(choices);
        pass = Lists.orEmpty(pass);
        veto = Lists.orEmpty(veto);
        undecided = Lists.orEmpty(undecided);
        standIns = standIns == null ? Map.of() : Map.copyOf(standIns);
        policy = policy == null ? Policy.ALL : policy;
    }

    /** True where holders of the role vote for the party. */
    public boolean votesFor(@Nullable String role, String party) {
        return party.equals(role)
                || (role != null && standIns.getOrDefault(party, List.of()).contains(role));
    }
}
