package io.baton.workspace;

import com.fasterxml.jackson.annotation.JsonFormat;
import io.baton.chat.Files;
import io.baton.chat.Incoming;
import io.baton.chat.Message;
import io.baton.chat.Person;
import io.baton.chat.Place;
import io.baton.desk.CaseReading;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What a person does: says, commands, presses, chooses, fills in. */
@WorkspacePart
@RestController
@RequestMapping(path = "/workspace/api", produces = MediaType.APPLICATION_JSON_VALUE)
class DoingController {

    private static final int LONGEST_TEXT = 100_000;

    private final Rooms rooms;
    private final Noticeboard noticeboard;
    private final WorkspaceChat chat;
    private final Handover handover;
    private final Files files;
    private final CaseReading cases;

    DoingController(
            Rooms rooms,
            Noticeboard noticeboard,
            WorkspaceChat chat,
            Handover handover,
            Files files,
            CaseReading cases) {
        this.rooms = rooms;
        this.noticeboard = noticeboard;
        this.chat = chat;
        this.handover = handover;
        this.files = files;
        this.cases = cases;
    }

    record Said(
            @Nullable String as,
            @Nullable String text,
            @Nullable List<String> files,
            @Nullable String delivery) {}

    record Commanded(
            @Nullable String as,
            @Nullable String room,
            @Nullable String text,
            @Nullable String delivery) {}

    record Pressed(
            @Nullable String as,
            @Nullable String action,
            @Nullable String delivery) {}

    record Chosen(
            @Nullable String as,
            @Nullable String menu,

            @JsonFormat(with = JsonFormat.Feature.ACCEPT_SINGLE_VALUE_AS_ARRAY) @Nullable
            List<String> values,

            @Nullable String delivery) {}

    record Filled(
            @Nullable String as,
            @Nullable Map<String, @Nullable Object> values,
            @Nullable String room,
            @Nullable String delivery) {}

    @PostMapping("/rooms/{room}/messages")
    String say(@PathVariable String room, @RequestBody Said said) {
        var person = who(said.as());
        var place = rooms.enter(room, person);
        var text = words(said.text());
        var sent = said.files() == null ? List.<String>of() : said.files();
        var hung = sent.stream().map(id -> file(id, person)).toList();
        if (text.isBlank() && hung.isEmpty()) {
            throw Problem.wrong("A message has a text or a file.");
        }
        return handover.talk(person, said.delivery(), delivery -> {
            chat.say(place, person.id(), spoken(delivery, place, text, hung));
            return new Incoming.MessagePosted(delivery, person.id(), place, text, sent);
        });
    }

    @PostMapping("/commands")
    String command(@RequestBody Commanded given) {
        var person = who(given.as());
        var text = words(given.text()).strip();
        if (text.isEmpty()) {
            throw Problem.wrong("A command is missing in 'text', such as /case help.");
        }
        var place = rooms.enter(given.room() == null ? "direct" : given.room(), person);
        var slashed = text.startsWith("/") ? text : "/" + text;
        return handover.talk(
                person, given.delivery(), id -> new Incoming.CommandGiven(id, person.id(), place, slashed));
    }

    @PostMapping("/messages/{id}/press")
    String press(@PathVariable String id, @RequestBody Pressed pressed) {
        var person = who(pressed.as());
        var on = noticeboard.find(id, person.id());
        var action = Answerable.of(on.post()).action(needed(pressed.action(), "action"));
        return handover.talk(
                person,
                pressed.delivery(),
                delivery -> new Incoming.ButtonPressed(
                        delivery, person.id(), on.place(), on.entry().key(), on.caseId(), action));
    }

    @PostMapping("/messages/{id}/choose")
    String choose(@PathVariable String id, @RequestBody Chosen chosen) {
        var person = who(chosen.as());
        var on = noticeboard.find(id, person.id());
        var menu = Answerable.of(on.post()).menu(needed(chosen.menu(), "menu"));
        var values = chosen.values() == null ? List.<String>of() : chosen.values();
        return handover.talk(
                person,
                chosen.delivery(),
                delivery -> new Incoming.ChoiceMade(
                        delivery, person.id(), on.place(), on.entry().key(), on.caseId(), menu, values));
    }

    @PostMapping("/forms/{id}")
    String fill(@PathVariable String id, @RequestBody Filled filled) {
        var person = who(filled.as());
        var values = FormValues.of(filled.values() == null ? Map.of() : filled.values());
        var place = rooms.enter(filled.room() == null ? "direct" : filled.room(), person);
        return handover.form(
                person,
                filled.delivery(),
                delivery -> new Incoming.FormSubmitted(delivery, person.id(), place, id, values));
    }

    private Person who(@Nullable String as) {
        return rooms.person(needed(as, "as"));
    }

    private static String needed(@Nullable String value, String name) {
        if (value == null || value.isBlank()) {
            throw Problem.wrong("'" + name + "' is missing.");
        }
        return value;
    }

    private static String words(@Nullable String text) {
        if (text != null && text.length() > LONGEST_TEXT) {
            throw Problem.wrong("A text has at most " + LONGEST_TEXT + " characters. Send it as a file.");
        }
        return text == null ? "" : text;
    }

    private Message.FileRef file(String id, Person person) {
        var file = files.find(id).orElseThrow(() -> Problem.wrong("There is no file '" + id + "'."));
        if (!cases.mayFetch(person.id(), id)) {
            throw Problem.hidden("The file '" + id + "' is not yours.");
        }
        return new Message.FileRef(file.id(), file.name(), file.size(), file.type(), file.sha256());
    }

    private static Message spoken(String delivery, Place place, String text, List<Message.FileRef> files) {
        var about = place instanceof Place.Thread(var id) ? id : null;
        return Message.text("said:" + delivery, Message.Kind.NOTICE, about, text)
                .withFiles(files)
                .causedBy(delivery);
    }
}
