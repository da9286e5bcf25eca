package io.baton.desk;

import io.baton.casework.Cases;
import io.baton.casework.Command;
import io.baton.chat.Answer;
import io.baton.chat.Inbox;
import io.baton.chat.Incoming;
import io.baton.chat.Message;
import io.baton.chat.People;
import io.baton.chat.Place;
import io.baton.process.ProcessDefinition;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** The desk: everything that people do on any platform comes in here. */
final class ServiceDesk implements Inbox {

    private static final String WELCOME = "welcome:";
    private static final String REQUEST = "new-request-";

    private final Worlds worlds;
    private final Cases cases;
    private final Acts acts;
    private final Talks talks;
    private final Conversations conversations;
    private final Commands commands;
    private final FormDesk forms;
    private final Nods nods;
    private final ParkedWords parked;
    private final Replies replies;

    ServiceDesk(
            Worlds worlds,
            Cases cases,
            Acts acts,
            Talks talks,
            Conversations conversations,
            Commands commands,
            FormDesk forms,
            Nods nods,
            ParkedWords parked,
            Replies replies) {
        this.worlds = worlds;
        this.cases = cases;
        this.acts = acts;
        this.talks = talks;
        this.conversations = conversations;
        this.commands = commands;
        this.forms = forms;
        this.nods = nods;
        this.parked = parked;
        this.replies = replies;
    }

    @Override
    public Answer receive(Incoming incoming) {
        if (people().find(incoming.person()).isEmpty()) {
            return Answer.unknown(Answer.Unknown.PERSON);
        }
        return switch (incoming) {
            case Incoming.CommandGiven given -> commands.given(given);
            case Incoming.MessagePosted posted -> posted(posted);
            case Incoming.BotMentioned mentioned -> mentioned(mentioned);
            case Incoming.ButtonPressed pressed -> pressed(pressed);
            case Incoming.ChoiceMade made -> chosen(made);
            case Incoming.FormSubmitted submitted -> submitted(submitted);
            case Incoming.HomeOpened opened -> welcome(opened.person(), opened.delivery());
        };
    }

    private People people() {
        return worlds.people();
    }

    static Message.Button requestButton(Worlds.Setting in) {
        var id = REQUEST + in.def().id();
        return new Message.Button(
                id, in.words().say("desk.new-request", in.def().name()), "primary", id, true);
    }

    private List<Message.Button> requestButtons(String person) {
        return worlds.processes().newest().stream()
                .map(def -> requestButton(worlds.to(person, def)))
                .toList();
    }

    private Answer welcome(String person, String cause) {
        var text = worlds.words(person).say("desk.welcome", worlds.nameOf(person));
        replies.show(
                new Place.Direct(person),
                Message.text(WELCOME + person, Message.Kind.NOTICE, null, text)
                        .causedBy(cause)
                        .withButtons(requestButtons(person)));
        return Answer.DONE;
    }

    private Answer posted(Incoming.MessagePosted posted) {
        var to = new Replies.Said(posted.delivery(), posted.person(), posted.place());
        if (posted.place() instanceof Place.Thread(var caseId)) {
            nods.heard(caseId, posted.text(), to);
        }
        if (!(posted.place() instanceof Place.Direct)) {
            return Answer.DONE;
        }
        var talk = talks.listening(posted.person());
        if (talk.isPresent()) {
            talks.said(talk.get(), posted.text(), posted.files(), to);
        } else if (asksForRequest(posted.text())) {
            return request(posted.text(), to);
        } else {
            replies.reply(to, worlds.words(to.person()).say("desk.not-understood"), requestButtons(to.person()));
        }
        return Answer.DONE;
    }

    private Answer request(String text, Replies.Said to) {
        var wanted = named(text).map(def -> "/request " + def.id()).orElse("/request");
        return commands.given(new Incoming.CommandGiven(to.delivery(), to.person(), to.place(), wanted));
    }

    /** What is a nod in a case's thread is heard as something said there, and not answered twice. */
    private Answer mentioned(Incoming.BotMentioned mentioned) {
        var to = new Replies.Said(mentioned.delivery(), mentioned.person(), mentioned.place());
        var command = Mentioned.command(mentioned);
        var words = worlds.words(to.person());
        if (command.isPresent()) {
            return commands.given(command.get());
        }
        if (mentioned.place() instanceof Place.Thread && Nods.isNod(mentioned.text())) {
            return Answer.DONE;
        }
        if (asksForRequest(mentioned.text())) {
            replies.reply(to, words.say("desk.mentioned.request"));
            return request(mentioned.text(), to);
        }
        replies.reply(to, words.say("desk.mentioned"), requestButtons(to.person()));
        return Answer.DONE;
    }

