package io.baton.redis;

import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.TreeMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.data.redis.connection.RedisConnectionFactory;

/** Looks at the Redis Baton was given, at start-up: what there is to hold against it is said with its remedy. */
final class RedisCheck {

    private static final Logger log = LoggerFactory.getLogger(RedisCheck.class);

    private RedisCheck() {}

    /**
     * Warns in the log of whatever endangers the data.
     *
     * @throws UnfitRedis where the server cannot be reached or does not let us in
     */
    static void warn(RedisConnectionFactory factory) {
        info(factory)
                .forEach(
                        (node, facts) -> new ServerFacts(node, facts).warnings().forEach(log::warn));
    }

    /** What the servers say of themselves: one entry, or one for each node of a cluster. */
    private static Map<String, Map<String, String>> info(RedisConnectionFactory factory) {
        try (var connection = factory.getConnection()) {
            var all = Optional.ofNullable(connection.serverCommands().info()).orElseGet(Properties::new);
            var nodes = new TreeMap<String, Map<String, String>>();
            for (var name : all.stringPropertyNames()) {
                var dot = name.lastIndexOf('.');
                var isNode = dot > 0 && name.lastIndexOf(':', dot) > 0;
                nodes.computeIfAbsent(isNode ? name.substring(0, dot) : "", any -> new TreeMap<>())
                        .put(isNode ? name.substring(dot + 1) : name, all.getProperty(name));
            }
            return nodes;
        } catch (RuntimeException failure) {
            throw unreachable(failure);
        }
    }

    private static UnfitRedis unreachable(RuntimeException failure) {
        var words = new StringBuilder();
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            words.append("\n    ").append(cause.getMessage());
        }
        var refused = words.toString().matches("(?s).*(NOAUTH|WRONGPASS|NOPERM).*");
        return refused
                ? new UnfitRedis(
                        "Redis does not let Baton in:" + words,
                        "Set spring.data.redis.password (and username, if it has users) to what the server expects.",
                        failure)
                : new UnfitRedis(
                        "Redis cannot be reached:" + words,
                        "Start it, or correct spring.data.redis.url. Without any spring.data.redis address Baton starts"
                                + " a server of its own.",
                        failure);
    }
}
