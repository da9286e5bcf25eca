package io.baton.casework;

import io.baton.process.ActionRule;
import io.baton.process.BallotRule;
import io.baton.process.Effect;
import io.baton.process.ProcessDefinition;
import io.baton.process.State;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The words of refusals that are not the process's own: unknown action, wrong state, decided already. */
final class Refusals {

    private Refusals() {}

    static String unknownAction(Scene scene, String action) {
        return scene.words().say("case.no-action", action, possibleNow(scene));
    }

    static String possibleNow(Scene scene) {
        var words = scene.def().actions().stream()
                .filter(rule -> isPossible(rule, scene.now(), scene))
                .filter(rule -> Acting.holdsRole(rule, scene))
                .map(ActionRule::action)
                .collect(Collectors.toCollection(TreeSet::new));
        return words.isEmpty() ? scene.words().say("case.nothing") : String.join(", ", words);
    }

    /** True where the rule can be used in the present state (domain G5, G7). */
    static boolean isPossible(ActionRule rule, Case now, Scene scene) {
        var state = scene.def().state(now.state());
        if (rule.anytime()) {
            return true;
        }
        if (now.onHold()) {
            return rule.onHold() && (rule.in().contains(now.state()) || inWorkingState(rule, now));
        }
        return rule.in().contains(now.state()) || (rule.in().contains(ActionRule.EVERY_STATE) && !state.isFinal());
    }

    private static boolean inWorkingState(ActionRule rule, Case now) {
        return rule.in().contains(now.workingState()) || rule.in().contains(ActionRule.EVERY_STATE);
    }

    static String wrongState(List<ActionRule> rules, Scene scene) {
        var now = scene.now();
        var state = scene.def().state(now.state());
        var hold = now.hold();
        if (hold != null) {
            var by = scene.world().people().nameOf(hold.by());
            return scene.words().say("case.on-hold", Dates.time(hold.since(), scene.world()), by, hold.reason());
        }
        if (state.isFinal()) {
            return scene.words().say("case.final", now.state());
        }
        var stages = rules.stream()
                .flatMap(rule -> rule.in().stream())
                .filter(id -> !id.equals(ActionRule.EVERY_STATE))
                .map(id -> scene.def().findState(id).map(State::stage).orElse(id))
                .distinct()
                .collect(Collectors.joining(", "));
        return scene.words().say("case.wrong-state", name(state), stages, possibleNow(scene));
    }

    private static String name(State state) {
        return state.title() + " (" + state.id() + ")";
    }

    /** The vote that stands in the way of another one by the same party, if there is one. */
    static Optional<Ballot.Vote> votedAlready(ActionRule rule, Scene scene, Acting.As as) {
        return ballotOf(rule)
                .flatMap(scene.now()::ballot)
                .filter(ballot -> ballot.status() != Ballot.Status.VOID)
                .flatMap(ballot -> ballot.parties().stream()
                        .filter(vote -> vote.choice() != null)
                        .filter(vote -> isOf(vote, ballot, as, scene))
                        .findFirst());
    }

    /** A role is one party: whoever of it has voted, or stood in for it, has voted for all. */
    private static boolean isOf(Ballot.Vote vote, Ballot ballot, Acting.As as, Scene scene) {
        var area = as.area();
        if (area != null) {
            return vote.party().equals(area);
        }
        var rule = scene.def().ballot(ballot.id());
        boolean each = rule.stream().anyMatch(one -> one.parties().contains(BallotRule.EACH + vote.party()));
        return rule.filter(one -> one.votesFor(as.role(), vote.party())).isPresent()
                && (!each || scene.actor().equals(vote.person()));
    }

    /** True where the rule would cast the very vote that stands, or another has not been said. */
    static boolean castsAgain(ActionRule rule, Ballot.Vote vote, Map<String, Object> given) {
        var stands = String.valueOf(vote.choice());
        return votes(rule).anyMatch(effect -> {
            var input = effect.input();
            return input == null
                    ? stands.equals(effect.choice())
                    : stands.equalsIgnoreCase(String.valueOf(given.getOrDefault(input, stands)));
        });
    }

    private static boolean casts(ActionRule rule, Ballot.Vote vote) {
        return votes(rule).anyMatch(effect -> String.valueOf(vote.choice()).equals(effect.choice()));
    }

    private static Stream<Effect.Vote> votes(ActionRule rule) {
        return rule.then().stream().filter(Effect.Vote.class::isInstance).map(Effect.Vote.class::cast);
    }

    /** How the vote that stands is called: by the action that casts it. */
    static String verb(ActionRule rule, Ballot.Vote vote, ProcessDefinition def) {
        var ballot = ballotOf(rule).orElse("");
        return def.actions().stream()
                .filter(other -> ballotOf(other).filter(ballot::equals).isPresent())
                .filter(other -> casts(other, vote))
                .findFirst()
                .or(() -> Optional.of(rule))
                .map(other -> {
                    var done = other.done();
                    return done == null ? other.label() : done;
                })
                .orElse("");
    }

    /** The ballot in which a rule votes. */
    static Optional<String> ballotOf(ActionRule rule) {
        return rule.then().stream()
                .flatMap(effect -> effect instanceof io.baton.process.Effect.Vote vote
                        ? Optional.of(vote.ballot()).stream()
                        : Optional.<String>empty().stream())
                .findFirst();
    }
}
