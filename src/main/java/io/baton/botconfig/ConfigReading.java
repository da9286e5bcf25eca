package io.baton.botconfig;

import io.baton.botconfig.ConfigFolder.SourceFile;
import io.baton.botconfig.Source.Part;
import io.baton.calendar.BusinessCalendar;
import io.baton.chat.Channel;
import io.baton.chat.Group;
import io.baton.chat.Person;
import io.baton.estimate.RateSchedule;
import io.baton.estimate.RateSchedules;
import io.baton.form.Form;
import io.baton.language.Language;
import io.baton.process.ProcessDefinition;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Reads all files of a configuration folder and collects what is wrong with them. */
final class ConfigReading {

    private static final Pattern PROCESS = Pattern.compile("processes/([^/]+)\\.yml");
    private static final Pattern FORM = Pattern.compile("processes/([^/]+)/([^/]+)\\.form\\.yml");
    private static final Pattern TRANSLATION = Pattern.compile("processes/([^/]+)/([a-z]{2,3})\\.yml");
    private static final Pattern CALENDAR = Pattern.compile("calendars/([^/]+)\\.yml");
    private static final Pattern RATES = Pattern.compile("rates/[^/]+\\.yml");
    private static final Pattern NOT_OURS =
            Pattern.compile("processes/[^/]+\\.examples\\.yml|application[^/]*\\.ya?ml|slack/manifest\\.yaml");
    private static final String PEOPLE = "people.yml";
    private static final String CHANNELS = "channels.yml";
    private static final String GROUPS = "groups.yml";
    private static final String PLACES = "read are people.yml, channels.yml, groups.yml, calendars/*.yml, rates/*.yml, "
            + "processes/<id>.yml, processes/<id>/*.form.yml and, for another language, processes/<id>/hi.yml";

    private final ConfigFolder folder;
    private final Faults faults = new Faults();
    private final Map<String, Node> nodes = new TreeMap<>();

    private ConfigReading(ConfigFolder folder) {
        this.folder = folder;
    }

    /**
     * The outcome of reading a folder.
     *
     * @param config what could be read; only to be used when there are no faults
     */
    record Result(BotConfig config, List<Fault> faults) {

        /** The configuration, where it has no fault. */
        BotConfig orRefuse() {
            if (!faults.isEmpty()) {
                throw new BotConfigRefused(faults);
            }
            return config;
        }
    }

    static Result read(ConfigFolder folder) {
        return new ConfigReading(folder).result();
    }

    private Result result() {
        folder.files().forEach(this::parse);
        var people = list(PEOPLE, Person.class);
        var channels = list(CHANNELS, Channel.class);
        var groups = nodes.containsKey(GROUPS) ? list(GROUPS, Group.class) : List.<Group>of();
        var calendars = calendars();
        var sources = sources();
        var rates = rates();
        var check = new CrossCheck(sources, people, channels, groups, calendars, faults);
        if (faults.isEmpty()) {
            check.together(part(PEOPLE), part(CHANNELS));
            if (!groups.isEmpty()) {
                check.groups(part(GROUPS));
            }
            RateCheck.check(sources, rates, faults);
        }
        check.processes();
        var translations = faults.isEmpty() ? translations(sources) : List.<BotConfig.Translated>of();
        var versions = new Versions(faults).sorted(sources);
        var config = new BotConfig(
                versions.newest(),
                versions.earlier(),
                translations,
                people,
                channels,
                groups,
                calendars,
                schedules(rates));
        return new Result(config, faults.sorted());
    }

    private Part part(String path) {
        return new Part(folder.full(path), Objects.requireNonNull(nodes.get(path)));
    }

    private void parse(SourceFile file) {
        if (NOT_OURS.matcher(file.path()).matches()) {
            return;
        }
        var ours = List.of(PEOPLE, CHANNELS, GROUPS).contains(file.path())
                || List.of(PROCESS, FORM, TRANSLATION, CALENDAR, RATES).stream()
                        .anyMatch(place -> place.matcher(file.path()).matches());
        if (ours) {
            YamlText.parse(folder.full(file.path()), file.text(), faults)
                    .ifPresent(node -> nodes.put(file.path(), node));
        } else {
            faults.add(folder.full(file.path()), Position.NONE, "this file is not read", PLACES);
        }
    }

    private <T> Optional<T> one(String path, Node node, Class<T> type) {
        return new RecordReader(folder.full(path), faults).read(node, type);
    }

    private <T> List<T> list(String path, Class<T> type) {
        if (folder.files().stream().noneMatch(file -> file.path().equals(path))) {
            faults.add(folder.full(path), Position.NONE, "there is no such file", "add it; a list, may be empty: []");
        }
        return Optional.ofNullable(nodes.get(path))
                .map(node -> new RecordReader(folder.full(path), faults).readAll(node, type))
                .orElse(List.of());
    }

