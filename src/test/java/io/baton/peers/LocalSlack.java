package io.baton.peers;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.WebSocket;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Supplier;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import org.opentest4j.TestAbortedException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * The Slack server {@code local-slack} of npm, running on loopback with one app, in Socket Mode or called by HTTP. It is
 * laxer than Slack: it takes any token, knows no limits and lacks {@code conversations.invite} and others (they are
 * {@code unknown_method}), but nobody of us wrote it. It remembers nothing when it is started again. Ids: a person
 * {@code maria} is {@code U_MARIA}, a channel {@code esd-intake} is {@code C_ESD_INTAKE}.
 */
public final class LocalSlack implements AutoCloseable {

    /** The tokens that its app has. */
    public static final String BOT_TOKEN = "xoxb-local-slack";

    public static final String APP_TOKEN = "xapp-local-slack";
    public static final String SIGNING_SECRET = "local-slack-secret";
    public static final String BOT_USER = "U_BATON";

    private static final JsonMapper MAPPER = JsonMapper.builder().build();
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final HttpClient client = HttpClient.newHttpClient();
    private final int port;
    private final String host;
    private final Supplier<Peer> starting;
    private final List<JsonNode> shown = new CopyOnWriteArrayList<>();
    private @Nullable Peer server;
    private @Nullable WebSocket screen;

    private LocalSlack(List<String> people, List<String> channels, @Nullable URI requestUrl) {
        port = LocalSlackServer.freePort();
        host = "http://127.0.0.1:" + port;
        starting = () -> LocalSlackServer.start(port, people, channels, requestUrl);
    }

    /** Starts it, again where it was stopped: at the same address, with nothing of what was said before. */
    public void start() {
        server = starting.get();
        Awaitility.await()
                .atMost(PATIENCE)
                .ignoreExceptions()
                .until(() -> get("state").has("workspace"));
        screen = client.newWebSocketBuilder()
                .buildAsync(URI.create(host.replace("http", "ws") + "/ui"), new Screen())
                .join();
    }

    /** Starts it with these people and channels, everybody in every channel; skips the test where npm has not got it. */
    public static LocalSlack start(List<String> people, List<String> channels) {
        var slack = stopped(people, channels, null);
        slack.start();
        return slack;
    }

    /**
     * The same, not yet started.
     *
     * @param requestUrl where it sends what people do, signed; in Socket Mode null
     */
    public static LocalSlack stopped(List<String> people, List<String> channels, @Nullable URI requestUrl) {
        if (!System.getProperty("os.name").equals("Linux")
                || !System.getProperty("os.arch").equals("amd64")) {
            throw new TestAbortedException("PEERS SKIPPED: local-slack is there for Linux on x64 only");
        }
        return new LocalSlack(people, channels, requestUrl);
    }

    /** Ends it at once. */
    public void stop() {
        if (server != null) {
            server.close();
            server = null;
        }
    }

    public static String personId(String name) {
        return "U_" + name.toUpperCase(Locale.ROOT);
    }

    public static String channelId(String name) {
        return "C_" + name.toUpperCase(Locale.ROOT).replace('-', '_');
    }

    /** Where its Web API is, with a slash at the end. */
    public String apiUrl() {
        return host + "/api/";
    }

    /** Waits until the app is connected over Socket Mode. */
    public void awaitApp() {
        awaitLog("hello");
    }

    /** Types a message, in a thread where {@code threadTs} is given; returns its time. */
    public String say(String person, String channelId, String text, @Nullable String threadTs) {
        var body = body(person, channelId).put("text", text);
        if (threadTs != null) {
            body.put("thread_ts", threadTs);
        }
        return post("message", body).path("message").path("ts").asString();
    }

    /** Gives a slash command, such as {@code /case status X}. */
    public void slash(String person, String channelId, String line) {
        var space = line.indexOf(' ');
        post(
                "command",
                body(person, channelId)
                        .put("command", space < 0 ? line : line.substring(0, space))
                        .put("text", space < 0 ? "" : line.substring(space + 1)));
    }

    /** Presses a button that stands on a message. */
    public void click(String person, JsonNode message, String label) {
        for (var block : message.path("blocks")) {
            for (var element : block.path("elements")) {
                if (element.path("text").path("text").asString("").equals(label)) {
                    interact(
                            person,
                            message,
                            ((ObjectNode) element.deepCopy())
                                    .put("block_id", block.path("block_id").asString("")));
                    return;
                }
            }
        }
        throw new AssertionError("no button " + label + " on " + message);
    }

