package io.baton.slack;

import com.slack.api.bolt.request.Request;
import com.slack.api.bolt.socket_mode.request.SocketModeRequestParser;
import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Takes the frames of Socket Mode to the {@link Door} and answers each, whatever becomes of it. */
final class Frames implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(Frames.class);

    /** How long forms that are being worked at when the bot is stopped may still take. */
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final Door door;
    private final SocketModeRequestParser parser;

    /** Each person's frames one after the other, as they came; those of different people at the same time. */
    private final Turnstile inTurn = new Turnstile();

    private final ExecutorService forms = Executors.newThreadPerTaskExecutor(
            Thread.ofVirtual().name("slack-form-", 0).factory());

    Frames(Door door) {
        this.door = door;
        this.parser = new SocketModeRequestParser(door.config());
    }

    /** What kind of frame it is, such as {@code hello}; empty where it does not say so. */
    static String type(String frame) {
        return part(frame, "type");
    }

    private static String part(String frame, String name) {
        try {
            return Payload.read(frame).text(name);
        } catch (RuntimeException noJson) {
            return "";
        }
    }

    /** Slack hears even of what it sent without saying what it is. */
    void unnamed(Socket socket, String frame) {
        log.info("Slack sent something that is no frame");
        var envelope = part(frame, "envelope_id");
        if (!envelope.isEmpty()) {
            acknowledge(socket, envelope, null);
        }
    }

    /**
     * Takes a frame, and soon answers it. A form's answer is worked out while Slack waits for it; whatever else its
     * sender does need not wait, too.
     */
    void take(Socket socket, String frame) {
        var payload = new Payload(Payload.read(frame).at("payload"));
        if (payload.text("type").equals("view_submission") || payload.user().isEmpty()) {
            forms.execute(() -> handle(socket, frame));
        } else {
            var _ = inTurn.enter(payload.user(), () -> {
                handle(socket, frame);
                return frame;
            });
        }
    }

    private void handle(Socket socket, String frame) {
        var read = Payload.read(frame);
        var request = parsed(frame);
        var answer = request == null ? door.takeUnread(new Payload(read.at("payload"))) : door.run(request);
        var envelope = read.text("envelope_id");
        if (!envelope.isEmpty()) {
            acknowledge(socket, envelope, answer.getBody());
        }
    }

    private @Nullable Request<?> parsed(String frame) {
        try {
            var request = parser.parse(frame);
            return request == null ? null : request.getBoltRequest();
        } catch (RuntimeException unreadable) {
            log.info("Bolt cannot read a frame from Slack: {}", unreadable.toString());
            return null;
        }
    }

    private void acknowledge(Socket socket, String envelope, @Nullable String body) {
        var payload = body == null || body.isBlank() || !body.startsWith("{")
                ? null
                : Payload.read(body).json();
        var text = SlackJson.MAPPER.writeValueAsString(Blocks.map("envelope_id", envelope, "payload", payload));
        try {
            socket.send(text);
        } catch (RuntimeException closed) {
            log.info("The answer to {} could not be sent: {}", envelope, closed.toString());
        }
    }

    @Override
    public void close() {
        inTurn.close();
        Stopping.stop(forms, PATIENCE);
    }
}
