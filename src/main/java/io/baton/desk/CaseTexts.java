package io.baton.desk;

import io.baton.casework.AuditEntry;
import io.baton.casework.Case;
import io.baton.casework.Cases;
import io.baton.casework.Possible;
import io.baton.chat.Message;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.stream.Collectors;

/** Cases in words: what status, history, documents, actions and lists say. */
final class CaseTexts {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ENGLISH);

    private static final int MOST_BUTTONS = 10;

    private final Cases cases;
    private final Cards cards;
    private final Readings readings;
    private final Worlds worlds;

    CaseTexts(Cases cases, Cards cards, Readings readings, Worlds worlds) {
        this.cases = cases;
        this.cards = cards;
        this.readings = readings;
        this.worlds = worlds;
    }

    private ZoneId zone(Case now) {
        return worlds.processes().calendar(worlds.definition(now).calendar()).zone();
    }

    String status(Case now) {
        var card = cards.card(now);
        var progress = card.progress();
        var bar = progress == null
                ? ""
                : "\nStage " + progress.index() + " of " + progress.of() + ": " + progress.stage();
        return card.text() + bar + "\n"
                + card.fields().stream()
                        .map(field -> field.label() + ": " + field.value())
                        .collect(Collectors.joining("\n"));
    }

    String history(Case now, String person) {
        var lines = cases.audit(now.id()).stream()
                .filter(line -> !line.entry().staffOnly() || readings.isStaff(person))
                .filter(line -> line.entry().outcome().equals("done"))
                .map(line -> TIME.format(line.entry().at().atZone(zone(now))) + "  "
                        + worlds.nameOf(line.entry().actor()) + ": "
                        + word(now, line.entry())
                        + (line.entry().from().equals(line.entry().to())
                                ? ""
                                : " → " + line.entry().to())
                        + (line.entry().reason() == null
                                ? ""
                                : " “" + line.entry().reason() + "”"))
                .collect(Collectors.joining("\n"));
        return "History of " + now.id() + " “" + now.title() + "”\n" + lines;
    }

    /** What was done; a timer's name says nothing to people. */
    private String word(Case now, AuditEntry entry) {
        if (worlds.definition(now).timer(entry.action()).isEmpty()) {
            return entry.action();
        }
        return entry.from().equals(entry.to()) ? "reminder" : "the time was up";
    }

    String documents(Case now) {
        return now.documents().isEmpty()
                ? now.id() + " has no documents yet."
                : "Documents of " + now.id() + "\n"
                        + now.documents().stream()
                                .map(one -> one.id() + " v" + one.version() + "  " + one.title() + " (" + one.name()
                                        + ")" + (one.current() ? "" : ", superseded"))
                                .collect(Collectors.joining("\n"));
    }

    static java.util.List<Message.FileRef> files(Case now) {
        return now.documents().stream()
                .filter(Case.Document::current)
                .map(one -> new Message.FileRef(one.file(), one.name(), one.size(), one.type(), one.sha256()))
                .toList();
    }

    String actions(Case now, String person) {
        var all = readings.possible(now, person);
        var can = all.stream()
                .filter(Possible::enabled)
                .map(one -> "/case " + one.action() + " " + now.id() + (one.area() == null ? "" : " " + one.area())
                        + "  — " + one.label())
                .distinct()
                .collect(Collectors.joining("\n"));
        var later = all.stream()
                .filter(one -> !one.enabled() && !one.missing().getFirst().startsWith("only "))
                .map(one -> one.action() + ": " + String.join("; ", one.missing()))
                .distinct()
                .collect(Collectors.joining("\n"));
        return (can.isEmpty() ? "There is nothing for you to do on " + now.id() + " now." : "You can now:\n" + can)
                + "\nThe baton: " + cards.holders(now)
                + (later.isEmpty() ? "" : "\nNot yet:\n" + later);
    }

    /** A button for each action the person may take now; beyond ten, the list of commands says the rest. */
    java.util.List<Message.Button> buttons(Case now, String person) {
        return readings.possible(now, person).stream()
                .filter(Possible::enabled)
                .map(one -> new Message.Button(one.action(), one.label(), "plain", one.action(), true))
                .distinct()
                .limit(MOST_BUTTONS)
                .toList();
    }

    String line(Case now) {
        var stage = readings.stages(now).title();
        return now.id() + "  " + now.title() + "  · " + stage + " (" + now.state() + ")  · baton: "
                + cards.holders(now);
    }
}