    /** The bot's direct messages with a person. */
    public String direct(String person) {
        return get("state")
                .path("channels")
                .valueStream()
                .filter(channel -> channel.path("is_im").asBoolean(false)
                        && channel.path("members").toString().contains("\"" + personId(person) + "\""))
                .map(channel -> channel.path("id").asString())
                .findFirst()
                .orElse("");
    }

    /** Does something with a message; {@code action} is as Slack puts it into {@code actions}. */
    public void interact(String person, JsonNode message, JsonNode action) {
        var body = body(person, message.path("channel").asString())
                .put("messageTs", message.path("ts").asString());
        body.set("action", action);
        post("interact", body);
    }

    public void openHome(String person) {
        post("open-home", MAPPER.createObjectNode().put("user", personId(person)));
    }

    public void react(String person, JsonNode message, String emoji) {
        post(
                "reaction",
                body(person, message.path("channel").asString())
                        .put("ts", message.path("ts").asString())
                        .put("name", emoji));
    }

    /** Submits the modal in sight; {@code values} are the {@code state.values}. */
    public void submit(String person, JsonNode values) {
        var message = MAPPER.createObjectNode().put("t", "view_submit").put("user", personId(person));
        message.set("values", values);
        Objects.requireNonNull(screen).sendText(message.toString(), true).join();
    }

    public void closeModal(String person) {
        var message = MAPPER.createObjectNode().put("t", "view_close").put("user", personId(person));
        Objects.requireNonNull(screen).sendText(message.toString(), true).join();
    }

    /** What stands in a channel, oldest first. */
    public List<JsonNode> messages(String channelId) {
        var messages = new ArrayList<JsonNode>();
        get("messages/" + channelId).path("messages").forEach(messages::add);
        return messages;
    }

    /** Waits for a message in which these words stand somewhere; the newest such one. */
    public JsonNode awaitMessage(String channelId, String words) {
        Awaitility.await()
                .atMost(PATIENCE)
                .until(() -> messages(channelId).stream()
                        .anyMatch(message -> message.toString().contains(words)));
        return messages(channelId).reversed().stream()
                .filter(message -> message.toString().contains(words))
                .findFirst()
                .orElseThrow();
    }

    /** Waits for something shown on a person's screen, such as {@code view}, {@code view_errors} or {@code home}. */
    public JsonNode awaitShown(String type, String words) {
        Awaitility.await().atMost(PATIENCE).until(() -> find(type, words).isPresent());
        return find(type, words).orElseThrow();
    }

    private Optional<JsonNode> find(String type, String words) {
        return shown.reversed().stream()
                .filter(one -> one.path("t").asString("").equals(type))
                .filter(one -> one.toString().contains(words))
                .findFirst();
    }

    /** All that went to and fro, oldest first. */
    public List<JsonNode> log() {
        var log = new ArrayList<JsonNode>();
        get("log").path("log").forEach(log::add);
        return log;
    }

    public void awaitLog(String words) {
        Awaitility.await()
                .atMost(PATIENCE)
                .until(() -> log().stream().anyMatch(entry -> entry.toString().contains(words)));
    }

    /** Forgets messages and modals. */
    public void reset() {
        post("reset", MAPPER.createObjectNode());
    }

    private ObjectNode body(String person, String channelId) {
        return MAPPER.createObjectNode().put("user", personId(person)).put("channel", channelId);
    }

    private JsonNode get(String path) {
        return send(
                HttpRequest.newBuilder(URI.create(host + "/_control/" + path)).build());
    }

    private JsonNode post(String path, JsonNode body) {
        var answer = send(HttpRequest.newBuilder(URI.create(host + "/_control/" + path))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body.toString()))
                .build());
        if (!answer.path("ok").asBoolean(false)) {
            throw new AssertionError(path + " " + body + ": " + answer);
        }
        return answer;
    }

    private JsonNode send(HttpRequest request) {
        try {
            return MAPPER.readTree(
                    client.send(request, HttpResponse.BodyHandlers.ofString()).body());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    @Override
    public void close() {
        client.shutdownNow();
        stop();
    }

    private final class Screen implements WebSocket.Listener {

        private final StringBuilder text = new StringBuilder();

        @Override
        public @Nullable CompletionStage<?> onText(WebSocket socket, CharSequence data, boolean last) {
            text.append(data);
            if (last) {
                shown.add(MAPPER.readTree(text.toString()));
                text.setLength(0);
            }
            socket.request(1);
            return null;
        }
    }
}
