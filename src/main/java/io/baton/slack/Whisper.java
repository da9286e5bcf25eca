package io.baton.slack;

import io.baton.chat.Message;
import io.baton.slack.SlackApi.Result;
import java.util.Map;

/** Shows a private reply where somebody acted, by the best way there still is. */
final class Whisper {

    private final Users users;
    private final Origins origins;
    private final Posting posting;
    private final Replying replying;
    private final Targets targets;

    Whisper(Users users, Origins origins, Posting posting, Replying replying, Targets targets) {
        this.users = users;
        this.origins = origins;
        this.posting = posting;
        this.replying = replying;
        this.targets = targets;
    }

    /** The answer is the channel where it was shown, empty where that is not known. */
    Result<String> show(Spot.Aside spot, Message message, MessageBlocks.Rendered rendered) {
        var person = spot.person();
        var user = users.user(person);
        if (user.isEmpty()) {
            return new Result.Refused<>("user_not_found", Map.of("method", "chat.postEphemeral", "needed", ""));
        }
        var origin = origins.of(message.cause())
                .orElse(new Origins.Origin("", null, null, spot.room().isEmpty()));
        if (replying.reply(origin.responseUrl(), origin.thread(), rendered)) {
            return new Result.Done<>(origin.channel());
        }
        var channel = origin.channel().isEmpty() ? channel(spot, message) : origin.channel();
        if (!channel.isEmpty() && !origin.direct()) {
            var shown = posting.whisper(channel, origin.thread(), user.get(), rendered);
            if (!(shown instanceof Result.Refused)) {
                return shown;
            }
        }
        return directly(person, message, rendered);
    }

    private String channel(Spot.Aside spot, Message message) {
        return !spot.room().isEmpty() && targets.of(spot, message) instanceof Targets.Target.At at ? at.channel() : "";
    }

    private Result<String> directly(String person, Message message, MessageBlocks.Rendered rendered) {
        var channel = targets.direct(person);
        if (channel.found().isEmpty()) {
            return channel;
        }
        var mark = Posting.digest("~" + person, message.key());
        var posted = posting.post(channel.found().get(), null, false, rendered, mark);
        return posted.found().isPresent() ? new Result.Done<>(channel.found().get()) : posted.failed();
    }
}
