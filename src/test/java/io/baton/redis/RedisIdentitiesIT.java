package io.baton.redis;

import io.baton.chat.Identities;
import io.baton.chat.IdentitiesContract;
import org.junit.jupiter.api.extension.RegisterExtension;

class RedisIdentitiesIT extends IdentitiesContract {

    @RegisterExtension
    static final RedisExtension REDIS = new RedisExtension();

    @Override
    protected Identities identities() {
        return REDIS.get(Identities.class);
    }
}
