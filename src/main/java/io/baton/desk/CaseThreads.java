package io.baton.desk;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The threads of cases, for platforms where a thread stands in a channel that others read. */
public interface CaseThreads {

    /**
     * The thread of a case.
     *
     * @param room the channel of {@code channels.yml} where the process has its threads, if it has one
     * @param open whether those who serve may see it yet (contract 6.3)
     * @param customers the persons of the case who may read it wherever they are
     */
    record CaseThread(String caseId, @Nullable String room, boolean open, List<String> customers) {
        public CaseThread {
            customers = List.copyOf(customers);
        }
    }

    Optional<CaseThread> find(String caseId);
}
