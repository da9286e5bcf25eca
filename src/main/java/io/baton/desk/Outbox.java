package io.baton.desk;

import io.baton.casework.Telling;
import java.util.List;

/**
 * What was decided and must still be told: entries in order per case, stored with the decision. An entry is gone only
 * after the courier has delivered it; after five failures it is parked, where staff see it and retry or discard it.
 */
public interface Outbox {

    /** One telling of one decision; {@code id} is unique for ever, {@code cause} is the command's id. */
    record Entry(String id, String caseId, long revision, Telling telling, String cause) {}

    /** Delivers entries; a failure is an exception, after which later entries of the same case wait. */
    interface Courier {
        void deliver(Entry entry);

        /** An entry has failed for good and is about to be parked; {@code failure} are the last failure's words. */
        default void gaveUp(Entry entry, String failure) {}
    }

    /** Delivers what waits for one case, and returns when nothing deliverable is left of it. */
    void deliver(String caseId, Courier courier);

    /** Delivers what waits in all partitions this instance holds; returns how many entries were delivered. */
    int deliverAll(Courier courier);

    /** An entry that failed for good, with the last failure's words. */
    record Parked(Entry entry, String failure) {}

    List<Parked> parked();

    /** Puts a parked entry back in line. */
    boolean retry(String entryId);

    boolean discard(String entryId);
}
