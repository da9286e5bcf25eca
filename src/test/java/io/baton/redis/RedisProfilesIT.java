package io.baton.redis;

import io.baton.chat.Profiles;
import io.baton.chat.ProfilesContract;
import org.junit.jupiter.api.extension.RegisterExtension;

class RedisProfilesIT extends ProfilesContract {

    @RegisterExtension
    static final RedisExtension REDIS = new RedisExtension();

    @Override
    protected Profiles profiles() {
        return REDIS.get(Profiles.class);
    }
}
