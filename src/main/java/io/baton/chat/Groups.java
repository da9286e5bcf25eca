package io.baton.chat;

import java.util.List;

/** The groups of {@code bot-config/groups.yml}. */
public record Groups(List<Group> all) {
    public Groups {
        all = List.copyOf(all);
    }
}
