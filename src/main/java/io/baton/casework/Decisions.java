package io.baton.casework;

import io.baton.process.ActionRule;
import io.baton.process.ProcessDefinition;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Decides: process, case, command, world in; outcome out. Nothing is read, written or sent. The order of the checks is
 * fixed (contract 1.5): role, state, conditions without input, missing inputs, values, conditions on values.
 */
public final class Decisions {

    private final Mover mover;

    public Decisions(CaseEngine engine) {
        this.mover = new Mover(engine);
    }

    /** What becomes of a command on a case; refusals are values. */
    public Outcome decide(ProcessDefinition def, Case before, Command command, World world) {
        if (command.actor().equals(AuditEntry.SYSTEM)) {
            return new TimerDecision(mover).decide(def, before, command, world);
        }
        var prompt = Optional.ofNullable(command.promptKey()).flatMap(before::prompt);
        var scene = new Scene(def, before, world, command.actor(), null, null, Map.of());
        var rules = def.rules(command.action());
        if (rules.isEmpty()) {
            return refused(scene, command, null, Refusals.unknownAction(scene, command.action()));
        }
        var mine = rules.stream().filter(rule -> Acting.holdsRole(rule, scene)).toList();
        if (mine.isEmpty()) {
            return refused(scene, command, null, Acting.onlyFor(rules, scene) + noPart(command, scene));
        }
        if (prompt.isPresent() && !prompt.get().isOpen()) {
            return stale(scene, command, prompt.get());
        }
        var possible = mine.stream()
                .filter(rule -> Refusals.isPossible(rule, before, scene))
                .findFirst();
        return possible.isEmpty()
                ? refused(scene, command, null, Refusals.wrongState(mine, scene))
                : act(possible.get(), scene, command, given(possible.get(), command, prompt));
    }

    /** What can be done with a case now, by whom, and what is missing for it (contract 2, {@code actions}). */
    public List<Possible> possible(ProcessDefinition def, Case now, String person, World world) {
        return new Possibilities(new Scene(def, now, world, person, null, null, Map.of())).all();
    }

    /** Where it stands in public. */
    public Stages stages(ProcessDefinition def, Case now, World world) {
        return Stages.of(def, now, world);
    }

    /** Who holds the baton. */
    public List<Holders.Holder> holders(ProcessDefinition def, Case now, World world) {
        return Holders.of(new Scene(def, now, world, AuditEntry.SYSTEM, null, null, Map.of()));
    }

    /** True where a person may read the case: a party of it, or staff of its process. */
    public boolean mayRead(ProcessDefinition def, Case now, String person, World world) {
        return new Roles(def, now, world.people()).isParty(person);
    }

    /** True where a person sees the case's thread: staff only once CDT, or whoever serves, is to be told of it. */
    public boolean seesThread(ProcessDefinition def, Case now, String person, World world) {
        var roles = new Roles(def, now, world.people());
        boolean quiet = now.visits().stream()
                .map(visit -> def.state(visit.state()))
                .allMatch(state -> state.quiet() || state.isFinal());
        return roles.isCustomer(person) || (roles.isStaff(person) && !quiet);
    }

    /** Requester, team and those named in the case, such as approvers. */
    public List<String> customers(ProcessDefinition def, Case now, World world) {
        var roles = new Roles(def, now, world.people());
        return def.roles().stream()
                .filter(role -> role.kind() != io.baton.process.Role.Kind.STAFF
                        && role.kind() != io.baton.process.Role.Kind.GROUP)
                .flatMap(role -> roles.named(role.id()).stream())
                .distinct()
                .toList();
    }

    /** The role words that a person has in a case, for who am I and for reading. */
    public boolean holds(ProcessDefinition def, Case now, String person, String role, World world) {
        return new Roles(def, now, world.people()).holds(person, role);
    }

    /** True for the staff of the process, who may read notes that customers do not see. */
    public boolean isStaff(ProcessDefinition def, Case now, String person, World world) {
        return new Roles(def, now, world.people()).isStaff(person);
    }

    /** When the present state's target is due, if it has one. */
    public Optional<java.time.Instant> due(ProcessDefinition def, Case now) {
        return Timers.due(now, def.state(now.state()));
    }

    /** The refusal for somebody who has no part in the case: it says nothing of it. */
    public Outcome outsider(ProcessDefinition def, Case now, Command command, World world) {
        var scene = new Scene(def, now, world, command.actor(), null, null, Map.of());
        return refused(scene, command, null, scene.words().say("case.outsider"));
    }

    /** Links a case to another; nothing changes where the link stands already. */
    public Outcome link(ProcessDefinition def, Case before, String kind, String other, World world) {
        var link = new Case.Link(kind, other);
        var command = new Command("link", before.id(), "link", AuditEntry.SYSTEM, Map.of(), null, null, false);
        if (before.links().contains(link)) {
            var scene = new Scene(def, before, world, AuditEntry.SYSTEM, null, null, Map.of());
            return unchanged(scene, command, null, scene.words().say("case.linked"));
        }
        var step = new Step(def, world, mover, before, AuditEntry.SYSTEM, null, Map.of());
        step.file.links.add(link);
        return new Completion(step).linked(kind + " " + other);
    }

