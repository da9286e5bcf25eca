package io.baton.desk;

import io.baton.casework.Case;
import io.baton.chat.Channel;
import io.baton.chat.Place;
import io.baton.language.Phrases;
import io.baton.process.ActionRule;
import io.baton.process.ProcessDefinition;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** Rooms, commands and completions: what a person sees around the talk. */
final class Reception implements Lobby {

    private static final int MOST_THREADS = 200;
    private static final int MOST_COMPLETIONS = 25;

    private final Readings readings;
    private final Worlds worlds;

    Reception(Readings readings, Worlds worlds) {
        this.readings = readings;
        this.worlds = worlds;
    }

    @Override
    public List<Room> rooms(String person) {
        var rooms = new ArrayList<Room>();
        rooms.add(new Room("direct", new Place.Direct(person), "direct", "Baton", null));
        worlds.processes().channels().stream()
                .filter(channel -> isMember(channel, person))
                .map(channel -> new Place.Channel(channel.name()))
                .forEach(place -> rooms.add(new Room(place.room(), place, "channel", place.room(), null)));
        threads(person).forEach(now -> {
            var place = new Place.Thread(now.id());
            rooms.add(new Room(place.room(), place, "thread", now.id() + " " + now.title(), now.id()));
        });
        return rooms;
    }

    private List<Case> threads(String person) {
        return readings.page(person, null, null, null, null, null, MOST_THREADS).cases().stream()
                .filter(now -> readings.seesThread(now, person))
                .toList();
    }

    private boolean isMember(Channel channel, String person) {
        return channel.members().stream().anyMatch(role -> readings.hasRole(person, role));
    }

    @Override
    public boolean sees(String person, Place place) {
        return switch (place) {
            case Place.Direct(var owner) -> owner.equals(person);
            case Place.Channel(var name) ->
                worlds.processes().channels().stream()
                        .anyMatch(channel -> channel.name().equals(name) && isMember(channel, person));
            case Place.Thread(var id) ->
                readings.find(id)
                        .filter(now -> readings.seesThread(now, person))
                        .isPresent();
        };
    }

    @Override
    public List<CommandHelp> commands() {
        return List.of(
                command("/request", " [process] [form | field=value ...]"),
                command("/case", " <action> <ID> [AREA] [field=value ...] [text]"),
                command("/cases", " [mine|waiting|all] [process=..] [stage=..]"),
                command("/baton", " " + String.join("|", BatonWords.WORDS)));
    }

    private static CommandHelp command(String name, String usage) {
        return new CommandHelp(name, name + usage, Phrases.ENGLISH.say("desk.command." + name.substring(1)));
    }

    @Override
    public List<ProcessInfo> processes() {
        return worlds.processes().newest().stream().map(Reception::info).toList();
    }

    @Override
    public List<ProcessInfo> processes(String person) {
        return worlds.processes().newest().stream()
                .map(def -> info(worlds.to(person, def).def()))
                .toList();
    }

    private static ProcessInfo info(ProcessDefinition def) {
        return new ProcessInfo(def.id(), def.name(), def.version(), def.titleField());
    }

    @Override
    public List<Completion> complete(String person, String text) {
        var words = text.split("\\s+", -1);
        var all = words.length <= 1 ? commandWords() : arguments(person, words);
        return all.filter(one -> one.text().toLowerCase(Locale.ROOT).startsWith(text.toLowerCase(Locale.ROOT)))
                .limit(MOST_COMPLETIONS)
                .toList();
    }

    private Stream<Completion> commandWords() {
        return commands().stream().map(command -> new Completion(command.name(), command.description()));
    }

    private Stream<Completion> arguments(String person, String[] words) {
        return switch (words[0].toLowerCase(Locale.ROOT)) {
            case "/request" ->
                worlds.processes().newest().stream().map(def -> new Completion("/request " + def.id(), def.name()));
            case "/cases" ->
                Stream.of("mine", "waiting", "all").map(word -> new Completion("/cases " + word, word + " cases"));
            case "/baton" -> BatonWords.WORDS.stream().map(word -> new Completion("/baton " + word, word));
            case "/case" -> words.length == 2 ? actionWords() : caseIds(person, words[1]);
            default -> Stream.of();
        };
    }

    private Stream<Completion> actionWords() {
        var actions = worlds.processes().newest().stream()
                .flatMap(def -> def.actions().stream())
                .map(ActionRule::action)
                .distinct()
                .map(action -> new Completion("/case " + action, label(action)));
        return Stream.concat(
                Commands.READS.stream().map(word -> new Completion("/case " + word, "Read: " + word)), actions);
    }

    private String label(String action) {
        return worlds.processes().newest().stream()
                .flatMap(def -> def.rules(action).stream())
                .findFirst()
                .map(ActionRule::label)
                .orElse(action);
    }

    private Stream<Completion> caseIds(String person, String action) {
        return threads(person).stream()
                .filter(now -> Commands.READS.contains(action) || readings.canNow(now, person, action))
                .map(now -> new Completion("/case " + action + " " + now.id(), now.title()));
    }
}
