package io.baton.desk;

import io.baton.chat.Answer;
import io.baton.chat.Person;
import io.baton.chat.Preferences;
import io.baton.estimate.RateBy;
import io.baton.estimate.RateLine;
import io.baton.estimate.RateSchedule;
import io.baton.language.Language;
import io.baton.language.Phrases;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What {@code /baton} says: help, who you are, the rates in force, the language spoken to you, what is parked. */
final class BatonWords {

    /** What may follow {@code /baton}. */
    static final List<String> WORDS = List.of("help", "whoami", "rates", "link", "language", "parked", "retry");

    private final Worlds worlds;
    private final Lobby lobby;
    private final Linking linking;
    private final Preferences preferences;
    private final ParkedWords parked;
    private final Replies replies;

    BatonWords(
            Worlds worlds, Lobby lobby, Linking linking, Preferences preferences, ParkedWords parked, Replies replies) {
        this.worlds = worlds;
        this.lobby = lobby;
        this.linking = linking;
        this.preferences = preferences;
        this.parked = parked;
        this.replies = replies;
    }

    Answer say(CommandLine line, Replies.Said to) {
        var words = line.words(1);
        var word = words.isEmpty() ? "help" : words.getFirst().toLowerCase(Locale.ROOT);
        switch (word) {
            case "whoami" -> replies.reply(to, whoAmI(to.person()));
            case "rates" -> replies.reply(to, rates(worlds.words(to.person())));
            case "language" -> language(line.after(1).text().strip(), to);
            case "parked" -> parked.list(to);
            case "retry" -> parked.retry(line.after(1).text(), to);
            case "link" -> linking.say(line.after(1), to);
            case "help" -> replies.reply(to, help(to.person()));
            default -> replies.refuse(to, null, worlds.words(to.person()).say("baton.none", word));
        }
        return Answer.DONE;
    }

    /** Shows the language, or keeps another one that is named by its tag or name. */
    private void language(String word, Replies.Said to) {
        var now = worlds.words(to.person());
        var chosen = Language.of(word);
        if (word.isEmpty()) {
            replies.reply(to, now.say("baton.language", languages(Optional.of(now.language()))));
        } else if (chosen.isEmpty()) {
            replies.refuse(to, null, now.say("baton.language.none", word, languages(Optional.empty())));
        } else {
            preferences.keep(to.person(), chosen.get());
            replies.reply(to, Phrases.in(chosen.get()).say("baton.language.set"));
        }
    }

    private static String languages(Optional<Language> without) {
        return Stream.of(Language.values())
                .filter(language -> without.filter(language::equals).isEmpty())
                .map(language -> language.ownName() + " (/baton language " + language.tag() + ")")
                .collect(Collectors.joining(", "));
    }

    String help(String person) {
        var words = worlds.words(person);
        var processes = worlds.processes().newest().stream()
                .map(def -> worlds.to(person, def).def())
                .map(def -> words.say("baton.process", def.name(), def.id(), def.description()))
                .collect(Collectors.joining("\n"));
        var commands = lobby.commands().stream()
                .map(command -> command.usage() + " — "
                        + words.say("desk.command." + command.name().substring(1)))
                .collect(Collectors.joining("\n"));
        return words.say("baton.help", processes, commands);
    }

    private String whoAmI(String id) {
        return worlds.people()
                .find(id)
                .map(person -> describe(person, worlds.words(id)))
                .orElseGet(() -> worlds.words(id).say("baton.unknown"));
    }

    private static String describe(Person person, Phrases words) {
        var roles = person.roles().isEmpty() ? words.say("baton.no-role") : String.join(", ", person.roles());
        return words.say(
                "baton.whoami", person.name(), person.id(), person.department(), person.email(), person.phone(), roles);
    }

    private String rates(Phrases words) {
        var today = worlds.now().atZone(java.time.ZoneOffset.UTC).toLocalDate();
        return worlds.processes()
                .rates()
                .inForce(today)
                .map(schedule -> describe(schedule, words))
                .orElseGet(() -> words.say("baton.no-rates"));
    }

    private static String describe(RateSchedule schedule, Phrases words) {
        var lines = schedule.lines().stream()
                .map(line -> line(line, words))
                .distinct()
                .collect(Collectors.joining("\n"));
        return words.say("baton.rates", schedule.name(), schedule.effective(), schedule.currency()) + "\n"
                + lines + "\n" + Optional.ofNullable(schedule.disclaimer()).orElse("")
                + Optional.ofNullable(schedule.link()).map(link -> "\n" + link).orElse("");
    }

    private static String line(RateLine line, Phrases words) {
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
        return words.say(
                "baton.rate", said(line.text()), value, line.period().name().toLowerCase(Locale.ROOT));
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
