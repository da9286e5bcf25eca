package io.baton.slack;

import java.io.IOException;
import java.util.Map;
import java.util.Set;
import okhttp3.Interceptor;
import okhttp3.Response;
import okhttp3.ResponseBody;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Cuts the answers of the Web API down to what Baton reads of them. The client's models stop at every shape that they do
 * not know, such as blocks echoed as a text; then a message that was posted would count as in doubt, for ever.
 */
final class Gist implements Interceptor {

    /** What is kept of an object: scalars, objects and lists of objects, by name. */
    private record Shape(Set<String> scalars, Map<String, Shape> objects, Map<String, Shape> lists) {

        static Shape of(String... scalars) {
            return new Shape(Set.of(scalars), Map.of(), Map.of());
        }

        Shape with(String name, Shape shape) {
            return new Shape(scalars, Map.of(name, shape), lists);
        }

        Shape withList(String name, Shape shape) {
            return new Shape(scalars, objects, Map.of(name, shape));
        }
    }

    private static final Set<String> OUTCOME = Set.of("ok", "error", "warning", "needed", "provided");
    private static final Shape NOTHING_MORE = Shape.of();
    private static final Shape CHANNEL = Shape.of("id", "name", "is_archived", "is_member");
    private static final Shape CURSOR = Shape.of("next_cursor");
    private static final Shape MESSAGES = Shape.of("has_more")
            .with("response_metadata", CURSOR)
            .withList(
                    "messages",
                    Shape.of("ts", "thread_ts", "user", "bot_id", "text")
                            .with("metadata", Shape.of("event_type").with("event_payload", Shape.of("mark"))));
    private static final Shape POSTED = Shape.of("ts", "channel").with("message", Shape.of("ts"));

    private static final Map<String, Shape> SHAPES = Map.ofEntries(
            Map.entry("chat.postMessage", POSTED),
            Map.entry("chat.update", POSTED),
            Map.entry("chat.postEphemeral", Shape.of("message_ts")),
            Map.entry("conversations.open", NOTHING_MORE.with("channel", CHANNEL)),
            Map.entry("conversations.join", NOTHING_MORE),
            Map.entry("conversations.info", NOTHING_MORE.with("channel", CHANNEL)),
            Map.entry(
                    "conversations.list",
                    NOTHING_MORE.with("response_metadata", CURSOR).withList("channels", CHANNEL)),
            Map.entry("conversations.history", MESSAGES),
            Map.entry("conversations.replies", MESSAGES),
            Map.entry(
                    "users.info",
                    NOTHING_MORE.with(
                            "user",
                            Shape.of("id", "name", "real_name", "deleted", "is_bot", "is_stranger")
                                    .with("profile", Shape.of("email")))),
            Map.entry(
                    "files.info",
                    NOTHING_MORE.with(
                            "file", Shape.of("id", "name", "mimetype", "size", "url_private", "url_private_download"))),
            Map.entry("views.open", NOTHING_MORE),
            Map.entry("views.update", NOTHING_MORE),
            Map.entry("views.publish", NOTHING_MORE),
            Map.entry("files.completeUploadExternal", NOTHING_MORE.withList("files", Shape.of("id"))));

    @Override
    public Response intercept(Chain chain) throws IOException {
        var response = chain.proceed(chain.request());
        var path = chain.request().url().pathSegments();
        var shape = SHAPES.get(path.getLast());
        var body = response.body();
        if (shape == null || body == null) {
            return response;
        }
        return response.newBuilder()
                .body(ResponseBody.create(of(path.getLast(), body.string()), body.contentType()))
                .build();
    }

    /** The gist of a method's answer; an answer that is no object stays as it is. */
    static String of(String method, String answer) {
        var shape = SHAPES.get(method);
        try {
            return shape != null && SlackJson.MAPPER.readTree(answer) instanceof ObjectNode given
                    ? SlackJson.MAPPER.writeValueAsString(completed(method, kept(given, shape)))
                    : answer;
        } catch (JacksonException noJson) {
            return answer;
        }
    }

    private static ObjectNode kept(ObjectNode given, Shape shape) {
        var kept = SlackJson.MAPPER.createObjectNode();
        given.properties().forEach(field -> {
            var name = field.getKey();
            var value = field.getValue();
            var object = shape.objects().get(name);
            var list = shape.lists().get(name);
            if (value.isValueNode()
                    && (OUTCOME.contains(name) || shape.scalars().contains(name))) {
                kept.set(name, value);
            } else if (object != null && value instanceof ObjectNode inner) {
                kept.set(name, kept(inner, object));
            } else if (list != null && value.isArray()) {
                var items = kept.putArray(name);
                value.valueStream()
                        .filter(ObjectNode.class::isInstance)
                        .forEach(item -> items.add(kept((ObjectNode) item, list)));
            } else if (name.equals("channel") && shape.scalars().contains(name)) {
                kept.set(name, value.path("id"));
            }
        });
        shape.lists().keySet().stream().filter(name -> !kept.has(name)).forEach(kept::putArray);
        return kept;
    }

    /** What other servers leave out is put in where Baton needs it. */
    private static JsonNode completed(String method, ObjectNode answer) {
        if (!answer.has("ts") && answer.path("message").has("ts")) {
            answer.set("ts", answer.path("message").path("ts"));
        }
        if (method.equals("conversations.info")
                && answer.path("channel") instanceof ObjectNode channel
                && !channel.has("is_member")) {
            channel.put("is_member", true);
        }
        return answer;
    }
}
