package io.baton.workspace;

import io.baton.desk.CaseReading;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Cases, read by those who may. */
@WorkspacePart
@RestController
@RequestMapping("/api/cases")
class CasesController {

    private final CaseReading cases;
    private final Rooms rooms;

    CasesController(CaseReading cases, Rooms rooms) {
        this.cases = cases;
        this.rooms = rooms;
    }

    @GetMapping
    Map<String, Object> search(
            @RequestParam String as,
            @RequestParam @Nullable String process,
            @RequestParam @Nullable String stage,
            @RequestParam @Nullable String state,
            @RequestParam @Nullable String holder,
            @RequestParam @Nullable String page) {
        return cases.search(rooms.person(as).id(), process, stage, state, holder, page);
    }

    @GetMapping("/{id}")
    Map<String, Object> view(@PathVariable String id, @RequestParam String as) {
        return found(cases.view(id, rooms.person(as).id()));
    }

    @GetMapping("/{id}/audit")
    List<Map<String, Object>> audit(@PathVariable String id, @RequestParam String as) {
        return found(cases.audit(id, rooms.person(as).id()));
    }

    static <T> T found(CaseReading.Read<T> read) {
        return switch (read) {
            case CaseReading.Read.Found<T>(var it) -> it;
            case CaseReading.Read.Unknown<T>(var detail) -> throw Problem.missing(detail);
            case CaseReading.Read.Hidden<T>(var detail) -> throw Problem.hidden(detail);
        };
    }
}
