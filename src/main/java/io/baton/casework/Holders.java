package io.baton.casework;

import io.baton.process.By;
import io.baton.process.State;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Who holds the baton: every role, with the person where one is named, whose action is needed (contract 1.15). */
public final class Holders {

    /** A holder: role word ({@code AREA:NETWORK} for an area) and the person, if one is named on the case. */
    public record Holder(String role, @Nullable String person) {
        /** The key under which it is kept since when it has been waited for. */
        public String key() {
            return person == null ? role : role + "/" + person;
        }
    }

    private Holders() {}

    static List<Holder> of(Scene scene) {
        var holders = new ArrayList<Holder>();
        for (var rule : scene.def().state(scene.now().state()).holders()) {
            if (Conditions.all(rule.when(), scene).holds()) {
                addTo(holders, rule, scene);
            }
        }
        return holders.stream().distinct().toList();
    }

    private static void addTo(List<Holder> holders, State.Holder rule, Scene scene) {
        var role = rule.role();
        var ballot = rule.pending();
        if (role != null) {
            var named = scene.roles().named(role);
            if (named.isEmpty() && scene.roles().isServing(role)) {
                holders.add(new Holder(role, null));
            }
            named.forEach(person -> holders.add(new Holder(role, person)));
        }
        if (ballot != null) {
            scene.now()
                    .ballot(ballot)
                    .filter(Ballot::isOpen)
                    .ifPresent(open -> open.pending().forEach(vote -> {
                        holders.add(ofParty(vote, scene));
                        standIns(ballot, vote, scene).forEach(holders::add);
                    }));
        }
        if (!rule.lanesNotIn().isEmpty()) {
            scene.now().lanes().stream()
                    .filter(lane -> !rule.lanesNotIn().contains(lane.status()))
                    .forEach(lane -> holders.add(new Holder(By.AREA + ":" + lane.id(), lane.assignee())));
        }
    }

    private static Stream<Holder> standIns(String ballot, Ballot.Vote vote, Scene scene) {
        return scene.def().ballot(ballot).stream()
                .flatMap(rule -> rule.standIns().getOrDefault(vote.party(), List.of()).stream())
                .flatMap(role -> scene.roles().named(role).stream().map(person -> new Holder(role, person)));
    }

    private static Holder ofParty(Ballot.Vote vote, Scene scene) {
        var role = BallotConditions.roleOf(vote.party(), scene);
        var named = Optional.ofNullable(vote.person())
                .or(() -> scene.roles().named(vote.party()).stream().findFirst());
        return new Holder(role, named.orElse(null));
    }

    /** Since when each holder has been waited for: kept while he stays one. */
    static Map<String, Instant> waiting(Scene scene, Map<String, Instant> before) {
        var waiting = new LinkedHashMap<String, Instant>();
        of(scene)
                .forEach(holder -> waiting.put(
                        holder.key(),
                        before.getOrDefault(holder.key(), scene.world().now())));
        return waiting;
    }
}
