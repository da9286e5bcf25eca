package io.baton.desk;

import io.baton.form.Interview;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The conversations that collect a request: at most one open for a person and a process. */
public interface Conversations {

    /**
     * A conversation as kept.
     *
     * @param id for ever its own, such as {@code DRAFT-maria-esd-3}
     * @param kind {@code NEW}, {@code FOLLOW_ON}, {@code COPY}, {@code REWORK} (of a returned case) or {@code PROFILE}
     * @param caseId the case reworked, or the id reserved for the case when it is submitted
     * @param parent the case that a follow-on or copy comes from
     * @param talking false after {@code save}: words said to the bot are no answers then
     * @param questions how many questions were shown, for message keys
     * @param delivery the last delivery that was taken, so that the same one again has no second effect
     * @param due when it is next reminded of or discarded, with {@code reminded} telling which
     */
    record Talk(
            String id,
            long revision,
            String person,
            String process,
            int version,
            String kind,
            @Nullable String caseId,
            @Nullable String parent,
            Interview interview,
            boolean talking,
            int questions,
            Instant touchedAt,
            @Nullable Instant due,
            boolean reminded,
            @Nullable String delivery) {}

    List<Talk> of(String person);

    Optional<Talk> find(String id);

    /**
     * Stores a conversation, with its timer, if its revision is still {@code talk.revision()}; it gets the next one.
     * Returns false where somebody was faster. Revision 0: it does not exist yet.
     */
    boolean save(Talk talk);

    void discard(String id);

    /** A number that is never given twice, for ids of conversations. */
    long nextNumber();
}
