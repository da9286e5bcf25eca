package io.baton.slackworld;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.concurrent.CountDownLatch;
import java.util.function.BiConsumer;

/** One Socket Mode connection of the app. */
public final class SocketConnection {

    private final int number;
    private final Instant openedAt;
    private final Socket socket;
    private final DataInputStream in;
    private final OutputStream out;
    private final CountDownLatch closed = new CountDownLatch(1);
    private volatile boolean deaf;
    private volatile boolean leaving;
    private volatile int pongs;

    SocketConnection(int number, Instant openedAt, Socket socket, BufferedInputStream in) throws IOException {
        this.number = number;
        this.openedAt = openedAt;
        this.socket = socket;
        this.in = new DataInputStream(in);
        this.out = socket.getOutputStream();
    }

    /** 1 for the first connection ever, then 2. */
    public int number() {
        return number;
    }

    public Instant openedAt() {
        return openedAt;
    }

    public boolean open() {
        return closed.getCount() > 0;
    }

    /** How many pings the app has answered. */
    public int pongs() {
        return pongs;
    }

    /** Whether Slack gives it deliveries: it is open and was not told to go. */
    boolean takesDeliveries() {
        return open() && !leaving;
    }

    /** Dies without a word, as when a machine or a network goes away. */
    public void kill() {
        try {
            socket.setSoLinger(true, 0);
            socket.close();
        } catch (IOException e) {
            // It was gone already.
        }
        closed.countDown();
    }

    /** Stays open, but nothing comes through any more: neither deliveries nor answers to pings. */
    public void goHalfOpen() {
        deaf = true;
    }

    void send(String text) throws IOException {
        frame(Frames.TEXT, text.getBytes(StandardCharsets.UTF_8));
    }

    /** Sends a ping. */
    public void ping() {
        try {
            frame(Frames.PING, "Ping from Slack".getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            kill();
        }
    }

    void leave() {
        leaving = true;
    }

    void close(int code) {
        leaving = true;
        try {
            frame(Frames.CLOSE, new byte[] {(byte) (code >> 8), (byte) code});
            socket.shutdownOutput();
        } catch (IOException e) {
            kill();
        }
    }

    private synchronized void frame(int opcode, byte[] payload) throws IOException {
        if (!deaf) {
            Frames.write(out, opcode, payload);
        }
    }

    /** Reads until the connection ends; whole texts go to the listener. */
    void readAll(BiConsumer<SocketConnection, String> listener) {
        try {
            var text = new ByteArrayOutputStream();
            while (true) {
                var frame = Frames.read(in);
                if (deaf) {
                    closed.await();
                }
                if (frame.opcode() == Frames.CLOSE) {
                    close(1000);
                    break;
                }
                take(frame, text, listener);
            }
        } catch (IOException e) {
            // The app hung up, or the connection was killed.
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            kill();
        }
    }

    private void take(Frames.Frame frame, ByteArrayOutputStream text, BiConsumer<SocketConnection, String> listener)
            throws IOException {
        switch (frame.opcode()) {
            case Frames.PING -> frame(Frames.PONG, frame.payload());
            case Frames.PONG -> pongs++;
            case Frames.TEXT, Frames.CONTINUATION -> {
                text.writeBytes(frame.payload());
                if (frame.last()) {
                    var whole = text.toString(StandardCharsets.UTF_8);
                    text.reset();
                    listener.accept(this, whole);
                }
            }
            default -> close(1003);
        }
    }
}
