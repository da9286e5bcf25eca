package io.baton.slackworld;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

/** Trigger ids: valid three seconds, once. */
final class Triggers {

    private static final Duration LIFE = Duration.ofSeconds(3);

    private record Trigger(String userId, Instant issued, boolean used) {}

    private final World world;
    private final Map<String, Trigger> issued = new HashMap<>();

    Triggers(World world) {
        this.world = world;
    }

    String issue(String userId) {
        var id = world.ids.stamp() + "." + Integer.toHexString(issued.size() + 0xbeef000);
        issued.put(id, new Trigger(userId, world.clock.instant(), false));
        return id;
    }

    /** The person who may now see a modal. */
    String exchange(String id) {
        var trigger = issued.get(id);
        if (trigger == null) {
            throw new Refused("invalid_trigger_id");
        }
        if (trigger.used()) {
            throw new Refused("exchanged_trigger_id");
        }
        if (trigger.issued().plus(LIFE).isBefore(world.clock.instant())) {
            throw new Refused("expired_trigger_id");
        }
        issued.put(id, new Trigger(trigger.userId(), trigger.issued(), true));
        return trigger.userId();
    }
}
