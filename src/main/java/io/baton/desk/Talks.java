package io.baton.desk;

import io.baton.casework.Case;
import io.baton.chat.Answer;
import io.baton.chat.Files;
import io.baton.chat.Place;
import io.baton.desk.Conversations.Talk;
import io.baton.form.Answers;
import io.baton.form.Filling;
import io.baton.form.Form;
import io.baton.form.Interviewer;
import io.baton.form.Said;
import io.baton.form.Surroundings;
import io.baton.form.Turn;
import io.baton.process.ProcessDefinition;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.Period;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The conversations that collect a request, question by question (design section 6, contract 1.11). */
final class Talks {

    static final String NEW = "NEW";
    static final String REWORK = "REWORK";
    private static final Period IDLE = Period.ofDays(3);
    private static final Period ABANDONED = Period.ofDays(30);

    private final Conversations conversations;
    private final Worlds worlds;
    private final Files files;
    private final TalkMessages messages;
    private final Replies replies;

    Talks(Conversations conversations, Worlds worlds, Files files, TalkMessages messages, Replies replies) {
        this.conversations = conversations;
        this.worlds = worlds;
        this.files = files;
        this.messages = messages;
        this.replies = replies;
    }

    /** A case as a conversation sees it before there is one: the requester and nothing else. */
    private Surroundings around(Talk talk) {
        return around(definition(talk), talk.person());
    }

    private Surroundings around(ProcessDefinition def, String person) {
        return worlds.of(def).around(Requests.blank(def, "DRAFT", person, worlds.now(), Answers.NONE));
    }

    ProcessDefinition definition(Talk talk) {
        return worlds.processes().version(talk.process(), talk.version());
    }

    Interviewer interviewer(Talk talk) {
        return new Interviewer(definition(talk).requestForm(), around(talk));
    }

    /** Begins a request, or goes on with the draft the person has (contract 1.11: no second draft). */
    void begin(ProcessDefinition def, Replies.Said to) {
        var open = draft(to.person(), def.id());
        if (open.isPresent()) {
            goOn(open.get(), to, "You have a draft of this request; here it goes on.");
            return;
        }
        var interviewer = new Interviewer(def.requestForm(), around(def, to.person()));
        opened(def, NEW, null, null, interviewer.begin(), to, intro(def));
    }

    private static String intro(ProcessDefinition def) {
        return "Let's put your request together: " + def.name()
                + ". Answer each question; you can say back, skip, save, cancel or help at any time.";
    }

    /** Begins a request with answers given in a command (contract 1.12); all are judged first, none kept if one is wrong. */
    void importing(ProcessDefinition def, Map<String, String> given, Replies.Said to) {
        var interviewer = new Interviewer(def.requestForm(), around(def, to.person()));
        if (draft(to.person(), def.id()).isPresent()) {
            replies.refuse(
                    to,
                    null,
                    "You have an open draft of this request. Submit or cancel it first: /request " + def.id());
            return;
        }
        switch (interviewer.importAnswers(given)) {
            case Filling.Refused refused -> replies.refuse(to, null, refused.first());
            case Filling.Taken(var filled, var ignored) ->
                opened(
                        def,
                        NEW,
                        null,
                        null,
                        interviewer.begin(filled.answers(), Set.of(), Answers.NONE),
                        to,
                        "The answers given are taken.");
        }
    }

    /** Begins a linked request or a copy from a case (contract 3.5), or the rework of a returned one (1.13). */
    void from(Case parent, String kind, Replies.Said to, String words) {
        var def = kind.equals(REWORK)
                ? worlds.definition(parent)
                : worlds.processes().find(parent.process()).orElseThrow();
        var id = kind.equals(REWORK) ? parent.id() + "-r" + parent.revision() : null;
        if (id != null && conversations.find(id).isPresent()) {
            return;
        }
        var open = draft(to.person(), def.id());
        if (id == null && open.isPresent()) {
            goOn(open.get(), to, "You have an open draft already; submit or cancel it, then open the linked request.");
            return;
        }
        var form = def.requestForm();
        var all = parent.answers().getOrDefault(form.id(), Answers.NONE);
        var keep = kind.equals("FOLLOW_ON") ? new HashSet<>(def.inherit()) : ids(form);
        var answers = new Answers(Map.of());
        for (var field : form.fields()) {
            var value = all.values().get(field.id());
            answers = keep.contains(field.id()) && value != null ? answers.with(field.id(), value) : answers;
        }
        var interviewer = new Interviewer(form, around(def, to.person()));
        var turn = interviewer.begin(answers, keep, Answers.NONE);
        var caseId = kind.equals(REWORK) ? parent.id() : null;
        opened(def, kind, id, caseId, turn, to, words, kind.equals(REWORK) ? null : parent.id());
    }

