package io.baton.redis;

import io.baton.chat.Preferences;
import io.baton.chat.PreferencesContract;
import org.junit.jupiter.api.extension.RegisterExtension;

class RedisPreferencesIT extends PreferencesContract {

    @RegisterExtension
    static final RedisExtension REDIS = new RedisExtension();

    @Override
    protected Preferences preferences() {
        return REDIS.get(Preferences.class);
    }
}
