package io.baton.slackworld;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/** Posts, edits and removes messages, and tells the app of it. */
final class Messages {

    private final World world;
    private final Events events;

    Messages(World world, Events events) {
        this.world = world;
        this.events = events;
    }

    Posted postByBot(Channel channel, Content content, @Nullable String threadTs, boolean broadcast) {
        var post = draft(channel, content, threadTs);
        post.broadcast = broadcast && post.reply();
        post.subtype = post.broadcast ? "thread_broadcast" : post.subtype;
        return publish(post);
    }

    /** A message that only one person sees; the app hears nothing of it. */
    Posted postEphemeral(Channel channel, Content content, String userId, @Nullable String threadTs) {
        var post = draft(channel, content, threadTs);
        post.onlyFor = userId;
        channel.add(post);
        return post;
    }

    /** What a person typed, with the files dropped beside it. */
    Posted postByPerson(
            Channel channel, Account author, String stored, List<StoredFile> files, @Nullable String threadTs) {
        var post = new Posted(world.ids.stamp(), channel, author);
        post.text = stored;
        post.clientMessageId = java.util
                .UUID
                .nameUUIDFromBytes(post.ts.getBytes(StandardCharsets.UTF_8))
                .toString();
        post.threadTs = threadTs;
        if (!stored.isEmpty()) {
            post.blocks.add(RichText.block(stored, world.ids));
        }
        if (!files.isEmpty()) {
            post.subtype = "file_share";
            post.files.addAll(files);
        }
        publish(post);
        files.forEach(file -> events.fileShared(file, channel));
        return post;
    }

    void update(Posted post, Content content) {
        var before = post.json(world.app);
        if (content.blocks() != null) {
            post.blocks = BlockKit.stored(content.blocks(), world.ids);
        } else if (content.text() != null) {
            post.blocks = Json.array();
        }
        if (content.text() != null) {
            post.text = content.keptText();
        }
        if (content.attachments() != null) {
            post.attachments = content.attachments();
        }
        if (content.metadata() != null) {
            post.metadata = content.metadata();
        }
        post.edits.add(world.ids.stamp());
        post.states.clear();
        if (!post.ephemeral()) {
            events.changed(post, before);
        }
    }

    /** A person has changed what they wrote. */
    void edit(Posted post, String stored) {
        var before = post.json(world.app);
        post.text = stored;
        post.blocks = Json.array().add(RichText.block(stored, world.ids));
        post.edits.add(world.ids.stamp());
        events.changed(post, before);
    }

    void delete(Posted post) {
        var before = post.json(world.app);
        post.channel.remove(post);
        if (!post.ephemeral()) {
            events.deleted(post, before);
        }
    }

    ObjectNode json(Posted post, boolean withMetadata) {
        var json = post.json(world.app);
        if (withMetadata && post.metadata != null) {
            json.set("metadata", post.metadata.deepCopy());
        }
        return json;
    }

    Posted publish(Posted post) {
        post.channel.add(post);
        events.posted(post);
        return post;
    }

    private Posted draft(Channel channel, Content content, @Nullable String threadTs) {
        var post = new Posted(world.ids.stamp(), channel, world.bot);
        post.text = content.keptText();
        if (content.blocks() != null) {
            post.blocks = BlockKit.stored(content.blocks(), world.ids);
        }
        if (content.attachments() != null) {
            post.attachments = content.attachments();
        }
        post.metadata = content.metadata();
        post.threadTs = threadTs;
        return post;
    }
}