    private static Set<String> ids(Form form) {
        var ids = new HashSet<String>();
        form.fields().forEach(field -> ids.add(field.id()));
        return ids;
    }

    private void opened(
            ProcessDefinition def,
            String kind,
            @Nullable String id,
            @Nullable String caseId,
            Turn turn,
            Replies.Said to,
            String words) {
        opened(def, kind, id, caseId, turn, to, words, null);
    }

    private void opened(
            ProcessDefinition def,
            String kind,
            @Nullable String id,
            @Nullable String caseId,
            Turn turn,
            Replies.Said to,
            String words,
            @Nullable String parent) {
        quiet(to.person());
        var number = conversations.nextNumber();
        var talk = new Talk(
                id == null ? "DRAFT-" + to.person() + "-" + def.id() + "-" + number : id,
                0,
                to.person(),
                def.id(),
                def.version(),
                kind,
                caseId,
                parent,
                turn.interview(),
                true,
                1,
                worlds.now(),
                kind.equals(REWORK) ? null : later(worlds.now(), IDLE, def),
                false,
                to.delivery());
        if (conversations.save(talk)) {
            messages.show(talk, turn, words, to.delivery());
        }
    }

    /** The same wall time some calendar days later (contract 7.8). */
    private Instant later(Instant from, Period days, ProcessDefinition def) {
        return from.atZone(worlds.processes().calendar(def.calendar()).zone())
                .plus(days)
                .toInstant();
    }

    /** One conversation is listened to at a time. */
    private void quiet(String person) {
        conversations.of(person).stream().filter(Talk::talking).forEach(talk -> {
            conversations.save(TalkChange.of(talk).talking(false).done());
            messages.close(talk, "");
        });
    }

    private Optional<Talk> draft(String person, String process) {
        return conversations.of(person).stream()
                .filter(talk -> talk.process().equals(process) && !talk.kind().equals(REWORK))
                .findFirst();
    }

    /** The conversation that words said to the bot belong to. */
    Optional<Talk> listening(String person) {
        return conversations.of(person).stream().filter(Talk::talking).max(Comparator.comparing(Talk::touchedAt));
    }

    private void goOn(Talk talk, Replies.Said to, String words) {
        quiet(to.person());
        var now = conversations.find(talk.id()).orElse(talk);
        step(now, interviewer(now).resume(now.interview()), to, words);
    }

