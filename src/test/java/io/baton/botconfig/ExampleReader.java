package io.baton.botconfig;

import io.baton.botconfig.Examples.Claim;
import io.baton.botconfig.Examples.Example;
import io.baton.botconfig.Examples.Step;
import io.baton.botconfig.Node.Items;
import io.baton.botconfig.Node.Keys;
import io.baton.botconfig.Node.Scalar;
import io.baton.chat.Person;
import io.baton.process.ActionRule;
import io.baton.process.Area;
import io.baton.process.BallotRule;
import io.baton.process.ProcessDefinition;
import io.baton.process.State;
import io.baton.process.Suggestion;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Reads examples, strictly: a word that is not known, of the file or of its process, is a fault. */
final class ExampleReader {

    private static final String SUFFIX = ".examples.yml";
    private static final Pattern REQUESTS = Pattern.compile("(\\S+) requests (.+)");
    private static final Pattern PRESSES = Pattern.compile("(\\S+) presses( the old)? (\\S+)");
    private static final Pattern DOES = Pattern.compile("(\\S+) does (\\S+)(?: (\\S+))?");
    private static final Pattern SAYS = Pattern.compile("(\\S+) says (.+)");
    private static final Pattern IT_IS = Pattern.compile("it is (\\S+)");
    private static final List<String> SENTENCES = List.of(
            "<person> requests <request>",
            "<person> presses <action>",
            "<person> presses the old <action>",
            "<person> does <action> [area]",
            "<person> says <words>",
            "it is <local time>");
    private static final List<String> KEYS = List.of("process", "start", "requests", "parts", "examples");

    private final String file;
    private final Path path;
    private final ProcessDefinition process;
    private final List<String> people;
    private final Faults faults;
    private final Map<String, Map<String, String>> requests = new LinkedHashMap<>();
    private final Map<String, List<Step>> parts = new LinkedHashMap<>();

    private ExampleReader(Path path, ProcessDefinition process, List<String> people, Faults faults) {
        this.path = path;
        this.file = path.toString().replace('\\', '/');
        this.process = process;
        this.people = people;
        this.faults = faults;
    }

    static List<Examples> read(TestConfig config) {
        var faults = new Faults();
        var all = files(config.folder().resolve("processes")).stream()
                .flatMap(path -> read(path, text(path), config, faults).stream())
                .toList();
        if (!faults.isEmpty()) {
            throw new BotConfigRefused(faults.sorted());
        }
        return all;
    }

    static Optional<Examples> read(Path path, String text, TestConfig config, Faults faults) {
        var id = path.getFileName().toString().replace(SUFFIX, "");
        var people = config.people().all().stream().map(Person::id).toList();
        var process = config.processes().find(id);
        if (process.isEmpty()) {
            faults.add(path.toString(), Position.NONE, "there is no process " + id, "rename the file");
            return Optional.empty();
        }
        return new ExampleReader(path, process.get(), people, faults).document(text);
    }

