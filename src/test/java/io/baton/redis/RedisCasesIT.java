package io.baton.redis;

import io.baton.casework.Cases;
import io.baton.casework.CasesContract;
import org.junit.jupiter.api.extension.RegisterExtension;

class RedisCasesIT extends CasesContract {

    @RegisterExtension
    static final RedisExtension REDIS = new RedisExtension();

    @Override
    protected Cases cases() {
        return REDIS.get(Cases.class);
    }
}
