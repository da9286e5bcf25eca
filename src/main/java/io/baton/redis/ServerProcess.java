package io.baton.redis;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;

/** A server process on a free port, working in a {@link ServerHome}. */
record ServerProcess(Process process, int port) {

    private static final Duration TO_START = Duration.ofMinutes(5);
    private static final Duration TO_STOP = Duration.ofSeconds(10);
    private static final int TO_ANSWER = 1000;
    private static final int LINES_SHOWN = 8;

    /** Starts a server and returns when it takes connections; port 0 stands for any free one. */
    static ServerProcess start(ServerHome home, Path executable, int wanted) throws IOException {
        var port = wanted == 0 ? freePort() : wanted;
        home.write("redis.conf", configuration(home, port));
        var log = home.file("redis.log").toFile();
        home.remember(new ServerHome.Started(port, 0, ""));
        var process = new ProcessBuilder(
                        executable.toString(), home.file("redis.conf").toString())
                .directory(home.directory().toFile())
                .redirectErrorStream(true)
                .redirectOutput(log)
                .start();
        home.remember(new ServerHome.Started(port, process.pid(), since(process.toHandle())));
        var server = new ServerProcess(process, port);
        server.awaitReady(home);
        return server;
    }

    /** When a process began, as far as the system tells. */
    static String since(ProcessHandle process) {
        return process.info().startInstant().map(Object::toString).orElse("");
    }

    void stop() {
        process.destroy();
        try {
            if (!process.waitFor(TO_STOP.toMillis(), TimeUnit.MILLISECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException hurry) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }

    private void awaitReady(ServerHome home) throws IOException {
        var end = System.nanoTime() + TO_START.toNanos();
        while (!ready(home.password())) {
            if (!process.isAlive() || System.nanoTime() > end) {
                process.destroyForcibly();
                throw new UnfitRedis(
                        "The Redis server that Baton ships did not start:\n" + lastWords(home),
                        "See " + home.file("redis.log")
                                + ". On systems the shipped server does not fit, name another one"
                                + " with baton.redis.executable, or a running one with spring.data.redis.url.");
            }
            LockSupport.parkNanos(Duration.ofMillis(10).toNanos());
        }
    }

    /** True once it answers; while it loads its data it says LOADING. */
    private boolean ready(String password) {
        try (var socket = new Socket()) {
            socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), TO_ANSWER);
            socket.setSoTimeout(TO_ANSWER);
            socket.getOutputStream().write(("AUTH " + password + "\r\nPING\r\n").getBytes(US_ASCII));
            var answers = new BufferedReader(new InputStreamReader(socket.getInputStream(), US_ASCII));
            return "+OK".equals(answers.readLine()) && "+PONG".equals(answers.readLine()) && process.isAlive();
        } catch (IOException notYet) {
            return false;
        }
    }

    private static String lastWords(ServerHome home) throws IOException {
        var lines = Files.readAllLines(home.file("redis.log"));
        return lines.stream().skip(Math.max(0, lines.size() - LINES_SHOWN)).collect(Collectors.joining("\n"));
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private static String configuration(ServerHome home, int port) throws IOException {
        return String.join(
                "\n",
                List.of(
                        "bind 127.0.0.1",
                        "port " + port,
                        "protected-mode yes",
                        "requirepass " + home.password(),
                        "databases 1",
                        "dir " + quoted(home.directory()),
                        "appendonly yes",
                        "appendfsync always",
                        "aof-load-truncated yes",
                        "save \"\"",
                        "maxmemory-policy noeviction",
                        ""));
    }

    private static String quoted(Path path) {
        return '"' + path.toString().replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }
}
