package io.baton.redis;

import io.baton.casework.Cases;
import io.baton.casework.CasesContract;
import java.io.IOException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;

class RedisCasesIT extends CasesContract {

    private static RunningRedis redis;

    @BeforeAll
    static void start() throws IOException {
        redis = new RunningRedis();
    }

    @AfterAll
    static void stop() throws IOException {
        redis.close();
    }

    @BeforeEach
    void clear() {
        redis.clear();
    }

    @Override
    protected Cases cases() {
        return redis.get(Cases.class);
    }
}
