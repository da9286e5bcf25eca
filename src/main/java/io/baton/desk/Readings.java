package io.baton.desk;

import io.baton.casework.AuditEntry;
import io.baton.casework.Case;
import io.baton.casework.Cases;
import io.baton.casework.Decisions;
import io.baton.chat.Files;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reading cases by those who may (contract 1.19). */
final class Readings implements CaseReading {

    private static final int PAGE = 50;
    static final String ADMIN = Alarm.ADMIN;

    private final Cases cases;
    private final Decisions decisions;
    private final Worlds worlds;
    private final Files files;
    private final CaseJson json;

    Readings(Cases cases, Decisions decisions, Worlds worlds, Files files) {
        this.cases = cases;
        this.decisions = decisions;
        this.worlds = worlds;
        this.files = files;
        this.json = new CaseJson(decisions, worlds);
    }

    boolean mayRead(Case now, String person) {
        var def = worlds.definition(now);
        return decisions.mayRead(def, now, person, worlds.of(def)) || hasRole(person, ADMIN);
    }

    boolean seesThread(Case now, String person) {
        var def = worlds.definition(now);
        return decisions.seesThread(def, now, person, worlds.of(def));
    }

    List<String> customers(Case now) {
        var def = worlds.definition(now);
        return decisions.customers(def, now, worlds.of(def));
    }

    /** True where the person may take the action on the case now. */
    boolean canNow(Case now, String person, String action) {
        return possible(now, person).stream()
                .anyMatch(one -> one.enabled() && one.action().equals(action));
    }

    List<io.baton.casework.Possible> possible(Case now, String person) {
        var def = worlds.definition(now);
        return decisions.possible(def, now, person, worlds.of(def));
    }

    /** The same in the words of a language. */
    List<io.baton.casework.Possible> possible(Case now, String person, Worlds.Setting in) {
        return decisions.possible(in.def(), now, person, in.world());
    }

    /** Where the case stands in public. */
    io.baton.casework.Stages stages(Case now, Worlds.Setting in) {
        return decisions.stages(in.def(), now, in.world());
    }

    boolean hasRole(String person, String role) {
        return worlds.people()
                .find(person)
                .filter(one -> one.roles().contains(role))
                .isPresent();
    }

    Optional<Case> find(String id) {
        return cases.find(id);
    }

    @Override
    public Read<Map<String, @Nullable Object>> view(String caseId, String person) {
        return read(caseId, person, now -> json.of(now, person));
    }

    private <T> Read<T> read(String caseId, String person, java.util.function.Function<Case, T> reading) {
        var found = cases.find(caseId);
        if (found.isEmpty()) {
            return new Read.Unknown<>("No case " + caseId);
        }
        return mayRead(found.get(), person)
                ? new Read.Found<>(reading.apply(found.get()))
                : new Read.Hidden<>("You have no part in " + caseId + "; only its parties may read it.");
    }

    @Override
    public Read<List<Map<String, @Nullable Object>>> audit(String caseId, String person) {
        return read(caseId, person, now -> {
            var def = worlds.definition(now);
            var zone = worlds.processes().calendar(def.calendar()).zone();
            boolean all = decisions.isStaff(def, now, person, worlds.of(def)) || hasRole(person, ADMIN);
            return cases.audit(caseId).stream()
                    .filter(line -> all || !line.entry().staffOnly())
                    .map(line -> line(line, zone))
                    .toList();
        });
    }

    private static Map<String, @Nullable Object> line(AuditEntry.Sealed line, java.time.ZoneId zone) {
        var entry = line.entry();
        var json = new LinkedHashMap<String, @Nullable Object>();
        json.put("seq", line.seq());
        json.put("at", CaseJson.time(entry.at(), zone));
        json.put("actor", entry.actor());
        json.put("role", entry.role());
        json.put("action", entry.action());
        json.put("from", entry.from());
        json.put("to", entry.to());
        json.put("version", entry.version());
        json.put("outcome", entry.outcome());
        json.put("reason", entry.reason());
        json.put("hash", line.hash());
        return json;
    }

    @Override
    public Map<String, @Nullable Object> search(
            String person,
            @Nullable String process,
            @Nullable String stage,
            @Nullable String state,
            @Nullable String holder,
            @Nullable String page) {
        var found = page(person, process, stage, state, holder, page, PAGE);
        var json = new LinkedHashMap<String, @Nullable Object>();
        json.put(
                "cases",
                found.cases().stream().map(now -> this.json.of(now, person)).toList());
        json.put("next", found.next());
        return json;
    }

    /** A page of the cases a person may read: all of his processes for staff, else those he has a part in. */
    Cases.Page page(
            String person,
            @Nullable String process,
            @Nullable String stage,
            @Nullable String state,
            @Nullable String holder,
            @Nullable String after,
            int limit) {
        var holding = holder == null ? null : holderWord(holder);
        var known = process == null ? null : process.toLowerCase(java.util.Locale.ROOT);
        var query = new Cases.Query(known, stage, state, holding, isStaff(person) ? null : person, after, limit);
        var found = cases.search(query);
        return new Cases.Page(
                found.cases().stream().filter(now -> mayRead(now, person)).toList(), found.next());
    }

    private String holderWord(String holder) {
        return worlds.people()
                .find(holder)
                .map(person -> "person:" + person.id())
                .orElse(holder);
    }

    boolean isStaff(String person) {
        return worlds.people()
                .find(person)
                .filter(one -> !one.roles().isEmpty())
                .isPresent();
    }

    @Override
    public boolean mayFetch(String person, String fileId) {
        var owner = files.owner(fileId);
        if (owner.filter(person::equals).isPresent()) {
            return true;
        }
        return files.find(fileId).isPresent()
                && Set.copyOf(readable(person)).stream().anyMatch(now -> holds(now, fileId));
    }

    private List<Case> readable(String person) {
        return page(person, null, null, null, null, null, 500).cases();
    }

    private static boolean holds(Case now, String fileId) {
        return now.documents().stream().anyMatch(one -> one.file().equals(fileId) || fileId.equals(one.html()))
                || now.correspondence().stream().anyMatch(one -> one.files().contains(fileId))
                || now.issues().stream().anyMatch(one -> one.files().contains(fileId))
                || now.lanes().stream()
                        .flatMap(lane -> lane.evidence().stream())
                        .anyMatch(one -> one.files().contains(fileId))
                || now.answers().values().stream()
                        .flatMap(form -> form.values().values().stream())
                        .anyMatch(value -> value.texts().contains(fileId));
    }
}
