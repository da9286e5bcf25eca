package io.baton.casework;

import io.baton.casework.Telling.Recipient;
import io.baton.casework.Telling.Recipient.ToPerson;
import io.baton.casework.Telling.Recipient.ToRoom;
import io.baton.casework.Telling.Recipient.ToThread;
import io.baton.casework.Telling.Recipient.ToThreadAloud;
import io.baton.form.Value;
import io.baton.process.Area;
import io.baton.process.Audience;
import io.baton.process.Role;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Resolves audiences into persons and rooms (contract 6.1): named persons in their direct messages, bare roles in rooms. */
record Audiences(Scene scene) {

    /** A party of a ballot or an area, with those who stand for it. */
    record Group(@Nullable String party, @Nullable String area, Set<Recipient> recipients) {}

    Set<Recipient> all(List<Audience> audiences) {
        var all = new LinkedHashSet<Recipient>();
        audiences.forEach(audience -> groups(audience).forEach(group -> all.addAll(group.recipients())));
        return all;
    }

    /** A group for each party or area; all others who are named are one group: one of them answers for all. */
    List<Group> groups(List<Audience> audiences) {
        var groups = new ArrayList<Group>();
        var others = new LinkedHashSet<Recipient>();
        audiences.stream().flatMap(audience -> groups(audience).stream()).forEach(group -> {
            if (group.party() == null) {
                others.addAll(group.recipients());
            } else {
                groups.add(group);
            }
        });
        if (!others.isEmpty()) {
            groups.add(new Group(null, null, others));
        }
        return groups;
    }

    private List<Group> groups(Audience audience) {
        return switch (audience.word()) {
            case PENDING -> ballot(audience.of(), true);
            case PARTIES -> ballot(audience.of(), false);
            case AREAS ->
                areas(audience.of()).stream()
                        .map(area -> new Group(area, area, ofCell(area)))
                        .toList();
            default -> List.of(new Group(null, null, single(audience)));
        };
    }

    private Set<Recipient> single(Audience audience) {
        return switch (audience.word()) {
            case ROLE -> ofRole(audience.of());
            case ROOM -> Set.of(new ToRoom(audience.of()));
            case THREAD -> Set.of(new ToThread());
            case ACTOR -> persons(Stream.of(scene.actor()));
            case HOLDERS -> holders();
            case INVOLVED -> involved();
            case ASSIGNEES ->
                persons(scene.now().lanes().stream().flatMap(lane -> Optional.ofNullable(lane.assignee()).stream()));
            case ASSIGNEE -> persons(scene.lane().flatMap(lane -> Optional.ofNullable(lane.assignee())).stream());
            case AREA -> scene.area() == null ? Set.of() : ofArea(scene.area());
            case ASKED ->
                issue().flatMap(issue -> Optional.ofNullable(issue.to()))
                        .map(this::ofRole)
                        .orElse(Set.of());
            case RAISER -> issue().map(issue -> ofPerson(issue.by())).orElse(Set.of());
            case MEMBERS ->
                persons(scene.world().people().withRole(audience.of()).stream().map(Directory.Member::id));
            case PERSON -> person(audience.of());
            case PENDING, PARTIES, AREAS -> Set.of();
        };
    }

    private Set<Recipient> person(String input) {
        var hold = scene.now().hold();
        if (input.equals("holder")) {
            return hold == null ? Set.of() : persons(Stream.of(hold.by()));
        }
        return persons(scene.input(input).map(Value::texts).orElse(List.of()).stream());
    }

    private Optional<Case.Issue> issue() {
        return scene.number("issue").flatMap(scene.now()::issue);
    }

    private List<Group> ballot(String id, boolean pendingOnly) {
        var groups = new ArrayList<Group>();
        scene.now()
                .ballot(id)
                .filter(ballot -> !pendingOnly || ballot.isOpen())
                .ifPresent(ballot -> (pendingOnly ? ballot.pending() : ballot.parties())
                        .forEach(vote -> groups.add(withStandIns(id, group(vote)))));
        return groups;
    }

