package io.baton.slackworld;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.node.ObjectNode;

/** Socket Mode: links that work once, up to ten connections, each delivery over one of them in turn. */
public final class SocketMode implements Transport, AutoCloseable {

    private static final int MOST_CONNECTIONS = 10;
    private static final Duration LINK_LIFE = Duration.ofSeconds(30);

    private final World world;
    private final Deliveries deliveries;
    private final ServerSocket server;
    private final Map<String, Instant> tickets = new HashMap<>();
    private final List<SocketConnection> connections = new CopyOnWriteArrayList<>();
    private volatile boolean down;
    private int opened;
    private int turn;

    SocketMode(World world, Deliveries deliveries) throws IOException {
        this.world = world;
        this.deliveries = deliveries;
        this.server = new ServerSocket();
        server.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
        Thread.ofVirtual().name("slack-socket-mode").start(this::accept);
    }

    /** {@code apps.connections.open}: a new link. */
    ObjectNode issueLink(Args args) {
        var ticket = UUID.randomUUID().toString();
        tickets.put(ticket, world.clock.instant());
        return Json.object()
                .put(
                        "url",
                        "ws://127.0.0.1:" + server.getLocalPort() + "/link/?ticket=" + ticket + "&app_id="
                                + world.app.appId);
    }

    /** The connections that are open and were not told to go, oldest first. */
    public List<SocketConnection> connections() {
        return connections.stream().filter(SocketConnection::takesDeliveries).toList();
    }

    /** How many connections there have been. */
    public int everOpened() {
        return world.with(() -> opened);
    }

    /** Waits until so many connections are open, at most 15 seconds. */
    public void awaitConnections(int count) {
        world.await(
                        Duration.ofSeconds(15),
                        () -> connections().size() == count ? Optional.of(true) : Optional.<Boolean>empty())
                .orElseThrow(() -> new AssertionError(connections().size() + " connections, not " + count));
    }

    /**
     * Tells every connection to go.
     *
     * @param reason {@code warning} (it may stay some seconds), {@code refresh_requested} or {@code link_disabled}
     */
    public void disconnect(String reason) {
        for (var connection : connections()) {
            disconnect(connection, reason);
        }
    }

    /** Acknowledgements of envelopes that were never sent. */
    public List<String> unknownAcks() {
        return deliveries.unknownAcks();
    }

    /** Cuts every connection without a word. */
    public void killAll() {
        connections().forEach(SocketConnection::kill);
    }

    /** From now on nobody can connect, or can again. */
    void down(boolean down) {
        this.down = down;
        if (down) {
            killAll();
        }
    }

    @Override
    public boolean send(Delivery delivery, Delivery.Attempt attempt) {
        var envelope = Json.object().put("envelope_id", attempt.envelopeId());
        envelope.set("payload", delivery.payload());
        envelope.put("type", delivery.kind().envelopeType).put("accepts_response_payload", acceptsAnswer(delivery));
        if (delivery.kind() == Delivery.Kind.EVENT) {
            envelope.put("retry_attempt", attempt.number()).put("retry_reason", attempt.reason());
        }
        return sendToNext(envelope.toString());
    }

    /** Sends any text over the next connection, for replays and for garbage. */
    public boolean sendToNext(String text) {
        var able =
                connections.stream().filter(SocketConnection::takesDeliveries).toList();
        if (able.isEmpty()) {
            return false;
        }
        var chosen = able.get(Math.floorMod(turn++, able.size()));
        try {
            chosen.send(text);
            return true;
        } catch (IOException e) {
            chosen.kill();
            return sendToNext(text);
        }
    }

    @Override
    public String timeoutReason() {
        return "timeout";
    }

    @Override
    public Duration pauseBefore(int number, String reason) {
        return reason.equals(timeoutReason()) ? Duration.ZERO : deliveries.ackWindow();
    }

