package io.baton.botconfig;

import io.baton.botconfig.Source.Part;
import io.baton.calendar.BusinessCalendar;
import io.baton.chat.Channel;
import io.baton.chat.Group;
import io.baton.chat.Person;
import io.baton.process.Area;
import io.baton.process.ProcessCheck;
import io.baton.process.ProcessDefinition;
import io.baton.process.Role;
import io.baton.process.Suggestion;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Checks what no file can be checked for alone: that people have the roles, and that rooms, calendars and rates exist. */
record CrossCheck(
        List<Source> sources,
        List<Person> people,
        List<Channel> channels,
        List<Group> groups,
        Map<String, BusinessCalendar> calendars,
        Faults faults) {

    private static final String CHANNEL_NAME = "[a-z0-9][a-z0-9_-]{0,79}";
    private static final String SLACK_USER = "[UW][A-Z0-9_]+";
    private static final String SLACK_GROUP = "S[A-Z0-9_]+";
    private static final String PERSON_ID = "[a-z0-9][a-z0-9._-]{0,39}";

    /** Checks each process by itself. */
    void processes() {
        for (var source : sources) {
            ProcessCheck.check(source.process())
                    .forEach(finding -> faults.add(source.fault(finding.path(), finding.what(), finding.fix())));
        }
    }

    /** Checks how the files fit together; of use only where all of them could be read. */
    void together(Part peopleFile, Part channelsFile) {
        people(peopleFile);
        channels(channelsFile);
        prefixes();
        sources.forEach(source -> {
            calendar(source);
            roles(source);
            rooms(source);
        });
    }

    /** Checks the groups of platforms. */
    void groups(Part file) {
        different(file, groups, Group::name, "name", "group");
        for (int i = 0; i < groups.size(); i++) {
            var group = groups.get(i);
            slackId(file, "[" + i + "]", group.slack(), SLACK_GROUP, "user group, such as S0615G0KT");
            for (var role : group.roles()) {
                if (!staffRoles().contains(role)) {
                    faults.add(file.fault(
                            "[" + i + "].roles",
                            "`" + role + "` is no role of staff",
                            Suggestion.of(role, staffRoles())));
                }
            }
        }
    }

    private void slackId(Part file, String path, @Nullable String id, String shape, String what) {
        if (id != null && !id.matches(shape)) {
            faults.add(file.fault(
                    path + ".slack",
                    "`" + id + "` is no id of a Slack " + what.replaceFirst(",.*", ""),
                    "copy the id of the " + what + ", in Slack"));
        }
    }

    private Set<String> staffRoles() {
        return Stream.concat(
                        sources.stream().flatMap(source -> staffed(source.process()).stream()),
                        channels.stream().flatMap(channel -> channel.members().stream()))
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private void people(Part file) {
        different(file, people, Person::id, "id", "person");
        different(
                file,
                people,
                person -> Optional.ofNullable(person.slack()).orElse("none: " + person.id()),
                "slack",
                "Slack user");
        var roles = staffRoles();
        for (int i = 0; i < people.size(); i++) {
            var person = people.get(i);
            var path = "[" + i + "]";
            slackId(file, path, person.slack(), SLACK_USER, "user, such as U012AB3CD");
            if (!person.id().matches(PERSON_ID)) {
                faults.add(file.fault(
                        path + ".id",
                        "`" + person.id() + "` can't be mentioned",
                        "write lower-case letters, digits, dots and dashes, at most 40"));
            }
            for (var role : person.roles()) {
                if (!roles.contains(role)) {
                    faults.add(file.fault(
                            path + ".roles", "`" + role + "` is no role of staff", Suggestion.of(role, roles)));
                }
            }
        }
    }

    private void channels(Part file) {
        different(file, channels, Channel::name, "name", "channel");
        for (int i = 0; i < channels.size(); i++) {
            var channel = channels.get(i);
            var path = "[" + i + "]";
            if (!channel.name().matches(CHANNEL_NAME)) {
                faults.add(file.fault(
                        path + ".name",
                        "`" + channel.name() + "` is no name of a channel",
                        "write lower-case letters, digits, dashes and underscores, at most 80, without #"));
            }
            for (var process : channel.threads()) {
                if (sources.stream().noneMatch(source -> source.process().id().equals(process))) {
                    var ids = sources.stream()
                            .map(source -> source.process().id())
                            .collect(Collectors.toSet());
                    faults.add(file.fault(
                            path + ".threads", "`" + process + "` is no process", Suggestion.of(process, ids)));
                }
            }
            for (var role : channel.members()) {
                if (!isHeld(role)) {
                    faults.add(file.fault(
                            path + ".members",
                            "nobody has the role `" + role + "`",
                            "give it to somebody in people.yml, or take it out"));
                }
            }
        }
    }

    private <T> void different(Part file, List<T> list, Function<T, String> id, String key, String noun) {
        var seen = new HashSet<String>();
        for (int i = 0; i < list.size(); i++) {
            var name = id.apply(list.get(i));
            if (!seen.add(name)) {
                faults.add(file.fault(
                        "[" + i + "]." + key, "the " + noun + " `" + name + "` is there twice", "keep one of them"));
            }
        }
    }

    private void prefixes() {
        for (var source : sources) {
            var process = source.process();
            sources.stream()
                    .map(Source::process)
                    .filter(other ->
                            !other.id().equals(process.id()) && other.prefix().equals(process.prefix()))
                    .forEach(other -> faults.add(source.fault(
                            "prefix",
                            "the process `" + other.id() + "` has the prefix " + process.prefix() + " too",
                            "give each its own")));
        }
    }

    private void calendar(Source source) {
        known(source, "calendar", source.process().calendar(), "calendar", calendars.keySet());
    }

    /** The roles that people.yml must give to somebody. */
    private static Collection<String> staffed(ProcessDefinition process) {
        return Stream.concat(
                        process.roles().stream()
                                .filter(role -> role.kind() == Role.Kind.STAFF)
                                .map(Role::id),
                        process.areas().stream().map(Area::role))
                .toList();
    }

    private boolean isHeld(String role) {
        return people.stream().anyMatch(person -> person.roles().contains(role))
                || groups.stream().anyMatch(group -> group.roles().contains(role));
    }

    private void roles(Source source) {
        var process = source.process();
        for (int i = 0; i < process.roles().size(); i++) {
            var role = process.roles().get(i);
            held(source, "roles[" + i + "].id", role.id(), role.kind() == Role.Kind.STAFF);
        }
        for (int i = 0; i < process.areas().size(); i++) {
            held(source, "areas[" + i + "].id", process.areas().get(i).role(), true);
        }
    }

    private void held(Source source, String path, String role, boolean staffed) {
        if (staffed && !isHeld(role)) {
            faults.add(source.fault(path, "nobody has the role `" + role + "`", "give it to somebody in people.yml"));
        }
    }

    private void rooms(Source source) {
        var process = source.process();
        var rooms = channels.stream().map(Channel::name).collect(Collectors.toCollection(LinkedHashSet::new));
        for (int i = 0; i < process.roles().size(); i++) {
            known(source, "roles[" + i + "].room", process.roles().get(i).room(), "channel of channels.yml", rooms);
        }
        for (int i = 0; i < process.areas().size(); i++) {
            known(source, "areas[" + i + "].room", process.areas().get(i).room(), "channel of channels.yml", rooms);
        }
        source.main().scalars("room:").forEach((position, word) -> {
            var room = word.substring("room:".length());
            if (!rooms.contains(room)) {
                faults.add(
                        source.main().file(),
                        position,
                        "`" + room + "` is no channel of channels.yml",
                        Suggestion.of(room, rooms));
            }
        });
    }

    private void known(Source source, String path, @Nullable String word, String noun, Set<String> known) {
        if (word != null && !known.contains(word)) {
            faults.add(source.fault(path, "`" + word + "` is no " + noun, Suggestion.of(word, known)));
        }
    }
}
