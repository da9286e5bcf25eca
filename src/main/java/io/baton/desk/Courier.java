package io.baton.desk;

import io.baton.casework.Cases;
import io.baton.casework.Telling;
import io.baton.casework.Telling.Recipient;
import io.baton.chat.Files;
import io.baton.chat.Message;
import io.baton.chat.Place;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Brings what was decided to the rooms and people it is for: every telling becomes messages of the chat. */
final class Courier implements Outbox.Courier {

    private final Cases cases;
    private final Cards cards;
    private final Files files;
    private final Replies replies;
    private final Talks talks;

    Courier(Cases cases, Cards cards, Files files, Replies replies, Talks talks) {
        this.cases = cases;
        this.cards = cards;
        this.files = files;
        this.replies = replies;
        this.talks = talks;
    }

    @Override
    public void deliver(Outbox.Entry entry) {
        switch (entry.telling()) {
            case Telling.Say say -> {
                var kind = say.reminder() ? Message.Kind.REMINDER : Message.Kind.NOTICE;
                var message = Message.text(say.key(), kind, entry.caseId(), say.text())
                        .withFiles(attached(say.files()))
                        .causedBy(entry.cause());
                say.to().forEach(recipient -> replies.show(place(recipient, entry.caseId()), message));
            }
            case Telling.Ask ask -> {
                var message = Message.text(ask.key(), Message.Kind.PROMPT, entry.caseId(), ask.text())
                        .withButtons(ask.choices().stream().map(Courier::button).toList())
                        .withFiles(attached(ask.files()))
                        .causedBy(entry.cause());
                ask.to().forEach(recipient -> replies.show(place(recipient, entry.caseId()), message));
            }
            case Telling.Retire(var key, var text) -> replies.retire(key, text);
            case Telling.RefreshCard() -> cases.find(entry.caseId()).ifPresent(cards::show);
            case Telling.Converse converse -> converse(converse, entry);
            case Telling.Mail ignored ->
                throw new IllegalArgumentException("mail waits in an outbox of its own: " + entry.id());
        }
    }

    private static Message.Button button(Telling.Choice choice) {
        return new Message.Button(choice.action(), choice.label(), style(choice.style()), choice.action(), true);
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
        };
    }

    private void converse(Telling.Converse converse, Outbox.Entry entry) {
        cases.find(entry.caseId()).ifPresent(now -> {
            var to = new Replies.Said(entry.cause(), converse.person(), new Place.Direct(converse.person()));
            var words = switch (converse.talk()) {
                case Talks.REWORK ->
                    now.id() + " was returned to you: “" + converse.reason()
                            + "”. Your answers are kept; change what is needed and submit it again.";
                case "COPY" -> "A new request with the answers of " + now.id() + ". Check them and submit it.";
                default ->
                    "A new request, linked to " + now.id()
                            + ". What both have in common is taken over; please answer the rest.";
            };
            talks.openings().from(now, converse.talk(), to, words);
        });
    }
}
