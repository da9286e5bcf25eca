package io.baton.workspace;

import io.baton.chat.Message;
import io.baton.chat.Question;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A message as the workspace keeps it: what it says now, who said it and when, and every button, menu and question it
 * ever had, so that pressing one on an old screen can still be answered.
 *
 * @param v the version of this shape
 */
record Post(int v, String from, Instant at, @Nullable Instant editedAt, Message message, Past past) {

    /** Who the bot's own messages are from. */
    static final String BOT = "baton";

    /** What the message could once be answered with. */
    record Past(List<Message.Button> buttons, List<String> menus, List<Question> questions) {

        static final Past NONE = new Past(List.of(), List.of(), List.of());

        Past {
            buttons = List.copyOf(buttons);
            menus = List.copyOf(menus);
            questions = List.copyOf(questions);
        }

        private Past and(Message message) {
            var allButtons = new ArrayList<>(buttons);
            message.buttons().stream()
                    .filter(button -> allButtons.stream().noneMatch(old -> sameButton(old, button)))
                    .forEach(allButtons::add);
            var allMenus = new ArrayList<>(menus);
            message.menus().stream()
                    .map(Message.Menu::id)
                    .filter(id -> !allMenus.contains(id))
                    .forEach(allMenus::add);
            var question = message.question();
            var allQuestions = new ArrayList<>(questions);
            if (question != null && !allQuestions.contains(question)) {
                allQuestions.add(question);
            }
            return new Past(allButtons, allMenus, allQuestions);
        }

        private static boolean sameButton(Message.Button one, Message.Button other) {
            return one.id().equals(other.id()) && one.action().equals(other.action());
        }
    }

    static Post first(String from, Instant at, Message message) {
        return new Post(1, from, at, null, message, Past.NONE.and(message));
    }

    Post edited(Message now, Instant at) {
        return new Post(v, from, this.at, at, now, past.and(now));
    }

    /** The message without anything to press, choose or answer, and with other words where there are some. */
    Post retired(String text, Instant at) {
        var bare = new Message(
                message.key(),
                message.kind(),
                text.isEmpty() ? message.text() : text,
                message.caseId(),
                message.onlyFor(),
                message.cause(),
                null,
                message.fields(),
                message.progress(),
                List.of(),
                List.of(),
                message.files());
        return bare.equals(message) ? this : edited(bare, at);
    }

    boolean isFor(String person) {
        return message.onlyFor() == null || message.onlyFor().equals(person);
    }
}
