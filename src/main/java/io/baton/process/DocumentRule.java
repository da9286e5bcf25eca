package io.baton.process;

import io.baton.language.Prose;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A document of the process: its id, title, and, where the bot makes it, what stands in it. */
public record DocumentRule(String id, @Prose String title, List<Part> parts) {

    /**
     * A part of a document made by the bot, under a heading.
     *
     * @param of what it is about: the id of a form, ballot, meeting, table or fact, as {@code show} wants it
     */
    public record Part(
            String heading,
            Show show,
            @Nullable String of,
            @Nullable String text,
            List<String> facts) {

        /** What can be shown. */
        public enum Show {
            ANSWERS,
            BLANK,
            TABLE,
            VOTES,
            MEETING,
            FACTS,
            ESTIMATE,
            ITEMS,
            ISSUES,
            LANES,
            LANE,
            STAGES,
            LINKS,
            DOCUMENT,
            TEXT
        }

        public Part {
            facts = Lists.orEmpty(facts);
        }
    }

    public DocumentRule {
        parts = Lists.orEmpty(parts);
    }
}
