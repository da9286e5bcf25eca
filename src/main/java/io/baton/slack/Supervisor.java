package io.baton.slack;

import com.slack.api.methods.response.apps.connections.AppsConnectionsOpenResponse;
import io.baton.slack.SlackApi.Result;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps a connection of Socket Mode up: it opens one as soon as Slack can be reached, opens the next one before an
 * announced end, notices silence by pings of its own, and never gives up. Its clock must run evenly: the time of day may
 * be set back.
 */
final class Supervisor implements Connection, AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(Supervisor.class);
    private static final Duration LOOK = Duration.ofSeconds(1);
    private static final Duration PING = Duration.ofSeconds(5);
    private static final Duration SILENCE = Duration.ofSeconds(18);
    private static final Duration HELLO = Duration.ofSeconds(12);
    private static final Duration FIRST_PAUSE = Duration.ofSeconds(1);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(30);

    /** Where somebody has to change something first, trying often helps nobody. */
    private static final Duration REFUSED_PAUSE = Duration.ofMinutes(2);

    private static final Duration DRAIN = Duration.ofSeconds(10);

    private final SlackApi api;
    private final String appToken;
    private final Frames frames;
    private final InstantSource clock;

    private final ScheduledExecutorService watch = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name("slack-socket").daemon().factory());
    private final AtomicReference<@Nullable Socket> current = new AtomicReference<>();
    private volatile State state = new State(false, "not connected yet");
    private volatile boolean refresh = true;
    private volatile @Nullable Socket opening;
    private Instant openedAt = Instant.EPOCH;
    private Instant pinged = Instant.EPOCH;
    private Instant notBefore = Instant.MIN;
    private Duration pause = FIRST_PAUSE;

    Supervisor(SlackApi api, String appToken, Door door, InstantSource clock) {
        this.api = api;
        this.appToken = appToken;
        this.frames = new Frames(door);
        this.clock = clock;
    }

    void start() {
        var _ = watch.scheduleWithFixedDelay(this::look, 0, LOOK.toMillis(), TimeUnit.MILLISECONDS);
    }

    @Override
    public State state() {
        return state;
    }

    private void look() {
        try {
            var now = clock.instant();
            watchSilence(now);
            giveUpOpening(now);
            if (opening == null && (refresh || current.get() == null) && !now.isBefore(notBefore)) {
                open(now);
            }
        } catch (RuntimeException fault) {
            log.error("Watching the connection to Slack went wrong; it goes on", fault);
            later("an error of our own", Duration.ZERO);
        }
    }

    private void watchSilence(Instant now) {
        var socket = current.get();
        if (socket == null) {
            return;
        }
        if (Duration.between(socket.lastSign(), now).compareTo(SILENCE) > 0) {
            log.warn("Slack has been silent for {} s; connecting anew", SILENCE.toSeconds());
            drop(socket);
            socket.closeConnection(1006, "silence");
        } else if (socket.isOpen() && Duration.between(pinged, now).compareTo(PING) >= 0) {
            pinged = now;
            socket.sendPing();
        }
    }

    private void giveUpOpening(Instant now) {
        var socket = opening;
        if (socket != null && Duration.between(openedAt, now).compareTo(HELLO) > 0) {
            socket.closeConnection(1006, "no hello");
            failedOpening(socket, "Slack said no hello");
        }
    }

    private void open(Instant now) {
        var opened = api.callWith(
                appToken, "apps.connections.open", client -> client.appsConnectionsOpen(r -> r.token(appToken)));
        if (!(opened instanceof Result.Done<AppsConnectionsOpenResponse>(var answer)) || answer.getUrl() == null) {
            refusedLink(opened);
            return;
        }
        var box = new AtomicReference<@Nullable Socket>();
        var socket = new Socket(URI.create(answer.getUrl()), frame -> received(box, frame), () -> closed(box), clock);
        box.set(socket);
        opening = socket;
        openedAt = now;
        socket.connect();
    }

    private void refusedLink(Result<?> opened) {
        switch (opened) {
            case Result.Refused<?>(var error, var _) -> later(Fixes.ofConnecting(error), REFUSED_PAUSE);
            case Result.Later<?>(var asked, var why) -> later(why, asked);
            case Result.Done<?> _ -> later("Slack gave no address", Duration.ZERO);
            case Result.Doubt<?>(var why) -> later(why, Duration.ZERO);
        }
    }

    private void later(String why, Duration atLeast) {
        var wait = pause.compareTo(atLeast) > 0 ? pause : atLeast;
        if (current.get() == null) {
            state = new State(false, why);
            log.warn("No connection to Slack: {}. The next try is in {} s.", why, wait.toSeconds());
        }
        var soonest = clock.instant().plus(wait);
        notBefore = notBefore.isAfter(soonest) ? notBefore : soonest;
        pause = pause.multipliedBy(2).compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : pause.multipliedBy(2);
    }

    private void failedOpening(Socket socket, String why) {
        if (opening == socket) {
            opening = null;
            later(why, Duration.ZERO);
        }
    }

    private void closed(AtomicReference<@Nullable Socket> box) {
        var socket = box.get();
        if (socket != null && !watch.isShutdown()) {
            watch.execute(() -> {
                failedOpening(socket, "the connection closed before Slack said hello");
                if (drop(socket)) {
                    look();
                }
            });
        }
    }

    private boolean drop(Socket socket) {
        var dropped = current.compareAndSet(socket, null);
        if (dropped) {
            state = new State(false, "the connection closed");
            notBefore = Instant.MIN;
        }
        return dropped;
    }

    private void received(AtomicReference<@Nullable Socket> box, String frame) {
        var socket = box.get();
        if (socket == null) {
            return;
        }
        switch (Frames.type(frame)) {
            case "hello" -> watch.execute(() -> greeted(socket));
            case "disconnect" -> watch.execute(() -> ending(socket, frame));
            case "" -> frames.unnamed(socket, frame);
            default -> {
                if (current.get() != socket) {
                    watch.execute(() -> greeted(socket)); // whoever sends something is there, hello or not
                }
                frames.take(socket, frame);
            }
        }
    }

    /** The new connection is up: the old one may still bring what is on its way and take our answers to it. */
    private void greeted(Socket socket) {
        if (opening != socket) {
            return;
        }
        opening = null;
        refresh = false;
        pause = FIRST_PAUSE;
        var old = current.getAndSet(socket);
        state = new State(true, "connected since " + clock.instant());
        log.info("Connected to Slack by Socket Mode");
        if (old != null) {
            var _ = watch.schedule(() -> old.close(), DRAIN.toMillis(), TimeUnit.MILLISECONDS);
        }
    }

    /** Slack announces the end of a connection; whatever the reason, another one is needed, but in no hurry if refused. */
    private void ending(Socket socket, String frame) {
        var reason = Payload.read(frame).text("reason");
        log.info("Slack ends the connection ({})", reason);
        if (current.get() != socket && opening != socket) {
            return;
        }
        refresh = true;
        switch (reason) {
            case "link_disabled" -> refused(socket, reason, REFUSED_PAUSE);
            case "too_many_websockets" -> refused(socket, reason, LONGEST_PAUSE);
            default -> look();
        }
    }

    private void refused(Socket socket, String reason, Duration atLeast) {
        if (opening == socket) {
            opening = null;
        }
        drop(socket);
        later(Fixes.ofConnecting(reason), atLeast);
    }

    /** What came in is answered before the connection is closed: Slack tells whoever gets no answer that it failed. */
    @Override
    public void close() {
        watch.shutdownNow();
        frames.close();
        close(opening);
        close(current.getAndSet(null));
    }

    private static void close(@Nullable Socket socket) {
        if (socket != null) {
            socket.close();
        }
    }
}
