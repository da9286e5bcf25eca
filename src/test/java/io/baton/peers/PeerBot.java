package io.baton.peers;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Baton as its users run it: a process of its own, from the jar where the build has made one, with the shipped
 * configuration in which everybody has a Slack id.
 */
final class PeerBot implements AutoCloseable {

    /** How Slack reaches the bot. */
    enum Mode {
        SOCKET,
        HTTP
    }

    private static final Pattern PERSON = Pattern.compile("(?m)^- id: (\\S+)$");
    private static final Pattern CHANNEL = Pattern.compile("(?m)^- \\{name: ([a-z0-9-]+)");
    private static final Path SHIPPED = Path.of("bot-config");

    private final Path home;
    private final int port = LocalSlackServer.freePort();
    private final Mode mode;
    private final List<String> log = new ArrayList<>();
    private @Nullable Peer running;

    PeerBot(Mode mode) {
        this.mode = mode;
        try {
            home = Files.createTempDirectory("baton-peer");
            configure();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A workspace with the people and channels of the shipped configuration, not yet started. */
    LocalSlack slack() {
        var people = new ArrayList<>(names("people.yml", PERSON));
        people.add("guest");
        var channels = new ArrayList<>(names("channels.yml", CHANNEL));
        channels.add("random");
        return LocalSlack.stopped(
                people, channels, mode == Mode.HTTP ? URI.create("http://127.0.0.1:" + port + "/slack/events") : null);
    }

    private static List<String> names(String file, Pattern pattern) {
        try {
            return pattern.matcher(Files.readString(SHIPPED.resolve(file)))
                    .results()
                    .map(found -> found.group(1))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void configure() throws IOException {
        var config = home.resolve("config");
        try (var files = Files.walk(SHIPPED)) {
            for (var file : files.filter(Files::isRegularFile).toList()) {
                var copy = config.resolve(SHIPPED.relativize(file).toString());
                Files.createDirectories(copy.getParent());
                Files.copy(file, copy);
            }
        }
        var people = PERSON.matcher(Files.readString(SHIPPED.resolve("people.yml")))
                .replaceAll(found -> found.group() + "\n  slack: " + LocalSlack.personId(found.group(1)));
        Files.writeString(config.resolve("people.yml"), people);
    }

    /** Starts it and waits until it is there; where Slack is, the connection is waited for too. */
    void start(LocalSlack slack) {
        running = Peer.start(Path.of("").toAbsolutePath(), Map.of(), command(slack, "--server.port=" + port));
        running.await(line -> line.contains("Started BatonApplication"));
    }

    void awaitConnection() {
        var sign = mode == Mode.SOCKET ? "Connected to Slack by Socket Mode" : "Slack reaches Baton by HTTP";
        Objects.requireNonNull(running).await(line -> line.contains(sign));
    }

    /** What {@code --validate} says. */
    List<String> validates(LocalSlack slack) {
        try (var check = Peer.start(Path.of("").toAbsolutePath(), Map.of(), command(slack, "--validate"))) {
            return check.awaitEnd();
        }
    }

    private String[] command(LocalSlack slack, String more) {
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.add("-XX:TieredStopAtLevel=1");
        jar().ifPresentOrElse(
                        jar -> command.addAll(List.of("-jar", jar.toString())),
                        () -> command.addAll(List.of("-cp", classes(), "io.baton.BatonApplication")));
        command.addAll(List.of(
                "--baton.data-dir=" + home.resolve("data"),
                "--baton.config-dir=" + home.resolve("config"),
                "--baton.slack.bot-token=" + LocalSlack.BOT_TOKEN,
                "--baton.slack.api-base-url=" + slack.apiUrl(),
                mode == Mode.SOCKET
                        ? "--baton.slack.app-token=" + LocalSlack.APP_TOKEN
                        : "--baton.slack.signing-secret=" + LocalSlack.SIGNING_SECRET,
                more));
        return command.toArray(String[]::new);
    }

    /** The classpath of this test, without what is there for tests. */
    private static String classes() {
        return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator, -1))
                .filter(entry -> !entry.endsWith("test-classes") && !entry.endsWith("test-classes/"))
                .collect(Collectors.joining(File.pathSeparator));
    }

    /** The jar, unless something was compiled since it was made. */
    private static Optional<Path> jar() {
        var target = Path.of("target").toAbsolutePath();
        try (var jars = Files.newDirectoryStream(target, "baton-*.jar");
                var classes = Files.walk(target.resolve("classes"))) {
            var compiled = classes.filter(Files::isRegularFile)
                    .map(PeerBot::changed)
                    .max(Comparator.naturalOrder())
                    .orElseThrow();
            for (var jar : jars) {
                if (changed(jar).compareTo(compiled) >= 0) {
                    return Optional.of(jar);
                }
            }
            return Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static FileTime changed(Path file) {
        try {
            return Files.getLastModifiedTime(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Stops it in good order. */
    void stop() {
        if (running != null) {
            running.close();
            log.addAll(running.lines());
            running = null;
        }
    }

    /** All that it logged, oldest first. */
    List<String> log() {
        var all = new ArrayList<>(log);
        if (running != null) {
            all.addAll(running.lines());
        }
        return all;
    }

    /** Warnings, errors and stack traces in its log. */
    List<String> complaints() {
        return log().stream()
                .filter(line -> line.matches(".* (WARN|ERROR) .*|\\s+at .*|Caused by.*|[a-z.]+[A-Za-z]*Exception.*"))
                .toList();
    }

    @Override
    public void close() {
        stop();
        try (var files = Files.walk(home)) {
            files.sorted(Comparator.reverseOrder())
                    .forEach(file -> file.toFile().delete());
        } catch (IOException | UncheckedIOException e) {
            System.err.println("Left behind: " + home + " (" + e.getMessage() + ")");
        }
    }
}
