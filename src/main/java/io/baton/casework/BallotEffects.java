package io.baton.casework;

import io.baton.form.Value;
import io.baton.process.BallotRule;
import io.baton.process.By;
import io.baton.process.Effect;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Effects on ballots: opening, voting, voiding, and what a change of their subject or parties does to them. */
final class BallotEffects {

    private BallotEffects() {}

    private static BallotRule rule(String id, Step step) {
        return step.def
                .ballot(id)
                .orElseThrow(() -> new IllegalArgumentException("no ballot " + id + " in " + step.def.id()));
    }

    static void open(String id, Step step) {
        step.file.ballot(
                id,
                ballot -> ballot.status() == Ballot.Status.FAILED
                        ? ballot
                        : ballot.with(Ballot.Status.VOID, ballot.parties()));
        var rule = rule(id, step);
        int round = 1
                + (int) step.file.ballots.stream()
                        .filter(one -> one.id().equals(id))
                        .count();
        step.file.ballots.add(new Ballot(
                id,
                round,
                rule.document(),
                version(rule, round, step),
                rule.policy().name(),
                rule.needed(),
                Ballot.Status.OPEN,
                step.world.now(),
                parties(rule, step)));
    }

    private static int version(BallotRule rule, int round, Step step) {
        var document = rule.document();
        if (document == null) {
            return round;
        }
        int newest = step.file.documents.reversed().stream()
                .filter(one -> one.id().equals(document))
                .findFirst()
                .map(Case.Document::version)
                .orElse(0);
        int bound = step.file.ballots.reversed().stream()
                .filter(one -> one.id().equals(rule.id()))
                .findFirst()
                .map(one -> one.version() + 1)
                .orElse(1);
        return rule.next() ? Math.max(newest + 1, bound) : Math.max(newest, 1);
    }

    private static List<Ballot.Vote> parties(BallotRule rule, Step step) {
        return rule.parties().stream().flatMap(party -> votes(party, step)).toList();
    }

    private static Stream<Ballot.Vote> votes(String party, Step step) {
        var scene = step.scene();
        if (party.startsWith(BallotRule.EACH)) {
            var role = party.substring(BallotRule.EACH.length());
            return scene.roles().named(role).stream().map(person -> new Ballot.Vote(role, person, null, null, null));
        }
        if (party.startsWith(By.AREA + ":")) {
            var areas = By.valueOf(party).scope().equals("core")
                    ? scene.areas().core(scene.now(), step.world)
                    : scene.areas().applicable(scene.now(), step.world);
            return areas.stream().map(area -> new Ballot.Vote(area, null, null, null, null));
        }
        return Stream.of(new Ballot.Vote(party, null, null, null, null));
    }

    static void makeVoid(String id, Step step) {
        step.file.ballot(
                id,
                ballot -> ballot.status() == Ballot.Status.VOID
                        ? ballot
                        : ballot.with(Ballot.Status.VOID, ballot.parties()));
    }

    static void vote(Effect.Vote vote, Step step) {
        var fixed = vote.choice();
        var choice = fixed != null
                ? fixed
                : Optional.ofNullable(vote.input())
                        .flatMap(step.scene()::input)
                        .map(Value::plain)
                        .orElseThrow(() -> new IllegalStateException("a vote without a choice"));
        var rule = rule(vote.ballot(), step);
        var undecided = rule.undecided().contains(choice);
        step.file.ballot(vote.ballot(), ballot -> {
            var parties = new ArrayList<Ballot.Vote>();
            ballot.parties()
                    .forEach(party -> parties.add(
                            isMine(rule, party, step) && !undecided
                                    ? new Ballot.Vote(party.party(), step.actor, choice, step.world.now(), step.reason)
                                    : party));
            return ballot.with(status(rule, ballot.status(), parties), parties);
        });
    }

