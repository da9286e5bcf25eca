package io.baton.desk;

import io.baton.casework.Case;
import io.baton.casework.Cases;
import io.baton.casework.Command;
import io.baton.chat.Answer;
import io.baton.chat.Incoming;
import io.baton.chat.Place;
import io.baton.form.Field;
import io.baton.language.Phrases;
import io.baton.process.ActionRule;
import io.baton.process.ProcessDefinition;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Slash commands (workspace-api, Commands): the same four words on every platform. */
final class Commands {

    static final List<String> READS = List.of("status", "history", "documents", "tables", "actions", "help");
    private static final String CASE_ID = "[A-Za-z]+-\\d{4}-\\d{4,}";

    private final Acts acts;
    private final Talks talks;
    private final Readings readings;
    private final CaseTexts texts;
    private final BatonWords words;
    private final Worlds worlds;
    private final Replies replies;
    private final Cases cases;
    private final TableFiles tables;

    Commands(
            Acts acts,
            Talks talks,
            Readings readings,
            CaseTexts texts,
            BatonWords words,
            Worlds worlds,
            Replies replies,
            Cases cases,
            TableFiles tables) {
        this.acts = acts;
        this.talks = talks;
        this.readings = readings;
        this.texts = texts;
        this.words = words;
        this.worlds = worlds;
        this.replies = replies;
        this.cases = cases;
        this.tables = tables;
    }

    Answer given(Incoming.CommandGiven given) {
        var to = new Replies.Said(given.delivery(), given.person(), given.place());
        var line = new CommandLine(given.text());
        var word = line.words(1).isEmpty() ? "" : line.words(1).getFirst().toLowerCase(Locale.ROOT);
        return switch (word) {
            case "/request" -> request(line.after(1), to);
            case "/case" -> onCase(line.after(1), to);
            case "/cases" -> list(line.after(1), to);
            case "/baton" -> words.say(line.after(1), to);
            default -> {
                replies.refuse(to, null, words(to).say("desk.no-command", word));
                yield Answer.DONE;
            }
        };
    }

    private Answer request(CommandLine line, Replies.Said to) {
        var first = line.words(2);
        if (!first.isEmpty() && first.getFirst().equalsIgnoreCase("follow-on")) {
            return onCase(new CommandLine("follow-on " + line.after(1).text()), to);
        }
        var def = process(first);
        if (def.isEmpty()) {
            if (first.isEmpty()) {
                talks.openings().which(to);
            } else {
                unknownProcess(first.getFirst(), to);
            }
            return Answer.DONE;
        }
        if (first.size() > 1 && first.getLast().equalsIgnoreCase("form")) {
            return talks.openings().beginForm(def.get(), to);
        }
        var pairs = line.pairs();
        if (pairs.isEmpty()) {
            talks.openings().begin(def.get(), to);
        } else {
            talks.openings().importing(def.get(), pairs, to);
        }
        return Answer.DONE;
    }

    private Optional<ProcessDefinition> process(List<String> words) {
        var newest = worlds.processes().newest();
        if (words.isEmpty() || words.getFirst().contains("=")) {
            return newest.size() == 1 ? Optional.of(newest.getFirst()) : Optional.empty();
        }
        return worlds.processes().find(words.getFirst());
    }

    private void unknownProcess(String word, Replies.Said to) {
        var all = worlds.processes().newest();
        var names = all.stream().map(ProcessDefinition::id).collect(Collectors.joining(", "));
        replies.reply(
                to,
                words(to).say("desk.no-process", word, names),
                all.stream()
                        .map(def -> ServiceDesk.requestButton(worlds.to(to.person(), def)))
                        .toList());
    }

    private Answer onCase(CommandLine line, Replies.Said to) {
        var words = line.words(2);
        if (words.isEmpty()) {
            replies.refuse(to, null, words(to).say("desk.say-what", exampleId()));
            return Answer.DONE;
        }
        var action = words.getFirst().toLowerCase(Locale.ROOT);
        boolean named = words.size() > 1 && words.get(1).matches(CASE_ID);
        var id = named ? Optional.of(words.get(1).toUpperCase(Locale.ROOT)) : inThread(to.place());
        if (id.isEmpty()) {
            replies.refuse(to, null, words(to).say("desk.which-case", action));
            return Answer.DONE;
        }
        var rest = line.after(named ? 2 : 1);
        return READS.contains(action) ? read(action, rest.free(), id.get(), to) : act(action, id.get(), rest, to);
    }

    private Phrases words(Replies.Said to) {
        return worlds.words(to.person());
    }

    private String exampleId() {
        return worlds.processes().newest().stream()
                .findFirst()
                .map(def -> def.prefix() + "-2027-0001")
                .orElse("<ID>");
    }

    private static Optional<String> inThread(Place place) {
        return place instanceof Place.Thread(var id) ? Optional.of(id) : Optional.empty();
    }

    private Answer read(String what, String word, String id, Replies.Said to) {
        var found = cases.find(id);
        if (found.isEmpty()) {
            replies.reply(to, words(to).say("desk.no-case", id));
        } else if (readings.mayRead(found.get(), to.person())) {
            if (what.equals("tables")) {
                tables(found.get(), word, to);
            } else {
                show(what, found.get(), to);
            }
        } else {
            // The attempt is audited as a refusal, which the decision words without naming the case's content.
            return acts.act(command(what, id, Map.of(), null, null, to), to);
        }
        return Answer.DONE;
    }

