package io.baton.desk;

import io.baton.chat.Message;
import io.baton.chat.Message.Button;
import io.baton.chat.Message.Choice;
import io.baton.chat.Message.Menu;
import io.baton.chat.Place;
import io.baton.chat.Question;
import io.baton.desk.Conversations.Talk;
import io.baton.form.Ask;
import io.baton.form.Change;
import io.baton.form.FieldType;
import io.baton.form.Review;
import io.baton.form.Turn;
import io.baton.language.Phrases;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What a conversation looks like: questions with buttons and menus, the review, reminders; all in direct messages. */
final class TalkMessages {

    private static final int MOST_BUTTONS = 6;
    static final String KEY = "talk:";

    private final Replies replies;
    private final TableFiles tables;
    private final Questionnaires questions;
    private final BiConsumer<Talk, Replies.Said> submitting;

    TalkMessages(Replies replies, TableFiles tables, Worlds worlds, BiConsumer<Talk, Replies.Said> submitting) {
        this.replies = replies;
        this.tables = tables;
        this.questions = new Questionnaires(worlds);
        this.submitting = submitting;
    }

    /** The key of the newest message of a conversation; the talk's id stands between colon and hash. */
    static String key(Talk talk) {
        return KEY + talk.id() + "#" + talk.questions();
    }

    static String talkOf(String key) {
        return key.substring(KEY.length(), key.lastIndexOf('#'));
    }

    void submit(Talk talk, Replies.Said to) {
        submitting.accept(talk, to);
    }

    void show(Talk talk, Turn turn, @Nullable String words, String cause) {
        var phrases = questions.words(talk);
        var message = switch (turn) {
            case Turn.Asked(var ignored, var ask, var dropped) ->
                question(talk, ask, before(words, dropped, phrases), null);
            case Turn.AskedAgain(var ignored, var ask, var say) ->
                question(talk, ask, before(words, List.of(), phrases), say);
            case Turn.Reviewing(var ignored, var review, var dropped, var say) ->
                review(talk, review, before(say == null ? words : say, dropped, phrases), phrases);
        };
        replies.show(new Place.Direct(talk.person()), message.causedBy(cause));
    }

    private static String before(@Nullable String words, List<Change.Dropped> dropped, Phrases phrases) {
        var gone = dropped.stream()
                .filter(drop -> !drop.askedAgain())
                .map(drop -> drop.field().label())
                .collect(Collectors.joining(", "));
        var text = words == null ? "" : words + "\n";
        return gone.isEmpty() ? text : text + phrases.say("talk.removed", gone) + "\n";
    }

    private Message question(Talk talk, Ask ask, String before, @Nullable String error) {
        var field = ask.field();
        var question = new Question(
                talk.id(),
                talk.interview().form(),
                field.id(),
                field.label(),
                field.help(),
                field.type(),
                ask.required(),
                ask.options(),
                ask.position(),
                ask.of(),
                error);
        var text = new StringBuilder(before);
        if (error != null) {
            text.append(error).append('\n');
        }
        text.append(field.label());
        if (ask.offeredText() != null) {
            text.append('\n').append(questions.words(talk).say("talk.now", ask.offeredText()));
        }
        return new Message(
                key(talk),
                Message.Kind.QUESTION,
                text.toString(),
                talk.caseId(),
                null,
                null,
                question,
                List.of(),
                null,
                buttons(ask, questions.words(talk)),
                menus(ask),
                field.type() == FieldType.TABLE
                        ? tables.download(field, Optional.ofNullable(ask.offered()), talk.person())
                        : List.of());
    }

    private static List<Button> buttons(Ask ask, Phrases words) {
        var buttons = new ArrayList<Button>();
        boolean few = ask.options().size() <= MOST_BUTTONS && ask.field().type() != FieldType.MULTI;
        if (few) {
            ask.options().forEach(option -> buttons.add(button(option.value(), option.label(), "primary")));
        }
        if (ask.offered() != null) {
            buttons.add(button("keep", words.say("talk.button.keep"), "plain"));
        }
        if (!ask.required()) {
            buttons.add(button("skip", words.say("talk.button.skip"), "plain"));
        }
        buttons.add(button("form", words.say("talk.button.form"), "plain"));
        buttons.add(button("back", words.say("talk.button.back"), "plain"));
        buttons.add(button("save", words.say("talk.button.save"), "plain"));
        buttons.add(button("cancel", words.say("talk.button.cancel"), "danger"));
        buttons.add(button("help", words.say("talk.button.help"), "plain"));
        return buttons;
    }

    private static Button button(String action, String label, String style) {
        return new Button(action, label, style, action, true);
    }

    private static List<Menu> menus(Ask ask) {
        boolean multi = ask.field().type() == FieldType.MULTI;
        if (ask.options().isEmpty() || (!multi && ask.options().size() <= MOST_BUTTONS)) {
            return List.of();
        }
        return List.of(new Menu(
                ask.field().id(),
                ask.field().label(),
                multi,
                ask.options().stream()
                        .map(option -> new Choice(option.value(), option.label()))
                        .toList()));
    }

    private static Message review(Talk talk, Review review, String before, Phrases words) {
        var warnings =
                review.warnings().stream().map(line -> "⚠ " + line + "\n").collect(Collectors.joining());
        var fields = review.lines().stream()
                .map(line -> new Message.Shown(line.field().id(), line.label(), line.text()))
                .toList();
        var edit = new Menu(
                "edit",
                words.say("talk.change"),
                false,
                review.lines().stream()
                        .map(line -> new Choice(line.field().id(), line.label()))
                        .toList());
        return new Message(
                key(talk),
                Message.Kind.REVIEW,
                before + warnings + words.say("talk.review"),
                talk.caseId(),
                null,
                null,
                null,
                fields,
                null,
                List.of(
                        button("submit", words.say("talk.button.submit"), "primary"),
                        button("edit", words.say("talk.button.edit"), "plain"),
                        button("cancel", words.say("talk.button.cancel"), "danger")),
                List.of(edit),
                List.of());
    }

    /** Ends the newest message: it loses everything that can be pressed, and shows the text where there is one. */
    void close(Talk talk, String text) {
        replies.retire(key(talk), text);
    }

    void remind(Place place, Talk talk, String text) {
        replies.show(
                place,
                Message.text(
                        "remind:" + talk.id() + ":" + talk.revision(), Message.Kind.REMINDER, talk.caseId(), text));
    }

    void notice(Place place, Talk talk, String text) {
        replies.show(place, Message.text("gone:" + talk.id(), Message.Kind.NOTICE, talk.caseId(), text));
    }
}