    /** The process that is named in words to the bot, by its id. */
    private Optional<ProcessDefinition> named(String text) {
        var words = List.of(text.toLowerCase(java.util.Locale.ROOT).split("\\W+"));
        return worlds.processes().newest().stream()
                .filter(def -> words.contains(def.id()))
                .findFirst();
    }

    private static boolean asksForRequest(String text) {
        var words = text.toLowerCase(java.util.Locale.ROOT);
        return words.contains("request") || words.contains("अनुरोध");
    }

    private Answer pressed(Incoming.ButtonPressed asPressed) {
        var pressed = Nods.onPrompt(asPressed);
        var to = new Replies.Said(pressed.delivery(), pressed.person(), pressed.place());
        var action = pressed.action();
        if (pressed.messageKey().startsWith(TalkMessages.KEY)) {
            return inTalk(pressed.messageKey(), to, talk -> talks.pressed(talk, action, to));
        }
        if (action.startsWith(REQUEST)) {
            worlds.processes()
                    .find(action.substring(REQUEST.length()))
                    .ifPresent(def -> talks.openings().begin(def, to));
            return Answer.DONE;
        }
        if (ParkedWords.isRetry(action)) {
            parked.pressed(action, to);
            return Answer.DONE;
        }
        var caseId = pressed.caseId();
        if (caseId == null) {
            replies.refuse(to, null, worlds.words(to.person()).say("desk.dead-button"));
            return Answer.DONE;
        }
        if (action.equals("actions")) {
            return commands.given(new Incoming.CommandGiven(
                    pressed.delivery(), pressed.person(), pressed.place(), "/case actions " + caseId));
        }
        return acts.act(Commands.command(action, caseId, Map.of(), null, pressed.messageKey(), to), to);
    }

    private Answer inTalk(String key, Replies.Said to, Function<Conversations.Talk, Answer> then) {
        var talk = conversations.find(TalkMessages.talkOf(key));
        if (talk.isEmpty()) {
            replies.reply(to, worlds.words(to.person()).say("desk.talk-over"));
        } else if (!TalkMessages.key(talk.get()).equals(key)) {
            replies.refuse(to, talk.get().caseId(), worlds.words(to.person()).say("desk.answered-already"));
        } else {
            return then.apply(talk.get());
        }
        return Answer.DONE;
    }

    private Answer chosen(Incoming.ChoiceMade made) {
        var to = new Replies.Said(made.delivery(), made.person(), made.place());
        if (made.messageKey().startsWith(TalkMessages.KEY)) {
            return inTalk(made.messageKey(), to, talk -> talks.chosen(talk, made.menu(), made.values(), to));
        }
        replies.refuse(to, made.caseId(), worlds.words(to.person()).say("desk.dead-menu"));
        return Answer.DONE;
    }

    private Answer submitted(Incoming.FormSubmitted submitted) {
        return submitted.form().startsWith(TalkForms.FORM) ? intake(submitted) : actionForm(submitted);
    }

    private Answer intake(Incoming.FormSubmitted submitted) {
        var to = new Replies.Said(submitted.delivery(), submitted.person(), new Place.Direct(submitted.person()));
        return conversations
                .find(TalkForms.talkOf(submitted.form()))
                .filter(talk -> talk.person().equals(submitted.person()))
                .map(talk -> talks.paged(talk, submitted.values(), to))
                .orElse(Answer.unknown(Answer.Unknown.FORM));
    }

    private Answer actionForm(Incoming.FormSubmitted submitted) {
        var found = forms.find(submitted.form()).filter(form -> form.person().equals(submitted.person()));
        if (found.isEmpty()) {
            return Answer.unknown(Answer.Unknown.FORM);
        }
        var form = found.get();
        var to = new Replies.Said(submitted.delivery(), submitted.person(), place(form));
        var rules = cases.find(form.caseId())
                .map(now -> worlds.definition(now).rules(form.action()))
                .orElse(List.of());
        var given = new HashMap<>(form.given());
        given.putAll(commands.contents(submitted.values(), rules, form.caseId(), worlds.words(form.person())));
        var answer = acts.act(
                new Command(
                        submitted.delivery(),
                        form.caseId(),
                        form.action(),
                        form.person(),
                        given,
                        null,
                        form.promptKey(),
                        form.page() != FormDesk.CHOOSING),
                to);
        if (!answer.errors().isEmpty() || answer.form() != null) {
            return answer;
        }
        var next = cases.find(form.caseId()).flatMap(now -> forms.next(form, now));
        return next.map(Answer::open).orElse(answer);
    }

    private static Place place(PendingForms.Pending form) {
        var room = form.place();
        return Optional.of(room)
                .filter(one -> one.startsWith("case:"))
                .<Place>map(one -> new Place.Thread(one.substring("case:".length())))
                .orElseGet(() ->
                        room.startsWith("#") ? new Place.Channel(room.substring(1)) : new Place.Direct(form.person()));
    }
}
