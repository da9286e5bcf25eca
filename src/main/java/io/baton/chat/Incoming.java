package io.baton.chat;

import java.util.List;
import java.util.Map;

/**
 * What a person did on a chat platform. {@code delivery} is the platform's id of the event: the same id again has no
 * second effect and the same answer. {@code person} is the id of a person of {@code bot-config/people.yml}.
 */
public sealed interface Incoming {

    String delivery();

    String person();

    /** A slash command, with the slash; {@code place} is where it was given. */
    record CommandGiven(String delivery, String person, Place place, String text) implements Incoming {}

    /** Words and files said in a place. */
    record MessagePosted(String delivery, String person, Place place, String text, List<String> files)
            implements Incoming {
        public MessagePosted {
            files = List.copyOf(files);
        }
    }

    /**
     * A button pressed: the action word, on the message that the desk showed under {@code messageKey} (and, where the
     * message has it, about {@code caseId}). Nothing else of the payload is trusted.
     */
    record ButtonPressed(
            String delivery,
            String person,
            Place place,
            String messageKey,
            @org.jspecify.annotations.Nullable String caseId,
            String action)
            implements Incoming {}

    /** Options of a menu chosen. */
    record ChoiceMade(
            String delivery,
            String person,
            Place place,
            String messageKey,
            @org.jspecify.annotations.Nullable String caseId,
            String menu,
            List<String> values)
            implements Incoming {
        public ChoiceMade {
            values = List.copyOf(values);
        }
    }

    /**
     * A page of a form sent. A value is a String, a Number, a Boolean, a List of Strings, or a List of Maps from column id
     * to String or Number, as the platform got it; fields left out keep the value they had.
     */
    record FormSubmitted(String delivery, String person, Place place, String form, Map<String, Object> values)
            implements Incoming {
        public FormSubmitted {
            values = Map.copyOf(values);
        }
    }

    /**
     * A request is to be made of words and files that were said elsewhere, such as in somebody's message.
     *
     * @param process the id of the process
     */
    record RequestMade(String delivery, String person, String process, String text, List<String> files)
            implements Incoming {
        public RequestMade {
            files = List.copyOf(files);
        }
    }

    /** Words said to the bot, by its name, where others listen; the words are without the name. */
    record BotMentioned(String delivery, String person, Place place, String text) implements Incoming {}

    /** The person opened the bot's home or direct messages for the first time. */
    record HomeOpened(String delivery, String person) implements Incoming {}
}
