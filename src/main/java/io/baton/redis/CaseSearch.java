package io.baton.redis;

import io.baton.casework.Case;
import io.baton.casework.Cases.Page;
import io.baton.casework.Cases.Query;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.data.redis.connection.ReturnType;

/** Searching cases: the indexes of all partitions are asked at once, and their answers merged, newest case first. */
final class CaseSearch {

    private static final int MOST = 1000;

    /** A case found, with the millisecond it was begun. */
    private record Hit(String id, long created) {}

    private static final Comparator<Hit> NEWEST_FIRST =
            Comparator.comparingLong(Hit::created).thenComparing(Hit::id).reversed();

    private final Redis redis;

    CaseSearch(Redis redis) {
        this.redis = redis;
    }

    Page find(Query query) {
        var limit = Math.clamp(query.limit(), 1, MOST);
        var start = Optional.ofNullable(query.after()).flatMap(this::hit);
        if (query.after() != null && start.isEmpty()) {
            return new Page(List.of(), null);
        }
        var found = hits(names(query), start.orElse(null), limit + 1);
        var page = found.stream().limit(limit).map(Hit::id).toList();
        return new Page(cases(page), found.size() > limit ? page.getLast() : null);
    }

    private List<Hit> hits(List<String> names, @Nullable Hit start, int limit) {
        var highest = start == null ? "+inf" : Long.toString(start.created());
        var found = new ArrayList<Hit>();
        for (var answer : ask(names, highest, Integer.toString(limit))) {
            var hits = (List<?>) answer;
            for (var i = 0; i < hits.size(); i += 2) {
                found.add(new Hit((String) hits.get(i), Long.parseLong((String) hits.get(i + 1))));
            }
        }
        return found.stream()
                .filter(hit -> start == null || NEWEST_FIRST.compare(start, hit) < 0)
                .sorted(NEWEST_FIRST)
                .limit(limit)
                .toList();
    }

    private List<Object> ask(List<String> names, String highest, String limit) {
        var script = Script.SEARCH.lua().getScriptAsString();
        return redis.pipelined(server -> {
            for (var partition : Partition.ALL) {
                var keys = names.stream().map(name -> partition.key("ix", name));
                var words = Stream.concat(keys, Stream.of(highest, limit)).toArray(String[]::new);
                server.eval(script, ReturnType.MULTI, names.size(), words);
            }
        });
    }

    private static List<String> names(Query query) {
        var names = Stream.of(
                        named("process", query.process()),
                        named("stage", query.stage()),
                        named("state", query.state()),
                        named("holder", query.holder()),
                        named("person", query.participant()))
                .filter(Objects::nonNull)
                .toList();
        return names.isEmpty() ? List.of("all") : names;
    }

    private static @Nullable String named(String index, @Nullable String value) {
        return value == null ? null : index + ":" + value;
    }

    private Optional<Hit> hit(String id) {
        var key = Partition.of(id).key("ix", "all");
        return Optional.ofNullable(redis.with(server -> server.opsForZSet().score(key, id)))
                .map(score -> new Hit(id, score.longValue()));
    }

    private List<Case> cases(List<String> ids) {
        return redis
                .pipelined(server ->
                        ids.forEach(id -> server.hGet(Partition.of(id).key("case", id), "json")))
                .stream()
                .filter(Objects::nonNull)
                .map(json -> CaseCodec.read((String) json))
                .toList();
    }
}
