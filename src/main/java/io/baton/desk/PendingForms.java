package io.baton.desk;

import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Forms that stand open before somebody: what sending them will do. Kept for a day. */
public interface PendingForms {

    /**
     * A form opened for a person.
     *
     * @param given raw inputs given before the form opened or on earlier pages
     * @param page the page shown, from 1
     */
    record Pending(
            String id,
            String person,
            String caseId,
            String action,
            Map<String, Object> given,
            @Nullable String promptKey,
            String place,
            int page) {
        public Pending {
            given = Map.copyOf(given);
        }
    }

    void keep(Pending form);

    Optional<Pending> find(String id);
}
