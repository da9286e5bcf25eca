package io.baton.desk;

import io.baton.casework.Case;
import io.baton.casework.Decisions;
import io.baton.casework.Holders;
import io.baton.chat.Message;
import io.baton.chat.Place;
import io.baton.process.ProcessDefinition;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** The one card of a case in a place: stage bar, who holds the baton since when, what is needed, by when. */
final class Cards {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm z", Locale.ENGLISH);

    private final Decisions decisions;
    private final Worlds worlds;
    private final Replies replies;

    Cards(Decisions decisions, Worlds worlds, Replies replies) {
        this.decisions = decisions;
        this.worlds = worlds;
        this.replies = replies;
    }

    void show(Case now) {
        var card = card(now);
        replies.show(new Place.Thread(now.id()), card);
        replies.show(new Place.Direct(now.requester()), card);
    }

    Message card(Case now) {
        var def = worlds.definition(now);
        var stages = decisions.stages(def, now, worlds.of(def));
        return new Message(
                Message.cardKey(now.id()),
                Message.Kind.CARD,
                mark(def, now) + now.id() + " “" + now.title() + "”" + (now.onHold() ? " — On hold" : ""),
                now.id(),
                null,
                null,
                null,
                fields(def, now),
                new Message.Progress(
                        stages.title(), stages.index(), stages.all().size()),
                List.of(new Message.Button("actions", "What can I do?", "plain", "actions", true)),
                List.of(),
                List.of());
    }

    static String mark(ProcessDefinition def, Case now) {
        return def.flags().stream()
                .filter(rule ->
                        now.flags().contains(rule.flag()) && !rule.mark().isEmpty())
                .map(rule -> rule.mark() + " ")
                .collect(Collectors.joining());
    }

    private List<Message.Shown> fields(ProcessDefinition def, Case now) {
        var fields = new ArrayList<Message.Shown>();
        var state = def.state(now.state());
        fields.add(shown("Stage", decisions.stages(def, now, worlds.of(def)).title() + " (" + now.state() + ")"));
        fields.add(shown("Holds the baton", holders(now)));
        var needs = state.needs();
        if (needs != null) {
            fields.add(shown("Needed", needs));
        }
        decisions.due(def, now).ifPresent(due -> fields.add(shown("Due", time(def, due))));
        var hold = now.hold();
        if (hold != null) {
            fields.add(shown(
                    "On hold",
                    "since " + time(def, hold.since()) + " by " + worlds.nameOf(hold.by()) + ": “" + hold.reason()
                            + "”"));
        }
        if (!now.lanes().isEmpty()) {
            fields.add(shown(
                    "Areas",
                    now.lanes().stream()
                            .map(lane -> lane.id() + " " + lane.status() + (lane.blocked() == null ? "" : " (blocked)"))
                            .collect(Collectors.joining(", "))));
        }
        fields.add(shown("Requester", worlds.nameOf(now.requester())));
        if (!now.links().isEmpty()) {
            fields.add(shown(
                    "Links",
                    now.links().stream()
                            .map(link -> link.kind() + " " + link.caseId())
                            .collect(Collectors.joining(", "))));
        }
        return fields;
    }

    private static Message.Shown shown(String label, String value) {
        return new Message.Shown(null, label, value);
    }

    /** Everybody who must act, with since when. */
    String holders(Case now) {
        var def = worlds.definition(now);
        var holders = decisions.holders(def, now, worlds.of(def));
        return holders.isEmpty()
                ? "nobody"
                : holders.stream().map(holder -> holder(def, now, holder)).collect(Collectors.joining(", "));
    }

    private String holder(ProcessDefinition def, Case now, Holders.Holder holder) {
        var person = holder.person();
        var label = def.role(holder.role())
                .map(role -> role.label())
                .orElse(holder.role().replace("AREA:", ""));
        var since = now.waiting().get(holder.key());
        return (person == null ? label : worlds.nameOf(person) + " (" + label + ")")
                + (since == null ? "" : " since " + time(def, since));
    }

    private String time(ProcessDefinition def, Instant at) {
        return TIME.format(at.atZone(worlds.processes().calendar(def.calendar()).zone()));
    }
}
