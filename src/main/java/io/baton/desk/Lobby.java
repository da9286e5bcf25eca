package io.baton.desk;

import io.baton.chat.Place;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a platform of our own shows around the talk: rooms, commands, completions, processes. */
public interface Lobby {

    /** A room that a person sees; {@code kind} is {@code channel}, {@code direct} or {@code thread}. */
    record Room(
            String id,
            Place place,
            String kind,
            String title,
            @Nullable String caseId) {}

    /** A slash command with its usage and what it does. */
    record CommandHelp(String name, String usage, String description) {}

    /** A text that could stand in the input line, with what it means. */
    record Completion(String text, String description) {}

    /** A process; {@code about} is the field of its request that says what the request is about. */
    record ProcessInfo(
            String id, String name, int version, @Nullable String about) {}

    List<Room> rooms(String person);

    /** True where the person may read what stands in a place. */
    boolean sees(String person, Place place);

    List<CommandHelp> commands();

    List<Completion> complete(String person, String text);

    List<ProcessInfo> processes();

    /** The same, named in the language of a person as far as they are translated. */
    List<ProcessInfo> processes(String person);
}
