package io.baton.desk;

import io.baton.casework.StoredCases;
import io.baton.desk.Conversations.Talk;
import io.baton.form.Answers;
import io.baton.form.Interview;
import io.baton.form.Value;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Conversations for tests of stores. */
public final class StoredTalks {

    private StoredTalks() {}

    public static Talk talk(String id, long revision, String person, int questions, @Nullable Instant due) {
        var answers = new Answers(Map.of(
                "platform",
                Value.of("LINUX"),
                "price",
                new Value.Num(new BigDecimal("1.50")),
                "sites",
                Value.of(List.of("a", "b"))));
        var interview = new Interview(
                "request", answers, Answers.NONE, Set.of("title"), Set.of("note"), Set.of(), null, "serviceOption");
        return new Talk(
                id,
                revision,
                person,
                "esd",
                1,
                "NEW",
                null,
                "ESD-2026-0001",
                interview,
                true,
                questions,
                StoredCases.NOON.plusSeconds(questions),
                due,
                false,
                "delivery-" + questions);
    }
}
