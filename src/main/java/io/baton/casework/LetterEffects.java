package io.baton.casework;

import io.baton.casework.Telling.Recipient;
import io.baton.form.Value;
import io.baton.language.Phrases;
import io.baton.process.Audience;
import io.baton.process.DocumentRule;
import io.baton.process.Effect;
import io.baton.process.Effect.Correspond.Given;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Letters: a numbered record, the letter filed as a document, and the same posted to the parties (domain A6). */
final class LetterEffects {

    /** What of a letter's body is repeated in the chat, in characters; all of it is in the file. */
    private static final int POSTED = 2_000;

    private LetterEffects() {}

    static void correspond(Effect.Correspond letter, Step step) {
        var rule = step.def
                .document(letter.letter())
                .orElseThrow(() -> new IllegalArgumentException("no document " + letter.letter()));
        var written = written(letter, rule, step);
        var filed = DocumentEffects.fileLetter(rule, written, step);
        var sent = with(
                written,
                Stream.concat(Stream.of(filed.file()), written.files().stream()).toList());
        step.file.correspondence.add(sent);
        post(letter, sent, step);
        mail(sent, step);
    }

    private static Correspondence written(Effect.Correspond letter, DocumentRule rule, Step step) {
        var texts = step.texts();
        var subject = Optional.ofNullable(letter.subject()).orElse(rule.title() + ": {title}");
        int no = step.file.correspondence.size() + 1;
        var to = words(letter.to(), step);
        var cc = words(letter.cc(), step);
        return new Correspondence(
                no,
                rule.id(),
                letter.from(),
                to,
                cc,
                given(letter.channel(), step).orElse(Effect.Correspond.Channel.EMAIL.name()),
                given(letter.number(), step).orElseGet(() -> number(rule, step)),
                step.world
                        .now()
                        .atZone(step.world.calendar().zone())
                        .toLocalDate()
                        .toString(),
                texts.fill(subject),
                texts.fill(letter.body()),
                Stream.concat(enclosed(letter, step), attached(letter, step))
                        .distinct()
                        .toList(),
                step.actor,
                byMail(Stream.concat(to.stream(), cc.stream()).toList(), step));
    }

    private static Correspondence with(Correspondence one, List<String> files) {
        return new Correspondence(
                one.no(),
                one.letter(),
                one.from(),
                one.to(),
                one.cc(),
                one.channel(),
                one.number(),
                one.date(),
                one.subject(),
                one.body(),
                files,
                one.by(),
                one.mail());
    }

    private static Correspondence.Mail byMail(List<String> parties, Step step) {
        if (!step.world.mails()) {
            return Correspondence.Mail.NOT_CONFIGURED;
        }
        return parties.stream()
                        .flatMap(word -> Correspondents.of(word, step.scene()).stream())
                        .anyMatch(person -> hasAddress(person, step))
                ? Correspondence.Mail.QUEUED
                : Correspondence.Mail.FAILED;
    }

    private static boolean hasAddress(String person, Step step) {
        return step.world
                .people()
                .find(person)
                .filter(member -> !member.email().isBlank())
                .isPresent();
    }

    /** Hands the letter to the post; the sender is told of those whom mail will not reach. */
    private static void mail(Correspondence sent, Step step) {
        var to = persons(sent.to(), step);
        var cc = persons(sent.cc(), step).stream()
                .filter(person -> !to.contains(person))
                .toList();
        if (sent.mail() == Correspondence.Mail.QUEUED) {
            step.tellings.add(new Telling.Mail(step.nextKey("mail"), sent.no(), to, cc));
        }
        var unreached = Stream.concat(to.stream(), cc.stream())
                .filter(person -> !hasAddress(person, step))
                .map(step.world.people()::nameOf)
                .toList();
        if (step.world.mails() && !unreached.isEmpty()) {
            var text = step.world
                    .words()
                    .say("letter.unreached", sent.number(), step.before.id(), String.join(", ", unreached));
            TellEffects.say(new Audiences(step.scene()).ofRole(sent.from()), text, false, List.of(), step);
        }
    }

