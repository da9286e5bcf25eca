package io.baton.workspace;

import io.baton.chat.People;
import io.baton.chat.Person;
import io.baton.desk.CaseReading;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** The case beside the talk, and its history, as parts of the page. */
@WorkspacePart
@Controller
class CasePanelController {

    private final CaseReading cases;
    private final Rooms rooms;
    private final People people;

    CasePanelController(CaseReading cases, Rooms rooms, People people) {
        this.cases = cases;
        this.rooms = rooms;
        this.people = people;
    }

    @GetMapping("/workspace/case/{id}")
    String panel(@PathVariable String id, @RequestParam String as, Model model) {
        var person = begin(id, as, model);
        switch (cases.view(id, person.id())) {
            case CaseReading.Read.Found(var it) -> model.addAttribute("it", it);
            case CaseReading.Read.Unknown(var detail) -> model.addAttribute("problem", detail);
            case CaseReading.Read.Hidden(var detail) -> model.addAttribute("problem", detail);
        }
        return "workspace/case :: panel";
    }

    @GetMapping("/workspace/case/{id}/history")
    String history(@PathVariable String id, @RequestParam String as, Model model) {
        var person = begin(id, as, model);
        switch (cases.audit(id, person.id())) {
            case CaseReading.Read.Found(var it) -> model.addAttribute("entries", it.reversed());
            case CaseReading.Read.Unknown(var detail) -> model.addAttribute("problem", detail);
            case CaseReading.Read.Hidden(var detail) -> model.addAttribute("problem", detail);
        }
        return "workspace/case :: history";
    }

    private Person begin(String id, String as, Model model) {
        var person = rooms.person(as);
        model.addAttribute("id", id);
        model.addAttribute("me", person.id());
        model.addAttribute("show", new Display(people));
        return person;
    }
}
