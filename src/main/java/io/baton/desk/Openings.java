package io.baton.desk;

import io.baton.casework.Case;
import io.baton.chat.Answer;
import io.baton.chat.Person;
import io.baton.chat.Profiles;
import io.baton.desk.Conversations.Talk;
import io.baton.form.Answers;
import io.baton.form.Field;
import io.baton.form.Filling;
import io.baton.form.Form;
import io.baton.form.Turn;
import io.baton.language.Phrases;
import io.baton.process.ProcessDefinition;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * How conversations begin: a new request, one with answers given, one that comes from a case, and the questions about
 * the person that come before the first request (contract 1.11 to 1.13, 3.5, 8.7).
 */
final class Openings {

    private final Conversations conversations;
    private final Worlds worlds;
    private final Profiles profiles;
    private final TalkMessages messages;
    private final Replies replies;
    private final Talks talks;
    private final Questionnaires questions;

    Openings(
            Conversations conversations,
            Worlds worlds,
            Profiles profiles,
            TalkMessages messages,
            Replies replies,
            Talks talks) {
        this.conversations = conversations;
        this.worlds = worlds;
        this.profiles = profiles;
        this.messages = messages;
        this.replies = replies;
        this.talks = talks;
        this.questions = new Questionnaires(worlds);
    }

    /**
     * Begins a request, or goes on with the draft the person has (contract 1.11: no second draft). Somebody who is not
     * known well enough is asked for that first.
     */
    void begin(ProcessDefinition process, Replies.Said to) {
        var def = worlds.to(to.person(), process).def();
        var open = draft(to.person(), def.id());
        if (stranger(to.person()).isPresent()) {
            introduce(def, to, worlds.words(to.person()).say("talk.introduce"), Answers.NONE);
        } else if (open.isPresent()) {
            talks.goOn(open.get(), to, words(to, def).say("talk.draft-goes-on"));
        } else {
            var turn = questions.of(def, def.requestForm(), to.person()).begin();
            open(
                    new Opening(def, Talks.NEW, null, null, null, turn),
                    to,
                    words(to, def).say("talk.intro", def.name()));
        }
    }

    private Phrases words(Replies.Said to, ProcessDefinition def) {
        return worlds.words(to.person(), def);
    }

    /** Asks which request is to be made. */
    void which(Replies.Said to) {
        var def = worlds.processes().newest().getFirst();
        var turn =
                questions.of(def, questions.whichForm(to.person()), to.person()).begin();
        open(new Opening(def, Talks.WHICH, null, null, null, turn), to, "");
    }

    /** Begins the request that was chosen. */
    void chosen(Talk talk, Replies.Said to) {
        conversations.discard(talk.id());
        talk.interview()
                .answers()
                .get(Questionnaires.PROCESS)
                .flatMap(process -> worlds.processes().find(process.plain()))
                .ifPresent(def -> begin(def, to));
    }

    /** Begins or goes on with a request and opens its form at once. */
    Answer beginForm(ProcessDefinition def, Replies.Said to) {
        begin(def, to);
        return talks.listening(to.person()).map(talks::form).orElse(Answer.DONE);
    }

    /** Begins a request with answers given in a command (contract 1.12); all are judged first, none kept if one is wrong. */
    void importing(ProcessDefinition process, Map<String, String> given, Replies.Said to) {
        var def = worlds.to(to.person(), process).def();
        if (stranger(to.person()).isPresent()) {
            introduce(def, to, worlds.words(to.person()).say("talk.introduce.again"), Offers.waiting(given));
            return;
        }
        if (draft(to.person(), def.id()).isPresent()) {
            replies.refuse(to, null, words(to, def).say("talk.open-draft", def.id()));
            return;
        }
        var interviewer = questions.of(def, def.requestForm(), to.person());
        switch (interviewer.importAnswers(given)) {
            case Filling.Refused refused -> replies.refuse(to, null, refused.first());
            case Filling.Taken(var filled, var ignored) -> {
                var turn = interviewer.begin(filled.answers(), Set.of(), Answers.NONE);
                open(
                        new Opening(def, Talks.NEW, null, null, null, turn),
                        to,
                        words(to, def).say("talk.answers-taken"));
            }
        }
    }

    /** Begins a request made of words and files said elsewhere: they are offered when their questions come. */
    void offering(ProcessDefinition process, String text, List<String> files, Replies.Said to) {
        offering(process, Offers.of(process.requestForm(), process.titleField(), text, files), to);
    }

    private void offering(ProcessDefinition process, Answers offers, Replies.Said to) {
        var def = worlds.to(to.person(), process).def();
        if (stranger(to.person()).isPresent()) {
            introduce(def, to, worlds.words(to.person()).say("talk.introduce.again"), Offers.waiting(offers));
        } else if (draft(to.person(), def.id()).isPresent()) {
            replies.refuse(to, null, words(to, def).say("talk.open-draft", def.id()));
        } else {
            var turn = questions.of(def, def.requestForm(), to.person()).begin(Answers.NONE, Set.of(), offers);
            open(
                    new Opening(def, Talks.NEW, null, null, null, turn),
                    to,
                    words(to, def).say("talk.intro", def.name()));
        }
    }

