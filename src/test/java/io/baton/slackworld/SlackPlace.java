package io.baton.slackworld;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A person in a conversation or in one of its threads: what they do there, and what they see. */
public final class SlackPlace {

    private static final Duration PATIENCE = Duration.ofSeconds(15);

    private final Parts parts;
    private final Account who;
    private final Channel channel;
    private final @Nullable String threadTs;

    SlackPlace(Parts parts, Account who, Channel channel, @Nullable String threadTs) {
        this.parts = parts;
        this.who = who;
        this.channel = channel;
        this.threadTs = threadTs;
    }

    public String channelId() {
        return channel.id;
    }

    /** The thread under a message. */
    public SlackPlace thread(SeenMessage message) {
        return new SlackPlace(parts, who, channel, message.threadTs() == null ? message.ts() : message.threadTs());
    }

    /** Gives a slash command, such as {@code /case status X}. Threads take none. */
    public Delivery slash(String line) {
        return parts.world.with(() -> {
            requireMember();
            if (threadTs != null) {
                throw new ClientRefusal(line.split(" ")[0] + " is not supported in threads. Sorry!");
            }
            return parts.interactions.slash(who, channel, line);
        });
    }

    /** Types a message; {@code @name}, {@code #channel} and links become what Slack's client makes of them. */
    public SeenMessage say(String typed, String... fileIds) {
        return parts.world.with(() -> {
            requireMember();
            if (channel.archived) {
                throw new ClientRefusal("#" + channel.name + " is archived");
            }
            var files = Stream.of(fileIds).map(parts.world.files::get).toList();
            var stored = RichText.message(typed, parts.world);
            var post = parts.messages.postByPerson(channel, who, stored, files, threadTs);
            return SeenMessage.of(post, parts.world.app);
        });
    }

    /** Types a message that begins with a mention of the bot. */
    public SeenMessage mention(String typed) {
        return say("@" + parts.world.app.botName + " " + typed);
    }

    /** Drops a file into the conversation. */
    public SeenMessage upload(String name, byte[] bytes, String typed) {
        var file = parts.world.with(() -> parts.files.uploaded(who.id, name, bytes));
        return say(typed, file.id);
    }

    /** What the person sees, oldest first: in a channel without the replies in threads, in a thread with its beginning. */
    public List<SeenMessage> messages() {
        return parts.world.with(() -> seen());
    }

    /** The newest so many of them, oldest first: what is in sight without scrolling far. */
    public List<SeenMessage> latest(int most) {
        return parts.world.with(() -> seen(post -> true, most));
    }

    /** Those of them that were posted or changed after an instant. */
    public List<SeenMessage> since(Instant instant) {
        return parts.world.with(() -> seen(
                post -> Ids.time(post.edits.isEmpty() ? post.ts : post.edits.getLast())
                        .isAfter(instant),
                Integer.MAX_VALUE));
    }

    /** Those of them whose text, as notifications show it, has these words. */
    public List<SeenMessage> search(String words) {
        var stored = RichText.escape(words);
        return parts.world.with(() -> seen(post -> post.text.contains(stored), Integer.MAX_VALUE));
    }

    /** The newest message that the person sees. */
    public SeenMessage last() {
        var all = messages();
        if (all.isEmpty()) {
            throw new AssertionError(who.name + " sees no message here");
        }
        return all.getLast();
    }

    /** Waits, at most 15 seconds, for a message whose words contain these; the newest such one. */
    public SeenMessage await(String words) {
        return await(words, message -> message.words().contains(words));
    }

    /** Waits for a message that is like this; the newest such one. */
    public SeenMessage await(String what, Predicate<SeenMessage> like) {
        return parts.world
                .await(PATIENCE, () -> newest(like))
                .orElseThrow(() -> new AssertionError("no message \"" + what + "\", only "
                        + messages().stream().map(SeenMessage::words).toList()));
    }

    private Optional<SeenMessage> newest(Predicate<SeenMessage> like) {
        return seen().reversed().stream().filter(like).findFirst();
    }

    private List<SeenMessage> seen() {
        return seen(post -> true, Integer.MAX_VALUE);
    }

    private List<SeenMessage> seen(Predicate<Posted> which, int most) {
        requireSees();
        var all = channel.posts().stream().filter(which).filter(this::inSight).toList();
        return all.subList(Math.max(0, all.size() - most), all.size()).stream()
                .map(post -> SeenMessage.of(post, parts.world.app))
                .toList();
    }

    private boolean inSight(Posted post) {
        var here = threadTs == null
                ? !post.reply() || post.broadcast
                : post.ts.equals(threadTs) || threadTs.equals(post.threadTs);
        return here && post.visibleTo(who.id);
    }

    /** Joins the channel. */
    public void join() {
        parts.world.run(() -> {
            requireSees();
            if (channel.members.add(who.id)) {
                parts.events.joined(channel, who.id, "");
            }
        });
    }

    /** Leaves the channel. */
    public void leave() {
        parts.world.run(() -> {
            requireMember();
            channel.members.remove(who.id);
            parts.events.left(channel, who.id);
        });
    }

    private void requireSees() {
        if (channel.kind != Channel.Kind.PUBLIC) {
            requireMember();
        }
    }

    private void requireMember() {
        if (!channel.members.contains(who.id)) {
            throw new ClientRefusal(who.name + " is not in " + channel.name);
        }
    }
}
