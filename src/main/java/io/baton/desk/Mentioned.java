package io.baton.desk;

import io.baton.chat.Incoming;
import io.baton.chat.Place;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * The bot is spoken to by name where others listen. What is a command is taken as one; a decision never is, since only
 * pressing or a command of its own decides.
 */
final class Mentioned {

    private static final List<String> COMMANDS = List.of("request", "case", "cases", "baton");
    private static final int SHORT = 3;

    private Mentioned() {}

    /** The command that somebody means who says this in a place; none where it is no command. */
    static Optional<Incoming.CommandGiven> command(Incoming.BotMentioned mentioned) {
        var said = mentioned.text().strip().replaceFirst("^[,:]\\s*", "");
        return line(said, mentioned.place())
                .map(line ->
                        new Incoming.CommandGiven(mentioned.delivery(), mentioned.person(), mentioned.place(), line));
    }

    private static Optional<String> line(String said, Place place) {
        var line = new CommandLine(said.replaceFirst("^/", ""));
        var words = line.words(SHORT);
        var first = words.isEmpty() ? "" : words.getFirst().toLowerCase(Locale.ROOT);
        if (COMMANDS.contains(first)) {
            return Optional.of("/" + line.text());
        }
        if (place instanceof Place.Thread && Commands.READS.contains(first) && words.size() < SHORT) {
            return Optional.of("/case " + line.text());
        }
        return BatonWords.WORDS.contains(first) && words.size() < SHORT
                ? Optional.of("/baton " + line.text())
                : Optional.empty();
    }
}
