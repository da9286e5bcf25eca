package io.baton.slackworld;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** A message as the workspace keeps it. */
final class Posted {

    final String ts;
    final Channel channel;
    final Account author;
    String text = "";
    ArrayNode blocks = Json.array();
    ArrayNode attachments = Json.array();

    @Nullable
    JsonNode metadata;

    @Nullable
    String subtype;

    @Nullable
    String threadTs;

    boolean broadcast;

    @Nullable
    String clientMessageId;

    /** The one person who sees it, for an ephemeral message; else null. */
    @Nullable
    String onlyFor;

    /** When it was changed, oldest first. */
    final List<String> edits = new ArrayList<>();

    final List<StoredFile> files = new ArrayList<>();
    final Map<String, Set<String>> reactions = new LinkedHashMap<>();

    /** What each person has chosen in this message's menus and fields, until it is sent. */
    final Map<String, ObjectNode> states = new LinkedHashMap<>();

    Posted(String ts, Channel channel, Account author) {
        this.ts = ts;
        this.channel = channel;
        this.author = author;
    }

    boolean ephemeral() {
        return onlyFor != null;
    }

    boolean visibleTo(String userId) {
        return onlyFor == null || onlyFor.equals(userId);
    }

    boolean reply() {
        return threadTs != null && !threadTs.equals(ts);
    }

    /** The message as history, events and interactions show it. */
    ObjectNode json(Installation app) {
        var json = Json.object();
        if (clientMessageId != null) {
            json.put("client_msg_id", clientMessageId);
        }
        json.put("type", "message");
        if (subtype != null) {
            json.put("subtype", subtype);
        }
        json.put("text", text).put("user", author.id).put("ts", ts).put("team", app.teamId);
        if (author.bot()) {
            json.put("bot_id", author.botId).put("app_id", app.appId);
            json.set("bot_profile", botProfile(app));
        }
        if (!edits.isEmpty()) {
            json.putObject("edited").put("user", author.id).put("ts", edits.getLast());
        }
        content(json);
        thread(json);
        return json;
    }

    private void content(ObjectNode json) {
        if (!blocks.isEmpty()) {
            json.set("blocks", blocks.deepCopy());
        }
        if (!attachments.isEmpty()) {
            json.set("attachments", attachments.deepCopy());
        }
        if (!files.isEmpty()) {
            var array = json.putArray("files");
            files.forEach(file -> array.add(file.json()));
            json.put("upload", false).put("display_as_bot", false);
        }
        if (!reactions.isEmpty()) {
            var array = json.putArray("reactions");
            reactions.forEach((name, users) -> array.addObject()
                    .put("name", name)
                    .put("count", users.size())
                    .set("users", Json.array(users)));
        }
    }

    private void thread(ObjectNode json) {
        var replies = channel.replies(ts);
        if (threadTs != null) {
            json.put("thread_ts", threadTs);
            if (reply()) {
                channel.find(threadTs).ifPresent(parent -> json.put("parent_user_id", parent.author.id));
            }
        } else if (!replies.isEmpty()) {
            json.put("thread_ts", ts);
        }
        if (!replies.isEmpty()) {
            var users = new LinkedHashSet<String>();
            replies.forEach(reply -> users.add(reply.author.id));
            json.put("reply_count", replies.size())
                    .put("reply_users_count", users.size())
                    .put("latest_reply", replies.getLast().ts)
                    .put("is_locked", false)
                    .put("subscribed", false);
            json.set("reply_users", Json.array(users));
        }
    }

    private static ObjectNode botProfile(Installation app) {
        return Json.object()
                .put("id", app.botId)
                .put("app_id", app.appId)
                .put("name", app.botName)
                .put("deleted", false)
                .put("updated", 1_700_000_000)
                .put("team_id", app.teamId);
    }
}
