package io.baton.desk;

import io.baton.desk.Conversations.Talk;
import io.baton.form.Interview;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** The next state of a conversation, step by step. */
final class TalkChange {

    private final Talk talk;
    private Interview interview;
    private boolean talking;
    private int questions;
    private Instant touchedAt;
    private @Nullable Instant due;
    private boolean reminded;
    private @Nullable String caseId;
    private @Nullable String delivery;

    private TalkChange(Talk talk) {
        this.talk = talk;
        interview = talk.interview();
        talking = talk.talking();
        questions = talk.questions();
        touchedAt = talk.touchedAt();
        due = talk.due();
        reminded = talk.reminded();
        caseId = talk.caseId();
        delivery = talk.delivery();
    }

    static TalkChange of(Talk talk) {
        return new TalkChange(talk);
    }

    TalkChange interview(Interview next) {
        interview = next;
        return this;
    }

    TalkChange talking(boolean now) {
        talking = now;
        return this;
    }

    /** One more message with a question or a review. */
    TalkChange asked() {
        questions++;
        return this;
    }

    TalkChange touched(Instant at, @Nullable Instant nextDue) {
        touchedAt = at;
        due = nextDue;
        reminded = false;
        return this;
    }

    TalkChange reminded(Instant nextDue) {
        due = nextDue;
        reminded = true;
        return this;
    }

    TalkChange reserved(String id) {
        caseId = id;
        return this;
    }

    TalkChange by(String lastDelivery) {
        delivery = lastDelivery;
        return this;
    }

    Talk done() {
        return new Talk(
                talk.id(),
                talk.revision(),
                talk.person(),
                talk.process(),
                talk.version(),
                talk.kind(),
                caseId,
                talk.parent(),
                interview,
                talking,
                questions,
                touchedAt,
                due,
                reminded,
                delivery);
    }
}
