package io.baton.slackworld;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;

/** The {@code response_url} of slash commands and interactions: five times within 30 minutes. */
final class ResponseUrls {

    private static final Duration LIFE = Duration.ofMinutes(30);
    private static final int USES = 5;

    /** What to answer to a post. */
    record Answer(int status, String body) {}

    private static final class Link {
        final String userId;
        final Channel channel;
        final @Nullable Posted original;
        final Instant issued;
        int uses;

        Link(String userId, Channel channel, @Nullable Posted original, Instant issued) {
            this.userId = userId;
            this.channel = channel;
            this.original = original;
            this.issued = issued;
        }
    }

    private final World world;
    private final Messages messages;
    private final String host;
    private final Map<String, Link> links = new HashMap<>();

    ResponseUrls(World world, Messages messages, String host) {
        this.world = world;
        this.messages = messages;
        this.host = host;
    }

    String issue(String kind, String userId, Channel channel, @Nullable Posted original) {
        var path = "/" + kind + "/" + world.app.teamId + "/" + UUID.randomUUID();
        links.put(path, new Link(userId, channel, original, world.clock.instant()));
        return host + path;
    }

    /** A post to such a link. */
    Answer post(String path, String body) {
        return world.with(() -> {
            var link = links.get(path);
            if (link == null) {
                return new Answer(404, "no_service");
            }
            if (link.issued.plus(LIFE).isBefore(world.clock.instant())) {
                return new Answer(404, "expired_url");
            }
            if (link.uses >= USES) {
                return new Answer(404, "used_url");
            }
            try {
                link.uses++;
                show(link, Args.of(Json.parse(body)));
                return new Answer(200, "ok");
            } catch (Refused refused) {
                link.uses--;
                return new Answer(
                        refused.getMessage().equals("no_text") ? 500 : 400,
                        refused.answer().toString());
            } catch (JacksonException e) {
                return new Answer(400, "invalid_payload");
            }
        });
    }

    private void show(Link link, Args args) {
        var original = link.original;
        if (args.flag("delete_original", false)) {
            if (original != null) {
                messages.delete(original);
            }
            return;
        }
        var content = Content.of(args);
        if (args.flag("replace_original", false) && original != null) {
            messages.update(original, content);
        } else {
            answer(link.userId, link.channel, content, args);
        }
    }

    /** Shows what a slash command was answered: to everybody, or as usual only to the person who typed it. */
    void answer(String userId, Channel channel, Content content, Args args) {
        var thread = args.find("thread_ts").orElse(null);
        if (args.text("response_type").equals("in_channel")) {
            messages.postByBot(channel, content, thread, false);
        } else {
            messages.postEphemeral(channel, content, userId, thread);
        }
    }
}
