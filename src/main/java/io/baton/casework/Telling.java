package io.baton.casework;

import io.baton.language.Language;
import java.util.List;
import java.util.Map;
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

        /**
         * The thread of the case, and those who read the channel that it stands in: they hear it even if they do not follow
         * the thread.
         *
         * @param saidIn rooms in which the same is said anyhow
         */
        record ToThreadAloud(List<String> saidIn) implements Recipient {
            public ToThreadAloud {
                saidIn = List.copyOf(saidIn);
            }
        }
    }

    /**
     * Words, perhaps with files (ids); {@code reminder} where it is one. {@code key} makes it stand once.
     *
     * @param others the same words in other languages, for persons who read one of them
     */
    record Say(
            String key,
            List<Recipient> to,
            String text,
            boolean reminder,
            List<String> files,
            Map<Language, String> others)
            implements Telling {
        public Say {
            to = List.copyOf(to);
            files = List.copyOf(files);
            others = orEmpty(others);
        }

        public Say(String key, List<Recipient> to, String text, boolean reminder, List<String> files) {
            this(key, to, text, reminder, files, Map.of());
        }

        public String text(Language language) {
            return others.getOrDefault(language, text);
        }
    }

    /** A question for a decision, with buttons; {@code others} as for {@link Say}. */
    record Ask(
            String key,
            List<Recipient> to,
            String text,
            List<Choice> choices,
            List<String> files,
            Map<Language, String> others)
            implements Telling {
        public Ask {
            to = List.copyOf(to);
            choices = List.copyOf(choices);
            files = List.copyOf(files);
            others = orEmpty(others);
        }

        public Ask(String key, List<Recipient> to, String text, List<Choice> choices, List<String> files) {
            this(key, to, text, choices, files, Map.of());
        }

        public String text(Language language) {
            return others.getOrDefault(language, text);
        }
    }

    /** A button of a question: the action word, its label and style; {@code others} are its labels in other languages. */
    record Choice(String action, String label, @Nullable String style, Map<Language, String> others) {
        public Choice {
            others = orEmpty(others);
        }

        public Choice(String action, String label, @Nullable String style) {
            this(action, label, style, Map.of());
        }

        public String label(Language language) {
            return others.getOrDefault(language, label);
        }
    }

    /** A question is decided or void: its buttons go, the words stay; {@code others} as for {@link Say}. */
    record Retire(String key, String text, Map<Language, String> others) implements Telling {
        public Retire {
            others = orEmpty(others);
        }

        public Retire(String key, String text) {
            this(key, text, Map.of());
        }

        public String text(Language language) {
            return others.getOrDefault(language, text);
        }
    }

    /** What was stored before there were other languages has none. */
    private static Map<Language, String> orEmpty(@Nullable Map<Language, String> others) {
        return others == null ? Map.of() : Map.copyOf(others);
    }

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
