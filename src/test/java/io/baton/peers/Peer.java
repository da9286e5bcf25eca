package io.baton.peers;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionTimeoutException;
import org.awaitility.core.TerminalFailureException;

/** A program that runs beside the test; what it prints can be waited for. */
final class Peer implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final Process process;
    private final List<String> lines = new CopyOnWriteArrayList<>();
    private final Thread reader;

    private Peer(Process process) {
        this.process = process;
        this.reader = Thread.ofVirtual().start(this::read);
    }

    static Peer start(Path folder, Map<String, String> environment, String... command) {
        var builder = new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true);
        builder.environment().putAll(environment);
        try {
            return new Peer(builder.start());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void read() {
        try (var out = process.inputReader(StandardCharsets.UTF_8)) {
            out.lines().forEach(lines::add);
        } catch (UncheckedIOException | IOException e) {
            lines.add("(the end of what it printed was lost: " + e.getMessage() + ")");
        }
    }

    List<String> lines() {
        return List.copyOf(lines);
    }

    boolean alive() {
        return process.isAlive();
    }

    /** The first line that is like this; fails when it ends before, or after a minute. */
    String await(Predicate<String> like) {
        try {
            Awaitility.await()
                    .atMost(PATIENCE)
                    .failFast(
                            "the peer ended without it",
                            () -> !process.isAlive()
                                    && !reader.isAlive()
                                    && lines.stream().noneMatch(like))
                    .until(() -> lines.stream().anyMatch(like));
        } catch (ConditionTimeoutException | TerminalFailureException never) {
            throw new AssertionError("not printed; but " + String.join("\n", lines), never);
        }
        return lines.stream().filter(like).findFirst().orElseThrow();
    }

    /** All that it printed, once it has ended by itself, within a minute. */
    List<String> awaitEnd() {
        Awaitility.await().atMost(PATIENCE).until(() -> !reader.isAlive());
        return lines();
    }

    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(5, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }
}