    /** Begins a linked request or a copy from a case (contract 3.5), or the rework of a returned one (1.13). */
    void from(Case parent, String kind, Replies.Said to, String words) {
        if (kind.equals(Talks.REWORK)) {
            rework(parent, to, words);
            return;
        }
        var def = worlds.to(
                        to.person(), worlds.processes().find(parent.process()).orElseThrow())
                .def();
        var open = draft(to.person(), def.id());
        if (open.isPresent()) {
            talks.goOn(open.get(), to, words(to, def).say("talk.open-draft-first"));
            return;
        }
        var keep = kind.equals("FOLLOW_ON") ? new HashSet<>(def.inherit()) : ids(def.requestForm());
        open(new Opening(def, kind, null, null, parent.id(), taking(parent, def, keep, to)), to, words);
    }

    private void rework(Case returned, Replies.Said to, String words) {
        var def = worlds.to(to.person(), returned).def();
        var id = returned.id() + "-r" + returned.revision();
        if (conversations.find(id).isEmpty()) {
            var turn = taking(returned, def, ids(def.requestForm()), to);
            open(new Opening(def, Talks.REWORK, id, returned.id(), null, turn), to, words);
        }
    }

    /** The form with those answers of a case that are kept; what has one is not asked. */
    private Turn taking(Case from, ProcessDefinition def, Set<String> keep, Replies.Said to) {
        var form = def.requestForm();
        var all = from.answers().getOrDefault(form.id(), Answers.NONE);
        var answers = Answers.NONE;
        for (var field : form.fields()) {
            var value = all.values().get(field.id());
            answers = keep.contains(field.id()) && value != null ? answers.with(field.id(), value) : answers;
        }
        return questions.of(def, form, to.person()).begin(answers, keep, Answers.NONE);
    }

    private static Set<String> ids(Form form) {
        return form.fields().stream().map(Field::id).collect(Collectors.toSet());
    }

    /** The person, if name, department, e-mail or phone are not known (domain rule G13). */
    private Optional<Person> stranger(String person) {
        return worlds.people().find(person).filter(known -> !known.hasProfile());
    }

    /** {@code waiting} is what the request is to begin with once the person is known. */
    private void introduce(ProcessDefinition def, Replies.Said to, String words, Answers waiting) {
        var open = conversations.of(to.person()).stream()
                .filter(talk -> talk.kind().equals(Talks.PROFILE))
                .findFirst();
        if (open.isPresent() && waiting.values().isEmpty()) {
            talks.goOn(open.get(), to, words);
            return;
        }
        var known = open.map(talk -> talk.interview().answers())
                .or(() -> worlds.people().find(to.person()).map(ProfileForm::known))
                .orElse(Answers.NONE);
        var turn = questions
                .of(def, ProfileForm.in(worlds.words(to.person())), to.person())
                .begin(known, known.values().keySet(), waiting);
        open.ifPresent(talk -> {
            talks.quiet(to.person());
            conversations.discard(talk.id());
        });
        open(new Opening(def, Talks.PROFILE, null, null, null, turn), to, words);
    }

    /** Keeps what a person told, and begins the request that it was asked for. */
    void introduced(Talk talk, Replies.Said to) {
        profiles.keep(ProfileForm.told(talk.person(), talk.interview().answers()));
        conversations.discard(talk.id());
        replies.reply(to, questions.words(talk).say("talk.profile-kept", worlds.nameOf(talk.person())));
        var def = questions.definition(talk);
        var waited = talk.interview().offered();
        var given = Offers.given(waited);
        if (!given.isEmpty()) {
            importing(def, given, to);
        } else {
            Offers.offered(waited).ifPresentOrElse(offers -> offering(def, offers, to), () -> begin(def, to));
        }
    }

    /** A conversation about to begin; {@code id} where it is known beforehand. */
    private record Opening(
            ProcessDefinition def,
            String kind,
            @Nullable String id,
            @Nullable String caseId,
            @Nullable String parent,
            Turn turn) {}

    private void open(Opening opening, Replies.Said to, String words) {
        talks.quiet(to.person());
        var def = opening.def();
        var id = opening.id();
        boolean draft = !Set.of(Talks.PROFILE, Talks.WHICH).contains(opening.kind());
        var prefix = draft ? "DRAFT-" : opening.kind() + "-";
        var talk = new Talk(
                id == null ? prefix + to.person() + "-" + def.id() + "-" + conversations.nextNumber() : id,
                0,
                to.person(),
                def.id(),
                def.version(),
                opening.kind(),
                opening.caseId(),
                opening.parent(),
                opening.turn().interview(),
                true,
                1,
                worlds.now(),
                questions.reminderOf(opening.kind(), def),
                false,
                to.delivery());
        if (conversations.save(talk)) {
            messages.show(talk, opening.turn(), words, to.delivery());
        }
    }

    private Optional<Talk> draft(String person, String process) {
        return conversations.of(person).stream()
                .filter(talk -> talk.process().equals(process))
                .filter(talk ->
                        !Set.of(Talks.REWORK, Talks.PROFILE, Talks.WHICH).contains(talk.kind()))
                .findFirst();
    }
}
