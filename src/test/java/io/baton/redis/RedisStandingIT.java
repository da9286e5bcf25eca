package io.baton.redis;

import io.baton.chat.Standing;
import io.baton.chat.StandingContract;
import org.junit.jupiter.api.extension.RegisterExtension;

class RedisStandingIT extends StandingContract {

    @RegisterExtension
    static final RedisExtension REDIS = new RedisExtension();

    @Override
    protected Standing standing() {
        return REDIS.get(Standing.class);
    }
}
