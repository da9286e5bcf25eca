package io.baton.process;

import io.baton.language.Prose;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A role of the process.
 *
 * @param kind where its holders come from
 * @param room the channel that is told where no person is named on the case
 * @param field for {@code ANSWER}: the people answer {@code form.field}
 * @param fact for {@code FACT}: the fact that names the person; for {@code STAFF}: the fact that names the lead, once
 *     there is one
 * @param of for {@code GROUP}: the roles it consists of
 */
public record Role(
        String id,
        @Prose String label,
        Kind kind,
        @Nullable String room,
        @Nullable String field,
        @Nullable String fact,
        List<String> of) {

    /** Where the holders of a role come from. */
    public enum Kind {
        REQUESTER,
        TEAM,
        ANSWER,
        FACT,
        STAFF,
        GROUP
    }

    public Role {
        label = label == null ? id : label;
        of = Lists.orEmpty(of);
    }
}
