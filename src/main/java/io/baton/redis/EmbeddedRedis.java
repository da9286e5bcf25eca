package io.baton.redis;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import redis.embedded.core.ExecutableProvider;

/**
 * The Redis server that Baton starts when none is configured: a real one, durable, reachable from this machine only and
 * by password only. It is for trials and single machines. If it dies it is started again on the same port.
 */
final class EmbeddedRedis implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(EmbeddedRedis.class);
    private static final int PORTS_TRIED = 3;
    private static final Duration BEFORE_RESTART = Duration.ofMillis(200);

    private final ServerHome home;
    private final Path executable;
    private final String password;
    private volatile ServerProcess server;
    private boolean closed;

    private EmbeddedRedis(ServerHome home, Path executable) throws IOException {
        this.home = home;
        this.executable = executable;
        this.password = home.password();
        this.server = first();
        log.info(
                "Baton's own Redis, for trials and single machines, runs on 127.0.0.1:{}; its data are in {} (process"
                        + " {})",
                port(),
                home.directory(),
                server.process().pid());
        watch(server);
    }

    /**
     * Starts a server on the data in a directory. One that an earlier bot left there is stopped first; while another bot
     * lives there, this is refused.
     *
     * @param executable another server than the one shipped, or null
     */
    static EmbeddedRedis start(Path directory, @Nullable Path executable) {
        try {
            var home = ServerHome.take(directory);
            try {
                Orphan.stop(home);
                return new EmbeddedRedis(home, executable == null ? shipped(home) : executable);
            } catch (IOException | RuntimeException failure) {
                home.close();
                throw failure;
            }
        } catch (IOException failure) {
            throw new UnfitRedis(
                    "Redis cannot be started in " + directory + ": " + failure,
                    "Make the directory writable, choose another one with baton.data-dir, or name a running server with"
                            + " spring.data.redis.url.",
                    failure);
        }
    }

    int port() {
        return server.port();
    }

    String password() {
        return password;
    }

    /** The number of the server's process. */
    long pid() {
        return server.process().pid();
    }

    @Override
    public void close() throws IOException {
        synchronized (this) {
            closed = true;
        }
        server.stop();
        home.forget();
        home.close();
    }

    private static Path shipped(ServerHome home) throws IOException {
        var bin = Files.createDirectories(home.file("bin"));
        return ExecutableProvider.newJarResourceProvider(bin.toFile()).get().toPath();
    }

    /** A free port may be taken by somebody else before the server has it, so others are tried. */
    private ServerProcess first() throws IOException {
        for (var attempt = 1; ; attempt++) {
            try {
                return ServerProcess.start(home, executable, 0);
            } catch (UnfitRedis failure) {
                if (attempt == PORTS_TRIED
                        || !Files.readString(home.file("redis.log")).contains("in use")) {
                    throw failure;
                }
            }
        }
    }

    private void watch(ServerProcess watched) {
        Thread.ofVirtual().name("redis-watch").start(() -> {
            watched.process().onExit().join();
            restart(watched);
        });
    }

    private void restart(ServerProcess ended) {
        LockSupport.parkNanos(BEFORE_RESTART.toNanos());
        synchronized (this) {
            if (closed) {
                return;
            }
            log.error(
                    "Redis ended by itself (exit code {}): starting it again",
                    ended.process().exitValue());
            try {
                server = ServerProcess.start(home, executable, ended.port());
                watch(server);
            } catch (IOException | UnfitRedis failure) {
                log.error("Redis cannot be started again; nothing can be recorded until Baton is restarted", failure);
            }
        }
    }
}
