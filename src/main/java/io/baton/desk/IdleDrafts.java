package io.baton.desk;

import io.baton.chat.Place;
import java.time.Period;

/** What becomes of drafts that nobody goes on with (domain A2, drafts). */
final class IdleDrafts {

    private static final Period ABANDONED = Period.ofDays(30);

    private final Conversations conversations;
    private final Questionnaires questions;
    private final TalkMessages messages;

    IdleDrafts(Conversations conversations, Worlds worlds, TalkMessages messages) {
        this.conversations = conversations;
        this.questions = new Questionnaires(worlds);
        this.messages = messages;
    }

    /** Three days idle: one reminder; thirty: discarded (domain A2, drafts). */
    void fallDue(String id) {
        conversations.find(id).ifPresent(talk -> {
            var place = new Place.Direct(talk.person());
            var name = questions.definition(talk).name();
            if (!talk.reminded()) {
                conversations.save(TalkChange.of(talk)
                        .reminded(questions.later(talk.touchedAt(), ABANDONED, questions.definition(talk)))
                        .done());
                messages.remind(place, talk, questions.words(talk).say("draft.reminder", name, talk.process()));
            } else {
                conversations.discard(talk.id());
                messages.close(talk, "");
                messages.notice(place, talk, questions.words(talk).say("draft.gone", name, talk.process()));
            }
        });
    }
}