    /**
     * Notes what became of a letter as mail, and tells the sender where it failed; nothing changes where that is noted.
     *
     * @param why what the mail server said; empty when it took the letter
     */
    public Outcome mailed(
            ProcessDefinition def, Case before, int no, Correspondence.Mail mail, String why, World world) {
        var step = new Step(def, world, mover, before, AuditEntry.SYSTEM, null, Map.of());
        var command = new Command("mail", before.id(), "mail", AuditEntry.SYSTEM, Map.of(), null, null, false);
        boolean noted = before.correspondence().stream().noneMatch(one -> one.no() == no && one.mail() != mail);
        return noted
                ? unchanged(step.scene(), command, null, "noted already")
                : new Completion(step).mailed(no, mail, why);
    }

    /** Where somebody named an area that takes no part, the refusal says so. */
    private static String noPart(Command command, Scene scene) {
        var area = String.valueOf(command.given().get(Inputs.AREA));
        boolean known = scene.def().area(area).isPresent();
        return known && !scene.areas().applicable(scene.now(), scene.world()).contains(area)
                ? scene.words().say("case.no-part", area)
                : "";
    }

    /** What was given, and what the pressed prompt brings along of the action's inputs. */
    private static Map<String, Object> given(ActionRule rule, Command command, Optional<Prompt> prompt) {
        var given = new LinkedHashMap<String, Object>();
        prompt.ifPresent(one -> one.inputs().forEach((input, value) -> {
            boolean wanted = rule.inputs().stream().anyMatch(field -> field.id().equals(input));
            if (wanted || (rule.area() && input.equals(Inputs.AREA))) {
                given.put(input, value);
            }
        }));
        given.putAll(command.given());
        return given;
    }

    private Outcome stale(Scene scene, Command command, Prompt prompt) {
        var settled = prompt.settled();
        var why = Prompts.stale(prompt, scene);
        if (settled != null
                && Prompts.stands(scene.now(), prompt)
                && settled.by().equals(command.actor())
                && command.action().equals(settled.action())) {
            var verb = Prompts.verb(settled, scene);
            var when = Dates.time(settled.at(), scene.world());
            return unchanged(scene, command, null, scene.words().say("case.you-have-it", verb, when));
        }
        return refused(scene, command, null, why);
    }

    private Outcome act(ActionRule rule, Scene scene, Command command, Map<String, Object> given) {
        var wanted = Optional.ofNullable(given.get(Inputs.AREA))
                .map(area -> area.toString().toUpperCase(java.util.Locale.ROOT));
        return switch (Acting.of(rule, scene, rule.area() ? wanted.orElse(null) : null)) {
            case Acting.No(var why) -> refused(scene, command, null, why);
            case Acting.As as -> {
                if (rule.area()) {
                    given.remove(Inputs.AREA);
                }
                yield vote(rule, scene, command, as)
                        .orElseGet(() -> new Taking(mover, rule, command, given).in(in(scene, as), List.of()));
            }
            case Acting.WhichArea(var role, var areas) ->
                new Taking(mover, rule, command, given).in(in(scene, new Acting.As(role, null)), areas);
        };
    }

    private static Scene in(Scene scene, Acting.As as) {
        return new Scene(scene.def(), scene.now(), scene.world(), scene.actor(), as.role(), as.area(), Map.of());
    }

    private Optional<Outcome> vote(ActionRule rule, Scene scene, Command command, Acting.As as) {
        if (rule.again()) {
            return Optional.empty();
        }
        return Refusals.votedAlready(rule, scene, as).map(vote -> {
            var name = scene.world().people().nameOf(String.valueOf(vote.person()));
            var at = vote.at();
            var when = at == null ? "" : Dates.time(at, scene.world());
            var done = Refusals.verb(rule, vote, scene.def());
            var words = scene.words();
            return scene.actor().equals(vote.person()) && Refusals.castsAgain(rule, vote, command.given())
                    ? unchanged(
                            scene,
                            command,
                            as.role(),
                            words.say(at == null ? "case.you-have" : "case.you-have-at", done, when))
                    : refused(
                            scene,
                            command,
                            as.role(),
                            words.say(
                                    "case.already",
                                    words.say(at == null ? "case.done-by" : "case.done-by-at", done, name, when)));
        });
    }

    static Outcome refused(Scene scene, Command command, @Nullable String role, String why) {
        return new Outcome.Refused(why, audit(scene, command, role, "refused", why));
    }

    private static Outcome unchanged(Scene scene, Command command, @Nullable String role, String said) {
        return new Outcome.Unchanged(said, audit(scene, command, role, "noop", said));
    }

    static AuditEntry audit(Scene scene, Command command, @Nullable String role, String outcome, String reason) {
        var now = scene.now();
        return new AuditEntry(
                scene.world().now(),
                command.actor(),
                role,
                command.action(),
                now.state(),
                now.state(),
                now.revision(),
                outcome,
                reason,
                false);
    }
}
