package io.baton.desk;

import io.baton.casework.Ballot;
import io.baton.casework.Case;
import io.baton.casework.Decisions;
import io.baton.casework.Lane;
import io.baton.casework.Possible;
import io.baton.form.Value;
import io.baton.process.ProcessDefinition;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A case as the JSON interface lays it down (contract 2): maps, lists, texts, numbers. */
final class CaseJson {

    private final Decisions decisions;
    private final Worlds worlds;

    CaseJson(Decisions decisions, Worlds worlds) {
        this.decisions = decisions;
        this.worlds = worlds;
    }

    Map<String, @Nullable Object> of(Case now, String person) {
        var def = worlds.definition(now);
        var zone = worlds.processes().calendar(def.calendar()).zone();
        var stages = decisions.stages(def, now, worlds.of(def));
        var json = new LinkedHashMap<String, @Nullable Object>();
        json.put("id", now.id());
        json.put("process", now.process());
        json.put("version", now.version());
        json.put("revision", now.revision());
        json.put("title", now.title());
        json.put("stage", stages.stage());
        json.put("state", now.state());
        put(json, "step", stages.step());
        json.put("stageIndex", stages.index());
        json.put("stages", stages.all());
        json.put("requester", now.requester());
        json.put("team", now.team());
        json.put("holder", holders(def, now, zone));
        put(json, "due", decisions.due(def, now).map(due -> time(due, zone)).orElse(null));
        put(json, "hold", hold(now, zone));
        json.put("flags", List.copyOf(now.flags()));
        json.put("facts", values(now.facts()));
        json.put("answers", answers(now));
        json.put(
                "documents",
                now.documents().stream().map(one -> document(one, zone)).toList());
        json.put("ballots", now.ballots().stream().map(one -> ballot(one, zone)).toList());
        json.put("lanes", now.lanes().stream().map(one -> lane(one, zone)).toList());
        json.put("items", now.items().stream().map(CaseJson::item).toList());
        json.put("issues", now.issues().stream().map(one -> issue(one, zone)).toList());
        json.put(
                "requests",
                now.requests().stream().map(one -> request(one, zone)).toList());
        json.put(
                "links",
                now.links().stream()
                        .map(link -> Map.of("kind", link.kind(), "case", link.caseId()))
                        .toList());
        json.put(
                "meetings",
                now.meetings().stream().map(one -> meeting(one, zone)).toList());
        json.put(
                "correspondence",
                now.correspondence().stream().map(CorrespondenceJson::of).toList());
        put(json, "estimate", EstimateJson.of(now.estimate(), zone));
        json.put("actions", actions(def, now, person));
        return json;
    }

    private static void put(Map<String, @Nullable Object> json, String key, @Nullable Object value) {
        json.put(key, value);
    }

    static String time(Instant at, ZoneId zone) {
        return java.time.format.DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(at.atZone(zone));
    }

    private List<Map<String, @Nullable Object>> holders(ProcessDefinition def, Case now, ZoneId zone) {
        return decisions.holders(def, now, worlds.of(def)).stream()
                .map(holder -> {
                    var json = new LinkedHashMap<String, @Nullable Object>();
                    json.put("role", holder.role());
                    put(json, "person", holder.person());
                    json.put("since", time(now.waiting().getOrDefault(holder.key(), now.enteredAt()), zone));
                    return (Map<String, @Nullable Object>) json;
                })
                .toList();
    }

    private static @Nullable Map<String, @Nullable Object> hold(Case now, ZoneId zone) {
        var hold = now.hold();
        if (hold == null) {
            return null;
        }
        var json = new LinkedHashMap<String, @Nullable Object>();
        json.put("since", time(hold.since(), zone));
        json.put("by", hold.by());
        json.put("reason", hold.reason());
        put(json, "resumeOn", hold.resumeOn());
        json.put("resumeTo", hold.resumeTo());
        return json;
    }

    private static Map<String, @Nullable Object> answers(Case now) {
        var json = new LinkedHashMap<String, @Nullable Object>();
        now.answers().forEach((form, answers) -> json.put(form, values(answers.values())));
        return json;
    }

    static Map<String, @Nullable Object> values(Map<String, Value> values) {
        var json = new LinkedHashMap<String, @Nullable Object>();
        values.forEach((id, value) -> json.put(id, value(value)));
        return json;
    }

    /** A value in the JSON spelling of the interface: whole numbers without a point. */
    static Object value(Value value) {
        return switch (value) {
            case Value.Text(var text) -> text;
            case Value.Num(var number) -> number(number);
            case Value.Flag(var flag) -> flag;
            case Value.Items(var items) -> items;
            case Value.Table(var rows) -> rows.stream().map(CaseJson::values).toList();
        };
    }

    private static Object number(BigDecimal number) {
        var plain = number.stripTrailingZeros();
        return plain.scale() <= 0 ? (Object) plain.longValueExact() : plain;
    }

