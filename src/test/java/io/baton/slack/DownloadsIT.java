package io.baton.slack;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import io.baton.chat.InMemoryFiles;
import io.baton.language.Phrases;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.util.unit.DataSize;

/** Files from a server that takes its time. */
class DownloadsIT {

    private final CountDownLatch over = new CountDownLatch(1);
    private HttpServer server;

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/silent", exchange -> await());
        server.createContext("/stalls", exchange -> {
            exchange.sendResponseHeaders(200, 1000);
            exchange.getResponseBody().write(1);
            exchange.getResponseBody().flush();
            await();
        });
        server.createContext("/breaks", exchange -> {
            exchange.sendResponseHeaders(200, 1000);
            exchange.getResponseBody().write(1);
            exchange.close();
        });
        server.setExecutor(task -> Thread.ofVirtual().start(task));
        server.start();
    }

    private void await() {
        try {
            over.await();
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        }
    }

    @AfterEach
    void stop() {
        over.countDown();
        server.stop(0);
    }

    @Test
    void aFileThatDoesNotComeInTimeHoldsNobodyUp() {
        for (var path : List.of("/silent", "/stalls", "/breaks")) {
            assertThat(troubles(path))
                    .as(path)
                    .satisfiesExactly(
                            first -> assertThat(first)
                                    .matches(".*“door.png”: (Slack does not send it just now|it stopped coming.*)\\."),
                            last -> assertThat(last).contains("send it again"));
        }
    }

    private List<String> troubles(String path) {
        var base = "http://127.0.0.1:" + server.getAddress().getPort();
        var settings =
                new SlackSettings("xoxb-1", "", "s", base + "/api/", List.of(), List.of(), DataSize.ofMegabytes(1));
        try (var api = new SlackApi(settings)) {
            var downloads = new Downloads(settings, api, new InMemoryFiles(), Duration.ofMillis(300));
            var described = SlackJson.MAPPER.valueToTree(
                    List.of(Map.of("id", "F1", "name", "door.png", "url_private", base + path)));
            var fetched = downloads.fetch("maria", Phrases.ENGLISH, described);
            assertThat(fetched.ids()).isEmpty();
            return fetched.troubles();
        }
    }
}
