package io.baton.slack;

import java.net.URI;
import java.time.Instant;
import java.time.InstantSource;
import java.util.function.Consumer;
import org.java_websocket.WebSocket;
import org.java_websocket.client.WebSocketClient;
import org.java_websocket.framing.Framedata;
import org.java_websocket.handshake.ServerHandshake;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One connection of Socket Mode. It says hello, hands on what comes, and remembers when it last gave a sign of life. */
final class Socket extends WebSocketClient {

    private static final Logger log = LoggerFactory.getLogger(Socket.class);
    private static final int CONNECT_MILLIS = 10_000;

    private final Consumer<String> frames;
    private final Runnable closed;
    private final InstantSource clock;
    private volatile Instant lastSign;

    Socket(URI address, Consumer<String> frames, Runnable closed, InstantSource clock) {
        super(address, new org.java_websocket.drafts.Draft_6455(), null, CONNECT_MILLIS);
        this.frames = frames;
        this.closed = closed;
        this.clock = clock;
        this.lastSign = clock.instant();
        setDaemon(true);
        // Silence is judged by the supervisor, with pings of its own.
        setConnectionLostTimeout(0);
    }

    Instant lastSign() {
        return lastSign;
    }

    @Override
    public void onOpen(ServerHandshake handshake) {
        lastSign = clock.instant();
    }

    @Override
    public void onMessage(String message) {
        lastSign = clock.instant();
        frames.accept(message);
    }

    @Override
    public void onWebsocketPong(WebSocket connection, Framedata pong) {
        lastSign = clock.instant();
    }

    @Override
    public void onWebsocketPing(WebSocket connection, Framedata ping) {
        lastSign = clock.instant();
        super.onWebsocketPing(connection, ping);
    }

    @Override
    public void onClose(int code, String reason, boolean byServer) {
        log.info("A connection to Slack closed ({} {})", code, reason);
        closed.run();
    }

    @Override
    public void onError(Exception failure) {
        log.info("A connection to Slack failed: {}", failure.toString());
    }
}
