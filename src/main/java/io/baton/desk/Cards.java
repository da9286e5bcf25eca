package io.baton.desk;

import io.baton.casework.Case;
import io.baton.casework.Decisions;
import io.baton.casework.Holders;
import io.baton.chat.Message;
import io.baton.chat.Place;
import io.baton.language.Language;
import io.baton.process.By;
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
        replies.show(new Place.Direct(now.requester()), card(now, worlds.to(now.requester(), now)));
    }

    Message card(Case now) {
        return card(now, worlds.in(Language.ENGLISH, worlds.definition(now)));
    }

    /** The card in a language. */
    Message card(Case now, Worlds.Setting in) {
        var def = in.def();
        var stages = decisions.stages(def, now, in.world());
        return new Message(
                Message.cardKey(now.id()),
                Message.Kind.CARD,
                now.onHold() ? in.words().say("card.on-hold", name(def, now)) : name(def, now),
                now.id(),
                null,
                null,
                null,
                fields(in, now),
                new Message.Progress(
                        stages.title(), stages.index(), stages.all().size()),
                List.of(new Message.Button("actions", in.words().say("card.what"), "plain", "actions", true)),
                List.of(),
                List.of());
    }

    private static String name(ProcessDefinition def, Case now) {
        return mark(def, now) + now.id() + " “" + now.title() + "”";
    }

    static String mark(ProcessDefinition def, Case now) {
        return def.flags().stream()
                .filter(rule ->
                        now.flags().contains(rule.flag()) && !rule.mark().isEmpty())
                .map(rule -> rule.mark() + " ")
                .collect(Collectors.joining());
    }

    private List<Message.Shown> fields(Worlds.Setting in, Case now) {
        var def = in.def();
        var words = in.words();
        var fields = new ArrayList<Message.Shown>();
        var state = def.state(now.state());
        var stage = decisions.stages(def, now, in.world()).title();
        fields.add(shown(words.say("card.stage"), stage + " (" + now.state() + ")"));
        fields.add(shown(words.say("card.holder"), holders(now, in)));
        var needs = state.needs();
        if (needs != null) {
            fields.add(shown(words.say("card.needed"), needs));
        }
        decisions.due(def, now).ifPresent(due -> fields.add(shown(words.say("card.due"), time(def, due))));
        var hold = now.hold();
        if (hold != null) {
            fields.add(shown(
                    words.say("card.hold"),
                    words.say("card.hold-since", time(def, hold.since()), worlds.nameOf(hold.by()), hold.reason())));
        }
        if (!now.lanes().isEmpty()) {
            fields.add(shown(
                    words.say("card.areas"),
                    now.lanes().stream()
                            .map(lane -> lane.blocked() == null
                                    ? lane.id() + " " + lane.status()
                                    : words.say("card.blocked", lane.id() + " " + lane.status()))
                            .collect(Collectors.joining(", "))));
        }
        fields.add(shown(words.say("card.requester"), worlds.nameOf(now.requester())));
        if (!now.links().isEmpty()) {
            fields.add(shown(
                    words.say("card.links"),
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
    String holders(Case now, Worlds.Setting in) {
        var holders = decisions.holders(in.def(), now, in.world());
        return holders.isEmpty()
                ? in.words().say("card.nobody")
                : holders.stream().map(holder -> holder(in, now, holder)).collect(Collectors.joining(", "));
    }

    private String holder(Worlds.Setting in, Case now, Holders.Holder holder) {
        var person = holder.person();
        var area = holder.role().replaceFirst("^" + By.AREA + ":", "");
        var label = in.def()
                .role(holder.role())
                .map(role -> role.label())
                .or(() -> in.def().area(area).map(one -> one.label()))
                .orElse(area);
        var since = now.waiting().get(holder.key());
        var name = person == null ? label : worlds.nameOf(person) + " (" + label + ")";
        return since == null ? name : in.words().say("card.since", name, time(in.def(), since));
    }

    private String time(ProcessDefinition def, Instant at) {
        return TIME.format(at.atZone(worlds.processes().calendar(def.calendar()).zone()));
    }
}
