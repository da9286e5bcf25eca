package io.baton.redis;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import org.springframework.boot.Banner;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.data.redis.autoconfigure.DataRedisAutoConfiguration;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Import;
import org.springframework.data.redis.core.RedisCallback;
import org.springframework.data.redis.core.StringRedisTemplate;

/** The module as it runs in Baton, on a real server of its own, in a directory that goes with it. */
final class RunningRedis implements AutoCloseable {

    private final Path data;
    private final ConfigurableApplicationContext context;

    /** What Spring Boot and this module bring. */
    @Import(RedisConfiguration.class)
    @ImportAutoConfiguration(DataRedisAutoConfiguration.class)
    static class Wiring {}

    RunningRedis(String... properties) throws IOException {
        this(Files.createTempDirectory("baton-redis"), properties);
    }

    RunningRedis(Path data, String... properties) {
        this.data = data;
        context = context(data, properties);
    }

    static ConfigurableApplicationContext context(Path data, String... properties) {
        return new SpringApplicationBuilder(Wiring.class)
                .web(WebApplicationType.NONE)
                .bannerMode(Banner.Mode.OFF)
                .logStartupInfo(false)
                .properties(properties)
                .properties("baton.data-dir=" + data)
                .run();
    }

    <T> T get(Class<T> type) {
        return context.getBean(type);
    }

    EmbeddedRedis server() {
        return get(EmbeddedRedis.class);
    }

    StringRedisTemplate template() {
        return get(StringRedisTemplate.class);
    }

    Path directory() {
        return data;
    }

    void configure(String name, String value) {
        template().execute((RedisCallback<Object>) connection -> {
            connection.serverCommands().setConfig(name, value);
            return null;
        });
    }

    void clear() {
        template().execute((RedisCallback<Object>) connection -> {
            connection.serverCommands().flushAll();
            return null;
        });
    }

    @Override
    public void close() throws IOException {
        context.close();
        try (var files = Files.walk(data)) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