    /** Those who may vote for a party are asked with it. */
    private Group withStandIns(String ballot, Group group) {
        var all = new LinkedHashSet<>(group.recipients());
        scene.def().ballot(ballot).stream()
                .flatMap(rule -> rule.standIns().getOrDefault(String.valueOf(group.party()), List.of()).stream())
                .forEach(role -> all.addAll(persons(scene.roles().named(role).stream())));
        return new Group(group.party(), group.area(), all);
    }

    private Group group(Ballot.Vote vote) {
        var person = vote.person();
        if (scene.def().area(vote.party()).isPresent()) {
            return new Group(vote.party(), vote.party(), ofArea(vote.party()));
        }
        boolean each = person != null && scene.roles().named(vote.party()).contains(person);
        return each
                ? new Group(vote.party() + ":" + person, null, persons(Stream.of(person)))
                : new Group(vote.party(), null, ofRole(vote.party()));
    }

    private List<String> areas(String which) {
        return which.equals("core")
                ? scene.areas().core(scene.now(), scene.world())
                : scene.areas().applicable(scene.now(), scene.world());
    }

    /** The persons named on the case for a role, else its room. */
    Set<Recipient> ofRole(String role) {
        var area = scene.def().areas().stream()
                .filter(one -> one.role().equals(role))
                .findFirst();
        if (area.isPresent()) {
            return ofArea(area.get().id());
        }
        var named = scene.roles().named(role);
        if (!named.isEmpty()) {
            return persons(named.stream());
        }
        return scene.def()
                .role(role)
                .map(Role::room)
                .<Set<Recipient>>map(room -> Set.of(new ToRoom(room)))
                .orElse(Set.of());
    }

    /** A person of the requester's side directly; one who serves in the room of his role, where it has one. */
    private Set<Recipient> ofPerson(String person) {
        return scene.def().roles().stream()
                .filter(role -> role.kind() == Role.Kind.STAFF && role.room() != null)
                .filter(role ->
                        !scene.roles().isCustomer(person) && scene.roles().holds(person, role.id()))
                .findFirst()
                .map(role -> ofRole(role.id()))
                .orElseGet(() -> persons(Stream.of(person)));
    }

    private Set<Recipient> ofArea(String area) {
        return scene.def()
                .area(area)
                .map(Area::room)
                .<Set<Recipient>>map(room -> Set.of(new ToRoom(room)))
                .orElse(Set.of());
    }

    /** The room of an area and, once somebody is assigned to its lane, that person. */
    private Set<Recipient> ofCell(String area) {
        var all = new LinkedHashSet<>(ofArea(area));
        var assignee = scene.now().lane(area).flatMap(lane -> Optional.ofNullable(lane.assignee()));
        all.addAll(persons(assignee.stream()));
        return all;
    }

    Set<Recipient> holders() {
        var all = new LinkedHashSet<Recipient>();
        for (var holder : Holders.of(scene)) {
            var person = holder.person();
            all.addAll(person != null ? persons(Stream.of(person)) : ofRole(holder.role()));
        }
        return all;
    }

    /** Everybody who was told something so far, and the requester. */
    private Set<Recipient> involved() {
        var all = new LinkedHashSet<Recipient>(persons(Stream.of(scene.now().requester())));
        scene.now().involved().forEach(word -> {
            var of = word.substring(word.indexOf(':') + 1);
            all.add(word.startsWith("room:") ? new ToRoom(of) : new ToPerson(of));
        });
        return all;
    }

    private static Set<Recipient> persons(Stream<String> ids) {
        var all = new LinkedHashSet<Recipient>();
        ids.filter(id -> !id.equals(AuditEntry.SYSTEM)).forEach(id -> all.add(new ToPerson(id)));
        return all;
    }

    /** How a recipient is kept among those involved; the thread is nobody. */
    static Optional<String> word(Recipient recipient) {
        return switch (recipient) {
            case ToPerson(var person) -> Optional.of("person:" + person);
            case ToRoom(var room) -> Optional.of("room:" + room);
            case ToThread() -> Optional.empty();
            case ToThreadAloud ignored -> Optional.empty();
        };
    }

    static Map<String, String> areaInput(@Nullable String area) {
        return area == null ? Map.of() : Map.of("area", area);
    }
}
