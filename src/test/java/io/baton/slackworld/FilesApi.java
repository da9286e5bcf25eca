package io.baton.slackworld;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The three steps of an upload, what is known of a file, and its bytes for those who may have them. */
final class FilesApi {

    private final World world;
    private final Messages messages;
    private final Events events;
    private final Lookup lookup;
    private final String host;

    FilesApi(World world, Messages messages, Events events, String host) {
        this.world = world;
        this.messages = messages;
        this.events = events;
        this.lookup = new Lookup(world);
        this.host = host;
    }

    List<Method> methods() {
        return List.of(
                Method.of("files.getUploadURLExternal", 4, "files:write", this::uploadUrl),
                Method.of("files.completeUploadExternal", 4, "files:write", this::complete),
                Method.of("files.info", 4, "files:read", this::info));
    }

    /** A file that a person uploads in Slack's client; it is shared with the message it is sent with. */
    StoredFile uploaded(String owner, String name, byte[] bytes) {
        var file = create(owner, name, bytes.length);
        file.bytes = bytes.clone();
        file.complete = true;
        return file;
    }

    /** Takes the bytes of an upload; false where there is no such upload or the size is another. */
    boolean receive(String id, byte[] bytes) {
        return world.with(() -> {
            var file = world.files.get(id);
            if (file == null || file.bytes != null || file.announcedSize != bytes.length) {
                return false;
            }
            file.bytes = bytes;
            return true;
        });
    }

    /** The bytes of a file, for the bot's token with {@code files:read}. */
    Optional<StoredFile> download(String id, String token) {
        return world.with(() -> Optional.ofNullable(world.files.get(id))
                .filter(file -> token.equals(world.app.botToken) && world.app.scopes.contains("files:read"))
                .filter(file -> file.bytes != null));
    }

    private StoredFile create(String owner, String name, long size) {
        var file = new StoredFile(world.ids.next("F"), name, owner, world.seconds(), size, host);
        world.files.put(file.id, file);
        return file;
    }

    private ObjectNode uploadUrl(Args args) {
        var name = args.need("filename");
        var length = args.number("length", 0);
        if (length <= 0) {
            throw new Refused("invalid_arguments", List.of("must be greater than 0 [json-pointer:/length]"));
        }
        var file = create(world.app.botUserId, name, length);
        return Json.object().put("upload_url", host + "/upload/v1/" + file.id).put("file_id", file.id);
    }

    private ObjectNode complete(Args args) {
        var files = new ArrayList<StoredFile>();
        var given = args.json("files", "invalid_arguments").orElseThrow(() -> Refused.missing("files"));
        for (var one : given) {
            var file = sent(one);
            file.title = one.path("title").asString(file.name);
            files.add(file);
        }
        var target =
                args.find("channel_id").or(() -> args.words("channels").stream().findFirst());
        target.ifPresent(id -> share(files, id, args));
        files.forEach(file -> file.complete = true);
        var answer = Json.object();
        var array = answer.putArray("files");
        files.forEach(file -> array.add(file.json()));
        return answer;
    }

    private StoredFile sent(JsonNode one) {
        var file = world.files.get(Json.text(one, "id"));
        if (file == null || file.bytes == null || file.complete) {
            throw new Refused("file_not_found");
        }
        return file;
    }

    private void share(List<StoredFile> files, String target, Args args) {
        var channel = lookup.writable(target);
        var post = new Posted(world.ids.stamp(), channel, world.bot);
        post.text = args.text("initial_comment");
        post.threadTs = ChatApi.thread(args, channel);
        post.files.addAll(files);
        messages.publish(post);
        files.forEach(file -> events.fileShared(file, channel));
    }

    private ObjectNode info(Args args) {
        var file = world.files.get(args.need("file"));
        if (file == null || !file.complete) {
            throw new Refused("file_not_found");
        }
        var answer = Json.object();
        answer.set("file", file.json());
        answer.putArray("comments");
        answer.putObject("response_metadata").put("next_cursor", "");
        return answer;
    }
}
