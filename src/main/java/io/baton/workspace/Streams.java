package io.baton.workspace;

import io.baton.chat.Person;
import io.baton.desk.Wall;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/** The streams of events that are open. */
@WorkspacePart
@Component
final class Streams {

    private final Noticeboard noticeboard;
    private final Bell bell;
    private final Wall wall;
    private final Times times;
    private final WorkspaceSettings settings;
    private final Set<Stream> open = ConcurrentHashMap.newKeySet();

    Streams(Noticeboard noticeboard, Bell bell, Wall wall, Times times, WorkspaceSettings settings) {
        this.noticeboard = noticeboard;
        this.bell = bell;
        this.wall = wall;
        this.times = times;
        this.settings = settings;
    }

    /** Opens a stream that goes on after an event, or with what comes from now on. */
    SseEmitter open(Person person, @Nullable Long after) {
        var emitter = new SseEmitter(0L);
        var start = after == null ? noticeboard.lastEvent() : after;
        var stream = new Stream(emitter, person.id(), start, noticeboard, bell, settings);
        stream.clock(Map.of("now", times.text(wall.instant())));
        open.add(stream);
        emitter.onCompletion(stream::close);
        emitter.onError(failure -> stream.close());
        Thread.ofVirtual().name("events-" + person.id()).start(() -> {
            try {
                stream.run();
            } finally {
                open.remove(stream);
            }
        });
        return emitter;
    }

    /** Tells everybody what the clock shows now. */
    void clock(String now) {
        open.forEach(stream -> stream.clock(Map.of("now", now)));
        bell.ring();
    }

    /** Open streams would hold up an orderly stop of the server. */
    @EventListener(ContextClosedEvent.class)
    void close() {
        open.forEach(Stream::close);
        bell.ring();
    }
}
