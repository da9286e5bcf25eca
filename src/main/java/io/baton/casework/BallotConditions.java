package io.baton.casework;

import io.baton.form.Value;
import io.baton.process.By;
import io.baton.process.Condition;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Conditions on ballots and on who came to a meeting of their parties. */
final class BallotConditions {

    private BallotConditions() {}

    static Finding passed(Condition.BallotPassed condition, Scene scene) {
        var ballot = scene.now().ballot(condition.ballot());
        return new Finding(
                ballot.filter(one -> one.status() == Ballot.Status.PASSED).isPresent(),
                ballot.map(one -> pendingNames(one, scene)).orElse(List.of()));
    }

    static Finding open(Condition.BallotOpen condition, Scene scene) {
        return Finding.of(
                scene.now().ballot(condition.ballot()).filter(Ballot::isOpen).isPresent());
    }

    static Finding has(Condition.BallotHas condition, Scene scene) {
        return Finding.of(
                votes(scene.now().ballot(condition.ballot())).stream().anyMatch(condition.choices()::contains));
    }

    static Finding complete(Condition.BallotComplete condition, Scene scene) {
        var ballot = scene.now().ballot(condition.ballot());
        return new Finding(
                ballot.filter(one -> one.pending().isEmpty()).isPresent(),
                ballot.map(one -> pendingNames(one, scene)).orElse(List.of()));
    }

    static Finding pending(Condition.PersonPending condition, Scene scene) {
        var ballot = scene.now().ballot(condition.ballot()).filter(Ballot::isOpen);
        var person = scene.input(condition.input()).map(Value::plain);
        return new Finding(
                ballot.isPresent()
                        && person.isPresent()
                        && ballot.get().pending().stream()
                                .anyMatch(vote -> person.get().equals(vote.person())),
                ballot.map(one -> pendingNames(one, scene)).orElse(List.of()));
    }

    static Finding attended(Condition.Attended condition, Scene scene) {
        var attendees = scene.input(condition.attendees()).map(Value::texts).orElse(List.of());
        var delegated = scene.input(condition.delegates())
                .map(value -> Arrays.stream(value.plain().split(";"))
                        .filter(part -> part.matches("(?s)\\s*[\\w:]+\\s*:\\s*\\S.*"))
                        .map(part -> part.substring(0, part.indexOf(':')).strip())
                        .toList())
                .orElse(List.of());
        var parties =
                scene.now().ballot(condition.ballot()).map(Ballot::parties).orElse(List.of());
        return Finding.missing(parties.stream()
                .map(Ballot.Vote::party)
                .distinct()
                .filter(party -> delegated.stream().noneMatch(party::equalsIgnoreCase))
                .filter(party -> attendees.stream().noneMatch(person -> represents(person, party, scene)))
                .toList());
    }

    private static boolean represents(String person, String party, Scene scene) {
        if (scene.def().area(party).isPresent()) {
            return scene.roles().areasOf(person).contains(party);
        }
        return scene.roles().holds(person, party)
                || (scene.roles().named(party).contains(scene.now().requester())
                        && scene.now().team().contains(person));
    }

    static List<String> pendingNames(Ballot ballot, Scene scene) {
        return ballot.pending().stream().map(vote -> name(vote, scene)).toList();
    }

    /** A party as it is named in texts: a person by name, an area by id, a role by its label. */
    static String name(Ballot.Vote vote, Scene scene) {
        var person = vote.person();
        if (person != null) {
            return scene.world().people().nameOf(person);
        }
        return scene.def().role(vote.party()).map(role -> role.label()).orElse(vote.party());
    }

    private static List<String> votes(Optional<Ballot> ballot) {
        return ballot.map(Ballot::parties).orElse(List.of()).stream()
                .flatMap(vote -> Optional.ofNullable(vote.choice()).stream())
                .toList();
    }

    /** The role word that a party stands for, for those who look after it. */
    static String roleOf(String party, Scene scene) {
        return scene.def().area(party).isPresent() ? By.AREA + ":" + party : party;
    }
}
