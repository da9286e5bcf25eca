package io.baton.chat;

import java.util.List;

/** A channel of {@code bot-config/channels.yml}: its name without {@code #}, what it is for, the roles that are in it. */
public record Channel(String name, String purpose, List<String> members) {
    public Channel {
        members = members == null ? List.of() : List.copyOf(members);
        purpose = purpose == null ? "" : purpose;
    }
}
