package io.baton.chat;

import java.util.List;
import java.util.function.UnaryOperator;

/** The way out: what the bot can do on a chat platform. */
public interface ChatPlatform {

    /** The platform's name, such as {@code workspace}. */
    String name();

    /** Shows a message in a place; one that stands there under the same key is edited in place and keeps its identity. */
    void show(Place place, Message message);

    /**
     * Ends a message wherever it stands: it loses its buttons, menus and open question and, where {@code text} is not
     * empty, shows that text. A key that stands nowhere is no fault.
     */
    void retire(String key, String text);

    /**
     * The same where persons read another language than rooms.
     *
     * @param direct the text for the direct messages of a person, by the person's id; a platform that does not tell
     *     places apart shows everyone {@code text}
     */
    default void retire(String key, String text, UnaryOperator<String> direct) {
        retire(key, text);
    }

    /**
     * A message that the platform refused for good; it is kept.
     *
     * @param id the platform's own, the same until it is retried
     * @param where the place it was for, in words
     * @param why why it was refused, and what to do about it
     */
    record Undelivered(String id, String where, String why) {}

    /** What could not be told here; a platform that refuses nothing has none. */
    default List<Undelivered> undelivered() {
        return List.of();
    }

    /** Tries to show an undelivered message again; false where none has this id any more. */
    default boolean retry(String id) {
        return false;
    }
}
