package io.baton.process;

import io.baton.form.FieldType;
import java.util.List;
import java.util.Set;

/**
 * Checks that a process makes sense as a whole: every name it uses is one it gives, every state can be reached and left,
 * nothing is said that a chat can't carry. All that is wrong is found at once.
 */
public final class ProcessCheck {

    private final ProcessDefinition process;
    private final Names names;
    private final Findings findings = new Findings();
    private final EffectCheck effects;

    private ProcessCheck(ProcessDefinition process) {
        this.process = process;
        this.names = new Names(process);
        this.effects = EffectCheck.of(names, findings);
    }

    /** Everything that is wrong with a process; empty when it can be used. */
    public static List<Finding> check(ProcessDefinition process) {
        return new ProcessCheck(process).all();
    }

    private List<Finding> all() {
        head();
        roles();
        new FormCheck(names, findings).check();
        new StateCheck(names, effects, findings).check();
        new ActionCheck(names, effects, findings).check();
        new TimerCheck(names, effects, findings).check();
        ballots();
        new LaneCheck(names, findings).check();
        new DocumentCheck(names, findings).check();
        flagsAndItems();
        return findings.all();
    }

    private void head() {
        findings.addIf(
                !process.id().matches("[a-z][a-z0-9-]{0,19}"),
                "id",
                "the id is not usable in commands",
                "write lower-case letters, digits and dashes, at most 20");
        findings.addIf(process.version() < 1, "version", "the version must be 1 or more", "write `version: 1`");
        findings.addIf(
                !process.prefix().matches("[A-Z][A-Z0-9]{0,9}"),
                "prefix",
                "the prefix is not usable in case ids",
                "write 1 to 10 upper-case letters and digits");
        findings.known("request", process.request(), "form", names.forms());
        process.form(process.request()).ifPresent(form -> {
            var fields = form.fields().stream().map(field -> field.id()).toList();
            findings.known("titleField", process.titleField(), "field of the form that opens a case", fields);
            findings.allKnown("inherit", process.inherit(), "field of the form that opens a case", fields);
        });
        findings.known("initial", process.initial(), "state", names.states());
        findings.known("estimateTable", process.estimateTable(), "table", names.tables());
        findings.known("budget", process.budget(), "field", names.fields());
        budget();
        findings.allKnown("followOnIn", process.followOnIn(), "state", names.states());
        submit();
    }

    private void budget() {
        var budget = process.budget();
        if (budget != null) {
            names.field(budget)
                    .filter(field -> field.type() != FieldType.MONEY)
                    .ifPresent(
                            field -> findings.add("budget", "`" + budget + "` is no amount", "give it `type: money`"));
        }
    }

    private void submit() {
        findings.known("submit", process.submit(), "action", names.actions());
        var rules = process.rules(process.submit());
        var possible = rules.stream()
                .anyMatch(rule -> StateMaps.states(process, rule).stream()
                        .anyMatch(state -> state.id().equals(process.initial())));
        findings.addIf(
                !rules.isEmpty() && !possible,
                "submit",
                "the action `" + process.submit() + "` is not possible in " + process.initial(),
                "add that state to its `in`");
    }

    private void roles() {
        findings.different("roles", "id", process.roles().stream().map(Role::id).toList(), "role");
        findings.different("areas", "id", process.areas().stream().map(Area::id).toList(), "area");
        var requesters = process.roles().stream().filter(role -> role.kind() == Role.Kind.REQUESTER);
        findings.addIf(
                requesters.count() != 1,
                "roles",
                "exactly one role must be that of the requester",
                "write one role with `kind: requester`");
        for (int i = 0; i < process.roles().size(); i++) {
            role(process.roles().get(i), "roles[" + i + "]");
        }
        for (int i = 0; i < process.areas().size(); i++) {
            var area = process.areas().get(i);
            var at = Scope.of("areas[" + i + "]", Set.of(), false, false);
            effects.conditions().all(area.core() == null ? List.of() : area.core(), at.at("core"));
            effects.conditions().all(area.applicable() == null ? List.of() : area.applicable(), at.at("applicable"));
        }
    }

