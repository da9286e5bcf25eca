package io.baton.desk;

import io.baton.casework.AuditEntry;
import io.baton.casework.Case;
import io.baton.casework.Cases;
import io.baton.casework.Command;
import io.baton.casework.Decisions;
import io.baton.casework.Holders;
import io.baton.casework.Outcome;
import io.baton.chat.Answer;
import io.baton.chat.Files;
import io.baton.language.Phrases;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Acting on a case: read, decide, store, tell. Whoever is slower than another decides anew on what the other left; the
 * same delivery again gets its first answer.
 */
final class Acts {

    private static final int TRIES = 8;
    private static final String REFUSED = "refused|";
    private static final String REPLIED = "replied|";

    private final Cases cases;
    private final Decisions decisions;
    private final Verdicts verdicts;
    private final Worlds worlds;
    private final Files files;
    private final Replies replies;
    private final FormDesk forms;
    private final Function<String, Runnable> telling;

    Acts(
            Cases cases,
            Decisions decisions,
            Worlds worlds,
            Files files,
            Replies replies,
            FormDesk forms,
            Function<String, Runnable> telling) {
        this.cases = cases;
        this.decisions = decisions;
        this.verdicts = new Verdicts(decisions, worlds);
        this.worlds = worlds;
        this.files = files;
        this.replies = replies;
        this.forms = forms;
        this.telling = telling;
    }

    /** Carries out a command of a person on an existing case and replies to him. */
    Answer act(Command command, Replies.Said to) {
        for (int i = 0; i < TRIES; i++) {
            var found = cases.find(command.caseId());
            if (found.isEmpty()) {
                replies.reply(to, worlds.words(to.person()).say("desk.no-case", command.caseId()));
                return Answer.DONE;
            }
            var done = attempt(found.get(), command, to);
            if (done != null) {
                return done;
            }
        }
        throw new IllegalStateException("case " + command.caseId() + " changes too fast to decide on it");
    }

    private @Nullable Answer attempt(Case now, Command command, Replies.Said to) {
        return switch (decide(now, command)) {
            case Outcome.Moved moved -> {
                var said = REPLIED + moved.said();
                yield switch (write(command.id(), moved, said)) {
                    case Cases.Written.Done() -> told(now.id(), said, to);
                    case Cases.Written.Seen(var answer) -> told(now.id(), answer, to);
                    case Cases.Written.Stale() -> null;
                };
            }
            case Outcome.Refused(var why, var audit) -> {
                var reason = refusal(command, String.valueOf(audit.reason()), Phrases.ENGLISH);
                var text = refusal(command, why, words(command, now));
                yield noted(now.id(), command, withReason(audit, reason), REFUSED + text, to);
            }
            case Outcome.Unchanged(var said, var audit) ->
                noted(now.id(), command, audit, REPLIED + words(command, now).say("act.sentence", said), to);
            case Outcome.NeedsInputs needs -> Answer.open(forms.open(now, command, needs, to));
            case Outcome.WrongInputs(var errors, var audit) -> {
                cases.note(command.id(), now.id(), audit, REPLIED);
                yield Answer.wrong(errors);
            }
        };
    }

    private Outcome decide(Case now, Command command) {
        var def = worlds.definition(now);
        boolean reads = decisions.mayRead(def, now, command.actor(), worlds.of(def));
        return verdicts.of(
                now,
                command.actor(),
                (subject, by, in) -> reads
                        ? by.decide(in.def(), subject, command, in.world())
                        : by.outsider(in.def(), subject, command, in.world()));
    }

    private Phrases words(Command command, Case now) {
        return worlds.to(command.actor(), now).words();
    }

    private static String refusal(Command command, String why, Phrases words) {
        return words.say("act.refused", command.action(), command.caseId(), why);
    }

    private static AuditEntry withReason(AuditEntry entry, String reason) {
        return new AuditEntry(
                entry.at(),
                entry.actor(),
                entry.role(),
                entry.action(),
                entry.from(),
                entry.to(),
                entry.version(),
                entry.outcome(),
                reason,
                entry.staffOnly());
    }

