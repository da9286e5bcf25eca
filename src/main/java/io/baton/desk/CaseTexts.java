package io.baton.desk;

import io.baton.casework.AuditEntry;
import io.baton.casework.Case;
import io.baton.casework.Cases;
import io.baton.casework.Possible;
import io.baton.chat.Message;
import io.baton.language.Language;
import io.baton.language.Phrases;
import io.baton.process.DocumentRule;
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

    String status(Case now, String person) {
        var in = worlds.to(person, now);
        var card = cards.card(now, in);
        var progress = card.progress();
        var bar = progress == null
                ? ""
                : "\n" + in.words().say("text.stage", progress.index(), progress.of(), progress.stage());
        return card.text() + bar + "\n"
                + card.fields().stream()
                        .map(field -> field.label() + ": " + field.value())
                        .collect(Collectors.joining("\n"));
    }

    String history(Case now, String person) {
        var words = worlds.to(person, now).words();
        var lines = cases.audit(now.id()).stream()
                .filter(line -> !line.entry().staffOnly() || readings.isStaff(person))
                .filter(line -> line.entry().outcome().equals("done"))
                .map(line -> TIME.format(line.entry().at().atZone(zone(now))) + "  "
                        + worlds.nameOf(line.entry().actor()) + ": "
                        + word(now, line.entry(), words)
                        + (line.entry().from().equals(line.entry().to())
                                ? ""
                                : " → " + line.entry().to())
                        + (line.entry().reason() == null
                                ? ""
                                : " “" + line.entry().reason() + "”"))
                .collect(Collectors.joining("\n"));
        return words.say("text.history", now.id(), now.title()) + "\n" + lines;
    }

    /** What was done; a timer's name says nothing to people. */
    private String word(Case now, AuditEntry entry, Phrases words) {
        if (worlds.definition(now).timer(entry.action()).isEmpty()) {
            return entry.action();
        }
        return entry.from().equals(entry.to()) ? words.say("text.reminder") : words.say("text.time-up");
    }

    String documents(Case now, String person) {
        var in = worlds.to(person, now);
        return now.documents().isEmpty()
                ? in.words().say("text.no-documents", now.id())
                : in.words().say("text.documents", now.id()) + "\n"
                        + now.documents().stream().map(one -> line(one, in)).collect(Collectors.joining("\n"));
    }

    private static String line(Case.Document one, Worlds.Setting in) {
        var title = in.words().language() == Language.ENGLISH
                ? one.title()
                : in.def().document(one.id()).map(DocumentRule::title).orElse(one.title());
        var line = one.id() + " v" + one.version() + "  " + title + " (" + one.name() + ")";
        return one.current() ? line : in.words().say("text.superseded", line);
    }

    static java.util.List<Message.FileRef> files(Case now) {
        return now.documents().stream()
                .filter(Case.Document::current)
                .map(one -> new Message.FileRef(one.file(), one.name(), one.size(), one.type(), one.sha256()))
                .toList();
    }

    String actions(Case now, String person) {
        var in = worlds.to(person, now);
        var words = in.words();
        var can = readings.possible(now, person, in).stream()
                .filter(Possible::enabled)
                .map(one -> "/case " + one.action() + " " + now.id() + (one.area() == null ? "" : " " + one.area())
                        + "  — " + one.label())
                .distinct()
                .collect(Collectors.joining("\n"));
        var later = later(now, person, in);
        return (can.isEmpty() ? words.say("text.nothing", now.id()) : words.say("text.you-can") + "\n" + can)
                + "\n" + words.say("text.baton", cards.holders(now, in))
                + (later.isEmpty() ? "" : "\n" + words.say("text.not-yet") + "\n" + later);
    }

    /** What the person may do, but not yet, with what is missing. */
    private String later(Case now, String person, Worlds.Setting in) {
        return readings.possible(now, person, in).stream()
                .filter(one -> !one.enabled() && one.mine())
                .map(one -> one.action() + ": " + String.join("; ", one.missing()))
                .distinct()
                .collect(Collectors.joining("\n"));
    }

    /** A button for each action the person may take now; beyond ten, the list of commands says the rest. */
    java.util.List<Message.Button> buttons(Case now, String person) {
        return readings.possible(now, person, worlds.to(person, now)).stream()
                .filter(Possible::enabled)
                .map(one -> new Message.Button(one.action(), one.label(), "plain", one.action(), true))
                .distinct()
                .limit(MOST_BUTTONS)
                .toList();
    }

    String line(Case now, String person) {
        var in = worlds.to(person, now);
        var stage = readings.stages(now, in).title();
        return in.words().say("text.line", now.id(), now.title(), stage, now.state(), cards.holders(now, in));
    }
}