    private void role(Role role, String path) {
        findings.known(path + ".field", role.field(), "field", names.fields());
        findings.known(path + ".fact", role.fact(), "fact that is ever written", names.facts());
        var parts = new java.util.LinkedHashSet<>(names.parties());
        parts.add(By.AREA);
        findings.allKnown(path + ".of", role.of(), "role", parts);
        var lacks = switch (role.kind()) {
            case ANSWER -> role.field() == null ? "field" : "";
            case FACT -> role.fact() == null ? "fact" : "";
            case GROUP -> role.of().isEmpty() ? "of" : "";
            case REQUESTER, TEAM, STAFF -> "";
        };
        findings.addIf(!lacks.isEmpty(), path, "the role has no `" + lacks + "`", "say where its holders come from");
        findings.addIf(
                List.of(By.AREA, By.ANYONE).contains(role.id()),
                path + ".id",
                "`" + role.id() + "` has a meaning of its own",
                "rename the role");
    }

    private void ballots() {
        findings.different(
                "ballots", "id", process.ballots().stream().map(BallotRule::id).toList(), "ballot");
        var opened = Effects.everywhere(process, Effect.OpenBallot.class)
                .map(Effect.OpenBallot::ballot)
                .toList();
        for (int i = 0; i < process.ballots().size(); i++) {
            var ballot = process.ballots().get(i);
            ballot(ballot, "ballots[" + i + "]");
            findings.addIf(
                    !opened.contains(ballot.id()),
                    "ballots[" + i + "]",
                    "the ballot `" + ballot.id() + "` is never opened",
                    "open it with `open-ballot`, or delete it");
        }
    }

    private void ballot(BallotRule ballot, String path) {
        findings.known(path + ".document", ballot.document(), "document", names.documents());
        new PartyCheck(names, findings).vote(ballot.parties(), path + ".parties");
        findings.different(path + ".choices", "", ballot.choices(), "choice");
        findings.addIf(ballot.choices().isEmpty(), path, "the ballot has no choices", "write `choices`");
        findings.addIf(ballot.pass().isEmpty(), path, "the ballot can't pass", "write under `pass` what is a consent");
        findings.allKnown(path + ".pass", ballot.pass(), "choice", ballot.choices());
        findings.allKnown(path + ".veto", ballot.veto(), "choice", ballot.choices());
        ballot.standIns().forEach((party, roles) -> {
            findings.known(path + ".standIns", party, "party of it", ballot.parties());
            findings.allKnown(path + ".standIns", roles, "role", names.roles());
        });
        findings.allKnown(path + ".undecided", ballot.undecided(), "choice", ballot.choices());
        var counted = ballot.policy() == BallotRule.Policy.N_OF_M;
        findings.addIf(
                counted == (ballot.needed() < 1),
                path + ".needed",
                counted ? "it does not say how many consents are needed" : "only n-of-m counts consents",
                counted ? "write `needed`" : "write `policy: n-of-m`, or leave `needed` out");
    }

    private void flagsAndItems() {
        for (int i = 0; i < process.flags().size(); i++) {
            var at = Scope.of("flags[" + i + "].when", Set.of(), false, false);
            effects.conditions().all(process.flags().get(i).when(), at);
        }
        for (int i = 0; i < process.items().size(); i++) {
            var item = process.items().get(i);
            var at = Scope.of("items[" + i + "]", Set.of(), false, false);
            effects.conditions().all(item.when(), at.at("when"));
            var owners = new java.util.LinkedHashSet<>(names.roles());
            owners.addAll(names.areas());
            findings.known(at.at("owner").path(), item.owner(), "role or area", owners);
        }
    }
}
