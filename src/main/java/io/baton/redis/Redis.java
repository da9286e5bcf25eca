package io.baton.redis;

import io.baton.desk.StoreUnavailable;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.springframework.data.redis.connection.DefaultStringRedisConnection;
import org.springframework.data.redis.connection.StringRedisConnection;
import org.springframework.data.redis.core.RedisCallback;
import org.springframework.data.redis.core.StringRedisTemplate;

/**
 * The way to the server. Whatever goes wrong with it comes out as {@link StoreUnavailable}, within three seconds. All
 * that is sent may be sent again: a command without an answer is repeated, since it may or may not have been executed.
 */
final class Redis {

    private static final int TRIES = 3;
    private static final Duration PATIENCE = Duration.ofMillis(1500);

    private final StringRedisTemplate template;

    Redis(StringRedisTemplate template) {
        this.template = template;
    }

    /** Runs a script; it must be one that may run twice. */
    List<String> run(Script script, List<String> keys, Object... args) {
        return patiently(() -> template.execute(script.lua(), keys, args));
    }

    /** Runs a script that counts its runs: without an answer it is not sent again. */
    List<String> runOnce(Script script, List<String> keys, Object... args) {
        try {
            return template.execute(script.lua(), keys, args);
        } catch (RuntimeException error) {
            throw Faults.translate(error);
        }
    }

    /** Reads, or writes what may be written twice. */
    <T> T with(Function<StringRedisTemplate, T> work) {
        return patiently(() -> work.apply(template));
    }

    /** Sends many commands at once; the answers come in their order. */
    @SuppressWarnings("NullAway") // a pipelined callback must return null
    List<Object> pipelined(Consumer<StringRedisConnection> commands) {
        RedisCallback<Object> callback = connection -> {
            commands.accept(new DefaultStringRedisConnection(connection));
            return null;
        };
        try {
            return patiently(() -> template.executePipelined(callback));
        } catch (StoreUnavailable ofOneConnection) {
            // A pipeline has a connection of its own: one that broke while it was opened says nothing of the server.
            return patiently(() -> template.executePipelined(callback));
        }
    }

    /** What was perhaps done by one attempt stays so, whatever becomes of the next. */
    private static <T> T patiently(Supplier<T> work) {
        var start = System.nanoTime();
        var perhapsDone = false;
        for (var attempt = 1; ; attempt++) {
            try {
                return work.get();
            } catch (RuntimeException error) {
                var fault = Faults.translate(error);
                if (!(fault instanceof StoreUnavailable trouble)) {
                    throw fault;
                }
                perhapsDone |= trouble.perhapsDone();
                if (!trouble.perhapsDone() || attempt == TRIES || System.nanoTime() - start > PATIENCE.toNanos()) {
                    throw new StoreUnavailable(String.valueOf(trouble.getMessage()), perhapsDone, error);
                }
            }
        }
    }
}