    private static boolean acceptsAnswer(Delivery delivery) {
        return delivery.kind() == Delivery.Kind.SLASH
                || delivery.payloadType().equals("view_submission")
                || delivery.payloadType().equals("block_suggestion");
    }

    private void disconnect(SocketConnection connection, String reason) {
        var message = Json.object().put("type", "disconnect").put("reason", reason);
        message.putObject("debug_info").put("host", "applink-test");
        try {
            connection.send(message.toString());
        } catch (IOException e) {
            connection.kill();
        }
        if (!reason.equals("warning")) {
            connection.close(1000);
        }
    }

    private void accept() {
        while (!server.isClosed()) {
            try {
                var socket = server.accept();
                socket.setTcpNoDelay(true);
                Thread.ofVirtual().start(() -> serve(socket));
            } catch (IOException e) {
                return;
            }
        }
    }

    private void serve(Socket socket) {
        try {
            var in = new BufferedInputStream(socket.getInputStream());
            var head = head(in);
            if (down || !redeem(head.getOrDefault("", ""))) {
                socket.close();
                return;
            }
            var answer = "HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n"
                    + "Sec-WebSocket-Accept: " + Frames.accept(head.getOrDefault("sec-websocket-key", ""))
                    + "\r\n\r\n";
            socket.getOutputStream().write(answer.getBytes(StandardCharsets.US_ASCII));
            greet(socket, in);
        } catch (IOException e) {
            // The app has gone before it was connected.
        }
    }

    private boolean redeem(String requestLine) {
        var ticket = requestLine.replaceFirst(".*[?&]ticket=([^& ]+).*", "$1");
        return world.with(() -> {
            var issued = tickets.remove(ticket);
            return issued != null && issued.plus(LINK_LIFE).isAfter(world.clock.instant());
        });
    }

    private void greet(Socket socket, BufferedInputStream in) throws IOException {
        var number = world.with(() -> ++opened);
        var connection = new SocketConnection(number, world.clock.instant(), socket, in);
        if (connections().size() >= MOST_CONNECTIONS) {
            disconnect(connection, "too_many_websockets");
        } else {
            world.run(() -> welcome(connection));
        }
        connection.readAll(this::received);
        world.run(() -> connections.remove(connection));
    }

    private void welcome(SocketConnection connection) {
        var hello = Json.object()
                .put("type", "hello")
                .put("num_connections", connections().size() + 1);
        hello.putObject("debug_info")
                .put("host", "applink-test")
                .put("build_number", 10)
                .put("approximate_connection_time", 18060);
        hello.putObject("connection_info").put("app_id", world.app.appId);
        try {
            connection.send(hello.toString());
            connections.add(connection);
        } catch (IOException e) {
            connection.kill();
        }
    }

    private void received(SocketConnection connection, String text) {
        try {
            var ack = Json.parse(text);
            deliveries.answered(Json.text(ack, "envelope_id"), ack.get("payload"));
        } catch (JacksonException e) {
            connection.close(1007);
        }
    }

    /** The request line under the empty name, and the headers in lower case. */
    private static Map<String, String> head(BufferedInputStream in) throws IOException {
        var head = new HashMap<String, String>();
        for (var line = line(in); !line.isEmpty(); line = line(in)) {
            var colon = line.indexOf(": ");
            if (head.isEmpty()) {
                head.put("", line);
            } else if (colon > 0) {
                head.put(line.substring(0, colon).toLowerCase(Locale.ROOT), line.substring(colon + 2));
            }
        }
        return head;
    }

    private static String line(BufferedInputStream in) throws IOException {
        var line = new StringBuilder();
        for (int c = in.read(); c != '\n'; c = in.read()) {
            if (c < 0) {
                throw new IOException("no request");
            }
            if (c != '\r') {
                line.append((char) c);
            }
        }
        return line.toString();
    }

    @Override
    public void close() {
        killAll();
        try {
            server.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
