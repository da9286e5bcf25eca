package io.baton.desk;

import io.baton.chat.Answer;
import io.baton.chat.Profiles;
import io.baton.desk.Conversations.Talk;
import io.baton.form.Said;
import io.baton.form.Turn;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The conversations that collect a request, question by question (design section 6, contract 1.11). */
final class Talks {

    static final String NEW = "NEW";
    static final String REWORK = "REWORK";
    static final String PROFILE = "PROFILE";

    /** The question which request is to be made, where there are several. */
    static final String WHICH = "WHICH";

    private final Conversations conversations;
    private final Worlds worlds;
    private final Questionnaires questions;
    private final TableFiles tables;
    private final TalkMessages messages;
    private final Replies replies;
    private final Openings openings;

    Talks(
            Conversations conversations,
            Worlds worlds,
            TableFiles tables,
            Profiles profiles,
            TalkMessages messages,
            Replies replies) {
        this.conversations = conversations;
        this.worlds = worlds;
        this.questions = new Questionnaires(worlds);
        this.tables = tables;
        this.messages = messages;
        this.replies = replies;
        this.openings = new Openings(conversations, worlds, profiles, messages, replies, this);
    }

    /** How conversations begin. */
    Openings openings() {
        return openings;
    }

    /** One conversation is listened to at a time. */
    void quiet(String person) {
        conversations.of(person).stream().filter(Talk::talking).forEach(talk -> {
            if (talk.kind().equals(WHICH)) {
                conversations.discard(talk.id());
            } else {
                conversations.save(TalkChange.of(talk).talking(false).done());
            }
            messages.close(talk, "");
        });
    }

    /** The conversation that words said to the bot belong to. */
    Optional<Talk> listening(String person) {
        return conversations.of(person).stream().filter(Talk::talking).max(Comparator.comparing(Talk::touchedAt));
    }

    void goOn(Talk talk, Replies.Said to, String words) {
        quiet(to.person());
        var now = conversations.find(talk.id()).orElse(talk);
        step(now, questions.of(now).resume(now.interview()), to, words);
    }

    /** Takes what was said or sent in the bot's direct messages as part of a conversation. */
    void said(Talk talk, String text, List<String> sent, Replies.Said to) {
        if (to.delivery().equals(talk.delivery())) {
            return;
        }
        var interviewer = questions.of(talk);
        if (!sent.isEmpty() && !talk.interview().atReview()) {
            files(talk, sent, to);
            return;
        }
        switch (interviewer.said(talk.interview(), text)) {
            case Said.Answer(var typed) -> step(talk, interviewer.text(talk.interview(), typed), to, null);
            case Said.Keep() -> step(talk, interviewer.keep(talk.interview()), to, null);
            case Said.Skip() -> step(talk, interviewer.skip(talk.interview()), to, null);
            case Said.Back() -> step(talk, interviewer.back(talk.interview()), to, null);
            case Said.Edit(var field) -> step(talk, interviewer.edit(talk.interview(), field), to, null);
            case Said.Help() -> replies.reply(to, interviewer.help(talk.interview()));
            case Said.Save() -> save(talk, to);
            case Said.Cancel() -> cancel(talk, to);
            case Said.Submit() -> messages.submit(talk, to);
        }
    }

    /** Takes a button of the newest message: an option, or one of the words. */
    Answer pressed(Talk talk, String action, Replies.Said to) {
        if (action.equals("form")) {
            return form(talk);
        }
        if (talk.interview().atReview() && action.equals("edit")) {
            replies.reply(
                    to,
                    questions
                            .words(talk)
                            .say(
                                    "talk.which-answer",
                                    questions.form(talk).fields().getFirst().id()));
        } else if (to.delivery().equals(talk.delivery())) {
            replies.reply(to, questions.words(talk).say("talk.taken-already"));
        } else {
            said(talk, action, List.of(), to);
        }
        return Answer.DONE;
    }

    private void files(Talk talk, List<String> sent, Replies.Said to) {
        var interviewer = questions.of(talk);
        var table = Optional.ofNullable(talk.interview().asked())
                .flatMap(interviewer.form()::field)
                .filter(TableFiles::isTable);
        if (table.isEmpty()) {
            step(talk, interviewer.files(talk.interview(), sent), to, null);
            return;
        }
        switch (tables.read(sent.getFirst(), questions.words(talk))) {
            case Sheets.Read.Rows(var csv) -> step(talk, interviewer.csv(talk.interview(), csv), to, null);
            case Sheets.Read.Unreadable(var why) -> replies.refuse(to, talk.caseId(), why);
        }
    }

