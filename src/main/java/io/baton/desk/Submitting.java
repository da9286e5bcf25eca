package io.baton.desk;

import io.baton.casework.Case;
import io.baton.casework.Cases;
import io.baton.casework.Command;
import io.baton.desk.Conversations.Talk;
import io.baton.form.Answers;
import io.baton.form.Filled;
import io.baton.form.Interviewer;
import io.baton.process.ProcessDefinition;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Submitting a request: from a finished conversation to a case with an id, linked to where it came from. */
final class Submitting {

    private final Conversations conversations;
    private final Cases cases;
    private final Worlds worlds;
    private final Acts acts;
    private final Replies replies;

    Submitting(Conversations conversations, Cases cases, Worlds worlds, Acts acts, Replies replies) {
        this.conversations = conversations;
        this.cases = cases;
        this.worlds = worlds;
        this.acts = acts;
        this.replies = replies;
    }

    void submit(Talk talk, Replies.Said to) {
        var def = worlds.processes().version(talk.process(), talk.version());
        var blank = Requests.blank(def, talk.id(), talk.person(), worlds.now(), Answers.NONE);
        var setting = worlds.to(talk.person(), def);
        var words = setting.words();
        var interviewer =
                new Interviewer(setting.def().requestForm(), setting.world().around(blank));
        var filled = interviewer.filled(talk.interview());
        var blockers = filled.blockers();
        if (!talk.interview().atReview() || !blockers.isEmpty()) {
            var missing = blockers.stream().map(Filled.Fault::say).collect(Collectors.joining(" "));
            replies.refuse(
                    to,
                    talk.caseId(),
                    words.say(
                            "submit.refused",
                            talk.caseId() == null ? words.say("submit.draft") : talk.caseId(),
                            words.say("submit.kept", missing.isEmpty() ? words.say("submit.open") : missing)));
            return;
        }
        reserved(talk, def).ifPresent(ready -> submit(ready, def, filled.answers(), to));
    }

    /** The id is written down in the draft before the case is stored: a submission repeated after a crash takes it again. */
    private Optional<Talk> reserved(Talk talk, ProcessDefinition def) {
        if (talk.caseId() != null) {
            return Optional.of(talk);
        }
        var year = worlds.now()
                .atZone(worlds.processes().calendar(def.calendar()).zone())
                .getYear();
        var next =
                TalkChange.of(talk).reserved(cases.nextId(def.prefix(), year)).done();
        return conversations.save(next) ? conversations.find(talk.id()) : Optional.empty();
    }

    private void submit(Talk talk, ProcessDefinition def, Answers answers, Replies.Said to) {
        var id = String.valueOf(talk.caseId());
        var command = new Command(
                "submit:" + talk.id() + ":" + talk.questions(),
                id,
                def.submit(),
                talk.person(),
                Map.of(),
                null,
                null,
                false);
        var words = worlds.words(talk.person(), def);
        var why = acts.submit(stored -> prepared(talk, def, answers, stored), id, command);
        if (why != null) {
            replies.refuse(to, id, words.say("submit.refused", id, why));
            return;
        }
        replies.retire(TalkMessages.key(talk), words.say("submit.closed", id));
        linkBack(talk, id);
        conversations.discard(talk.id());
        replies.reply(to, id, words.say("submit.done", id));
    }

    private Case prepared(Talk talk, ProcessDefinition def, Answers answers, Optional<Case> stored) {
        var parent = talk.parent();
        var fresh = Requests.blank(def, String.valueOf(talk.caseId()), talk.person(), worlds.now(), answers);
        return stored.map(known -> Requests.reworked(def, known, answers))
                .orElseGet(() -> parent == null
                        ? fresh
                        : Requests.linked(fresh, talk.kind().equals("COPY") ? "copy" : "parent", parent));
    }

    private void linkBack(Talk talk, String id) {
        var parent = talk.parent();
        if (parent != null) {
            var kind = talk.kind().equals("COPY") ? "copy" : "follow-on";
            acts.bySystem(
                    parent,
                    "link:" + parent + ":" + id,
                    (known, decisions, in) -> decisions.link(in.def(), known, kind, id, in.world()));
        }
    }
}