    /** The party that the actor votes for: his area, himself among persons, his role or one he stands in for. */
    private static boolean isMine(BallotRule rule, Ballot.Vote party, Step step) {
        if (step.area != null) {
            return party.party().equals(step.area);
        }
        return rule.votesFor(step.role, party.party())
                && (party.person() == null
                        || party.choice() != null
                        || party.person().equals(step.actor))
                && (party.choice() == null || step.actor.equals(party.person()));
    }

    private static Ballot.Status status(BallotRule rule, Ballot.Status now, List<Ballot.Vote> parties) {
        if (now != Ballot.Status.OPEN) {
            return now;
        }
        if (parties.stream().anyMatch(vote -> rule.veto().contains(String.valueOf(vote.choice())))) {
            return Ballot.Status.FAILED;
        }
        var consents = parties.stream()
                .filter(vote -> rule.pass().contains(String.valueOf(vote.choice())))
                .toList();
        boolean passed = switch (rule.policy()) {
            case ALL -> consents.size() == parties.size();
            case ANY -> !consents.isEmpty();
            case N_OF_M -> consents.size() >= rule.needed();
            case ONE_PER_TEAM ->
                parties.stream()
                        .map(Ballot.Vote::party)
                        .distinct()
                        .allMatch(party ->
                                consents.stream().anyMatch(vote -> vote.party().equals(party)));
        };
        boolean complete = parties.stream().allMatch(vote -> vote.choice() != null);
        return passed ? Ballot.Status.PASSED : complete ? Ballot.Status.FAILED : Ballot.Status.OPEN;
    }

    /** A changed table is a new version of what the ballot is about: consents given to the old one are void. */
    static void replaceTable(Effect.ReplaceTable replace, Step step) {
        var given = step.scene().input(replace.input());
        var old = step.file.snapshot().answer(replace.field());
        if (given.isEmpty() || given.equals(old)) {
            return;
        }
        var dot = replace.field().indexOf('.');
        step.file.answer(replace.field().substring(0, dot), replace.field().substring(dot + 1), given.get());
        boolean voted = step.file
                .snapshot()
                .ballot(replace.ballot())
                .filter(one -> one.pending().size() < one.parties().size())
                .isPresent();
        if (voted) {
            open(replace.ballot(), step);
        } else {
            extendAreas(step);
        }
    }

    /** Areas that take part newly become parties of the open ballots that ask areas. */
    static void extendAreas(Step step) {
        step.file.ballots.replaceAll(ballot -> {
            if (!ballot.isOpen() && ballot.status() != Ballot.Status.PASSED) {
                return ballot;
            }
            var rule = rule(ballot.id(), step);
            if (rule.parties().stream().noneMatch(party -> party.equals(By.AREA + ":applicable"))) {
                return ballot;
            }
            var parties = new ArrayList<Ballot.Vote>();
            parties(rule, step)
                    .forEach(fresh -> parties.add(ballot.parties().stream()
                            .filter(party -> party.party().equals(fresh.party()))
                            .findFirst()
                            .orElse(fresh)));
            return ballot.with(status(rule, Ballot.Status.OPEN, parties), parties);
        });
    }

    static void replacePerson(Effect.ReplacePerson replace, Step step) {
        var old = step.scene().input(replace.person()).map(Value::plain).orElse("");
        var fresh = step.scene().input(replace.replacement()).map(Value::plain).orElse("");
        var dot = replace.field().indexOf('.');
        var people =
                step.file.snapshot().answer(replace.field()).map(Value::texts).orElse(List.of());
        step.file.answer(
                replace.field().substring(0, dot),
                replace.field().substring(dot + 1),
                Value.of(people.stream()
                        .map(one -> one.equals(old) ? fresh : one)
                        .toList()));
        step.file.ballot(
                replace.ballot(),
                ballot -> ballot.with(
                        ballot.status(),
                        ballot.parties().stream()
                                .map(party -> old.equals(party.person()) && party.choice() == null
                                        ? new Ballot.Vote(party.party(), fresh, null, null, null)
                                        : party)
                                .toList()));
    }
}