    /** The tables of a case's forms as files: with the rows they have, or empty to be filled in. */
    private void tables(Case now, String name, Replies.Said to) {
        var setting = worlds.to(to.person(), now);
        var forms = setting.def().forms();
        var found = forms.stream()
                .flatMap(form -> form.fields().stream()
                        .filter(TableFiles::isTable)
                        .filter(field -> name.isBlank()
                                || name.equalsIgnoreCase(field.id())
                                || name.equalsIgnoreCase(form.id() + "." + field.id()))
                        .flatMap(field ->
                                tables.download(field, now.answer(form.id() + "." + field.id()), to.person()).stream()))
                .toList();
        var words = found.isEmpty()
                ? setting.words().say("desk.no-table", now.id(), name)
                : setting.words().say("desk.tables", now.id());
        replies.reply(to, now.id(), words, found);
    }

    private void show(String what, Case now, Replies.Said to) {
        switch (what) {
            case "history" -> replies.reply(to, now.id(), texts.history(now, to.person()));
            case "documents" -> replies.reply(to, now.id(), texts.documents(now, to.person()), CaseTexts.files(now));
            case "actions", "help" ->
                replies.offer(to, now.id(), texts.actions(now, to.person()), texts.buttons(now, to.person()));
            default -> replies.reply(to, now.id(), texts.status(now, to.person()));
        }
    }

    private Answer act(String action, String id, CommandLine line, Replies.Said to) {
        var given = new LinkedHashMap<String, Object>();
        var rest = line;
        var rules =
                cases.find(id).map(now -> worlds.definition(now).rules(action)).orElse(List.of());
        var first = line.words(1);
        if (!first.isEmpty() && isArea(first.getFirst(), id, rules)) {
            given.put("area", first.getFirst().toUpperCase(Locale.ROOT));
            rest = line.after(1);
        }
        given.putAll(contents(rest.pairs(), rules, id, words(to)));
        var free = rest.free();
        return acts.act(command(action, id, given, free.isEmpty() ? null : free, null, to), to);
    }

    private boolean isArea(String word, String id, List<ActionRule> rules) {
        boolean wanted = rules.stream()
                .anyMatch(rule -> rule.area()
                        || rule.inputs().stream().anyMatch(input -> input.id().equals("area")));
        return wanted
                && cases.find(id)
                        .filter(now -> worlds.definition(now)
                                .area(word.toUpperCase(Locale.ROOT))
                                .isPresent())
                        .isPresent();
    }

    /** What was given, with a file that stands for a table replaced by its rows. */
    Map<String, Object> contents(Map<String, ?> given, List<ActionRule> rules, String caseId, Phrases words) {
        return tables.contents(given, key -> isTable(key, rules, caseId), words);
    }

    private boolean isTable(String key, List<ActionRule> rules, String caseId) {
        return fields(rules, caseId).anyMatch(field -> field.id().equals(key) && TableFiles.isTable(field));
    }

    private Stream<Field> fields(List<ActionRule> rules, String caseId) {
        var filled = cases.find(caseId).map(worlds::definition).stream()
                .flatMap(def -> rules.stream()
                        .flatMap(rule -> rule.forms().stream())
                        .flatMap(form -> def.form(form).stream())
                        .flatMap(form -> form.fields().stream()));
        return Stream.concat(rules.stream().flatMap(rule -> rule.inputs().stream()), filled);
    }

    static Command command(
            String action,
            String id,
            Map<String, Object> given,
            @org.jspecify.annotations.Nullable String free,
            @org.jspecify.annotations.Nullable String promptKey,
            Replies.Said to) {
        return new Command(to.delivery(), id, action, to.person(), given, free, promptKey, false);
    }

    private Answer list(CommandLine line, Replies.Said to) {
        var pairs = line.pairs();
        var word = line.free().isEmpty()
                ? "mine"
                : new CommandLine(line.free()).words(1).getFirst().toLowerCase(Locale.ROOT);
        var holder = word.equals("waiting") ? to.person() : pairs.get("holder");
        var found = readings
                .page(to.person(), pairs.get("process"), pairs.get("stage"), pairs.get("state"), null, null, 200)
                .cases()
                .stream()
                .filter(now -> holder == null || isHeldBy(now, holder))
                .filter(now -> !word.equals("mine") || isMine(now, to.person()))
                .limit(25)
                .map(now -> texts.line(now, to.person()))
                .collect(Collectors.joining("\n"));
        replies.reply(to, found.isEmpty() ? words(to).say("desk.no-cases") : found);
        return Answer.DONE;
    }

    private boolean isMine(Case now, String person) {
        return now.requester().equals(person)
                || now.team().contains(person)
                || isHeldBy(now, person)
                || now.facts().values().stream().anyMatch(value -> value.texts().contains(person))
                || now.lanes().stream().anyMatch(lane -> person.equals(lane.assignee()));
    }

    private boolean isHeldBy(Case now, String person) {
        return acts.holders(now).stream()
                .anyMatch(holder -> person.equals(holder.person())
                        || (holder.person() == null && readings.hasRole(person, holder.role())));
    }
}
