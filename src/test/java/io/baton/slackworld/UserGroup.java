package io.baton.slackworld;

import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.node.ObjectNode;

/** A user group, which people mention by its handle. */
record UserGroup(String id, String handle, String name, List<String> members) {
    UserGroup {
        members = new ArrayList<>(members);
    }

    ObjectNode json(Installation app, boolean withUsers) {
        var json = Json.object()
                .put("id", id)
                .put("team_id", app.teamId)
                .put("is_usergroup", true)
                .put("name", name)
                .put("description", "")
                .put("handle", handle)
                .put("is_external", false)
                .put("date_create", 1_700_000_000)
                .put("date_update", 1_700_000_000)
                .put("date_delete", 0)
                .put("user_count", members.size());
        json.set("auto_type", null);
        if (withUsers) {
            json.set("users", Json.array(members));
        }
        return json;
    }
}