    private static Map<String, @Nullable Object> document(Case.Document one, ZoneId zone) {
        var json = new LinkedHashMap<String, @Nullable Object>();
        json.put("id", one.id());
        json.put("version", one.version());
        json.put("title", one.title());
        json.put("file", one.file());
        put(json, "html", one.html());
        json.put("name", one.name());
        json.put("type", one.type());
        json.put("size", one.size());
        json.put("sha256", one.sha256());
        json.put("at", time(one.at(), zone));
        json.put("by", one.by());
        json.put("current", one.current());
        return json;
    }

    private static Map<String, @Nullable Object> ballot(Ballot one, ZoneId zone) {
        var json = new LinkedHashMap<String, @Nullable Object>();
        json.put("id", one.id());
        put(json, "document", one.document());
        json.put("version", one.version());
        json.put("policy", one.policy());
        json.put("status", one.status().name());
        json.put(
                "parties",
                one.parties().stream()
                        .map(vote -> {
                            var party = new LinkedHashMap<String, @Nullable Object>();
                            party.put("party", vote.party());
                            put(party, "person", vote.person());
                            put(party, "choice", vote.choice());
                            put(party, "at", vote.at() == null ? null : time(vote.at(), zone));
                            put(party, "note", vote.note());
                            return party;
                        })
                        .toList());
        return json;
    }

    private static Map<String, @Nullable Object> lane(Lane one, ZoneId zone) {
        var json = new LinkedHashMap<String, @Nullable Object>();
        json.put("id", one.id());
        json.put("status", one.status());
        put(json, "blocked", one.blocked());
        json.put("attempt", one.attempt());
        put(json, "assignee", one.assignee());
        json.put("since", time(one.since(), zone));
        json.put(
                "evidence",
                one.evidence().stream()
                        .map(proof -> {
                            var evidence = new LinkedHashMap<String, @Nullable Object>();
                            evidence.put("action", proof.action());
                            put(evidence, "text", proof.text());
                            evidence.put("files", proof.files());
                            evidence.put("inputs", values(proof.inputs()));
                            evidence.put("attempt", proof.attempt());
                            evidence.put("at", time(proof.at(), zone));
                            evidence.put("by", proof.by());
                            return evidence;
                        })
                        .toList());
        return json;
    }

    private static Map<String, @Nullable Object> item(Case.Item one) {
        var json = new LinkedHashMap<String, @Nullable Object>();
        json.put("no", one.no());
        json.put("text", one.text());
        json.put("owner", one.owner());
        put(json, "due", one.due());
        json.put("required", one.required());
        json.put("status", one.status());
        json.put("suggested", one.suggested());
        put(json, "note", one.note());
        return json;
    }

    private static Map<String, @Nullable Object> issue(Case.Issue one, ZoneId zone) {
        var json = new LinkedHashMap<String, @Nullable Object>();
        json.put("no", one.no());
        json.put("kind", one.kind());
        json.put("text", one.text());
        put(json, "category", one.category());
        put(json, "scope", one.scope());
        json.put("status", one.status());
        json.put("by", one.by());
        put(json, "to", one.to());
        json.put("at", time(one.at(), zone));
        put(json, "assignee", one.assignee());
        put(json, "answer", one.answer());
        put(json, "resolvedAt", one.resolvedAt() == null ? null : time(one.resolvedAt(), zone));
        json.put("files", one.files());
        return json;
    }

    private static Map<String, @Nullable Object> request(Case.Request one, ZoneId zone) {
        var json = new LinkedHashMap<String, @Nullable Object>();
        json.put("kind", one.kind());
        json.put("by", one.by());
        json.put("at", time(one.at(), zone));
        put(json, "reason", one.reason());
        put(json, "amount", one.amount());
        json.put("status", one.status());
        return json;
    }

    private static Map<String, @Nullable Object> meeting(Case.Meeting one, ZoneId zone) {
        var json = new LinkedHashMap<String, @Nullable Object>();
        json.put("id", one.id());
        json.put("no", one.no());
        json.put("start", time(one.start(), zone));
        put(json, "place", one.place());
        put(json, "heldAt", one.heldAt() == null ? null : time(one.heldAt(), zone));
        json.put("attendees", one.attendees());
        put(json, "delegates", one.delegates());
        put(json, "minutes", one.minutes());
        return json;
    }

    private List<Map<String, @Nullable Object>> actions(ProcessDefinition def, Case now, String person) {
        var actions = new ArrayList<Map<String, @Nullable Object>>();
        for (Possible possible : decisions.possible(def, now, person, worlds.of(def))) {
            var json = new LinkedHashMap<String, @Nullable Object>();
            json.put("action", possible.action());
            json.put("label", possible.label());
            json.put("by", possible.by());
            put(json, "area", possible.area());
            json.put("enabled", possible.enabled());
            json.put("missing", possible.missing());
            actions.add(json);
        }
        return actions;
    }
}
