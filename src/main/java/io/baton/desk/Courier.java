package io.baton.desk;

import io.baton.casework.Cases;
import io.baton.casework.Telling;
import io.baton.casework.Telling.Recipient;
import io.baton.chat.Files;
import io.baton.chat.Message;
import io.baton.chat.Place;
import io.baton.language.Language;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Brings what was decided to the rooms and people it is for: every telling becomes messages of the chat. */
final class Courier implements Outbox.Courier {

    private final Cases cases;
    private final Cards cards;
    private final Files files;
    private final Replies replies;
    private final Talks talks;
    private final Worlds worlds;
    private final CaseThreads threads;

    Courier(Cases cases, Cards cards, Files files, Replies replies, Talks talks, Worlds worlds, CaseThreads threads) {
        this.cases = cases;
        this.cards = cards;
        this.files = files;
        this.replies = replies;
        this.talks = talks;
        this.worlds = worlds;
        this.threads = threads;
    }

    @Override
    public void deliver(Outbox.Entry entry) {
        switch (entry.telling()) {
            case Telling.Say say -> {
                var kind = say.reminder() ? Message.Kind.REMINDER : Message.Kind.NOTICE;
                var files = attached(say.files());
                say.to()
                        .forEach(recipient -> replies.show(
                                place(recipient, entry.caseId()),
                                Message.text(say.key(), kind, entry.caseId(), say.text(language(recipient)))
                                        .withFiles(files)
                                        .saidAloud(isAloud(recipient, entry.caseId()))
                                        .causedBy(entry.cause())));
            }
            case Telling.Ask ask -> {
                var files = attached(ask.files());
                ask.to()
                        .forEach(recipient -> replies.show(
                                place(recipient, entry.caseId()), asked(ask, language(recipient), files, entry)));
            }
            case Telling.Retire retire ->
                replies.retire(retire.key(), retire.text(), person -> retire.text(worlds.language(person)));
            case Telling.RefreshCard() -> cases.find(entry.caseId()).ifPresent(cards::show);
            case Telling.Converse converse -> converse(converse, entry);
            case Telling.Mail ignored ->
                throw new IllegalArgumentException("mail waits in an outbox of its own: " + entry.id());
        }
    }

    private static Message asked(Telling.Ask ask, Language language, List<Message.FileRef> files, Outbox.Entry entry) {
        return Message.text(ask.key(), Message.Kind.PROMPT, entry.caseId(), ask.text(language))
                .withButtons(ask.choices().stream()
                        .map(choice -> button(choice, language))
                        .toList())
                .withFiles(files)
                .causedBy(entry.cause());
    }

    /** A person reads his own language; rooms are shared and read English. */
    private Language language(Recipient recipient) {
        return switch (recipient) {
            case Recipient.ToPerson(var person) -> worlds.language(person);
            case Recipient.ToRoom ignored -> Language.ENGLISH;
            case Recipient.ToThread() -> Language.ENGLISH;
            case Recipient.ToThreadAloud ignored -> Language.ENGLISH;
        };
    }

    private static Message.Button button(Telling.Choice choice, Language language) {
        return new Message.Button(
                choice.action(), choice.label(language), style(choice.style()), choice.action(), true);
    }

    static String style(@Nullable String style) {
        return style == null ? "plain" : style;
    }

    private List<Message.FileRef> attached(List<String> ids) {
        return ids.stream()
                .flatMap(id -> files.find(id).stream())
                .map(file -> new Message.FileRef(file.id(), file.name(), file.size(), file.type(), file.sha256()))
                .toList();
    }

    static Place place(Recipient recipient, String caseId) {
        return switch (recipient) {
            case Recipient.ToPerson(var person) -> new Place.Direct(person);
            case Recipient.ToRoom(var room) -> new Place.Channel(room);
            case Recipient.ToThread() -> new Place.Thread(caseId);
            case Recipient.ToThreadAloud ignored -> new Place.Thread(caseId);
        };
    }

    /** Unless the channel of the thread is told the same by itself. */
    private boolean isAloud(Recipient recipient, String caseId) {
        return recipient instanceof Recipient.ToThreadAloud(var saidIn)
                && threads.find(caseId)
                        .filter(thread -> thread.room() != null && !saidIn.contains(thread.room()))
                        .isPresent();
    }

    private void converse(Telling.Converse converse, Outbox.Entry entry) {
        cases.find(entry.caseId()).ifPresent(now -> {
            var to = new Replies.Said(entry.cause(), converse.person(), new Place.Direct(converse.person()));
            var phrases = worlds.to(converse.person(), now).words();
            var words = switch (converse.talk()) {
                case Talks.REWORK -> phrases.say("courier.rework", now.id(), converse.reason());
                case "COPY" -> phrases.say("courier.copy", now.id());
                default -> phrases.say("courier.follow-on", now.id());
            };
            talks.openings().from(now, converse.talk(), to, words);
        });
    }
}
