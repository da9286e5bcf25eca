package io.baton.desk;

import io.baton.desk.Conversations.Talk;
import io.baton.form.Answers;
import io.baton.form.Field;
import io.baton.form.FieldType;
import io.baton.form.Form;
import io.baton.form.Interviewer;
import io.baton.form.Option;
import io.baton.language.Phrases;
import io.baton.process.ProcessDefinition;
import java.time.Instant;
import java.time.Period;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Which questions a conversation asks, and what it may know of the world meanwhile. */
final class Questionnaires {

    /** The field of the question which request is to be made. */
    static final String PROCESS = "process";

    private static final Period IDLE = Period.ofDays(3);

    private final Worlds worlds;

    Questionnaires(Worlds worlds) {
        this.worlds = worlds;
    }

    /** The process that a conversation is about, in the language of whoever speaks. */
    ProcessDefinition definition(Talk talk) {
        return worlds.to(talk.person(), worlds.processes().version(talk.process(), talk.version()))
                .def();
    }

    /** The sentences of a conversation: questions that belong to no process are put in the language of the person. */
    Phrases words(Talk talk) {
        boolean general = Set.of(Talks.PROFILE, Talks.WHICH).contains(talk.kind());
        return general ? worlds.words(talk.person()) : worlds.words(talk.person(), definition(talk));
    }

    Form form(Talk talk) {
        return switch (talk.kind()) {
            case Talks.PROFILE -> ProfileForm.in(words(talk));
            case Talks.WHICH -> whichForm(talk.person());
            default -> definition(talk).requestForm();
        };
    }

    /** The question which of the requests known is to be made. */
    Form whichForm(String person) {
        var words = worlds.words(person);
        var processes = worlds.processes().newest().stream()
                .map(def -> new Option(def.id(), worlds.to(person, def).def().name()))
                .toList();
        var question = Field.of(PROCESS, words.say("desk.which-request"), FieldType.CHOICE)
                .withOptions(processes);
        return new Form("which", words.say("desk.new-request.title"), null, List.of(question), List.of());
    }

    Interviewer of(Talk talk) {
        return of(definition(talk), form(talk), talk.person());
    }

    /** Questions about a case as a conversation sees it before there is one: the requester and nothing else. */
    Interviewer of(ProcessDefinition def, Form form, String person) {
        var blank = Requests.blank(def, "DRAFT", person, worlds.now(), Answers.NONE);
        var world = worlds.to(person, def).world();
        boolean general = def.form(form.id()).isEmpty();
        return new Interviewer(form, (general ? world.in(worlds.words(person)) : world).around(blank));
    }

    /** When a conversation of this kind, answered just now, is reminded of: never where a returned case is reworked. */
    @Nullable
    Instant reminderOf(String kind, ProcessDefinition def) {
        return Set.of(Talks.REWORK, Talks.WHICH).contains(kind) ? null : later(worlds.now(), IDLE, def);
    }

    /** The same wall time some calendar days later (contract 7.8). */
    Instant later(Instant from, Period days, ProcessDefinition def) {
        return from.atZone(worlds.processes().calendar(def.calendar()).zone())
                .plus(days)
                .toInstant();
    }
}