    private static List<Path> files(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(SUFFIX))
                    .sorted()
                    .toList();
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    private static String text(Path path) {
        try {
            return Files.readString(path);
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    // ---- the file

    private Optional<Examples> document(String text) {
        return YamlText.parse(file, text, faults).flatMap(root -> {
            var keys = keys(root, KEYS, List.of("process", "start", "examples"));
            known(keys, "process", List.of(process.id()));
            entries(keys, "requests").forEach(entry -> requests.put(entry.key().text(), request(entry.value())));
            entries(keys, "parts").forEach(entry -> parts.put(entry.key().text(), steps(entry.value())));
            var examples = keys.find("examples").map(entry -> items(entry.value())).orElse(List.of()).stream()
                    .flatMap(node -> example(node).stream())
                    .toList();
            return keys.find("start")
                    .flatMap(start -> time(start.value()))
                    .map(start -> new Examples(path, process.id(), start, examples));
        });
    }

    private Map<String, String> request(Node node) {
        var fields =
                process.requestForm().fields().stream().map(field -> field.id()).toList();
        var answers = new LinkedHashMap<String, String>();
        entries(node).forEach(entry -> {
            known(entry.key(), "question of the request", fields);
            answers.put(entry.key().text(), String.join(", ", words(entry.value())));
        });
        return answers;
    }

    /** Steps, with those of a part in the place of its name. */
    private List<Step> steps(Node node) {
        var steps = new ArrayList<Step>();
        for (var item : items(node)) {
            var part = item instanceof Scalar name ? parts.get(name.text()) : null;
            if (part == null) {
                step(item).ifPresent(steps::add);
            } else {
                steps.addAll(part);
            }
        }
        return steps;
    }

    private Optional<Example> example(Node node) {
        var keys = keys(node, List.of("example", "after", "steps", "then"), List.of("example"));
        var steps = new ArrayList<Step>();
        keys.find("after").ifPresent(after -> {
            known(after.value(), text(after.value()), "part of this file", parts.keySet());
            steps.addAll(parts.getOrDefault(text(after.value()), List.of()));
        });
        keys.find("steps").ifPresent(own -> steps.addAll(steps(own.value())));
        keys.find("then").ifPresent(then -> steps.add(then(then.value())));
        if (steps.isEmpty() || !(steps.getLast() instanceof Step.Then)) {
            wrong(node, "the story has no end", "write `then` and what must be true");
        }
        return keys.find("example")
                .map(name -> new Example(text(name.value()), node.at().line(), steps));
    }

    // ---- steps

    private Optional<Step> step(Node node) {
        if (node instanceof Keys keys && keys.entries().size() == 1) {
            var entry = keys.entries().getFirst();
            return entry.key().text().equals("then")
                    ? Optional.of(then(entry.value()))
                    : sentence(entry.key().text(), node, inputs(entry.value()));
        }
        return sentence(text(node), node, Map.of());
    }

    private Optional<Step> sentence(String text, Node at, Map<String, Object> inputs) {
        int line = at.at().line();
        for (var pattern : List.of(IT_IS, REQUESTS, PRESSES, DOES, SAYS)) {
            var words = pattern.matcher(text);
            if (words.matches()) {
                return Optional.of(sentence(pattern, words, line, at, inputs));
            }
        }
        wrong(
                at,
                "`" + text + "` is no step",
                "allowed: " + String.join(", ", SENTENCES) + ", then, the name of a part");
        return Optional.empty();
    }

    private Step sentence(Pattern pattern, Matcher words, int line, Node at, Map<String, Object> inputs) {
        if (pattern == IT_IS) {
            time(new Scalar(at.at(), words.group(1), Scalar.Kind.TEXT, true));
            return new Step.ItIs(line, words.group(1));
        }
        var who = words.group(1);
        known(at, who, "person of people.yml", people);
        if (pattern == REQUESTS) {
            known(at, words.group(2), "request of this file", requests.keySet());
            return new Step.Requests(line, who, requests.getOrDefault(words.group(2), Map.of()));
        }
        if (pattern == SAYS) {
            return new Step.Says(line, who, words.group(2));
        }
        var action = words.group(pattern == PRESSES ? 3 : 2);
        known(at, action, "action of the process", with(actions(), "submit"));
        if (pattern == PRESSES) {
            return new Step.Presses(line, who, action, words.group(2) != null, inputs);
        }
        var area = Optional.ofNullable(words.group(3));
        area.ifPresent(id -> known(at, id, "area of the process", areas()));
        return new Step.Does(line, who, action, area.orElse(""), inputs);
    }

    /** Inputs: texts, lists of texts, and tables as lists of rows. */
    private Map<String, Object> inputs(Node node) {
        var inputs = new LinkedHashMap<String, Object>();
        entries(node).forEach(entry -> inputs.put(entry.key().text(), input(entry.value())));
        return inputs;
    }

    private Object input(Node node) {
        if (node instanceof Scalar) {
            return text(node);
        }
        var items = items(node);
        return !items.isEmpty() && items.getFirst() instanceof Keys
                ? items.stream().map(this::row).toList()
                : words(node);
    }

    private Map<String, String> row(Node node) {
        var row = new LinkedHashMap<String, String>();
        entries(node).forEach(entry -> row.put(entry.key().text(), text(entry.value())));
        return row;
    }

    // ---- claims

    private Step.Then then(Node node) {
        var claims = new ArrayList<Claim>();
        entries(node).forEach(entry -> claims.addAll(claims(entry)));
        return new Step.Then(node.at().line(), claims);
    }

    private List<Claim> claims(Node.Entry entry) {
        var what = entry.key().text();
        return switch (what) {
            case "state" ->
                List.of(word(
                        entry, "state", process.states().stream().map(State::id).toList()));
            case "stage" -> List.of(word(entry, "stage", process.stages()));
            case "case" -> List.of(word(entry, "number of a case", List.of("1", "2", "3")));
            case "due" -> List.of(word(entry, "", List.of()));
            case "held-by", "flags", "opens", "answered", "refused", "thread" ->
                List.of(claim(entry, "", entry.value()));
            case "silent" -> List.of(claim(entry, "", entry.value()));
            case "told", "asked", "reminded", "closed" -> each(entry, "person or #room", List.of());
            case "facts" -> each(entry, "", List.of());
            case "items", "issues" -> each(entry, "", List.of());
            case "ballots" ->
                each(
                        entry,
                        "ballot",
                        process.ballots().stream().map(BallotRule::id).toList());
            case "lanes" -> each(entry, "area", areas());
            case "documents" -> each(entry, "", List.of());
            case "links" -> each(entry, "kind of link", List.of("parent", "follow-on", "copy"));
            default -> {
                wrong(entry.key(), "the key `" + what + "` is not known here", Suggestion.of(what, CLAIMS));
                yield List.of();
            }
        };
    }

    private static final List<String> CLAIMS = List.of(
            "case",
            "state",
            "stage",
            "held-by",
            "due",
            "flags",
            "facts",
            "ballots",
            "lanes",
            "items",
            "issues",
            "documents",
            "links",
            "told",
            "asked",
            "reminded",
            "closed",
            "silent",
            "thread",
            "answered",
            "refused",
            "opens");

    private Claim word(Node.Entry entry, String noun, List<String> allowed) {
        var text = text(entry.value());
        if (!allowed.isEmpty()) {
            known(entry.value(), text, noun, allowed);
        }
        if (entry.key().text().equals("due") && !text.equals("never")) {
            time(entry.value());
        }
        return new Claim(entry.key().at().line(), entry.key().text(), "", List.of(text));
    }

    /** One claim for each key; none at all stands as a claim of its own, such as that nobody was told. */
    private List<Claim> each(Node.Entry entry, String noun, List<String> allowed) {
        var what = entry.key().text();
        var claims = new ArrayList<Claim>();
        claims.add(new Claim(entry.key().at().line(), what, "", List.of()));
        entries(entry.value()).forEach(one -> {
            if (!allowed.isEmpty()) {
                known(one.key(), noun, allowed);
            }
            if (noun.equals("person or #room") && !one.key().text().startsWith("#")) {
                known(one.key(), "person of people.yml", people);
            }
            claims.add(claim(entry, one.key().text(), one.value()));
        });
        return claims;
    }

    private Claim claim(Node.Entry entry, String of, Node value) {
        return new Claim(value.at().line(), entry.key().text(), of, words(value));
    }

    // ---- nodes

    private Keys keys(Node node, List<String> allowed, List<String> required) {
        var keys = node instanceof Keys given ? given : Keys.of(node.at(), entries(node));
        keys.entries().forEach(entry -> known(entry.key(), "key here", allowed));
        required.stream()
                .filter(key -> keys.find(key).isEmpty())
                .forEach(key -> wrong(node, "the key `" + key + "` is missing", "write `" + key + "`"));
        return keys;
    }

    private List<Node.Entry> entries(Keys keys, String key) {
        return keys.find(key).map(entry -> entries(entry.value())).orElse(List.of());
    }

    private List<Node.Entry> entries(Node node) {
        if (node instanceof Keys keys) {
            return keys.entries();
        }
        wrong(node, "expected an object, found " + node.word(), "write `key: value`");
        return List.of();
    }

    private static List<Node> items(Node node) {
        return node instanceof Items items ? items.items() : List.of(node);
    }

    private List<String> words(Node node) {
        return items(node).stream().map(this::text).toList();
    }

    private String text(Node node) {
        if (node instanceof Scalar scalar
                && Set.of(Scalar.Kind.TEXT, Scalar.Kind.NUMBER).contains(scalar.kind())) {
            return scalar.text();
        }
        wrong(node, "expected a text, found " + node.word(), "write a text, in quotes where YAML may misread it");
        return "";
    }

    private Optional<String> time(Node node) {
        var text = text(node);
        try {
            LocalDateTime.parse(text);
            return Optional.of(text);
        } catch (DateTimeParseException _) {
            wrong(node, "`" + text + "` is no local time", "write it like 2027-01-11T09:00");
            return Optional.empty();
        }
    }

    private void known(Keys keys, String key, Collection<String> allowed) {
        keys.find(key).ifPresent(entry -> known(entry.value(), text(entry.value()), key, allowed));
    }

    private void known(Scalar word, String noun, Collection<String> allowed) {
        known(word, word.text(), noun, allowed);
    }

    private void known(Node at, String word, String noun, Collection<String> allowed) {
        if (!allowed.contains(word)) {
            wrong(at, "`" + word + "` is no " + noun, Suggestion.of(word, allowed));
        }
    }

    private void wrong(Node node, String what, String fix) {
        faults.add(file, node.at(), what, fix);
    }

    private List<String> actions() {
        return process.actions().stream().map(ActionRule::action).distinct().toList();
    }

    private List<String> areas() {
        return process.areas().stream().map(Area::id).toList();
    }

    private static List<String> with(List<String> words, String more) {
        return Stream.concat(words.stream(), Stream.of(more)).toList();
    }
}
