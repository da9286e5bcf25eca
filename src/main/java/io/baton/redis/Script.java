package io.baton.redis;

import java.util.List;
import org.springframework.core.io.ClassPathResource;
import org.springframework.data.redis.core.script.DefaultRedisScript;
import org.springframework.data.redis.core.script.RedisScript;

/** The Lua scripts; each is a file of its name beside this class. All answer a list of texts. */
enum Script {
    DECIDE,
    NOTE,
    SEARCH,
    AUDIT,
    OUTBOX_NEXT,
    OUTBOX_DONE,
    OUTBOX_FAILED,
    OUTBOX_RETRY,
    LEASE_RENEW,
    DUE_DROP,
    TALK_SAVE,
    TIMELINE_PUT,
    TIMELINE_PAGE,
    TIMELINE_BY_KEY,
    STANDING_WANT,
    STANDING_NEXT,
    STANDING_STOOD,
    STANDING_CLAIM,
    STANDING_KEEP,
    STANDING_RELEASE,
    STANDING_WAKE,
    STANDING_PARK,
    STANDING_RETRY,
    STANDING_FORGET,
    ARRIVAL_KEEP,
    ARRIVAL_CLAIM,
    ARRIVAL_HOLD,
    IDENTITY_JOIN;

    @SuppressWarnings("ImmutableEnumChecker") // the script is set once and never changed
    private final RedisScript<List<String>> lua;

    @SuppressWarnings({"unchecked", "rawtypes"}) // a script's result type is a class, and List<String> has none
    Script() {
        var file = name().toLowerCase(java.util.Locale.ROOT).replace('_', '-') + ".lua";
        var script = new DefaultRedisScript<List>();
        script.setLocation(new ClassPathResource(file, Script.class));
        script.setResultType(List.class);
        lua = (RedisScript) script;
    }

    RedisScript<List<String>> lua() {
        return lua;
    }
}
