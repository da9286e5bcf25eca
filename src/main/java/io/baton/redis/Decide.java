package io.baton.redis;

import io.baton.casework.Cases.Decision;
import io.baton.casework.Timer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/** One call of the script that stores a decision on top of a {@link Head}. */
final class Decide {

    static final Duration ANSWERS_KEPT = Duration.ofDays(2);

    private final Decision decision;
    private final Head before;
    private final String token;
    private final String id;
    private final Partition partition;
    private final AuditChain.Links audit;
    private final List<String> indexes;
    private final Map<String, Long> timers;

    Decide(Decision decision, Head before, String token) {
        this.decision = decision;
        this.before = before;
        this.token = token;
        id = decision.after().id();
        partition = Partition.of(id);
        audit = AuditChain.append(before, decision.audit());
        indexes = indexes(decision);
        timers = timers(decision);
    }

    /** What is stored once the script has said {@code done}. */
    Head after() {
        return new Head(decision.after().revision(), audit.seq(), audit.hash(), indexes, List.copyOf(timers.keySet()));
    }

    List<String> keys() {
        var keys = new ArrayList<>(List.of(
                partition.key("case", id),
                partition.key("audit", id),
                partition.key("command", id, decision.commandId()),
                partition.key("outbox", id),
                partition.key("outbox-queue"),
                partition.key("due"),
                partition.key("live"),
                partition.key(RedisOutbox.MAIL, id),
                partition.key(RedisOutbox.MAIL + "-queue")));
        Stream.concat(left(), indexes.stream())
                .map(name -> partition.key("ix", name))
                .forEach(keys::add);
        return keys;
    }

    /** In the order the script takes them: single values, then lists, each after its length. */
    Object[] args() {
        var args = new ArrayList<>(single());
        addAll(args, audit.texts());
        addAll(args, OutboxEntries.talk(decision));
        addAll(args, OutboxEntries.mail(decision));
        addAll(
                args,
                before.timers().stream()
                        .filter(timer -> !timers.containsKey(timer))
                        .toList());
        args.add(Integer.toString(timers.size()));
        timers.forEach((member, due) -> args.addAll(List.of(Long.toString(due), member)));
        args.add(Long.toString(left().count()));
        return args.toArray();
    }

    private List<String> single() {
        var after = decision.after();
        return List.of(
                token,
                decision.answer(),
                Long.toString(ANSWERS_KEPT.toSeconds()),
                Long.toString(decision.expected()),
                before.hash(),
                Long.toString(after.revision()),
                audit.hash(),
                Long.toString(audit.seq()),
                CaseCodec.write(after),
                String.join("\n", indexes),
                String.join("\n", timers.keySet()),
                id,
                Long.toString(after.createdAt().toEpochMilli()),
                decision.finished() ? "" : after.process() + "@" + after.version());
    }

    private Stream<String> left() {
        return before.indexes().stream().filter(name -> !indexes.contains(name));
    }

    private static void addAll(List<String> args, List<String> values) {
        args.add(Integer.toString(values.size()));
        args.addAll(values);
    }

    private static List<String> indexes(Decision decision) {
        var after = decision.after();
        var names = new LinkedHashSet<String>();
        names.add("all");
        names.add("process:" + after.process());
        names.add("stage:" + decision.stage());
        names.add("state:" + after.state());
        decision.holders().forEach(holder -> names.add("holder:" + holder));
        decision.participants().forEach(person -> names.add("person:" + person));
        return List.copyOf(names);
    }

    private static Map<String, Long> timers(Decision decision) {
        var members = new LinkedHashMap<String, Long>();
        for (var timer : decision.after().timers().entrySet()) {
            if (timer.getValue().due() != null) {
                members.put(DueMember.of(decision.after().id(), timer.getKey()), due(timer.getValue()));
            }
        }
        return members;
    }

    private static long due(Timer timer) {
        return DueMember.score(Objects.requireNonNull(timer.due()));
    }
}
