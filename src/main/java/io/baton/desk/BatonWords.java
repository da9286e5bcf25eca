package io.baton.desk;

import io.baton.chat.Answer;
import io.baton.chat.Person;
import io.baton.estimate.RateBy;
import io.baton.estimate.RateLine;
import io.baton.estimate.RateSchedule;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** What {@code /baton} says: help, who you are, the rates in force. */
final class BatonWords {

    private final Worlds worlds;
    private final Lobby lobby;
    private final Linking linking;
    private final Replies replies;

    BatonWords(Worlds worlds, Lobby lobby, Linking linking, Replies replies) {
        this.worlds = worlds;
        this.lobby = lobby;
        this.linking = linking;
        this.replies = replies;
    }

    Answer say(CommandLine line, Replies.Said to) {
        var words = line.words(1);
        var word = words.isEmpty() ? "help" : words.getFirst().toLowerCase(Locale.ROOT);
        switch (word) {
            case "whoami" -> replies.reply(to, whoAmI(to.person()));
            case "rates" -> replies.reply(to, rates());
            case "link" -> linking.say(line.after(1), to);
            case "help" -> replies.reply(to, help());
            default ->
                replies.refuse(to, null, "There is no /baton " + word + ". There are help, whoami, rates and link.");
        }
        return Answer.DONE;
    }

    String help() {
        var processes = worlds.processes().newest().stream()
                .map(def -> "· " + def.name() + " (/request " + def.id() + "): " + def.description())
                .collect(Collectors.joining("\n"));
        var commands = lobby.commands().stream()
                .map(command -> command.usage() + " — " + command.description())
                .collect(Collectors.joining("\n"));
        return "I take service requests and carry them through their process. You can request:\n" + processes
                + "\n\nCommands:\n" + commands
                + "\n\n"
                + "While I ask questions you can say back, skip, save, cancel or help. Please never paste passwords,"
                + " keys or card numbers.";
    }

    private String whoAmI(String id) {
        return worlds.people().find(id).map(BatonWords::describe).orElse("I do not know you.");
    }

    private static String describe(Person person) {
        var roles = person.roles().isEmpty()
                ? "no staff role; you may open requests and act on those you are named in"
                : String.join(", ", person.roles());
        return "You are " + person.name() + " (@" + person.id() + "), " + person.department() + ", " + person.email()
                + ", " + person.phone() + ".\nRoles: " + roles + ".";
    }

    private String rates() {
        var today = worlds.now().atZone(java.time.ZoneOffset.UTC).toLocalDate();
        return worlds.processes()
                .rates()
                .inForce(today)
                .map(BatonWords::describe)
                .orElse("No rate schedule is in force.");
    }

    private static String describe(RateSchedule schedule) {
        var lines = schedule.lines().stream().map(BatonWords::line).distinct().collect(Collectors.joining("\n"));
        return "Rate schedule " + schedule.name() + ", in force from " + schedule.effective() + ", "
                + schedule.currency() + "\n"
                + lines + "\n" + Optional.ofNullable(schedule.disclaimer()).orElse("")
                + Optional.ofNullable(schedule.link()).map(link -> "\n" + link).orElse("");
    }

    private static String line(RateLine line) {
        var rate = line.rate();
        var percent = line.percent();
        var value = rate != null
                ? rate.toPlainString()
                : percent != null
                        ? percent.toPlainString() + " %"
                        : Optional.ofNullable(line.rateBy())
                                .or(() -> Optional.ofNullable(line.percentBy()))
                                .map(RateBy::values)
                                .map(BatonWords::values)
                                .orElse("");
        return "· " + said(line.text()) + ": " + value + " per "
                + line.period().name().toLowerCase(Locale.ROOT);
    }

    /** What is charged, without the quantities that only a row has. */
    private static String said(String text) {
        var brace = text.indexOf('{');
        return brace < 0 ? text : text.substring(0, brace).replaceAll("(,| at)? *$", "");
    }

    private static String values(Map<String, java.math.BigDecimal> values) {
        return values.entrySet().stream()
                .map(entry -> entry.getKey() + " " + entry.getValue().toPlainString())
                .sorted()
                .collect(Collectors.joining(", "));
    }
}
