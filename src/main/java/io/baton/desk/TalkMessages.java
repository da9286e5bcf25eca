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
    private final BiConsumer<Talk, Replies.Said> submitting;

    TalkMessages(Replies replies, TableFiles tables, BiConsumer<Talk, Replies.Said> submitting) {
        this.replies = replies;
        this.tables = tables;
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
        var message = switch (turn) {
            case Turn.Asked(var ignored, var ask, var dropped) -> question(talk, ask, before(words, dropped), null);
            case Turn.AskedAgain(var ignored, var ask, var say) -> question(talk, ask, before(words, List.of()), say);
            case Turn.Reviewing(var ignored, var review, var dropped, var say) ->
                review(talk, review, before(say == null ? words : say, dropped));
        };
        replies.show(new Place.Direct(talk.person()), message.causedBy(cause));
    }

    private static String before(@Nullable String words, List<Change.Dropped> dropped) {
        var gone = dropped.stream()
                .filter(drop -> !drop.askedAgain())
                .map(drop -> drop.field().label())
                .collect(Collectors.joining(", "));
        var text = words == null ? "" : words + "\n";
        return gone.isEmpty() ? text : text + "No longer needed and removed: " + gone + ".\n";
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
            text.append("\nNow: ").append(ask.offeredText()).append(" (say keep to leave it)");
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
                buttons(ask),
                menus(ask),
                field.type() == FieldType.TABLE
                        ? tables.download(field, Optional.ofNullable(ask.offered()), talk.person())
                        : List.of());
    }

    private static List<Button> buttons(Ask ask) {
        var buttons = new ArrayList<Button>();
        boolean few = ask.options().size() <= MOST_BUTTONS && ask.field().type() != FieldType.MULTI;
        if (few) {
            ask.options().forEach(option -> buttons.add(button(option.value(), option.label(), "primary")));
        }
        if (ask.offered() != null) {
            buttons.add(button("keep", "Keep", "plain"));
        }
        if (!ask.required()) {
            buttons.add(button("skip", "Skip", "plain"));
        }
        buttons.add(button("form", "Fill in as a form", "plain"));
        buttons.add(button("back", "Back", "plain"));
        buttons.add(button("save", "Save for later", "plain"));
        buttons.add(button("cancel", "Cancel", "danger"));
        buttons.add(button("help", "Help", "plain"));
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

    private static Message review(Talk talk, Review review, String before) {
        var warnings =
                review.warnings().stream().map(line -> "⚠ " + line + "\n").collect(Collectors.joining());
        var fields = review.lines().stream()
                .map(line -> new Message.Shown(line.field().id(), line.label(), line.text()))
                .toList();
        var edit = new Menu(
                "edit",
                "Change an answer",
                false,
                review.lines().stream()
                        .map(line -> new Choice(line.field().id(), line.label()))
                        .toList());
        return new Message(
                key(talk),
                Message.Kind.REVIEW,
                before + warnings
                        + "Please check your request, then submit it. To change an answer, say edit and its name.",
                talk.caseId(),
                null,
                null,
                null,
                fields,
                null,
                List.of(
                        button("submit", "Submit", "primary"),
                        button("edit", "Edit", "plain"),
                        button("cancel", "Cancel", "danger")),
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
