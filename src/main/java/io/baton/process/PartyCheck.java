package io.baton.process;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Checks who may act, vote, hold the baton or be told something. */
record PartyCheck(Names names, Findings findings) {

    private static final List<String> AREAS = List.of("core", "applicable");

    void may(List<By> by, String path) {
        findings.addIf(by.isEmpty(), path, "nobody may do this", "write `by`");
        for (int i = 0; i < by.size(); i++) {
            var one = by.get(i);
            if (one.isArea()) {
                scope(path + "[" + i + "]", one.scope(), List.of("core", "applicable", "lane"));
            } else if (!one.role().equals(By.ANYONE)) {
                findings.known(path + "[" + i + "]", one.toString(), "role", with(names.roles(), By.AREA, By.ANYONE));
            }
        }
    }

    private void scope(String path, String scope, List<String> words) {
        if (!scope.isEmpty()) {
            findings.known(path, scope, "area", with(words, names.areas()));
        }
    }

    void holder(State.Holder holder, Scope at, ConditionCheck conditions) {
        findings.known(at.at("role").path(), holder.role(), "role", names.parties());
        findings.known(at.at("pending").path(), holder.pending(), "ballot", names.ballots());
        findings.allKnown(at.at("lanesNotIn").path(), holder.lanesNotIn(), "status of a lane", names.lanes());
        var none = holder.role() == null
                && holder.pending() == null
                && holder.lanesNotIn().isEmpty();
        findings.addIf(none, at.path(), "nobody is named here", "write `role`, `pending` or `lanes-not-in`");
        conditions.all(holder.when(), at.at("when"));
    }

    /** The parties of a ballot. */
    void vote(List<String> parties, String path) {
        findings.addIf(parties.isEmpty(), path, "nobody votes", "write `parties`");
        for (int i = 0; i < parties.size(); i++) {
            var party = parties.get(i);
            var at = path + "[" + i + "]";
            if (party.startsWith(By.AREA + ":")) {
                scope(at, By.valueOf(party).scope(), AREAS);
            } else {
                var role = party.startsWith(BallotRule.EACH) ? party.substring(BallotRule.EACH.length()) : party;
                findings.known(at, role, "role", names.roles());
            }
        }
    }

    void told(List<Audience> to, Scope at) {
        findings.addIf(to.isEmpty(), at.path(), "nobody is told", "write `to`");
        for (int i = 0; i < to.size(); i++) {
            told(to.get(i), at.at(i));
        }
    }

    private void told(Audience audience, Scope at) {
        var path = at.path();
        var of = audience.of();
        switch (audience.word()) {
            case ROLE -> findings.known(path, of, "role or audience", with(names.parties(), words()));
            case PENDING, PARTIES -> findings.known(path, of, "ballot", names.ballots());
            case AREAS -> findings.known(path, of, "group of areas", AREAS);
            case MEMBERS -> findings.known(path, of, "role", names.parties());
            case PERSON -> findings.known(path, of, "input with a person", with(at.inputs(), "holder"));
            case ASSIGNEE, AREA ->
                findings.addIf(!at.area(), path, "no area is acted for here", "write `area: true` in the action");
            case ASKED, RAISER ->
                findings.addIf(
                        !at.inputs().contains("issue"),
                        path,
                        "no issue is spoken of here",
                        "let the action take `issue`");
            case ROOM -> findings.addIf(of.isEmpty(), path, "the room is not named", "write `room:<channel>`");
            case THREAD, ACTOR, HOLDERS, INVOLVED, ASSIGNEES -> {}
        }
    }

    private static Set<String> words() {
        var words = new LinkedHashSet<>(
                List.of("thread", "actor", "holders", "involved", "assignees", "assignee", "area", "asked", "raiser"));
        words.addAll(List.of("room:…", "pending:…", "parties:…", "areas:…", "members:…", "person:…"));
        return words;
    }

    private static Set<String> with(Collection<String> words, String... more) {
        return with(words, List.of(more));
    }

    private static Set<String> with(Collection<String> words, Collection<String> more) {
        var all = new LinkedHashSet<>(words);
        all.addAll(more);
        return all;
    }
}
