package io.baton.slack;

import com.slack.api.bolt.request.Request;
import io.baton.slack.Origins.Origin;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/** What Slack sent, as JSON whatever way it came, and what is the same in all kinds of it. */
record Payload(JsonNode json) {

    static Payload of(Request<?> request) {
        return ofBody(request.getRequestBodyAsString());
    }

    /** What the body of a request says, be it JSON or a form. */
    static Payload ofBody(String body) {
        if (body.startsWith("{")) {
            return read(body);
        }
        var form = form(body);
        var inner = form.get("payload");
        return inner == null ? new Payload(SlackJson.MAPPER.valueToTree(form)) : read(inner);
    }

    static Payload read(String json) {
        return new Payload(SlackJson.MAPPER.readTree(json));
    }

    /** True for a body that is an object of JSON, or a form whose payload, if it has one, is. */
    static boolean isReadable(String body) {
        try {
            var inner = body.startsWith("{") ? body : form(body).get("payload");
            return !body.isBlank()
                    && (inner == null
                            ? !form(body).isEmpty()
                            : read(inner).json().isObject());
        } catch (JacksonException | IllegalArgumentException unreadable) {
            return false;
        }
    }

    private static Map<String, String> form(String body) {
        var form = new LinkedHashMap<String, String>();
        for (var pair : body.split("&", -1)) {
            var cut = pair.indexOf('=');
            if (cut > 0) {
                form.put(decoded(pair.substring(0, cut)), decoded(pair.substring(cut + 1)));
            }
        }
        return form;
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }

    /** A text at a path, empty where there is none. */
    String text(String... path) {
        return at(path).asString("");
    }

    JsonNode at(String... path) {
        var node = json;
        for (var name : path) {
            node = node.path(name);
        }
        return node;
    }

    @Nullable
    String textOrNull(String... path) {
        var text = text(path);
        return text.isEmpty() ? null : text;
    }

    /** The user who acted, empty where nobody did. */
    String user() {
        var event = text("event", "user");
        return event.isEmpty() ? text("user", "id").isEmpty() ? text("user_id") : text("user", "id") : event;
    }

    /** The channel it happened in, empty where it happened in none. */
    String channel() {
        for (var path :
                new String[][] {{"container", "channel_id"}, {"channel", "id"}, {"channel_id"}, {"event", "channel"}}) {
            if (!text(path).isEmpty()) {
                return text(path);
            }
        }
        return "";
    }

    /** The first message of the thread it happened in. */
    @Nullable
    String thread() {
        for (var path : new String[][] {{"container", "thread_ts"}, {"message", "thread_ts"}, {"event", "thread_ts"}}) {
            if (!text(path).isEmpty()) {
                return text(path);
            }
        }
        return null;
    }

    /** The message that somebody acted on, empty where he acted on none. */
    String message() {
        return text("container", "message_ts").isEmpty() ? text("message", "ts") : text("container", "message_ts");
    }

    /** True for something said in direct messages. */
    boolean isDirect() {
        var type = text("event", "channel_type");
        return type.isEmpty() ? text("event", "channel").startsWith("D") : type.equals("im");
    }

    /** True for what people say to each other in a channel, where the bot merely listens. */
    boolean isOverheard() {
        return text("event", "type").equals("message") && !isDirect();
    }

    /**
     * What tells one interaction from all others, empty where nothing does. Slack gives each a trigger; other servers may
     * use one several times, so that what was done counts, too.
     */
    String interaction() {
        var trigger = text("trigger_id");
        return trigger.isEmpty()
                ? ""
                : trigger + "-"
                        + Posting.digest(
                                text("command"),
                                text("text"),
                                text("response_url"),
                                text("view", "id"),
                                at("view", "state", "values").toString());
    }

    /** What tells one event from all others, empty where nothing does; a server may begin to count anew. */
    String event() {
        var id = text("event_id");
        var time = text("event", "event_ts").isEmpty() ? text("event", "ts") : text("event", "event_ts");
        return time.isEmpty() ? id : (id.isEmpty() ? text("event", "type") : id) + "-" + channel() + "-" + time;
    }

    Origin origin(boolean direct) {
        return new Origin(channel(), thread(), textOrNull("response_url"), direct);
    }

    String write() {
        return SlackJson.MAPPER.writeValueAsString(json);
    }
}
