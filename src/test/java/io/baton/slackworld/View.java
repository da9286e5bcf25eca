package io.baton.slackworld;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** A modal or a home tab as one person has it open. */
final class View {

    final String id;
    final String userId;
    final String rootId;
    final @Nullable String previousId;
    ObjectNode given;
    ArrayNode blocks = Json.array();
    String hash = "";

    /** {@code state.values}: by block id, by action id. */
    ObjectNode values = Json.object();

    /** What the app found wrong with the last submission, by block id. */
    ObjectNode errors = Json.object();

    View(String id, String userId, @Nullable View below, JsonNode given) {
        this.id = id;
        this.userId = userId;
        this.rootId = below == null ? id : below.rootId;
        this.previousId = below == null ? null : below.id;
        this.given = Json.copy(given);
    }

    boolean flag(String name) {
        return given.path(name).asBoolean(false);
    }

    String title() {
        return Json.text(given.path("title"), "text");
    }

    ObjectNode json(Installation app) {
        var json = Json.object().put("id", id).put("team_id", app.teamId).put("type", Json.text(given, "type"));
        json.set("blocks", blocks.deepCopy());
        json.put("private_metadata", Json.text(given, "private_metadata"))
                .put("callback_id", Json.text(given, "callback_id"));
        json.putObject("state").set("values", values.deepCopy());
        json.put("hash", hash);
        for (var text : new String[] {"title", "close", "submit"}) {
            json.set(text, given.hasNonNull(text) ? given.path(text).deepCopy() : null);
        }
        return json.put("clear_on_close", flag("clear_on_close"))
                .put("notify_on_close", flag("notify_on_close"))
                .put("previous_view_id", previousId)
                .put("root_view_id", rootId)
                .put("app_id", app.appId)
                .put("external_id", Json.text(given, "external_id"))
                .put("app_installed_team_id", app.teamId)
                .put("bot_id", app.botId);
    }
}
