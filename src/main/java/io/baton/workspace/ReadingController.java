package io.baton.workspace;

import io.baton.chat.People;
import io.baton.chat.Person;
import io.baton.desk.Lobby;
import io.baton.desk.Wall;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Who and what is there: people, rooms, messages, completions. */
@WorkspacePart
@RestController
@RequestMapping("/workspace/api")
class ReadingController {

    private final People people;
    private final Lobby lobby;
    private final Wall wall;
    private final Rooms rooms;
    private final Noticeboard noticeboard;
    private final Handover handover;
    private final Times times;

    ReadingController(
            People people,
            Lobby lobby,
            Wall wall,
            Rooms rooms,
            Noticeboard noticeboard,
            Handover handover,
            Times times) {
        this.people = people;
        this.lobby = lobby;
        this.wall = wall;
        this.rooms = rooms;
        this.noticeboard = noticeboard;
        this.handover = handover;
        this.times = times;
    }

    record PersonView(String id, String name, Set<String> roles, String department, boolean bot) {

        static PersonView of(Person person) {
            return new PersonView(person.id(), person.name(), person.roles(), person.department(), person.bot());
        }
    }

    @GetMapping("/state")
    Map<String, Object> state() {
        var state = new LinkedHashMap<String, Object>();
        state.put("now", times.text(wall.instant()));
        state.put("people", people.all().stream().map(PersonView::of).toList());
        state.put("commands", lobby.commands());
        state.put("processes", lobby.processes());
        state.put("rehearsal", wall.rehearsal());
        state.put("zone", times.zone().getId());
        return state;
    }

    @GetMapping("/rooms")
    List<Map<String, Object>> rooms(@RequestParam String as) {
        var person = rooms.person(as);
        handover.opened(person);
        return lobby.rooms(person.id()).stream().map(ReadingController::room).toList();
    }

    @GetMapping("/rooms/{room}/messages")
    List<MessageView> messages(
            @PathVariable String room, @RequestParam String as, @RequestParam(defaultValue = "0") long after) {
        var person = rooms.person(as);
        return noticeboard.in(rooms.enter(room, person), person.id(), after);
    }

    @GetMapping("/completions")
    List<Lobby.Completion> completions(@RequestParam String as, @RequestParam(defaultValue = "") String text) {
        return lobby.complete(rooms.person(as).id(), text);
    }

    private static Map<String, Object> room(Lobby.Room room) {
        var view = new LinkedHashMap<String, Object>();
        view.put("id", room.id());
        view.put("kind", room.kind());
        view.put("title", room.title());
        view.put("case", room.caseId());
        return view;
    }
}
