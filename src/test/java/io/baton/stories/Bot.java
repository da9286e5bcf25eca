package io.baton.stories;

import io.baton.BatonApplication;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/** The bot under test: the real application in this JVM, on a free port, with a data directory of its own. */
final class Bot implements AutoCloseable {
    private final Path data;
    private ConfigurableApplicationContext running;

    private Bot(Path data) {
        this.data = data;
        this.running = run(data);
    }

    static Bot started() {
        try {
            return new Bot(Files.createTempDirectory("baton-story"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Stops the bot in good order and starts it again on the same data. Its port changes. */
    void restart() {
        running.close();
        running = run(data);
    }

    URI address() {
        return URI.create("http://127.0.0.1:" + running.getEnvironment().getRequiredProperty("local.server.port"));
    }

    @Override
    public void close() {
        running.close();
        try (var files = Files.walk(data)) {
            files.sorted(Comparator.reverseOrder())
                    .forEach(file -> file.toFile().delete());
        } catch (IOException | UncheckedIOException e) {
            System.err.println("Left behind: " + data + " (" + e.getMessage() + ")");
        }
    }

    private static ConfigurableApplicationContext run(Path data) {
        return new SpringApplicationBuilder(BatonApplication.class)
                .run("--server.port=0", "--baton.data-dir=" + data, "--baton.rehearsal=true");
    }
}