    private Map<String, BusinessCalendar> calendars() {
        var calendars = new LinkedHashMap<String, BusinessCalendar>();
        nodes.forEach((path, node) -> {
            var name = CALENDAR.matcher(path);
            if (name.matches()) {
                one(path, node, CalendarFile.class)
                        .flatMap(file -> calendar(path, node, file))
                        .ifPresent(calendar -> calendars.put(calendar.id(), calendar));
                checkId(path, node, name.group(1));
            }
        });
        return calendars;
    }

    private Optional<BusinessCalendar> calendar(String path, Node node, CalendarFile file) {
        try {
            return Optional.of(file.calendar());
        } catch (IllegalArgumentException refusal) {
            faults.add(folder.full(path), node.at(), String.valueOf(refusal.getMessage()), "");
            return Optional.empty();
        }
    }

    private Map<Part, RateSchedule> rates() {
        var schedules = new LinkedHashMap<Part, RateSchedule>();
        nodes.forEach((path, node) -> {
            if (RATES.matcher(path).matches()) {
                one(path, node, RateSchedule.class).ifPresent(schedule -> schedules.put(part(path), schedule));
            }
        });
        return schedules;
    }

    private RateSchedules schedules(Map<Part, RateSchedule> rates) {
        try {
            return new RateSchedules(List.copyOf(rates.values()));
        } catch (IllegalArgumentException refusal) {
            faults.add(folder.full("rates"), Position.NONE, String.valueOf(refusal.getMessage()), "change one of them");
            return new RateSchedules(List.of());
        }
    }

    private List<Source> sources() {
        var sources = new ArrayList<Source>();
        nodes.forEach((path, node) -> {
            var name = PROCESS.matcher(path);
            if (name.matches()) {
                checkId(path, node, name.group(1).replaceFirst("@.*", ""));
                source(path, node, forms(name.group(1))).ifPresent(sources::add);
            }
            var form = FORM.matcher(path);
            if (form.matches() && !nodes.containsKey("processes/" + form.group(1) + ".yml")) {
                faults.add(
                        folder.full(path),
                        Position.NONE,
                        "there is no process for this form",
                        "add processes/" + form.group(1) + ".yml, or move the form");
            }
        });
        return sources;
    }

    /** The forms of a process: nodes by path, in the order of the files. */
    private Map<String, Node> forms(String process) {
        var forms = new LinkedHashMap<String, Node>();
        nodes.forEach((path, node) -> {
            var name = FORM.matcher(path);
            if (name.matches() && name.group(1).equals(process)) {
                checkId(path, node, name.group(2));
                forms.put(path, node);
            }
        });
        return forms;
    }

    private Optional<Source> source(String path, Node node, Map<String, Node> formNodes) {
        var forms = new ArrayList<Form>();
        var parts = new ArrayList<Part>();
        formNodes.forEach((form, root) -> {
            one(form, root, Form.class).ifPresent(forms::add);
            parts.add(new Part(folder.full(form), root));
        });
        var main = new Part(folder.full(path), node);
        return new RecordReader(main.file(), faults)
                .read(node, ProcessDefinition.class, Map.of("forms", forms))
                .filter(process -> process.forms().size() == formNodes.size())
                .map(process -> new Source(process, main, parts));
    }

    /** Each process in the languages it is translated into; of use only where the process itself has no fault. */
    private List<BotConfig.Translated> translations(List<Source> sources) {
        var translations = new ArrayList<BotConfig.Translated>();
        nodes.forEach((path, node) -> {
            var name = TRANSLATION.matcher(path);
            if (name.matches()) {
                var language = Language.of(name.group(2)).filter(one -> one != Language.ENGLISH);
                var main = folder.full("processes/" + name.group(1) + ".yml");
                var source = sources.stream()
                        .filter(one -> one.main().file().equals(main))
                        .findFirst();
                if (language.isEmpty() || source.isEmpty()) {
                    faults.add(
                            folder.full(path),
                            Position.NONE,
                            language.isEmpty()
                                    ? "`" + name.group(2) + "` is no language to translate into"
                                    : "there is no process for this translation",
                            "languages are " + languages());
                    return;
                }
                Translating.of(source.get(), part(path), language.get(), faults)
                        .ifPresent(process -> translations.add(new BotConfig.Translated(language.get(), process)));
            }
        });
        return translations;
    }

    private static String languages() {
        return Stream.of(Language.values())
                .filter(language -> language != Language.ENGLISH)
                .map(Language::tag)
                .collect(Collectors.joining(", "));
    }

    private void checkId(String path, Node node, String name) {
        if (node instanceof Node.Keys keys
                && keys.find("id").map(Node.Entry::value).orElse(null) instanceof Node.Scalar id
                && !id.text().equals(name)) {
            faults.add(
                    folder.full(path),
                    id.at(),
                    "the id `" + id.text() + "` is not the name of the file",
                    "write `id: " + name + "`, or rename the file");
        }
    }
}
