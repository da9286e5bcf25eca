package io.baton.slackworld;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.locks.LockSupport;
import tools.jackson.core.JacksonException;

/** Slack's HTTP side: Web API, uploads, private files and response urls, on a free port of loopback. */
final class WebServer implements AutoCloseable {

    static {
        // Without it every answer waits 40 ms for an acknowledgement of its head.
        System.setProperty("sun.net.httpserver.nodelay", "true");
    }

    private final HttpServer server;
    private volatile boolean down;

    WebServer() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 64);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    }

    String host() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    void start(WebApi api, FilesApi files, ResponseUrls links) {
        on("/api/", exchange -> api(exchange, api));
        on("/upload/v1/", exchange -> upload(exchange, files));
        on("/files-pri/", exchange -> download(exchange, files));
        on("/commands/", exchange -> respond(exchange, links));
        on("/actions/", exchange -> respond(exchange, links));
        on("/login", exchange -> send(exchange, 200, "text/html", "<html>Sign in to Slack</html>"));
        server.start();
    }

    /** While it is down every connection is cut before it is heard. */
    void down(boolean down) {
        this.down = down;
    }

    private interface Page {
        void serve(HttpExchange exchange) throws IOException;
    }

    private void on(String path, Page page) {
        server.createContext(path, exchange -> {
            if (!down) {
                page.serve(exchange);
            }
            exchange.close();
        });
    }

    private static void api(HttpExchange exchange, WebApi api) throws IOException {
        var method = exchange.getRequestURI().getPath().substring("/api/".length());
        var bearer = bearer(exchange);
        var type = contentType(exchange);
        Args args;
        try {
            args = args(exchange, type);
        } catch (JacksonException e) {
            send(exchange, 200, "application/json", "{\"ok\":false,\"error\":\"invalid_json\"}");
            return;
        }
        // Slack reads a token from a form, never from JSON.
        var token = bearer.isEmpty() && !type.contains("json") ? args.text("token") : bearer;
        var answer = api.call(method, token, !bearer.isEmpty(), args);
        if (type.contains("json")
                && !type.contains("charset")
                && answer.body().path("ok").asBoolean()) {
            answer.body().put("warning", "missing_charset");
        }
        if (answer.afterwards() instanceof Fault.Delay(var by)) {
            LockSupport.parkNanos(by.toNanos());
        } else if (answer.afterwards() != null) {
            return;
        }
        if (answer.retryAfterSeconds() > 0) {
            exchange.getResponseHeaders().set("Retry-After", String.valueOf(answer.retryAfterSeconds()));
        }
        api.scopes(token).ifPresent(scopes -> exchange.getResponseHeaders().set("X-OAuth-Scopes", scopes));
        var body = answer.status() >= 500
                ? "upstream connect error"
                : answer.body().toString();
        send(exchange, answer.status(), answer.status() >= 500 ? "text/html" : "application/json; charset=utf-8", body);
    }

    private static Args args(HttpExchange exchange, String type) throws IOException {
        var body = exchange.getRequestBody().readAllBytes();
        var query = exchange.getRequestURI().getRawQuery();
        var inQuery = query == null ? Map.<String, String>of() : Body.form(query);
        if (type.contains("json")) {
            return Args.of(Json.parse(new String(body, StandardCharsets.UTF_8))).and(inQuery);
        }
        if (type.contains("multipart")) {
            return Args.of(Body.multipart(exchange.getRequestHeaders().getFirst("Content-Type"), body))
                    .and(inQuery);
        }
        return Args.of(Body.form(new String(body, StandardCharsets.UTF_8))).and(inQuery);
    }

    private static void upload(HttpExchange exchange, FilesApi files) throws IOException {
        var body = exchange.getRequestBody().readAllBytes();
        if (contentType(exchange).contains("multipart")) {
            var parts = Body.multipart(exchange.getRequestHeaders().getFirst("Content-Type"), body);
            body = parts.values().stream().findFirst().orElse("").getBytes(StandardCharsets.ISO_8859_1);
        }
        var taken = files.receive(last(exchange), body);
        send(exchange, taken ? 200 : 400, "text/plain", taken ? "OK - " + body.length : "invalid upload");
    }

    private static void download(HttpExchange exchange, FilesApi files) throws IOException {
        var parts =
                exchange.getRequestURI().getPath().replace("/download/", "/").split("/");
        var file = files.download(parts.length > 2 ? parts[2] : "", bearer(exchange));
        if (file.isEmpty() || file.get().bytes == null) {
            exchange.getResponseHeaders().set("Location", "/login");
            exchange.sendResponseHeaders(302, -1);
            return;
        }
        if (file.get().trouble != null && isTroubled(exchange, file.get().trouble)) {
            return;
        }
        exchange.getResponseHeaders().set("Content-Type", file.get().type());
        var bytes = file.get().bytes;
        exchange.sendResponseHeaders(200, bytes.length == 0 ? -1 : bytes.length);
        exchange.getResponseBody().write(bytes);
    }

    /** Whether the trouble was all there is to be sent. */
    private static boolean isTroubled(HttpExchange exchange, FileTrouble trouble) throws IOException {
        return switch (trouble) {
            case FileTrouble.Redirected(var address) -> {
                exchange.getResponseHeaders().set("Location", address.toString());
                exchange.sendResponseHeaders(302, -1);
                yield true;
            }
            case FileTrouble.HttpError(var status) -> {
                send(exchange, status, "text/plain", "trouble");
                yield true;
            }
            case FileTrouble.Stalled() -> {
                exchange.sendResponseHeaders(200, 1000);
                exchange.getResponseBody().write(1);
                exchange.getResponseBody().flush();
                LockSupport.parkNanos(Duration.ofSeconds(30).toNanos());
                yield true;
            }
            case FileTrouble.SaidSmaller _, FileTrouble.Elsewhere _ -> false;
        };
    }

    private static void respond(HttpExchange exchange, ResponseUrls links) throws IOException {
        var body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        var answer = links.post(exchange.getRequestURI().getPath(), body);
        send(exchange, answer.status(), "text/html", answer.body());
    }

    private static void send(HttpExchange exchange, int status, String type, String body) throws IOException {
        var bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", type);
        exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
        exchange.getResponseBody().write(bytes);
    }

    private static String last(HttpExchange exchange) {
        var path = exchange.getRequestURI().getPath();
        return path.substring(path.lastIndexOf('/') + 1);
    }

    private static String bearer(HttpExchange exchange) {
        var header = exchange.getRequestHeaders().getFirst("Authorization");
        return header != null && header.startsWith("Bearer ") ? header.substring(7) : "";
    }

    private static String contentType(HttpExchange exchange) {
        var header = exchange.getRequestHeaders().getFirst("Content-Type");
        return header == null ? "" : header.toLowerCase(Locale.ROOT);
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
