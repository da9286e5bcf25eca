package io.baton.slackworld;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.WebSocket;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.StringJoiner;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** An app that speaks plain HTTP and WebSocket, to try the workspace with. */
final class PlainApp implements AutoCloseable {

    static final JsonNode NO_ACK = Json.object().put("no", "ack");

    /** What came over one socket. */
    final class Link implements WebSocket.Listener {

        final List<JsonNode> received = new CopyOnWriteArrayList<>();
        private final StringBuilder text = new StringBuilder();
        volatile boolean closed;
        volatile int pings;

        @Override
        public @Nullable CompletionStage<?> onText(WebSocket socket, CharSequence data, boolean last) {
            text.append(data);
            if (last) {
                var message = Json.parse(text.toString());
                text.setLength(0);
                received.add(message);
                if (message.has("envelope_id")) {
                    acknowledge(socket, message);
                }
            }
            socket.request(1);
            return null;
        }

        @Override
        public @Nullable CompletionStage<?> onPing(WebSocket socket, ByteBuffer message) {
            pings++;
            socket.request(1);
            return null;
        }

        @Override
        public @Nullable CompletionStage<?> onClose(WebSocket socket, int status, String reason) {
            closed = true;
            return null;
        }

        @Override
        public void onError(WebSocket socket, Throwable error) {
            closed = true;
        }

        List<JsonNode> envelopes() {
            return received.stream()
                    .filter(message -> message.has("envelope_id"))
                    .toList();
        }

        JsonNode hello() {
            return received.getFirst();
        }
    }

    private final SlackWorkspace slack;
    private final HttpClient client = HttpClient.newHttpClient();
    final List<Link> links = new CopyOnWriteArrayList<>();
    private final List<WebSocket> sockets = new CopyOnWriteArrayList<>();

    /** What to acknowledge with: null for an empty acknowledgement, {@link #NO_ACK} for none. */
    volatile Function<JsonNode, @Nullable JsonNode> acks = envelope -> null;

    PlainApp(SlackWorkspace slack) {
        this.slack = slack;
    }

    private void acknowledge(WebSocket socket, JsonNode envelope) {
        var answer = acks.apply(envelope);
        if (answer == NO_ACK) {
            return;
        }
        var ack = Json.object().put("envelope_id", Json.text(envelope, "envelope_id"));
        if (answer != null) {
            ack.set("payload", answer);
        }
        socket.sendText(ack.toString(), true);
    }

    /** Opens a Socket Mode connection and waits for the hello. */
    Link connect() {
        return connect(URI.create(Json.text(open(), "url")));
    }

    Link connect(URI url) {
        var link = new Link();
        sockets.add(client.newWebSocketBuilder().buildAsync(url, link).join());
        links.add(link);
        Awaitility.await().until(() -> !link.received.isEmpty());
        return link;
    }

    WebSocket socket(int index) {
        return sockets.get(index);
    }

    JsonNode open() {
        return json(post("apps.connections.open", slack.appToken(), "", "application/x-www-form-urlencoded"));
    }

    /** Calls a method with a form of names and values in turn. */
    ObjectNode call(String method, String... namesAndValues) {
        return json(form(method, slack.botToken(), namesAndValues));
    }

    HttpResponse<String> form(String method, String token, String... namesAndValues) {
        var form = new StringJoiner("&");
        for (int i = 0; i < namesAndValues.length; i += 2) {
            form.add(namesAndValues[i] + "=" + URLEncoder.encode(namesAndValues[i + 1], StandardCharsets.UTF_8));
        }
        return post(method, token, form.toString(), "application/x-www-form-urlencoded");
    }

    ObjectNode callJson(String method, JsonNode args) {
        return json(post(method, slack.botToken(), args.toString(), "application/json; charset=utf-8"));
    }

    HttpResponse<String> post(String method, String token, String body, String type) {
        return post(URI.create(slack.apiUrl() + method), token, body.getBytes(StandardCharsets.UTF_8), type);
    }

    HttpResponse<String> post(URI url, String token, byte[] body, String type) {
        var request = HttpRequest.newBuilder(url)
                .timeout(Duration.ofSeconds(10))
                .header("Content-Type", type)
                .POST(HttpRequest.BodyPublishers.ofByteArray(body));
        if (!token.isEmpty()) {
            request.header("Authorization", "Bearer " + token);
        }
        return send(request.build());
    }

    HttpResponse<String> get(URI url, String token) {
        var request = HttpRequest.newBuilder(url);
        if (!token.isEmpty()) {
            request.header("Authorization", "Bearer " + token);
        }
        return send(request.build());
    }

    private HttpResponse<String> send(HttpRequest request) {
        try {
            return client.send(request, HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    static ObjectNode json(HttpResponse<String> response) {
        return (ObjectNode) Json.parse(response.body());
    }

    static ObjectNode button(String actionId, String label) {
        var button =
                Json.object().put("type", "button").put("action_id", actionId).put("value", "v-" + actionId);
        button.set("text", Json.plainText(label));
        return button;
    }

    static ObjectNode section(String text) {
        var section = Json.object().put("type", "section");
        section.putObject("text").put("type", "mrkdwn").put("text", text);
        return section;
    }

    static ObjectNode actions(JsonNode... elements) {
        var block = Json.object().put("type", "actions").put("block_id", "actions");
        block.putArray("elements").addAll(List.of(elements));
        return block;
    }

    static ObjectNode input(String blockId, String label, ObjectNode element) {
        var block = Json.object().put("type", "input").put("block_id", blockId);
        block.set("label", Json.plainText(label));
        block.set("element", element);
        return block;
    }

    static ObjectNode modal(String title, JsonNode... blocks) {
        var view = Json.object().put("type", "modal").put("callback_id", "form");
        view.set("title", Json.plainText(title));
        view.set("submit", Json.plainText("Submit"));
        view.putArray("blocks").addAll(List.of(blocks));
        return view;
    }

    static JsonNode blocks(JsonNode... blocks) {
        return Json.array().addAll(List.of(blocks));
    }

    @Override
    public void close() {
        client.shutdownNow();
    }
}
