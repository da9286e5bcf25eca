package io.baton.workspace;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Calls the interface the way a script does. */
final class Browserless implements AutoCloseable {

    private static final JsonMapper JSON = new JsonMapper();

    final ConfigurableApplicationContext app;
    private final HttpClient http = HttpClient.newHttpClient();
    private final String base;

    record Reply(int status, String type, JsonNode body) {

        JsonNode messages() {
            return body.path("messages");
        }

        String detail() {
            return body.path("detail").asString();
        }
    }

    Browserless(String... args) {
        app = DemoApplication.start(0, args);
        var port = ((WebServerApplicationContext) app).getWebServer().getPort();
        base = "http://127.0.0.1:" + port;
    }

    /** Forgets everything but who was welcomed. */
    void reset() {
        bean(InMemoryTimeline.class).clear();
        bean(InMemoryDeliveries.class).clear();
        bean(InMemoryFiles.class).clear();
        bean(StillClock.class).set(StillClock.MONDAY_MORNING);
        bean(DemoDesk.class).reset();
        bean(DemoHouse.class).caseExists = false;
    }

    String base() {
        return base;
    }

    HttpClient http() {
        return http;
    }

    Reply get(String path) {
        return call(request(path).GET());
    }

    Reply post(String path, Map<String, Object> body) {
        return call(request(path)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(JSON.writeValueAsString(body))));
    }

    Reply upload(String as, String name, byte[] bytes) {
        var head = "--xx\r\nContent-Disposition: form-data; name=\"as\"\r\n\r\n" + as
                + "\r\n--xx\r\nContent-Disposition: form-data; name=\"file\"; filename=\"" + name
                + "\"\r\nContent-Type: application/octet-stream\r\n\r\n";
        return call(request("/workspace/api/files")
                .header("Content-Type", "multipart/form-data; boundary=xx")
                .POST(HttpRequest.BodyPublishers.concat(
                        HttpRequest.BodyPublishers.ofString(head),
                        HttpRequest.BodyPublishers.ofByteArray(bytes),
                        HttpRequest.BodyPublishers.ofString("\r\n--xx--\r\n"))));
    }

    Reply say(String as, String room, String text, @Nullable String delivery) {
        var body = new HashMap<String, Object>(Map.of("as", as, "text", text));
        if (delivery != null) {
            body.put("delivery", delivery);
        }
        return post("/workspace/api/rooms/" + room.replace("#", "%23") + "/messages", body);
    }

    Reply command(String as, String room, String text) {
        return post("/workspace/api/commands", Map.of("as", as, "room", room, "text", text));
    }

    Reply press(String as, String message, String action) {
        return post("/workspace/api/messages/" + message + "/press", Map.of("as", as, "action", action));
    }

    Reply fill(String as, String form, Map<String, Object> values) {
        return post("/workspace/api/forms/" + form, Map.of("as", as, "values", values));
    }

    Reply clock(String how, String value) {
        return post("/workspace/api/clock", Map.of(how, value));
    }

    JsonNode messages(String room, String as) {
        return get("/workspace/api/rooms/" + URLEncoder.encode(room, StandardCharsets.UTF_8) + "/messages?as=" + as)
                .body();
    }

    HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(base + path));
    }

    Reply call(HttpRequest.Builder request) {
        var response = raw(request);
        var type = response.headers().firstValue("Content-Type").orElse("");
        var isJson = type.contains("json") && !response.body().isEmpty();
        return new Reply(
                response.statusCode(), type, isJson ? JSON.readTree(response.body()) : JSON.createObjectNode());
    }

    HttpResponse<String> raw(HttpRequest.Builder request) {
        try {
            return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    <T> T bean(Class<T> type) {
        return app.getBean(type);
    }

    @Override
    public void close() {
        app.close();
        http.close();
    }
}
