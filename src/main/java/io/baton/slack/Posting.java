package io.baton.slack;

import com.slack.api.methods.response.chat.ChatPostMessageResponse;
import com.slack.api.methods.response.chat.ChatUpdateResponse;
import com.slack.api.methods.response.conversations.ConversationsHistoryResponse;
import com.slack.api.methods.response.conversations.ConversationsRepliesResponse;
import com.slack.api.model.Message.Metadata;
import com.slack.api.model.ResponseMetadata;
import io.baton.slack.SlackApi.Result;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The calls that put messages into Slack, edit them and find them again; nothing in them pings or unfurls. */
final class Posting {

    /** The kind of metadata that marks a message of ours, so that it is found again. */
    static final String EVENT = "baton_message";

    /** The clocks of both sides may differ by this. */
    private static final Duration CLOCKS = Duration.ofMinutes(30);

    private static final int PAGE = 100;
    private static final int PAGES = 20;

    private final SlackApi api;

    Posting(SlackApi api) {
        this.api = api;
    }

    /** Where a message was posted: the channel may have been named otherwise before. */
    record Posted(String channel, String id) {}

    /** Posts a message. */
    Result<Posted> post(
            String channel, @Nullable String thread, boolean aloud, MessageBlocks.Rendered it, String mark) {
        var posted = api.call(
                "chat.postMessage",
                client -> client.chatPostMessage(r -> r.channel(channel)
                        .threadTs(thread)
                        .replyBroadcast(thread != null && aloud)
                        .text(it.text())
                        .blocksAsString(SlackJson.MAPPER.writeValueAsString(it.blocks()))
                        .metadata(metadata(mark))
                        .mrkdwn(false)
                        .linkNames(false)
                        .unfurlLinks(false)
                        .unfurlMedia(false)));
        return posted instanceof Result.Done<ChatPostMessageResponse>(var answer)
                ? new Result.Done<>(new Posted(
                        Objects.requireNonNullElse(answer.getChannel(), channel),
                        Objects.requireNonNullElse(answer.getTs(), "")))
                : posted.failed();
    }

    /** Edits a message in place. */
    Result<String> edit(String channel, String id, MessageBlocks.Rendered it, String mark) {
        var edited = api.call(
                "chat.update",
                client -> client.chatUpdate(r -> r.channel(channel)
                        .ts(id)
                        .text(it.text())
                        .blocksAsString(SlackJson.MAPPER.writeValueAsString(it.blocks()))
                        .metadata(metadata(mark))
                        .linkNames(false)));
        return edited instanceof Result.Done<ChatUpdateResponse> ? new Result.Done<>(id) : edited.failed();
    }

    /** Shows a message to one person in a channel; it cannot be edited afterwards. */
    Result<String> whisper(String channel, @Nullable String thread, String user, MessageBlocks.Rendered it) {
        var shown = api.call(
                "chat.postEphemeral",
                client -> client.chatPostEphemeral(r -> r.channel(channel)
                        .threadTs(thread)
                        .user(user)
                        .text(it.text())
                        .blocksAsString(SlackJson.MAPPER.writeValueAsString(it.blocks()))
                        .linkNames(false)));
        return shown.found().isPresent() ? new Result.Done<>("") : shown.failed();
    }

    /** Looks for a message that was perhaps posted since an instant; the answer is its id, or nothing. */
    Result<Optional<String>> find(String channel, @Nullable String thread, String mark, Instant since) {
        var oldest = Long.toString(since.minus(CLOCKS).getEpochSecond()) + ".000000";
        String cursor = null;
        for (var number = 0; number < PAGES; number++) {
            var page = page(channel, thread, oldest, cursor);
            if (!(page instanceof Result.Done<Page>(var found))) {
                return page.failed();
            }
            var id = marked(found.messages(), mark);
            cursor = found.next();
            if (id.isPresent() || cursor == null) {
                return new Result.Done<>(id);
            }
        }
        return new Result.Done<>(Optional.empty());
    }

    /** Messages, and where the next ones begin. */
    private record Page(
            @Nullable List<com.slack.api.model.Message> messages,
            @Nullable String next) {}

    private Result<Page> page(String channel, @Nullable String thread, String oldest, @Nullable String cursor) {
        if (thread == null) {
            var page = api.call(
                    "conversations.history",
                    client -> client.conversationsHistory(r -> r.channel(channel)
                            .oldest(oldest)
                            .limit(PAGE)
                            .cursor(cursor)
                            .includeAllMetadata(true)));
            return page instanceof Result.Done<ConversationsHistoryResponse>(var answer)
                    ? new Result.Done<>(new Page(answer.getMessages(), next(answer.getResponseMetadata())))
                    : page.failed();
        }
        var page = api.call(
                "conversations.replies",
                client -> client.conversationsReplies(r -> r.channel(channel)
                        .ts(thread)
                        .oldest(oldest)
                        .limit(PAGE)
                        .cursor(cursor)
                        .includeAllMetadata(true)));
        return page instanceof Result.Done<ConversationsRepliesResponse>(var answer)
                ? new Result.Done<>(new Page(answer.getMessages(), next(answer.getResponseMetadata())))
                : page.failed();
    }

    private static @Nullable String next(@Nullable ResponseMetadata more) {
        return more == null
                        || more.getNextCursor() == null
                        || more.getNextCursor().isBlank()
                ? null
                : more.getNextCursor();
    }

    private static Optional<String> marked(@Nullable List<com.slack.api.model.Message> messages, String mark) {
        return messages == null
                ? Optional.empty()
                : messages.stream()
                        .filter(message -> isMarked(message.getMetadata(), mark))
                        .map(com.slack.api.model.Message::getTs)
                        .findFirst();
    }

    private static boolean isMarked(@Nullable Metadata metadata, String mark) {
        return metadata != null
                && EVENT.equals(metadata.getEventType())
                && metadata.getEventPayload() != null
                && Objects.equals(
                        mark, String.valueOf(metadata.getEventPayload().get("mark")));
    }

    private static Metadata metadata(String mark) {
        return Metadata.builder()
                .eventType(EVENT)
                .eventPayload(Map.of("mark", mark))
                .build();
    }

    /** Sends a file into a channel or thread. */
    Result<String> upload(String channel, @Nullable String thread, String name, byte[] bytes) {
        var sent = api.call(
                "files.uploadV2",
                client -> client.filesUploadV2(r -> r.fileData(bytes)
                        .filename(name)
                        .title(name)
                        .channel(channel)
                        .threadTs(thread)));
        return sent.found().isPresent() ? new Result.Done<>("") : sent.failed();
    }

    /** A short text that is the same for the same parts only. */
    static String digest(String... parts) {
        try {
            var sha = MessageDigest.getInstance("SHA-256");
            for (var part : parts) {
                sha.update(part.getBytes(StandardCharsets.UTF_8));
                sha.update((byte) 0);
            }
            return HexFormat.of().formatHex(sha.digest(), 0, 12);
        } catch (NoSuchAlgorithmException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }
}
