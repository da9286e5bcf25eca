package io.baton.redis;

import io.baton.desk.Conversations;
import io.baton.desk.ConversationsContract;
import io.baton.desk.Due;
import org.junit.jupiter.api.extension.RegisterExtension;

class RedisConversationsIT extends ConversationsContract {

    @RegisterExtension
    static final RedisExtension REDIS = new RedisExtension();

    @Override
    protected Conversations conversations() {
        return REDIS.get(Conversations.class);
    }

    @Override
    protected Due due() {
        return REDIS.get(Due.class);
    }
}
