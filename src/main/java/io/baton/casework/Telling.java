package io.baton.casework;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Something to be told because of a decision: stored with it, sent afterwards, in order per case. Audiences are resolved
 * already; how it looks in a chat is not known here.
 */
public sealed interface Telling {

    /** Whom a telling is for. */
    sealed interface Recipient {

        /** A person's direct messages. */
        record ToPerson(String person) implements Recipient {}

        /** A channel, named without {@code #}. */
        record ToRoom(String room) implements Recipient {}

        /** The thread of the case. */
        record ToThread() implements Recipient {}
    }

    /** Words, perhaps with files (ids); {@code reminder} where it is one. {@code key} makes it stand once. */
    record Say(String key, List<Recipient> to, String text, boolean reminder, List<String> files) implements Telling {
        public Say {
            to = List.copyOf(to);
            files = List.copyOf(files);
        }
    }

    /** A question for a decision, with buttons. */
    record Ask(String key, List<Recipient> to, String text, List<Choice> choices, List<String> files)
            implements Telling {
        public Ask {
            to = List.copyOf(to);
            choices = List.copyOf(choices);
            files = List.copyOf(files);
        }
    }

    /** A button of a question: the action word, its label and style. */
    record Choice(String action, String label, @Nullable String style) {}

    /** A question is decided or void: its buttons go, the words stay. */
    record Retire(String key, String text) implements Telling {}

    /** The case's card must be shown anew. */
    record RefreshCard() implements Telling {}

    /** A letter of the case goes out as electronic mail, to persons by their ids. */
    record Mail(String key, int no, List<String> to, List<String> cc) implements Telling {
        public Mail {
            to = List.copyOf(to);
            cc = List.copyOf(cc);
        }
    }

    /** A conversation begins with a person: {@code FOLLOW_ON}, {@code COPY} or {@code REWORK}. */
    record Converse(String talk, String person, String reason) implements Telling {}
}