    private static List<String> persons(List<String> words, Step step) {
        return words.stream()
                .flatMap(word -> Correspondents.of(word, step.scene()).stream())
                .distinct()
                .toList();
    }

    /** What became of a letter as mail; where it failed, the sender is told. */
    static void mailed(int no, Correspondence.Mail mail, Step step) {
        step.file.correspondence.replaceAll(one -> one.no() == no ? one.mailed(mail) : one);
        if (mail == Correspondence.Mail.FAILED) {
            step.file.correspondence.stream().filter(one -> one.no() == no).forEach(one -> {
                var text = step.world
                        .words()
                        .say("letter.not-sent", one.number(), step.before.id(), String.valueOf(step.reason));
                TellEffects.say(new Audiences(step.scene()).ofRole(one.from()), text, false, List.of(), step);
            });
        }
    }

    private static Optional<String> given(@Nullable Given given, Step step) {
        return Optional.ofNullable(given)
                .flatMap(one -> Optional.ofNullable(one.input())
                        .flatMap(input -> step.scene().input(input))
                        .or(() -> Optional.ofNullable(one.answer()).flatMap(step.file.snapshot()::answer))
                        .map(Value::plain)
                        .or(() -> Optional.ofNullable(one.byDefault())));
    }

    /** The number of a letter that nobody gave one: the case, the letter, and a count within the case. */
    private static String number(DocumentRule rule, Step step) {
        long before = step.file.correspondence.stream()
                .filter(one -> one.letter().equals(rule.id()))
                .count();
        return step.before.id() + "/" + rule.id() + "/" + (before + 1);
    }

    /** The parties as the record names them: a role stays a role, whoever holds it. */
    private static List<String> words(List<Audience> parties, Step step) {
        var words = new LinkedHashSet<String>();
        for (var party : parties) {
            if (party.word() == Audience.Word.ROLE) {
                words.add(party.of());
            } else {
                new Audiences(step.scene())
                        .all(List.of(party)).stream()
                                .flatMap(LetterEffects::name)
                                .forEach(words::add);
            }
        }
        return List.copyOf(words);
    }

    private static Stream<String> name(Recipient recipient) {
        return switch (recipient) {
            case Recipient.ToPerson(var person) -> Stream.of(person);
            case Recipient.ToRoom(var room) -> Stream.of("#" + room);
            case Recipient.ToThread() -> Stream.empty();
            case Recipient.ToThreadAloud ignored -> Stream.empty();
        };
    }

    private static Stream<String> enclosed(Effect.Correspond letter, Step step) {
        var now = step.file.snapshot();
        return letter.enclose().stream()
                .flatMap(id -> now.document(id).stream())
                .map(Case.Document::file);
    }

    private static Stream<String> attached(Effect.Correspond letter, Step step) {
        return letter.attach().stream()
                .flatMap(input -> step.scene().input(input).stream())
                .flatMap(value -> value.texts().stream());
    }

    private static void post(Effect.Correspond letter, Correspondence sent, Step step) {
        var parties = Stream.concat(letter.to().stream(), letter.cc().stream()).toList();
        var from = step.scene().roles().describe(sent.from(), step.world.words());
        var body = sent.body().length() <= POSTED
                ? sent.body()
                : step.world.words().say("letter.cut", sent.body().substring(0, POSTED));
        var text = step.world
                .words()
                .say(
                        "letter.posted",
                        step.before.id(),
                        sent.number(),
                        sent.date(),
                        from,
                        sent.subject(),
                        body,
                        remark(sent.mail(), step.world.words()));
        TellEffects.say(new Audiences(step.scene()).all(parties), text, false, sent.files(), step);
    }

    private static String remark(Correspondence.Mail mail, Phrases words) {
        return switch (mail) {
            case NOT_CONFIGURED -> words.say("letter.not-configured");
            case QUEUED, SENT -> words.say("letter.queued");
            case FAILED -> words.say("letter.failed");
        };
    }
}
