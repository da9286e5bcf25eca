package io.baton.redis;

import io.baton.casework.AuditEntry;
import io.baton.casework.Case;
import io.baton.casework.Cases;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;

/** Cases on Redis: one script for each decision, so that all of it is stored or nothing. */
final class RedisCases implements Cases {

    /** How many notes may slip in between reading the end of an audit and adding to it, one after another. */
    private static final int RACES = 100;

    private final Redis redis;
    private final CaseSearch search;
    private final Heads heads = new Heads();

    RedisCases(Redis redis) {
        this.redis = redis;
        this.search = new CaseSearch(redis);
    }

    @Override
    public Optional<Case> find(String id) {
        var fields = fields(id);
        heads.put(id, Head.of(id, fields));
        return Optional.ofNullable(fields.get("json")).map(CaseCodec::read);
    }

    @Override
    public String nextId(String prefix, int year) {
        var counter = prefix + "-" + year;
        var key = Partition.of(counter).key("number", counter);
        var number = redis.with(server -> server.opsForValue().increment(key));
        return "%s-%04d".formatted(counter, Objects.requireNonNull(number));
    }

    @Override
    public Written write(Decision decision) {
        var id = decision.after().id();
        if (decision.after().revision() <= decision.expected()) {
            throw new IllegalArgumentException(id + ": the revision must grow");
        }
        var token = UUID.randomUUID().toString();
        var head = heads.get(id)
                .filter(known -> known.revision() == decision.expected())
                .orElseGet(() -> head(id));
        for (var race = 0; race < RACES && head.revision() == decision.expected(); race++) {
            var call = new Decide(decision, head, token);
            var said = redis.run(Script.DECIDE, call.keys(), call.args());
            if (!said.getFirst().equals("chain")) {
                return written(id, said, token, call.after());
            }
            head = head.audited(Long.parseLong(said.get(1)), said.get(2));
        }
        return seenOrStale(id, decision.commandId());
    }

    @Override
    public Written note(String commandId, String caseId, AuditEntry entry, String answer) {
        var token = UUID.randomUUID().toString();
        var partition = Partition.of(caseId);
        var keys = List.of(
                partition.key("case", caseId),
                partition.key("audit", caseId),
                partition.key("command", caseId, commandId));
        var head = heads.get(caseId).orElseGet(() -> head(caseId));
        for (var race = 0; race < RACES; race++) {
            var audit = AuditChain.append(head, List.of(entry));
            var said = redis.run(
                    Script.NOTE,
                    keys,
                    token,
                    answer,
                    Long.toString(Decide.ANSWERS_KEPT.toSeconds()),
                    head.hash(),
                    audit.hash(),
                    Long.toString(audit.seq()),
                    audit.texts().getFirst());
            if (!said.getFirst().equals("chain")) {
                return written(caseId, said, token, head.audited(audit.seq(), audit.hash()));
            }
            head = head.audited(Long.parseLong(said.get(1)), said.get(2));
        }
        return seenOrStale(caseId, commandId);
    }

    @Override
    public Optional<String> answered(String caseId, String commandId) {
        var key = Partition.of(caseId).key("command", caseId, commandId);
        return Optional.ofNullable(redis.with(server -> server.opsForValue().get(key)))
                .map(RedisCases::answer);
    }

    @Override
    public List<AuditEntry.Sealed> audit(String caseId) {
        var found = storedAudit(caseId);
        return AuditChain.read(caseId, found.subList(2, found.size()));
    }

    @Override
    public OptionalLong verifyAudit(String caseId) {
        var found = storedAudit(caseId);
        var seq = found.get(0).isEmpty() ? 0 : Long.parseLong(found.get(0));
        var hash = seq == 0 ? AuditChain.start(caseId) : found.get(1);
        return AuditChain.firstBad(caseId, found.subList(2, found.size()), seq, hash);
    }

    @Override
    public Page search(Query query) {
        return search.find(query);
    }

    @Override
    public Map<String, List<String>> liveVersions() {
        var versions = new java.util.TreeMap<String, List<String>>();
        var answers =
                redis.pipelined(server -> Partition.ALL.forEach(partition -> server.hGetAll(partition.key("live"))));
        for (var answer : answers) {
            ((Map<?, ?>) answer)
                    .forEach((id, version) -> versions.computeIfAbsent((String) version, any -> new ArrayList<>())
                            .add((String) id));
        }
        versions.values().forEach(java.util.Collections::sort);
        return versions;
    }

    private Written written(String id, List<String> said, String token, Head after) {
        return switch (said.getFirst()) {
            case "done" -> done(id, after);
            case "seen" ->
                said.get(1).startsWith(token + " ") ? done(id, after) : new Written.Seen(answer(said.get(1)));
            default -> stale(id);
        };
    }

    private Written done(String id, Head after) {
        heads.put(id, after);
        return new Written.Done();
    }

    private Written stale(String id) {
        heads.forget(id);
        return new Written.Stale();
    }

    private Written seenOrStale(String id, String commandId) {
        return answered(id, commandId).<Written>map(Written.Seen::new).orElseGet(() -> stale(id));
    }

    /** A stored answer has the token of the write before it. */
    private static String answer(String stored) {
        return stored.substring(stored.indexOf(' ') + 1);
    }

    private Head head(String id) {
        return Head.of(id, fields(id));
    }

    private Map<String, String> fields(String id) {
        var key = Partition.of(id).key("case", id);
        var values = redis.with(server -> server.<String, String>opsForHash().multiGet(key, Head.FIELDS));
        var fields = new LinkedHashMap<String, String>();
        for (var i = 0; i < values.size(); i++) {
            if (values.get(i) != null) {
                fields.put(Head.FIELDS.get(i), values.get(i));
            }
        }
        return fields;
    }

    private List<String> storedAudit(String id) {
        var partition = Partition.of(id);
        return redis.run(Script.AUDIT, List.of(partition.key("case", id), partition.key("audit", id)));
    }
}
