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
     * @param fields which answers of the form are shown, in this order; none named: all, page by page
     */
    public record Part(
            String heading,
            Show show,
            @Nullable String of,
            @Nullable String text,
            List<Fact> facts,
            List<String> fields) {

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
            fields = Lists.orEmpty(fields);
        }
    }

    /** A fact that is shown, under the label of the input it came from unless another is given. */
    public record Fact(String fact, @Nullable String label) {}

    public DocumentRule {
        parts = Lists.orEmpty(parts);
    }
}
