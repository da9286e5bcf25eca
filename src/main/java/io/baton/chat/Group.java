package io.baton.chat;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A group of {@code bot-config/groups.yml}: whoever is in it on a platform has these roles.
 *
 * @param slack the id of a Slack user group, such as {@code S0615G0KT}
 */
public record Group(String name, @Nullable String slack, List<String> roles) {
    public Group {
        roles = roles == null ? List.of() : List.copyOf(roles);
    }
}
