package io.baton.desk;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reading cases, by those who may. */
public interface CaseReading {

    /** What came of reading. */
    sealed interface Read<T> {

        record Found<T>(T it) implements Read<T> {}

        /** There is no such thing; the detail says so in words. */
        record Unknown<T>(String detail) implements Read<T> {}

        /** The person may not see it. */
        record Hidden<T>(String detail) implements Read<T> {}
    }

    /** The case as JSON-like data (maps, lists, text, numbers, null), exactly as the interface lays it down. */
    Read<Map<String, @Nullable Object>> view(String caseId, String person);

    /** The audit, oldest first, as JSON-like data. */
    Read<List<Map<String, @Nullable Object>>> audit(String caseId, String person);

    /** Cases the person may see, filtered; {@code {cases, next}}. */
    Map<String, @Nullable Object> search(
            String person,
            @Nullable String process,
            @Nullable String stage,
            @Nullable String state,
            @Nullable String holder,
            @Nullable String page);

    /** True where the person may fetch the file: it is his, or belongs to a case he may read. */
    boolean mayFetch(String person, String fileId);
}