    private Answer noted(String caseId, Command command, AuditEntry audit, String answer, Replies.Said to) {
        var first = switch (cases.note(command.id(), caseId, audit, answer)) {
            case Cases.Written.Seen(var before) -> before;
            case Cases.Written.Done() -> answer;
            case Cases.Written.Stale() -> answer;
        };
        return told(caseId, first, to);
    }

    private Answer told(String caseId, String answer, Replies.Said to) {
        if (answer.startsWith(REFUSED)) {
            replies.refuse(to, caseId, answer.substring(REFUSED.length()));
        } else if (!answer.equals(REPLIED)) {
            replies.reply(to, caseId, answer.substring(answer.indexOf('|') + 1));
        }
        telling.apply(caseId).run();
        return Answer.DONE;
    }

    /** Stores what a command came to; documents it made are kept first, so that none is ever missing. */
    Cases.Written write(String commandId, Outcome.Moved moved, String answer) {
        moved.made()
                .forEach(made -> files.keepAs(
                        made.id(),
                        "baton",
                        made.name(),
                        made.type(),
                        made.content().bytes()));
        var after = moved.after();
        var def = worlds.definition(after);
        var holders = decisions.holders(def, after, worlds.of(def)).stream()
                .flatMap(holder -> Stream.concat(
                        Stream.of(holder.role()),
                        Optional.ofNullable(holder.person()).map(who -> "person:" + who).stream()))
                .distinct()
                .toList();
        return cases.write(new Cases.Decision(
                commandId,
                after.revision() - 1,
                after,
                decisions.stages(def, after, worlds.of(def)).stage(),
                def.state(after.state()).isFinal(),
                holders,
                decisions.customers(def, after, worlds.of(def)),
                moved.audit(),
                moved.tellings(),
                answer));
    }

    /** Something the system does to a case: a timer fell due, a link is written. True where anything was done. */
    boolean bySystem(String caseId, String commandId, Verdicts.Deciding deciding) {
        for (int i = 0; i < TRIES; i++) {
            var found = cases.find(caseId);
            if (found.isEmpty()
                    || !(verdicts.of(found.get(), AuditEntry.SYSTEM, deciding) instanceof Outcome.Moved moved)) {
                return false;
            }
            if (!(write(commandId, moved, REPLIED) instanceof Cases.Written.Stale)) {
                telling.apply(caseId).run();
                return true;
            }
        }
        throw new IllegalStateException("case " + caseId + " changes too fast to decide on it");
    }

    /**
     * Submits a request: a case that does not exist yet, or a returned one with its answers reworked. Returns why not,
     * or null when it is done.
     */
    @Nullable
    String submit(Function<Optional<Case>, Case> prepare, String caseId, Command command) {
        for (int i = 0; i < TRIES; i++) {
            var prepared = prepare.apply(cases.find(caseId));
            switch (decide(prepared, command)) {
                case Outcome.Moved moved -> {
                    if (!(write(command.id(), moved, REPLIED + moved.said()) instanceof Cases.Written.Stale)) {
                        telling.apply(caseId).run();
                        return null;
                    }
                }
                case Outcome.Refused(var why, var ignored) -> {
                    return why;
                }
                case Outcome.Unchanged(var said, var ignored) -> {
                    return said;
                }
                case Outcome.NeedsInputs ignored -> {
                    return words(command, prepared).say("act.needs-inputs");
                }
                case Outcome.WrongInputs(var errors, var ignored) -> {
                    return String.join("; ", errors.values());
                }
            }
        }
        throw new IllegalStateException("case " + caseId + " changes too fast to submit it");
    }

    /** The holders of a case now. */
    List<Holders.Holder> holders(Case now) {
        return decisions.holders(worlds.definition(now), now, worlds.of(now));
    }

    Decisions decisions() {
        return decisions;
    }
}
