package io.baton.workspace;

import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/** What happens, as it happens. */
@WorkspacePart
@RestController
class EventsController {

    private final Rooms rooms;
    private final Streams streams;

    EventsController(Rooms rooms, Streams streams) {
        this.rooms = rooms;
        this.streams = streams;
    }

    @GetMapping(path = "/workspace/api/events", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    SseEmitter events(
            @RequestParam String as,
            @RequestHeader(name = "Last-Event-ID", required = false) @Nullable String header,
            @RequestParam @Nullable String lastEventId) {
        var person = rooms.person(as);
        return streams.open(person, number(header == null || header.isBlank() ? lastEventId : header));
    }

    private static @Nullable Long number(@Nullable String id) {
        if (id == null || id.isBlank()) {
            return null;
        }
        try {
            return Long.valueOf(id.strip());
        } catch (NumberFormatException e) {
            throw Problem.wrong("'" + id + "' is no event id.");
        }
    }
}
