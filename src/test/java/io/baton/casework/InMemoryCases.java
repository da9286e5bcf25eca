package io.baton.casework;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeMap;
import java.util.function.Consumer;

/** Cases in memory, for tests without a server. */
public final class InMemoryCases implements Cases {

    private final Map<String, Decision> latest = new LinkedHashMap<>();
    private final Map<String, List<AuditEntry.Sealed>> audits = new HashMap<>();
    private final Map<String, String> answers = new HashMap<>();
    private final Map<String, Integer> numbers = new HashMap<>();
    private final List<Consumer<Decision>> listeners = new ArrayList<>();

    /** Tells every decision that is stored, as the store does with outbox and timers. */
    public void onDecision(Consumer<Decision> listener) {
        listeners.add(listener);
    }

    @Override
    public synchronized Optional<Case> find(String id) {
        return Optional.ofNullable(latest.get(id)).map(Decision::after);
    }

    @Override
    public synchronized String nextId(String prefix, int year) {
        var counter = prefix + "-" + year;
        return "%s-%04d".formatted(counter, numbers.merge(counter, 1, Integer::sum));
    }

    @Override
    public synchronized Written write(Decision decision) {
        var id = decision.after().id();
        var seen = answered(id, decision.commandId());
        if (seen.isPresent()) {
            return new Written.Seen(seen.get());
        }
        if (find(id).map(Case::revision).orElse(0L) != decision.expected()) {
            return new Written.Stale();
        }
        latest.put(id, decision);
        answers.put(id + " " + decision.commandId(), decision.answer());
        decision.audit().forEach(entry -> append(id, entry));
        listeners.forEach(listener -> listener.accept(decision));
        return new Written.Done();
    }

    @Override
    public synchronized Written note(String commandId, String caseId, AuditEntry entry, String answer) {
        var seen = answered(caseId, commandId);
        if (seen.isPresent()) {
            return new Written.Seen(seen.get());
        }
        if (find(caseId).isEmpty()) {
            return new Written.Stale();
        }
        answers.put(caseId + " " + commandId, answer);
        append(caseId, entry);
        return new Written.Done();
    }

    private void append(String caseId, AuditEntry entry) {
        var audit = audits.computeIfAbsent(caseId, any -> new ArrayList<>());
        var previous = audit.isEmpty() ? "start" : audit.getLast().hash();
        audit.add(new AuditEntry.Sealed(audit.size() + 1L, entry, previous, "hash" + audit.size()));
    }

    @Override
    public synchronized Optional<String> answered(String caseId, String commandId) {
        return Optional.ofNullable(answers.get(caseId + " " + commandId));
    }

    @Override
    public synchronized List<AuditEntry.Sealed> audit(String caseId) {
        return List.copyOf(audits.getOrDefault(caseId, List.of()));
    }

    @Override
    public OptionalLong verifyAudit(String caseId) {
        return OptionalLong.empty();
    }

    @Override
    public synchronized Page search(Query query) {
        var found = latest.values().stream()
                .filter(decision -> matches(query, decision))
                .map(Decision::after)
                .sorted(Comparator.comparing(Case::createdAt)
                        .thenComparing(Case::id)
                        .reversed())
                .toList();
        var start = query.after() == null
                ? 0
                : found.stream().map(Case::id).toList().indexOf(query.after()) + 1;
        if (query.after() != null && start == 0) {
            return new Page(List.of(), null);
        }
        var page = found.stream().skip(start).limit(query.limit()).toList();
        return new Page(
                page, found.size() > start + page.size() ? page.getLast().id() : null);
    }

    private static boolean matches(Query query, Decision decision) {
        return (query.process() == null
                        || query.process().equals(decision.after().process()))
                && (query.stage() == null || query.stage().equals(decision.stage()))
                && (query.state() == null
                        || query.state().equals(decision.after().state()))
                && (query.holder() == null || decision.holders().contains(query.holder()))
                && (query.participant() == null || decision.participants().contains(query.participant()));
    }

    @Override
    public synchronized Map<String, List<String>> liveVersions() {
        var live = new TreeMap<String, List<String>>();
        latest.values().stream()
                .filter(decision -> !decision.finished())
                .map(Decision::after)
                .forEach(it -> live.computeIfAbsent(it.process() + "@" + it.version(), any -> new ArrayList<>())
                        .add(it.id()));
        return live;
    }
}
