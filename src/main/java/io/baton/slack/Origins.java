package io.baton.slack;

import io.baton.desk.Deliveries;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** Where in Slack a delivery came from, so that private replies to it come out there. */
final class Origins {

    private static final String KEPT = ":origin";

    /**
     * Where something was done.
     *
     * @param channel empty where it was done in no channel, such as the home
     * @param thread the thread's first message
     * @param direct true in the bot's direct messages with that person
     */
    record Origin(
            String channel,
            @Nullable String thread,
            @Nullable String responseUrl,
            boolean direct) {}

    private final Deliveries deliveries;
    private final JsonMapper json;

    Origins(Deliveries deliveries, JsonMapper json) {
        this.deliveries = deliveries;
        this.json = json;
    }

    void remember(String delivery, Origin origin) {
        deliveries.remember(delivery + KEPT, json.writeValueAsString(origin));
    }

    Optional<Origin> of(@Nullable String delivery) {
        return delivery == null
                ? Optional.empty()
                : deliveries.answer(delivery + KEPT).map(text -> json.readValue(text, Origin.class));
    }
}
