package io.baton.desk;

import io.baton.desk.Conversations.Talk;
import io.baton.form.Answers;
import io.baton.form.Form;
import io.baton.form.Interviewer;
import io.baton.language.Phrases;
import io.baton.process.ProcessDefinition;
import java.time.Instant;
import java.time.Period;
import org.jspecify.annotations.Nullable;

/** Which questions a conversation asks, and what it may know of the world meanwhile. */
final class Questionnaires {

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

    Phrases words(Talk talk) {
        return worlds.words(talk.person(), definition(talk));
    }

    Form form(Talk talk) {
        return talk.kind().equals(Talks.PROFILE)
                ? ProfileForm.in(words(talk))
                : definition(talk).requestForm();
    }

    Interviewer of(Talk talk) {
        return of(definition(talk), form(talk), talk.person());
    }

    /** Questions about a case as a conversation sees it before there is one: the requester and nothing else. */
    Interviewer of(ProcessDefinition def, Form form, String person) {
        var blank = Requests.blank(def, "DRAFT", person, worlds.now(), Answers.NONE);
        return new Interviewer(form, worlds.to(person, def).world().around(blank));
    }

    /** When a conversation of this kind, answered just now, is reminded of: never where a returned case is reworked. */
    @Nullable
    Instant reminderOf(String kind, ProcessDefinition def) {
        return kind.equals(Talks.REWORK) ? null : later(worlds.now(), IDLE, def);
    }

    /** The same wall time some calendar days later (contract 7.8). */
    Instant later(Instant from, Period days, ProcessDefinition def) {
        return from.atZone(worlds.processes().calendar(def.calendar()).zone())
                .plus(days)
                .toInstant();
    }
}
