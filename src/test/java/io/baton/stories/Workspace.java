package io.baton.stories;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A client of the local workspace's JSON interface, written from workspace-api.md; knows no class of the bot. */
final class Workspace {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final Supplier<URI> bot;

    Workspace(Supplier<URI> bot) {
        this.bot = bot;
    }

    static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }

    static JsonNode json(String text) {
        return JSON.readTree(text);
    }

    // Reading

    Answer get(String pathAndQuery) {
        return answer(send(request(pathAndQuery).GET().build()));
    }

    JsonNode state() {
        return ok(get("/workspace/api/state"));
    }

    List<JsonNode> rooms(String as) {
        return ok(get("/workspace/api/rooms?as=" + encoded(as))).valueStream().toList();
    }

    Answer room(String as, String room, long after) {
        return get("/workspace/api/rooms/" + encoded(room) + "/messages?as=" + encoded(as) + "&after=" + after);
    }

    /** What the person sees in the room after that message; nothing where the room is closed to the person. */
    List<Message> messages(String as, String room, long after) {
        var answer = room(as, room, after);
        if (answer.status() == 403 || answer.status() == 404) {
            return List.of();
        }
        return Message.list(ok(answer));
    }

    JsonNode caseOf(String as, String id) {
        return ok(get("/api/cases/" + encoded(id) + "?as=" + encoded(as)));
    }

    List<JsonNode> audit(String as, String id) {
        var body = ok(get("/api/cases/" + encoded(id) + "/audit?as=" + encoded(as)));
        return (body.isArray() ? body : body.path("entries")).valueStream().toList();
    }

    List<JsonNode> completions(String as, String text) {
        var query = "/workspace/api/completions?as=" + encoded(as) + "&text=" + encoded(text);
        return ok(get(query)).valueStream().toList();
    }

    HttpResponse<byte[]> download(String as, String file) {
        var path = "/workspace/api/files/" + encoded(file) + "?as=" + encoded(as);
        return send(request(path).GET().build());
    }

    // Acting

    Answer post(String path, Map<String, ?> body) {
        var request = request(path)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(JSON.writeValueAsString(body)))
                .build();
        return answer(send(request));
    }

    Answer say(String as, String room, String text, List<String> files, String delivery) {
        var body = body(as, delivery);
        body.put("text", text);
        body.put("files", files);
        return post("/workspace/api/rooms/" + encoded(room) + "/messages", body);
    }

    Answer command(String as, String room, String text, String delivery) {
        var body = body(as, delivery);
        body.put("room", room);
        body.put("text", text);
        return post("/workspace/api/commands", body);
    }

    Answer press(String as, String message, String action, String delivery) {
        var body = body(as, delivery);
        body.put("action", action);
        return post("/workspace/api/messages/" + encoded(message) + "/press", body);
    }

    Answer choose(String as, String message, String menu, List<String> values, String delivery) {
        var body = body(as, delivery);
        body.put("menu", menu);
        body.put("values", values);
        return post("/workspace/api/messages/" + encoded(message) + "/choose", body);
    }

    Answer submit(String as, String form, Map<String, ?> values, String delivery) {
        var body = body(as, delivery);
        body.put("values", values);
        return post("/workspace/api/forms/" + encoded(form), body);
    }

    Answer upload(String as, String name, String type, byte[] content) {
        var boundary = "story-" + UUID.randomUUID();
        var bytes = new ByteArrayOutputStream();
        var asPart = "--" + boundary + "\r\nContent-Disposition: form-data; name=\"as\"\r\n\r\n" + as + "\r\n";
        var filePart = "--" + boundary + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\"" + name
                + "\"\r\nContent-Type: " + type + "\r\n\r\n";
        bytes.writeBytes((asPart + filePart).getBytes(StandardCharsets.UTF_8));
        bytes.writeBytes(content);
        bytes.writeBytes(("\r\n--" + boundary + "--\r\n").getBytes(StandardCharsets.UTF_8));
        var request = request("/workspace/api/files")
                .header("Content-Type", "multipart/form-data; boundary=" + boundary)
                .POST(BodyPublishers.ofByteArray(bytes.toByteArray()))
                .build();
        return answer(send(request));
    }

    // The rehearsal clock

    OffsetDateTime now() {
        return OffsetDateTime.parse(ok(get("/workspace/api/clock")).path("now").asString(""));
    }

    Answer clock(String how, String value) {
        return post("/workspace/api/clock", Map.of(how, value));
    }

    /** Starts listening to the person's events, from the given `Last-Event-ID` on, or from now where it is empty. */
    EventStream events(String as, String lastEventId) {
        var request = HttpRequest.newBuilder(bot.get().resolve("/workspace/api/events?as=" + encoded(as)))
                .header("Accept", "text/event-stream");
        if (!lastEventId.isEmpty()) {
            request.header("Last-Event-ID", lastEventId);
        }
        return EventStream.open(request.GET().build());
    }

    static JsonNode ok(Answer answer) {
        assertThat(answer.status()).as("answer %s", answer.body()).isEqualTo(200);
        return answer.body();
    }

    private static Map<String, Object> body(String as, String delivery) {
        var body = new LinkedHashMap<String, Object>();
        body.put("as", as);
        if (!delivery.isEmpty()) {
            body.put("delivery", delivery);
        }
        return body;
    }

    private HttpRequest.Builder request(String pathAndQuery) {
        return HttpRequest.newBuilder(bot.get().resolve(pathAndQuery)).timeout(PATIENCE);
    }

    private HttpResponse<byte[]> send(HttpRequest request) {
        try {
            return http.send(request, BodyHandlers.ofByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException(request.method() + " " + request.uri(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static Answer answer(HttpResponse<byte[]> response) {
        var type = response.headers().firstValue("Content-Type").orElse("");
        var text = new String(response.body(), StandardCharsets.UTF_8);
        var body = type.contains("json") && !text.isBlank() ? json(text) : JSON.createObjectNode();
        return new Answer(response.statusCode(), type, body);
    }
}
