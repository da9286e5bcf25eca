package io.baton.desk;

import io.baton.casework.Case;
import io.baton.casework.Cases;
import io.baton.casework.Correspondence;
import io.baton.casework.Correspondence.Mail;
import io.baton.casework.Telling;
import io.baton.chat.Files;
import io.baton.chat.Person;
import java.util.List;
import java.util.Optional;

/**
 * Takes letters to the mail server, and notes in the case what became of them. A mail has the id of its entry, so that
 * one sent twice, because the note could not be made, can be told to be the same.
 */
final class MailCourier implements Outbox.Courier {

    private final Cases cases;
    private final Acts acts;
    private final Worlds worlds;
    private final Files files;
    private final Post post;

    MailCourier(Cases cases, Acts acts, Worlds worlds, Files files, Post post) {
        this.cases = cases;
        this.acts = acts;
        this.worlds = worlds;
        this.files = files;
        this.post = post;
    }

    @Override
    public void deliver(Outbox.Entry entry) {
        if (entry.telling() instanceof Telling.Mail mail) {
            cases.find(entry.caseId())
                    .ifPresent(now -> letter(now, mail.no())
                            .filter(letter -> letter.mail() != Mail.SENT)
                            .ifPresent(letter -> {
                                post.send(written(entry, mail, now, letter));
                                note(entry, mail.no(), Mail.SENT, "");
                            }));
        }
    }

    @Override
    public void gaveUp(Outbox.Entry entry, String failure) {
        if (entry.telling() instanceof Telling.Mail mail) {
            note(entry, mail.no(), Mail.FAILED, failure);
        }
    }

    private static Optional<Correspondence> letter(Case now, int no) {
        return now.correspondence().stream().filter(one -> one.no() == no).findFirst();
    }

    private Post.Mail written(Outbox.Entry entry, Telling.Mail mail, Case now, Correspondence letter) {
        var def = worlds.definition(now);
        var from = def.role(letter.from()).map(role -> role.label()).orElse(letter.from());
        return new Post.Mail(
                entry.id(),
                from + ", " + def.name(),
                addresses(List.of(letter.by())).stream().findFirst().orElse(null),
                addresses(mail.to()),
                addresses(mail.cc()),
                now.id() + ": " + letter.subject(),
                text(letter, worlds.nameOf(letter.by()), from),
                letter.files().stream().flatMap(id -> files.find(id).stream()).toList());
    }

    private static String text(Correspondence letter, String by, String from) {
        return "Letter no. %s of %s%n%n%s%n%n%s%n%s%n%nThe letter is attached."
                .formatted(letter.number(), letter.date(), letter.body(), by, from);
    }

    private List<Post.Address> addresses(List<String> persons) {
        return persons.stream()
                .flatMap(id -> worlds.people().find(id).stream())
                .filter(person -> !person.email().isBlank())
                .map(MailCourier::address)
                .toList();
    }

    private static Post.Address address(Person person) {
        return new Post.Address(person.name(), person.email());
    }

    private void note(Outbox.Entry entry, int no, Mail mail, String why) {
        acts.bySystem(
                entry.caseId(),
                "mail:" + mail + ":" + entry.id(),
                (now, decisions, in) -> decisions.mailed(in.def(), now, no, mail, why, in.world()));
    }
}
