package io.baton.casework;

import io.baton.form.Value;
import io.baton.language.Phrases;
import io.baton.process.Area;
import io.baton.process.By;
import io.baton.process.ProcessDefinition;
import io.baton.process.Role;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Who holds which role in a case: by configuration, by being named in it, or as a member of a service area. */
record Roles(ProcessDefinition def, Case now, Directory people) {

    boolean holds(String person, String role) {
        if (role.equals(By.ANYONE)) {
            return isParty(person);
        }
        if (role.equals(By.AREA)) {
            var applicable = now.fact(DerivedFacts.APPLICABLE).map(Value::texts).orElse(List.of());
            return areasOf(person).stream().anyMatch(applicable::contains);
        }
        return def.role(role).map(known -> holds(person, known)).orElseGet(() -> hasConfigured(person, role));
    }

    private boolean holds(String person, Role role) {
        return switch (role.kind()) {
            case REQUESTER -> now.requester().equals(person);
            case TEAM -> now.team().contains(person);
            case ANSWER -> named(role).contains(person);
            case FACT -> fact(role).filter(person::equals).isPresent();
            case STAFF -> hasConfigured(person, role.id());
            case GROUP -> role.of().stream().anyMatch(part -> holds(person, part));
        };
    }

    private boolean hasConfigured(String person, String role) {
        return people.find(person)
                .filter(member -> member.roles().contains(role))
                .isPresent();
    }

    /** The areas of the process that a person is a member of. */
    List<String> areasOf(String person) {
        return def.areas().stream()
                .filter(area -> hasConfigured(person, area.role()))
                .map(Area::id)
                .toList();
    }

    /** Requester, team, those named in it, and all staff of the process: they may read the case and comment on it. */
    boolean isParty(String person) {
        return !areasOf(person).isEmpty()
                || def.roles().stream()
                        .filter(role -> role.kind() != Role.Kind.GROUP)
                        .anyMatch(role -> holds(person, role));
    }

    /** Requester, team and those named in the case: the customer's side. */
    boolean isCustomer(String person) {
        return def.roles().stream()
                .filter(role -> role.kind() != Role.Kind.STAFF && role.kind() != Role.Kind.GROUP)
                .anyMatch(role -> holds(person, role));
    }

    boolean isStaff(String person) {
        return !areasOf(person).isEmpty()
                || def.roles().stream()
                        .filter(role -> role.kind() == Role.Kind.STAFF)
                        .anyMatch(role -> hasConfigured(person, role.id()));
    }

    /** True for a role that those who serve hold in every case; the others are held by persons named in the case. */
    boolean isServing(String role) {
        return def.role(role)
                .map(known -> known.kind() == Role.Kind.STAFF || known.kind() == Role.Kind.GROUP)
                .orElse(true);
    }

    /** The persons who are named on the case for a role: requester, team, approvers, the lead; none for a bare role. */
    List<String> named(String role) {
        return def.role(role).map(this::named).orElse(List.of());
    }

    private List<String> named(Role role) {
        return switch (role.kind()) {
            case REQUESTER -> List.of(now.requester());
            case TEAM -> now.team();
            case ANSWER ->
                Optional.ofNullable(role.field())
                        .flatMap(now::answer)
                        .map(Value::texts)
                        .orElse(List.of());
            case FACT, STAFF -> fact(role).stream().toList();
            case GROUP ->
                role.of().stream().flatMap(part -> named(part).stream()).toList();
        };
    }

    private Optional<String> fact(Role role) {
        return Optional.ofNullable(role.fact()).flatMap(now::fact).map(Value::plain);
    }

    /** How a role is called in a sentence, with who holds it where somebody is named. */
    String describe(String role, Phrases words) {
        var area = def.areas().stream().filter(one -> one.role().equals(role)).findFirst();
        if (area.isPresent()) {
            return area.get().label() + " (" + area.get().id() + ")";
        }
        var label = def.role(role).map(Role::label).orElse(role);
        var kind = def.role(role).map(Role::kind).orElse(Role.Kind.STAFF);
        var names = new ArrayList<>(named(role).stream().map(people::nameOf).toList());
        if (kind == Role.Kind.REQUESTER) {
            return words.say("case.requester", label, String.join(", ", names));
        }
        return names.isEmpty() || kind == Role.Kind.GROUP ? label : label + " (" + String.join(", ", names) + ")";
    }
}
