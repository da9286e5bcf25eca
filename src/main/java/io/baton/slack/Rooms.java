package io.baton.slack;

import com.slack.api.methods.response.conversations.ConversationsListResponse;
import com.slack.api.methods.response.conversations.ConversationsOpenResponse;
import com.slack.api.model.ConversationType;
import io.baton.chat.Channel;
import io.baton.slack.SlackApi.Result;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The channels and direct messages of the workspace that Baton speaks in, by what Baton calls them. */
final class Rooms {

    private static final Logger log = LoggerFactory.getLogger(Rooms.class);
    private static final String ID = "[CG][A-Z0-9_]{2,}";
    private static final Duration FRESH = Duration.ofMinutes(10);
    private static final Duration AGAIN = Duration.ofSeconds(30);
    private static final Duration AFTER_TROUBLE = Duration.ofSeconds(3);
    private static final int PAGE = 1000;

    private final SlackApi api;
    private final List<Channel> channels;
    private final InstantSource clock;
    private final Map<String, String> directs = new ConcurrentHashMap<>();
    private Map<String, String> idsByName = Map.of();
    private Instant listed = Instant.EPOCH;
    private Optional<Result<String>> trouble = Optional.empty();
    private Instant troubleUntil = Instant.EPOCH;

    Rooms(SlackApi api, List<Channel> channels, InstantSource clock) {
        this.api = api;
        this.channels = List.copyOf(channels);
        this.clock = clock;
    }

    /** The id of a channel of {@code channels.yml}. */
    Result<String> channel(String name) {
        var named = channels.stream()
                .filter(channel -> channel.name().equals(name))
                .map(channel -> Optional.ofNullable(channel.slack()).orElse(channel.name()))
                .findFirst()
                .orElse(name)
                .replaceFirst("^#", "");
        return named.matches(ID) ? new Result.Done<>(named) : byName(named);
    }

    private synchronized Result<String> byName(String name) {
        var now = clock.instant();
        if (Duration.between(listed, now).compareTo(idsByName.containsKey(name) ? FRESH : AGAIN) > 0) {
            if (!troubleUntil.isAfter(now)) {
                trouble = list();
                troubleUntil = trouble.map(why -> now.plus(pause(why))).orElse(Instant.EPOCH);
            }
            if (trouble.isPresent()) {
                return unlisted(name, trouble.get(), Duration.between(now, troubleUntil));
            }
        }
        var id = idsByName.get(name);
        return id == null
                ? new Result.Refused<>("channel_not_found", Map.of("method", "conversations.list", "needed", ""))
                : new Result.Done<>(id);
    }

    /** Where the channels cannot be listed now, one that was found before is still there. */
    private Result<String> unlisted(String name, Result<String> why, Duration left) {
        var before = idsByName.get(name);
        return before != null
                ? new Result.Done<>(before)
                : why.lacking()
                        ? new Result.Done<>("#" + name)
                        : why instanceof Result.Later<String>(var _, var words) ? new Result.Later<>(left, words) : why;
    }

    /** How long the channels are not listed again: whoever asks for one asks for all of them. */
    private static Duration pause(Result<String> trouble) {
        return trouble instanceof Result.Later<String>(var asked, var _)
                ? asked
                : trouble.lacking() ? FRESH : AFTER_TROUBLE;
    }

    private Optional<Result<String>> list() {
        var found = new HashMap<String, String>();
        var seen = new HashSet<String>();
        String cursor = "";
        do {
            var from = cursor;
            var page = api.call(
                    "conversations.list",
                    client -> client.conversationsList(
                            r -> r.types(List.of(ConversationType.PUBLIC_CHANNEL, ConversationType.PRIVATE_CHANNEL))
                                    .excludeArchived(true)
                                    .limit(PAGE)
                                    .cursor(from.isEmpty() ? null : from)));
            if (!(page instanceof Result.Done<ConversationsListResponse>(var answer))) {
                return Optional.of(page.failed());
            }
            answer.getChannels().stream()
                    .filter(channel -> channel.getName() != null && channel.getId() != null)
                    .forEach(channel -> found.put(channel.getName(), channel.getId()));
            var next = answer.getResponseMetadata();
            cursor = next == null || next.getNextCursor() == null ? "" : next.getNextCursor();
        } while (!cursor.isEmpty() && seen.add(cursor));
        idsByName = Map.copyOf(found);
        listed = clock.instant();
        return Optional.empty();
    }

    /** The channel of {@code channels.yml} that an id belongs to. */
    Optional<String> name(String id) {
        return channels.stream()
                .filter(channel ->
                        channel(channel.name()).found().filter(id::equals).isPresent())
                .map(Channel::name)
                .findFirst();
    }

    /** Forgets what a channel was found to be the id of, so that it is looked up anew. */
    synchronized void forget(String channel) {
        directs.values().removeIf(channel::equals);
        if (idsByName.containsValue(channel)) {
            listed = Instant.EPOCH;
        }
    }

    /** The direct messages with a user; a user's id stands for them where they cannot be opened. */
    Result<String> direct(String user) {
        var known = directs.get(user);
        if (known != null) {
            return new Result.Done<>(known);
        }
        var opened = api.call("conversations.open", client -> client.conversationsOpen(r -> r.users(List.of(user))));
        if (opened instanceof Result.Done<ConversationsOpenResponse>(var answer)
                && answer.getChannel() != null
                && answer.getChannel().getId() != null) {
            var id = answer.getChannel().getId();
            directs.put(user, id);
            return new Result.Done<>(id);
        }
        return opened.found().isPresent() || opened.lacking() ? new Result.Done<>(user) : opened.failed();
    }

    /** Enters a channel that anybody may enter. */
    boolean join(String channel) {
        var joined = api.call("conversations.join", client -> client.conversationsJoin(r -> r.channel(channel)));
        if (joined.found().isEmpty() && !joined.lacking()) {
            log.warn("Could not join the channel {}: {}", channel, joined.words());
        }
        return joined.found().isPresent();
    }
}