    /** Takes what was said or sent in the bot's direct messages as part of a conversation. */
    void said(Talk talk, String text, List<String> sent, Replies.Said to) {
        if (to.delivery().equals(talk.delivery())) {
            return;
        }
        var interviewer = interviewer(talk);
        if (!sent.isEmpty() && !talk.interview().atReview()) {
            step(talk, withFiles(interviewer, talk, sent), to, null);
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
                    "Which answer? Choose it in the menu of the review, or say edit and its name, such as edit "
                            + definition(talk).requestForm().fields().getFirst().id() + ".");
        } else if (to.delivery().equals(talk.delivery())) {
            replies.reply(to, "That is taken already.");
        } else {
            said(talk, action, List.of(), to);
        }
        return Answer.DONE;
    }

    private Turn withFiles(Interviewer interviewer, Talk talk, List<String> sent) {
        var asked = Optional.ofNullable(talk.interview().asked())
                .flatMap(interviewer.form()::field)
                .filter(field -> field.type() == io.baton.form.FieldType.TABLE);
        if (asked.isPresent()) {
            var csv = files.bytes(sent.getFirst()).map(bytes -> new String(bytes, StandardCharsets.UTF_8));
            return interviewer.csv(talk.interview(), csv.orElse(""));
        }
        return interviewer.files(talk.interview(), sent);
    }

    /** Takes an answer given as a value: options chosen in a menu. */
    Answer chosen(Talk talk, String menu, List<String> values, Replies.Said to) {
        var interviewer = interviewer(talk);
        var turn = menu.equals("edit")
                ? interviewer.edit(talk.interview(), values.isEmpty() ? "" : values.getFirst())
                : interviewer.raw(talk.interview(), values.size() == 1 && !isMulti(talk) ? values.getFirst() : values);
        step(talk, turn, to, null);
        return Answer.DONE;
    }

    private boolean isMulti(Talk talk) {
        return Optional.ofNullable(talk.interview().asked())
                .flatMap(definition(talk).requestForm()::field)
                .filter(field -> field.type().isList())
                .isPresent();
    }

    /** The open questions as a page of a form. */
    Answer form(Talk talk) {
        return TalkForms.page(talk, interviewer(talk)).map(Answer::open).orElse(Answer.DONE);
    }

    /** Begins or goes on with a request and opens its form at once. */
    Answer beginForm(ProcessDefinition def, Replies.Said to) {
        begin(def, to);
        return listening(to.person()).map(this::form).orElse(Answer.DONE);
    }

    /** Takes a page of the form and opens the next one. */
    Answer paged(Talk talk, Map<String, Object> values, Replies.Said to) {
        return switch (TalkForms.take(talk, interviewer(talk), values)) {
            case TalkForms.Paged.Wrong(var errors) -> Answer.wrong(errors);
            case TalkForms.Paged.Taken(var turn) -> {
                step(talk, turn, to, null);
                yield conversations.find(talk.id()).map(this::form).orElse(Answer.DONE);
            }
        };
    }

    private void step(Talk talk, Turn turn, Replies.Said to, @Nullable String words) {
        var next = TalkChange.of(talk)
                .interview(turn.interview())
                .talking(true)
                .asked()
                .touched(worlds.now(), talk.kind().equals(REWORK) ? null : later(worlds.now(), IDLE, definition(talk)))
                .by(to.delivery())
                .done();
        if (conversations.save(next)) {
            messages.close(talk, answered(talk, turn));
            messages.show(next, turn, words, to.delivery());
        } else {
            replies.refuse(
                    to,
                    null,
                    "Two answers came at the same time; the first one counts. Please look at the newest question.");
        }
    }

    /** The question answered, with its answer; nothing where the question was not answered. */
    private String answered(Talk talk, Turn turn) {
        var asked = talk.interview().asked();
        if (asked == null || turn instanceof Turn.AskedAgain) {
            return "";
        }
        var filled = interviewer(talk).filled(turn.interview());
        return filled.form()
                .field(asked)
                .filter(filled::isAnswered)
                .map(field -> field.label() + " — " + filled.display(field))
                .orElse("");
    }

    private void save(Talk talk, Replies.Said to) {
        if (conversations.save(
                TalkChange.of(talk).talking(false).by(to.delivery()).done())) {
            messages.close(talk, "");
            replies.reply(to, "Your draft is kept. /request " + talk.process() + " goes on at the same question.");
        }
    }

    private String waysOut(Talk talk) {
        var def = definition(talk);
        return def.actions().stream()
                .filter(rule -> rule.in().contains(def.initial()))
                .filter(rule -> Optional.ofNullable(rule.to())
                        .filter(to -> def.state(to).isFinal())
                        .isPresent())
                .map(rule -> "/case " + rule.action() + " " + talk.caseId())
                .distinct()
                .collect(java.util.stream.Collectors.joining(" or "));
    }

    private void cancel(Talk talk, Replies.Said to) {
        if (talk.kind().equals(REWORK)) {
            replies.reply(to, "This request has an id already. To give it up: " + waysOut(talk));
            return;
        }
        conversations.discard(talk.id());
        messages.close(talk, "");
        replies.reply(to, "The draft is cancelled and discarded; nothing was sent to anyone.");
    }

    /** Three days idle: one reminder; thirty: discarded (domain A2, drafts). */
    void fallDue(String id) {
        conversations.find(id).ifPresent(talk -> {
            var place = new Place.Direct(talk.person());
            var name = definition(talk).name();
            if (!talk.reminded()) {
                conversations.save(TalkChange.of(talk)
                        .reminded(later(talk.touchedAt(), ABANDONED, definition(talk)))
                        .done());
                messages.remind(
                        place,
                        talk,
                        "Your draft of a request (" + name + ") waits for you. /request " + talk.process()
                                + " goes on at the same question; it is discarded after 30 idle days.");
            } else {
                conversations.discard(talk.id());
                messages.close(talk, "");
                messages.notice(
                        place,
                        talk,
                        "Your draft of a request (" + name + ") was idle for 30 days and is discarded. /request "
                                + talk.process() + " starts afresh.");
            }
        });
    }
}
