package io.baton.workspace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.baton.chat.Message;
import io.baton.chat.Message.Kind;
import io.baton.chat.Place;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The stream of events: complete, however often it is cut, and only what the person may see. */
class WorkspaceEventsIT {

    private static final Place POD = new Place.Channel("esd-pod");

    private static final Browserless workspace =
            new Browserless("--baton.workspace.heartbeat=200ms", "--baton.workspace.poll=50ms");

    private final WorkspaceChat chat = workspace.bean(WorkspaceChat.class);

    @AfterAll
    static void stop() {
        workspace.close();
    }

    @BeforeEach
    void reset() {
        workspace.reset();
    }

    private record Event(@Nullable String id, String name, String data) {}

    @Test
    void tellsOfMessagesEditsAndTheClock() throws Exception {
        try (var stream = new Listening("kate", null)) {
            chat.show(POD, notice("n1", "one"));
            await().until(() -> stream.texts().contains("one"));
            chat.show(POD, notice("n1", "two"));
            workspace.post("/workspace/api/clock", Map.of("advance", "P14D"));
            await().until(() -> stream.names().contains("edited"));
            await().until(() ->
                    stream.events.stream().anyMatch(event -> event.data().contains("2027-01-25")));

            assertThat(stream.names()).contains("clock", "message", "edited");
        }
    }

    @Test
    void showsNobodyWhatIsNotForHim() throws Exception {
        try (var kate = new Listening("kate", null);
                var ray = new Listening("ray", null)) {
            chat.show(POD, notice("n1", "for kate").privateTo("kate"));
            chat.show(new Place.Channel("esd-intake"), notice("n2", "intake"));
            chat.show(new Place.Direct("kate"), notice("n3", "direct"));
            chat.show(POD, notice("n4", "the end"));
            await().until(() -> kate.texts().contains("the end"));
            await().until(() -> ray.texts().contains("the end"));

            assertThat(kate.texts()).containsExactly("for kate", "intake", "direct", "the end");
            assertThat(ray.texts()).containsExactly("the end");
        }
    }

    @Test
    void aStreamCutFiftyTimesMissesNothing() throws Exception {
        var heard = new ArrayList<String>();
        var last = Long.toString(workspace.bean(InMemoryTimeline.class).lastEvent());
        var writer = Thread.ofVirtual()
                .start(() -> IntStream.range(0, 500).forEach(i -> {
                    chat.show(POD, notice("n" + i, "message " + i));
                    java.util.concurrent.locks.LockSupport.parkNanos(1_000_000);
                }));
        for (var cut = 0; cut < 50; cut++) {
            try (var stream = new Listening("kate", last)) {
                var wanted = cut % 7;
                await().pollInterval(Duration.ofMillis(2))
                        .until(() -> stream.texts().size() >= wanted
                                || heard.size() + stream.texts().size() >= 500);
                var received = List.copyOf(stream.events);
                received.stream()
                        .filter(event -> event.name().equals("message"))
                        .forEach(event -> heard.add(text(event)));
                last = lastId(received, last);
            }
        }
        writer.join();
        var rest = last;
        try (var stream = new Listening("kate", rest)) {
            await().until(() -> heard.size() + stream.texts().size() >= 500);
            heard.addAll(stream.texts());
        }

        assertThat(heard)
                .containsExactlyElementsOf(
                        IntStream.range(0, 500).mapToObj(i -> "message " + i).toList());
    }

    @Test
    void aQuietStreamSaysThatItIsStillThere() throws Exception {
        try (var stream = new Listening("kate", null)) {
            await().until(() -> stream.comments.size() >= 3);
            assertThat(stream.events).extracting(Event::name).containsOnly("clock");
        }
    }

    @Test
    void theParameterResumesWhereAPageCannotSendTheHeader() throws Exception {
        chat.show(POD, notice("n1", "one"));
        var last = workspace.bean(InMemoryTimeline.class).lastEvent();
        chat.show(POD, notice("n2", "two"));

        try (var stream = new Listening("kate&lastEventId=" + last, null)) {
            await().until(() -> stream.texts().contains("two"));
            assertThat(stream.texts()).containsExactly("two");
        }
    }

    @Test
    void anOpenStreamDoesNotHoldUpTheStop() throws Exception {
        try (var other = new Browserless();
                var stream = new Listening(other, "kate", null)) {
            var before = System.nanoTime();
            other.app.close();
            assertThat(stream.names()).contains("clock");
            assertThat(Duration.ofNanos(System.nanoTime() - before)).isLessThan(Duration.ofSeconds(5));
        }
    }

    private static String lastId(List<Event> events, String otherwise) {
        var last = otherwise;
        for (var event : events) {
            last = event.id() == null ? last : event.id();
        }
        return last;
    }

    private static Message notice(String key, String text) {
        return Message.text(key, Kind.NOTICE, null, text);
    }

    private static String text(Event event) {
        return new tools.jackson.databind.json.JsonMapper()
                .readTree(event.data())
                .path("text")
                .asString();
    }

    /** A stream that is read as it comes. */
    private final class Listening implements AutoCloseable {

        final List<Event> events = new CopyOnWriteArrayList<>();
        final List<String> comments = new CopyOnWriteArrayList<>();
        private final HttpResponse<java.io.InputStream> response;

        Listening(String as, @Nullable String last) throws IOException, InterruptedException {
            this(workspace, as, last);
        }

        Listening(Browserless workspace, String as, @Nullable String last) throws IOException, InterruptedException {
            var request = workspace.request("/workspace/api/events?as=" + as);
            if (last != null) {
                request.header("Last-Event-ID", last);
            }
            response = workspace.http().send(request.build(), HttpResponse.BodyHandlers.ofInputStream());
            Thread.ofVirtual().start(this::read);
            await().until(() -> !events.isEmpty());
        }

        private void read() {
            try (var lines = new BufferedReader(new InputStreamReader(response.body(), StandardCharsets.UTF_8))) {
                String id = null;
                String name = null;
                for (var line = lines.readLine(); line != null; line = lines.readLine()) {
                    if (line.startsWith(":")) {
                        comments.add(line);
                    } else if (line.startsWith("id:")) {
                        id = line.substring(3);
                    } else if (line.startsWith("event:")) {
                        name = line.substring(6);
                    } else if (line.startsWith("data:") && name != null) {
                        events.add(new Event(id, name, line.substring(5)));
                    }
                }
            } catch (IOException | java.io.UncheckedIOException cut) {
                comments.add("cut");
            }
        }

        List<String> names() {
            return events.stream().map(Event::name).toList();
        }

        List<String> texts() {
            return events.stream()
                    .filter(event -> !event.name().equals("clock"))
                    .map(WorkspaceEventsIT::text)
                    .toList();
        }

        @Override
        public void close() throws IOException {
            response.body().close();
        }
    }
}
