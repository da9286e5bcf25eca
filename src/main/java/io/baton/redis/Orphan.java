package io.baton.redis;

import io.lettuce.core.RedisClient;
import io.lettuce.core.RedisException;
import io.lettuce.core.RedisURI;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A server that outlived its bot, which happens when a bot is killed. It still writes the same append-only file, so it is
 * stopped before another one begins: asked if it answers to our password and works in our directory, else ended if it
 * is the very process that was started here.
 */
final class Orphan {

    private static final Logger log = LoggerFactory.getLogger(Orphan.class);
    private static final Duration TO_STOP = Duration.ofSeconds(20);
    private static final Duration TO_ANSWER = Duration.ofSeconds(2);

    private final ServerHome home;
    private final ServerHome.Started left;

    private Orphan(ServerHome home, ServerHome.Started left) {
        this.home = home;
        this.left = left;
    }

    /** Stops the server left in a directory, if there is one. */
    static void stop(ServerHome home) throws IOException {
        var left = home.started();
        if (left.isPresent()) {
            new Orphan(home, left.get()).stop();
            home.forget();
        }
    }

    private void stop() throws IOException {
        var asked = askedToStop();
        var process = asked.or(this::process);
        if (process.isPresent()) {
            var pid = process.get().pid();
            log.info("Stopping the Redis server that an earlier Baton left in {} (process {})", home.directory(), pid);
            if (asked.isEmpty() || !ended(process.get())) {
                log.warn("Process {} does not answer: ending it", pid);
                end(process.get());
            }
        }
    }

    /** What was acknowledged is on disk, so a server that does not answer loses nothing by this. */
    private void end(ProcessHandle process) {
        process.destroyForcibly();
        if (!ended(process)) {
            throw new UnfitRedis(
                    "A Redis server of an earlier Baton (process " + process.pid() + ") cannot be stopped.",
                    "End that process; it still writes to " + home.directory() + ".");
        }
    }

    /** The process started here, if it still lives; another one with the same number began at another moment. */
    private Optional<ProcessHandle> process() {
        return Optional.of(left.pid())
                .filter(pid -> pid > 0)
                .flatMap(ProcessHandle::of)
                .filter(ProcessHandle::isAlive)
                .filter(process -> ServerProcess.since(process).equals(left.since()));
    }

    /** Asks what listens on the port to shut down, if it is ours; returns its process. */
    private Optional<ProcessHandle> askedToStop() throws IOException {
        var uri = RedisURI.builder()
                .withHost("127.0.0.1")
                .withPort(left.port())
                .withPassword(home.password().toCharArray())
                .withTimeout(TO_ANSWER)
                .build();
        var client = RedisClient.create(uri);
        try (var connection = client.connect()) {
            var redis = connection.sync();
            var directory = redis.configGet("dir").get("dir");
            if (directory == null || !Path.of(directory).equals(home.directory())) {
                return Optional.empty();
            }
            var process = Pattern.compile("process_id:(\\d+)")
                    .matcher(redis.info("server"))
                    .results()
                    .findFirst()
                    .flatMap(found -> ProcessHandle.of(Long.parseLong(found.group(1))));
            redis.shutdown(false);
            return process;
        } catch (RedisException nobodyOrSomebodyElse) {
            log.debug("No server of ours on port {}", left.port(), nobodyOrSomebodyElse);
            return Optional.empty();
        } finally {
            client.shutdown(0, 1, TimeUnit.SECONDS);
        }
    }

    private static boolean ended(ProcessHandle process) {
        try {
            process.onExit().get(TO_STOP.toMillis(), TimeUnit.MILLISECONDS);
            return true;
        } catch (TimeoutException stillThere) {
            return !process.isAlive();
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            return !process.isAlive();
        } catch (ExecutionException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
