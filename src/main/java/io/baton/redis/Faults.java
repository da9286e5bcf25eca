package io.baton.redis;

import io.baton.casework.StoreUnavailable;
import io.lettuce.core.RedisCommandTimeoutException;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.dao.QueryTimeoutException;
import org.springframework.data.redis.RedisConnectionFailureException;

/** Tells what an error of Redis means: the store is unavailable, or this program is at fault. */
final class Faults {

    private static final Set<String> STORE_ERRORS = Set.of(
            "OOM",
            "READONLY",
            "NOREPLICAS",
            "MISCONF",
            "BUSY",
            "LOADING",
            "MASTERDOWN",
            "CLUSTERDOWN",
            "TRYAGAIN",
            "NOAUTH",
            "WRONGPASS",
            "NOPERM");

    private Faults() {}

    /** The error as the core knows it; one that is no trouble of the store is returned as it is. */
    static RuntimeException translate(RuntimeException error) {
        if (error instanceof StoreUnavailable) {
            return error;
        }
        if (isTimeout(error)) {
            return new StoreUnavailable("The store did not answer in time", true, error);
        }
        if (isDisconnected(error)) {
            return new StoreUnavailable("The store cannot be reached", isTorn(error), error);
        }
        return storeError(error);
    }

    /** True where the same command should be sent again: no answer came, or it came too late. */
    static boolean worthRepeating(StoreUnavailable error) {
        return error.perhapsDone();
    }

    private static RuntimeException storeError(RuntimeException error) {
        return causes(error)
                .map(cause -> String.valueOf(cause.getMessage()).split(" ", 2)[0])
                .filter(STORE_ERRORS::contains)
                .findFirst()
                .<RuntimeException>map(word -> new StoreUnavailable("The store refuses to work: " + word, false, error))
                .orElse(error);
    }

    private static boolean isTimeout(RuntimeException error) {
        return causes(error)
                .anyMatch(cause ->
                        cause instanceof QueryTimeoutException || cause instanceof RedisCommandTimeoutException);
    }

    private static boolean isDisconnected(RuntimeException error) {
        return causes(error)
                .anyMatch(cause -> cause instanceof RedisConnectionFailureException
                        || cause instanceof io.lettuce.core.RedisConnectionException
                        || cause instanceof java.io.IOException
                        || message(cause).contains("not connected")
                        || message(cause).contains("Connection closed")
                        || message(cause).contains("Connection is closed"));
    }

    /** The connection broke while a command was under way, so it may have been executed. */
    private static boolean isTorn(RuntimeException error) {
        return causes(error)
                .anyMatch(cause -> cause instanceof java.io.IOException && !(cause instanceof java.net.ConnectException)
                        || message(cause).contains("Connection closed"));
    }

    private static String message(Throwable error) {
        return String.valueOf(error.getMessage());
    }

    private static Stream<Throwable> causes(Throwable error) {
        return Stream.iterate(error, java.util.Objects::nonNull, Throwable::getCause)
                .limit(20);
    }
}