    /** Takes an answer given as a value: options chosen in a menu. */
    Answer chosen(Talk talk, String menu, List<String> values, Replies.Said to) {
        var interviewer = questions.of(talk);
        var turn = menu.equals("edit")
                ? interviewer.edit(talk.interview(), values.isEmpty() ? "" : values.getFirst())
                : interviewer.raw(talk.interview(), values.size() == 1 && !isMulti(talk) ? values.getFirst() : values);
        step(talk, turn, to, null);
        return Answer.DONE;
    }

    private boolean isMulti(Talk talk) {
        return Optional.ofNullable(talk.interview().asked())
                .flatMap(questions.form(talk)::field)
                .filter(field -> field.type().isList())
                .isPresent();
    }

    /** The open questions as a page of a form. */
    Answer form(Talk talk) {
        return TalkForms.page(talk, questions.of(talk), tables)
                .map(Answer::open)
                .orElse(Answer.DONE);
    }

    /** Takes a page of the form and opens the next one. */
    Answer paged(Talk talk, Map<String, Object> values, Replies.Said to) {
        var contents = tables.contents(
                values,
                key -> questions
                        .form(talk)
                        .field(key)
                        .filter(TableFiles::isTable)
                        .isPresent(),
                questions.words(talk));
        return switch (TalkForms.take(talk, questions.of(talk), contents)) {
            case TalkForms.Paged.Wrong(var errors) -> Answer.wrong(errors);
            case TalkForms.Paged.Taken(var turn) -> {
                step(talk, turn, to, null);
                yield listening(talk.person()).map(this::form).orElse(Answer.DONE);
            }
        };
    }

    private void step(Talk talk, Turn turn, Replies.Said to, @Nullable String words) {
        var next = TalkChange.of(talk)
                .interview(turn.interview())
                .talking(true)
                .asked()
                .touched(worlds.now(), questions.reminderOf(talk.kind(), questions.definition(talk)))
                .by(to.delivery())
                .done();
        if (conversations.save(next)) {
            messages.close(talk, answered(talk, turn));
            if (next.kind().equals(PROFILE) && turn instanceof Turn.Reviewing) {
                openings.introduced(next, to);
            } else if (next.kind().equals(WHICH) && turn instanceof Turn.Reviewing) {
                openings.chosen(next, to);
            } else {
                messages.show(next, turn, words, to.delivery());
            }
        } else {
            replies.refuse(to, null, questions.words(talk).say("talk.two-answers"));
        }
    }

    /** The question answered, with its answer; nothing where the question was not answered. */
    private String answered(Talk talk, Turn turn) {
        var asked = talk.interview().asked();
        if (asked == null || turn instanceof Turn.AskedAgain) {
            return "";
        }
        var filled = questions.of(talk).filled(turn.interview());
        boolean skipped = turn.interview().skipped().contains(asked);
        return filled.form()
                .field(asked)
                .filter(field -> skipped || filled.isAnswered(field))
                .map(field -> field.label() + " — "
                        + (filled.isAnswered(field)
                                ? filled.display(field)
                                : questions.words(talk).say("talk.skipped")))
                .orElse("");
    }

    private void save(Talk talk, Replies.Said to) {
        if (conversations.save(
                TalkChange.of(talk).talking(false).by(to.delivery()).done())) {
            messages.close(talk, "");
            replies.reply(to, questions.words(talk).say("talk.draft-kept", talk.process()));
        }
    }

    private String waysOut(Talk talk) {
        var def = questions.definition(talk);
        var commands = def.actions().stream()
                .filter(rule -> rule.in().contains(def.initial()))
                .filter(rule -> Optional.ofNullable(rule.to())
                        .filter(to -> def.state(to).isFinal())
                        .isPresent())
                .map(rule -> "/case " + rule.action() + " " + talk.caseId())
                .distinct()
                .toList();
        return questions.words(talk).either(commands);
    }

    private void cancel(Talk talk, Replies.Said to) {
        if (talk.kind().equals(REWORK)) {
            replies.reply(to, questions.words(talk).say("talk.has-id", waysOut(talk)));
            return;
        }
        conversations.discard(talk.id());
        messages.close(talk, "");
        replies.reply(to, questions.words(talk).say("talk.cancelled"));
    }
}
