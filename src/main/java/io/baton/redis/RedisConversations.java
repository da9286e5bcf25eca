package io.baton.redis;

import io.baton.desk.Conversations;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import tools.jackson.databind.node.ObjectNode;

/**
 * Conversations on Redis. A person's conversations are found by an index in the person's own partition, which is written
 * before a conversation and cleared after it: it may name one that is not there, never miss one that is.
 */
final class RedisConversations implements Conversations {

    /** The name of a conversation's one timer. */
    static final String TIMER = "talk";

    private static final Comparator<Talk> LATEST_FIRST =
            Comparator.comparing(Talk::touchedAt).thenComparing(Talk::id).reversed();

    private final Redis redis;

    RedisConversations(Redis redis) {
        this.redis = redis;
    }

    @Override
    public List<Talk> of(String person) {
        var ids = redis.with(server -> server.opsForSet().members(index(person)));
        return redis
                .pipelined(server -> Objects.requireNonNull(ids).forEach(id -> server.hGet(talk(id), "json")))
                .stream()
                .filter(Objects::nonNull)
                .map(json -> read((String) json))
                .sorted(LATEST_FIRST)
                .toList();
    }

    @Override
    public Optional<Talk> find(String id) {
        return Optional.ofNullable(
                        redis.with(server -> server.<String, String>opsForHash().get(talk(id), "json")))
                .map(RedisConversations::read);
    }

    @Override
    public boolean save(Talk talk) {
        if (talk.revision() == 0) {
            redis.with(server -> server.opsForSet().add(index(talk.person()), talk.id()));
        }
        var next = talk.revision() + 1;
        var due = talk.due() == null ? "" : Long.toString(DueMember.score(talk.due()));
        return redis.run(
                        Script.TALK_SAVE,
                        List.of(talk(talk.id()), RedisDue.key(Partition.of(talk.id()))),
                        UUID.randomUUID().toString(),
                        Long.toString(talk.revision()),
                        Long.toString(next),
                        json(talk, next),
                        DueMember.of(talk.id(), TIMER),
                        due)
                .getFirst()
                .equals("done");
    }

    @Override
    public void discard(String id) {
        var person = find(id).map(Talk::person);
        redis.pipelined(server -> {
            server.del(talk(id));
            server.zRem(RedisDue.key(Partition.of(id)), DueMember.of(id, TIMER));
            person.ifPresent(of -> server.sRem(index(of), id));
        });
    }

    @Override
    public long nextNumber() {
        var key = Partition.of("talks").key("number", "talks");
        return Objects.requireNonNull(redis.with(server -> server.opsForValue().increment(key)));
    }

    private static Talk read(String json) {
        return CoreJson.MAPPER.readValue(json, Talk.class);
    }

    /** The conversation as it is to be stored: with the revision it gets. */
    private static String json(Talk talk, long revision) {
        var json = (ObjectNode) CoreJson.MAPPER.valueToTree(talk);
        return CoreJson.MAPPER.writeValueAsString(json.put("revision", revision));
    }

    private static String talk(String id) {
        return Partition.of(id).key("talk", id);
    }

    private static String index(String person) {
        return Partition.of(person).key("talks", person);
    }
}
