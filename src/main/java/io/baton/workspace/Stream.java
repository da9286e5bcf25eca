package io.baton.workspace;

import io.baton.chat.Timeline;
import java.io.IOException;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.MediaType;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/**
 * One person's stream of events. It reads what it sends from the timeline, from an event number on, so that nothing is
 * missed however often it is cut, and whichever instance showed the message.
 */
final class Stream implements Runnable {

    private static final Logger log = LoggerFactory.getLogger(Stream.class);
    private static final long RECONNECT_MILLIS = 1000;

    private final SseEmitter emitter;
    private final String person;
    private final Noticeboard noticeboard;
    private final Bell bell;
    private final WorkspaceSettings settings;
    private final Queue<Map<String, String>> clocks = new ConcurrentLinkedQueue<>();
    private volatile boolean closed;
    private long last;
    private long newest = Long.MAX_VALUE;
    private long spokenAt = System.nanoTime();

    Stream(
            SseEmitter emitter,
            String person,
            long after,
            Noticeboard noticeboard,
            Bell bell,
            WorkspaceSettings settings) {
        this.emitter = emitter;
        this.person = person;
        this.last = after;
        this.noticeboard = noticeboard;
        this.bell = bell;
        this.settings = settings;
    }

    void clock(Map<String, String> now) {
        clocks.add(now);
    }

    void close() {
        closed = true;
    }

    @Override
    public void run() {
        try {
            // An id without data: a stream cut before its first event still goes on from here.
            send(SseEmitter.event().id(Long.toString(last)).reconnectTime(RECONNECT_MILLIS));
            while (!closed) {
                var heard = bell.rings();
                if (!forward()) {
                    beat();
                    bell.await(heard, settings.poll());
                }
            }
            emitter.complete();
        } catch (IOException | IllegalStateException e) {
            log.debug("The stream of {} was cut: {}", person, e.getMessage());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Sends what is new; false when there was nothing. */
    private boolean forward() throws IOException {
        for (var now = clocks.poll(); now != null; now = clocks.poll()) {
            send(SseEmitter.event().name("clock").data(now, MediaType.APPLICATION_JSON));
        }
        var entries = noticeboard.since(last);
        for (var entry : entries) {
            forward(entry);
        }
        return !entries.isEmpty();
    }

    private void forward(Timeline.Entry entry) throws IOException {
        var seen = noticeboard.seenBy(person, entry);
        if (seen.isPresent()) {
            var name = entry.edited() && entry.seq() <= newest ? "edited" : "message";
            send(SseEmitter.event()
                    .id(Long.toString(entry.event()))
                    .name(name)
                    .data(seen.get(), MediaType.APPLICATION_JSON));
        }
        newest = newest == Long.MAX_VALUE ? entry.seq() : Math.max(newest, entry.seq());
        last = entry.event();
    }

    private void beat() throws IOException {
        if (System.nanoTime() - spokenAt >= settings.heartbeat().toNanos()) {
            send(SseEmitter.event().id(Long.toString(last)).comment("still here"));
        }
    }

    private void send(SseEmitter.SseEventBuilder event) throws IOException {
        emitter.send(event);
        spokenAt = System.nanoTime();
    }
}
