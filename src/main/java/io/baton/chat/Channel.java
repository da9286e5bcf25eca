package io.baton.chat;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A channel of {@code bot-config/channels.yml}: its name without {@code #}, what it is for, the roles that are in it.
 *
 * @param slack its id or name in Slack, where that is not the name
 * @param threads the processes whose cases have their thread in this channel on platforms where threads need one
 */
public record Channel(
        String name,
        String purpose,
        List<String> members,
        @Nullable String slack,
        List<String> threads) {
    public Channel {
        members = members == null ? List.of() : List.copyOf(members);
        threads = threads == null ? List.of() : List.copyOf(threads);
        purpose = purpose == null ? "" : purpose;
    }

    public Channel(String name, String purpose, List<String> members) {
        this(name, purpose, members, null, List.of());
    }
}
