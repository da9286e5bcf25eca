package io.baton.slackworld;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/** Somebody who is a member of the workspace: a person, or the app's bot. */
final class Account {

    final String id;
    final String name;
    final String realName;
    final @Nullable String email;
    final @Nullable String botId;
    boolean deleted;

    Account(String id, String name, String realName, @Nullable String email, @Nullable String botId) {
        this.id = id;
        this.name = name;
        this.realName = realName;
        this.email = email;
        this.botId = botId;
    }

    boolean bot() {
        return botId != null;
    }

    ObjectNode json(Installation app, boolean withEmail) {
        var json = Json.object()
                .put("id", id)
                .put("team_id", app.teamId)
                .put("name", name)
                .put("deleted", deleted)
                .put("real_name", realName)
                .put("tz", "America/Los_Angeles")
                .put("tz_label", "Pacific Standard Time")
                .put("tz_offset", -28800)
                .put("is_admin", false)
                .put("is_owner", false)
                .put("is_primary_owner", false)
                .put("is_restricted", false)
                .put("is_ultra_restricted", false)
                .put("is_bot", bot())
                .put("is_app_user", false)
                .put("updated", 1_700_000_000);
        json.set("profile", profile(app, withEmail));
        return json;
    }

    private ObjectNode profile(Installation app, boolean withEmail) {
        var profile = Json.object()
                .put("real_name", realName)
                .put("real_name_normalized", realName)
                .put("display_name", name)
                .put("display_name_normalized", name)
                .put("team", app.teamId);
        if (withEmail && email != null) {
            profile.put("email", email);
        }
        if (bot()) {
            profile.put("api_app_id", app.appId).put("bot_id", botId);
        }
        return profile;
    }
}
