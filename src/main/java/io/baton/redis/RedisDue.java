package io.baton.redis;

import io.baton.desk.Due;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.data.redis.core.ZSetOperations.TypedTuple;

/** Timers on Redis: a sorted set for each partition, filled by the scripts that store cases and conversations. */
final class RedisDue implements Due {

    private static final Comparator<Fallen> EARLIEST_FIRST =
            Comparator.comparing(Fallen::due).thenComparing(Fallen::subject).thenComparing(Fallen::timer);

    private final Redis redis;

    RedisDue(Redis redis) {
        this.redis = redis;
    }

    @Override
    public List<Fallen> until(Instant instant, int limit) {
        var answers = redis.pipelined(server -> Partition.ALL.forEach(partition ->
                server.zRangeByScoreWithScores(key(partition), 0, (double) instant.toEpochMilli(), 0, limit)));
        return fallen(answers).sorted(EARLIEST_FIRST).limit(limit).toList();
    }

    @Override
    public Optional<Instant> next() {
        var answers = redis.pipelined(
                server -> Partition.ALL.forEach(partition -> server.zRangeWithScores(key(partition), 0, 0)));
        return fallen(answers).map(Fallen::due).min(Comparator.naturalOrder());
    }

    @Override
    public void drop(Fallen fallen) {
        redis.run(
                Script.DUE_DROP,
                List.of(key(Partition.of(fallen.subject()))),
                DueMember.of(fallen.subject(), fallen.timer()),
                Long.toString(DueMember.score(fallen.due())));
    }

    static String key(Partition partition) {
        return partition.key("due");
    }

    private static Stream<Fallen> fallen(List<Object> answers) {
        return answers.stream()
                .flatMap(answer -> ((Collection<?>) answer).stream())
                .map(RedisDue::fallen);
    }

    private static Fallen fallen(Object answer) {
        var tuple = (TypedTuple<?>) answer;
        var member = String.valueOf(tuple.getValue());
        var due = Objects.requireNonNull(tuple.getScore()).longValue();
        return new Fallen(DueMember.subject(member), DueMember.timer(member), Instant.ofEpochMilli(due));
    }
}
