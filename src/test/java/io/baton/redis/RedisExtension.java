package io.baton.redis;

import java.io.IOException;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** A running server for a test class, emptied before each test. */
final class RedisExtension implements BeforeAllCallback, BeforeEachCallback, AfterAllCallback {

    private final String[] properties;
    private RunningRedis redis;

    RedisExtension(String... properties) {
        this.properties = properties;
    }

    RunningRedis redis() {
        return redis;
    }

    <T> T get(Class<T> type) {
        return redis.get(type);
    }

    @Override
    public void beforeAll(ExtensionContext context) throws IOException {
        redis = new RunningRedis(properties);
    }

    @Override
    public void beforeEach(ExtensionContext context) {
        redis.clear();
    }

    @Override
    public void afterAll(ExtensionContext context) throws IOException {
        redis.close();
    }
}
