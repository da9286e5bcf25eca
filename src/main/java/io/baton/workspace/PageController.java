package io.baton.workspace;

import io.baton.chat.People;
import io.baton.chat.Person;
import io.baton.desk.Lobby;
import io.baton.desk.Wall;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The page of the workspace; what happens in it goes through the JSON interface. */
@WorkspacePart
@Controller
class PageController {

    private static final int HUES = 10;

    private final People people;
    private final Lobby lobby;
    private final Wall wall;
    private final Times times;

    PageController(People people, Lobby lobby, Wall wall, Times times) {
        this.people = people;
        this.lobby = lobby;
        this.wall = wall;
        this.times = times;
    }

    /** A person as the page shows him; {@code hue} names his colour. */
    record Face(String id, String name, String department, String roles, String initials, String hue) {

        static Face of(Person person) {
            var department = person.department().isBlank() ? "No department" : person.department();
            return new Face(
                    person.id(),
                    person.name(),
                    department,
                    person.roles().isEmpty()
                            ? "no staff role"
                            : person.roles().stream().map(Words::role).collect(Collectors.joining(", ")),
                    initials(person.name()),
                    "hue-" + hue(person.id()));
        }

        private static String initials(String name) {
            return Arrays.stream(name.split("[^\\p{L}\\p{N}]+"))
                    .filter(part -> !part.isEmpty())
                    .limit(2)
                    .map(part -> part.substring(0, part.offsetByCodePoints(0, 1)))
                    .collect(Collectors.joining())
                    .toUpperCase(Locale.ROOT);
        }

        /** The same sum as in the page's script, so that a face has one colour everywhere. */
        private static int hue(String id) {
            return id.chars().reduce(33, (sum, letter) -> (sum * 29 + letter) % 9973) % HUES;
        }
    }

    @GetMapping("/")
    String page(@RequestParam @Nullable String as, Model model) {
        model.addAttribute(
                "me", as == null ? null : people.find(as).map(Face::of).orElse(null));
        model.addAttribute("people", byDepartment());
        model.addAttribute("commands", lobby.commands());
        model.addAttribute("rehearsal", wall.rehearsal());
        model.addAttribute("zone", times.zone().getId());
        return "workspace/page";
    }

    private Map<String, List<Face>> byDepartment() {
        return people.all().stream()
                .filter(person -> !person.bot())
                .map(Face::of)
                .collect(Collectors.groupingBy(Face::department, LinkedHashMap::new, Collectors.toList()));
    }
}
