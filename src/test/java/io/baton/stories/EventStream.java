package io.baton.stories;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** A listener to the workspace's server-sent events. */
final class EventStream implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final HttpClient http;
    private final List<Event> events = new CopyOnWriteArrayList<>();

    private EventStream(HttpClient http) {
        this.http = http;
    }

    /** One event: the id to resume from, its type (`message`, `edited`, `clock`) and its data. */
    record Event(String id, String type, JsonNode data) {

        String text() {
            return data.path("text").asString("");
        }
    }

    /** Returns when the bot has answered, so that nothing said afterwards can be missed. */
    static EventStream open(HttpRequest request) {
        var http = HttpClient.newHttpClient();
        var stream = new EventStream(http);
        HttpResponse<Stream<String>> response = http.sendAsync(request, BodyHandlers.ofLines())
                .orTimeout(20, TimeUnit.SECONDS)
                .join();
        assertThat(response.statusCode()).isEqualTo(200);
        Thread.ofVirtual().name("events").start(() -> stream.listen(response.body()));
        return stream;
    }

    List<Event> events() {
        return List.copyOf(events);
    }

    List<Event> messages() {
        return events.stream().filter(event -> event.type().equals("message")).toList();
    }

    Event awaitsMessage(String text) {
        return Patience.until(
                PATIENCE,
                () -> "no event with the text '" + text + "' but " + events,
                () -> messages().stream()
                        .filter(event -> Words.missing(event.text(), text).isEmpty())
                        .findFirst());
    }

    @Override
    public void close() {
        http.shutdownNow();
    }

    private void listen(Stream<String> lines) {
        var block = new Block();
        try (lines) {
            lines.forEach(line -> block.read(line, events));
        } catch (RuntimeException closed) {
            // The stream was closed by us or by a bot that stopped: what was heard so far stands.
        }
    }

    /** The lines of one event while they come in. */
    private static final class Block {
        private String id = "";
        private String type = "message";
        private final StringBuilder data = new StringBuilder();

        void read(String line, List<Event> events) {
            if (line.isEmpty()) {
                if (!data.isEmpty()) {
                    events.add(new Event(id, type, Workspace.json(data.toString())));
                }
                type = "message";
                data.setLength(0);
            } else if (line.startsWith("id:")) {
                id = line.substring(3).strip();
            } else if (line.startsWith("event:")) {
                type = line.substring(6).strip();
            } else if (line.startsWith("data:")) {
                data.append(line.substring(5)).append('\n');
            }
        }
    }
}
