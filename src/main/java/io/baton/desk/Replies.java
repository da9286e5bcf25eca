package io.baton.desk;

import io.baton.chat.ChatPlatform;
import io.baton.chat.Message;
import io.baton.chat.Place;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** What is said in private to the person who did something; the same delivery again shows the same messages. */
final class Replies {

    private final List<ChatPlatform> platforms;

    Replies(List<ChatPlatform> platforms) {
        this.platforms = List.copyOf(platforms);
    }

    void reply(Said to, String text) {
        show(to, Message.Kind.REPLY, text, null, List.of());
    }

    void reply(Said to, @Nullable String caseId, String text) {
        show(to, Message.Kind.REPLY, text, caseId, List.of());
    }

    void reply(Said to, @Nullable String caseId, String text, List<Message.FileRef> files) {
        var key = "reply:" + to.delivery() + ":" + to.next();
        var message = Message.text(key, Message.Kind.REPLY, caseId, text)
                .privateTo(to.person())
                .causedBy(to.delivery())
                .withFiles(files);
        show(to.place(), message);
    }

    void reply(Said to, String text, List<Message.Button> buttons) {
        show(to, Message.Kind.REPLY, text, null, buttons);
    }

    /** A private reply about a case with buttons for what the person may do. */
    void offer(Said to, String caseId, String text, List<Message.Button> buttons) {
        show(to, Message.Kind.REPLY, text, caseId, buttons);
    }

    void refuse(Said to, @Nullable String caseId, String text) {
        show(to, Message.Kind.REFUSAL, text, caseId, List.of());
    }

    private void show(Said to, Message.Kind kind, String text, @Nullable String caseId, List<Message.Button> buttons) {
        var key = "reply:" + to.delivery() + ":" + to.next();
        var message = Message.text(key, kind, caseId, text)
                .privateTo(to.person())
                .causedBy(to.delivery())
                .withButtons(buttons);
        show(to.place(), message);
    }

    void show(Place place, Message message) {
        platforms.forEach(platform -> platform.show(place, message));
    }

    void retire(String key, String text) {
        platforms.forEach(platform -> platform.retire(key, text));
    }

    /** Ends a message that rooms and persons may read in different languages. */
    void retire(String key, String text, UnaryOperator<String> direct) {
        platforms.forEach(platform -> platform.retire(key, text, direct));
    }

    /** Who did something, where, and with which delivery; counts the replies given to it. */
    static final class Said {

        private final String delivery;
        private final String person;
        private final Place place;
        private final List<Integer> given = new ArrayList<>();

        Said(String delivery, String person, Place place) {
            this.delivery = delivery;
            this.person = person;
            this.place = place;
        }

        String delivery() {
            return delivery;
        }

        String person() {
            return person;
        }

        Place place() {
            return place;
        }

        private int next() {
            given.add(given.size());
            return given.size();
        }
    }
}
