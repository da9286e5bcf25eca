package io.baton.redis;

import io.baton.desk.StoreUnavailable;
import io.lettuce.core.RedisCommandExecutionException;
import io.lettuce.core.RedisCommandTimeoutException;
import io.lettuce.core.RedisConnectionException;
import io.lettuce.core.RedisException;
import java.io.IOException;
import java.net.ConnectException;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.dao.QueryTimeoutException;
import org.springframework.data.redis.RedisConnectionFailureException;

/** Tells what an error of Redis means: the store is unavailable, or this program is at fault. */
final class Faults {

    /** The words with which a server refuses; a script's error has them in the middle, after a dash. */
    private static final Pattern REFUSAL = Pattern.compile("(?:^|[\\s-])(OOM|READONLY|NOREPLICAS|MISCONF|BUSY|LOADING"
            + "|MASTERDOWN|CLUSTERDOWN|TRYAGAIN|NOAUTH|WRONGPASS|NOPERM)\\s");

    private Faults() {}

    /** The error as the core knows it; one that is no trouble of the store is returned as it is. */
    static RuntimeException translate(RuntimeException error) {
        if (error instanceof StoreUnavailable) {
            return error;
        }
        if (isTimeout(error)) {
            return new StoreUnavailable("The store did not answer in time", true, error);
        }
        var refusal = refusal(error);
        if (refusal.isPresent()) {
            return refusal.get();
        }
        return isDisconnected(error)
                ? new StoreUnavailable("The store cannot be reached", isTorn(error), error)
                : error;
    }

    private static Optional<StoreUnavailable> refusal(RuntimeException error) {
        return causes(error)
                .map(cause -> REFUSAL.matcher(message(cause)))
                .filter(Matcher::find)
                .findFirst()
                .map(found -> new StoreUnavailable("The store refuses to work: " + found.group(1), false, error));
    }

    private static boolean isTimeout(RuntimeException error) {
        return causes(error)
                .anyMatch(cause ->
                        cause instanceof QueryTimeoutException || cause instanceof RedisCommandTimeoutException);
    }

    /** Lettuce's own exceptions, those that are no answer of the server, all say that there is no connection. */
    private static boolean isDisconnected(RuntimeException error) {
        return causes(error)
                .anyMatch(cause -> cause instanceof RedisConnectionFailureException
                        || (cause instanceof RedisException && !(cause instanceof RedisCommandExecutionException))
                        || cause instanceof IOException);
    }

    /** The connection broke while a command was under way, so it may have been executed. */
    private static boolean isTorn(RuntimeException error) {
        return causes(error)
                .noneMatch(cause -> cause instanceof ConnectException
                        || cause instanceof RedisConnectionException
                        || message(cause).contains("Commands are rejected"));
    }

    private static String message(Throwable error) {
        return String.valueOf(error.getMessage());
    }

    private static Stream<Throwable> causes(Throwable error) {
        return Stream.iterate(error, Objects::nonNull, Throwable::getCause).limit(20);
    }
}
