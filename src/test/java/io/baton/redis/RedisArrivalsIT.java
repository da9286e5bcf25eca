package io.baton.redis;

import io.baton.chat.Arrivals;
import io.baton.chat.ArrivalsContract;
import org.junit.jupiter.api.extension.RegisterExtension;

class RedisArrivalsIT extends ArrivalsContract {

    @RegisterExtension
    static final RedisExtension REDIS = new RedisExtension();

    @Override
    protected Arrivals arrivals() {
        return REDIS.get(Arrivals.class);
    }
}
