package io.baton.slack;

import static org.assertj.core.api.Assertions.assertThat;

import io.baton.botconfig.Examples.Claim;
import io.baton.casework.Case;
import java.util.List;

/** Looks at what the core alone has: facts, votes, lanes, items, issues, versions of documents, links. */
record CaseLook(Case now, List<String> begun) {

    void look(Claim claim) {
        var of = claim.of();
        var word = claim.words().isEmpty() ? "" : claim.words().getFirst();
        var found = assertThat(
                        switch (claim.what()) {
                            case "facts" ->
                                now.fact(of)
                                        .map(fact -> String.join(", ", fact.texts()))
                                        .orElse("");
                            case "ballots" ->
                                now.ballot(of).map(one -> one.status().name()).orElse("");
                            case "lanes" ->
                                now.lane(of)
                                        .map(lane -> lane.blocked() == null ? lane.status() : "BLOCKED")
                                        .orElse("");
                            case "items" ->
                                now.items().stream()
                                        .filter(item -> item.no() == Integer.parseInt(of))
                                        .map(item -> item.status())
                                        .findFirst()
                                        .orElse("");
                            case "issues" ->
                                now.issue(Integer.parseInt(of))
                                        .map(issue -> issue.status())
                                        .orElse("");
                            case "documents" ->
                                now.document(of)
                                        .map(one -> Integer.toString(one.version()))
                                        .orElse("");
                            case "links" ->
                                now.links().stream()
                                        .filter(link -> link.kind().equals(of))
                                        .map(link -> Integer.toString(begun.indexOf(link.caseId()) + 1))
                                        .findFirst()
                                        .orElse("");
                            default -> throw new IllegalStateException("nobody looks at " + claim.what());
                        })
                .as("%s %s of %s", claim.what(), of, now.id());
        found.isEqualTo(word);
    }
}
