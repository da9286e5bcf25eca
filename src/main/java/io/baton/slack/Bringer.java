package io.baton.slack;

import io.baton.chat.Files;
import io.baton.chat.Message;
import io.baton.chat.Standing;
import io.baton.chat.Standing.Stands;
import io.baton.chat.Standing.Wanted;
import io.baton.desk.Alarm;
import io.baton.slack.SlackApi.Result;
import io.baton.slack.Targets.Target;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Brings one message to where it is wanted: posts it, or edits it where it stands, and sends its files after it. */
final class Bringer implements Postman.Bringing {

    private static final Logger log = LoggerFactory.getLogger(Bringer.class);
    private static final Duration LOCKED_OUT = Duration.ofMinutes(1);
    private static final Duration LONGEST = Duration.ofMinutes(1);
    private static final String NEVER_READ = "?";

    private final Standing standing;
    private final Targets targets;
    private final Posting posting;
    private final Whisper whisper;
    private final Rooms rooms;
    private final Files files;
    private final Pace pace;
    private final BiFunction<Spot, Message, MessageBlocks.Rendered> rendering;
    private final Supplier<Alarm> alarm;
    private final InstantSource clock;

    Bringer(
            Standing standing,
            Targets targets,
            Posting posting,
            Whisper whisper,
            Rooms rooms,
            Files files,
            Pace pace,
            BiFunction<Spot, Message, MessageBlocks.Rendered> rendering,
            Supplier<Alarm> alarm,
            InstantSource clock) {
        this.standing = standing;
        this.targets = targets;
        this.posting = posting;
        this.whisper = whisper;
        this.rooms = rooms;
        this.files = files;
        this.pace = pace;
        this.rendering = rendering;
        this.alarm = alarm;
        this.clock = clock;
    }

    /** A message on its way. */
    private record Errand(
            Wanted what, Message message, MessageBlocks.Rendered rendered, String mark, String fingerprint) {}

    /** A file that follows; read when it is its turn. */
    private record Attachment(String name, Supplier<byte[]> bytes) {}

    @Override
    public Duration bring(Wanted what) {
        var spot = Spot.of(what.spot());
        if (spot.isEmpty()) {
            standing.park(Users.PLATFORM, what, "nobody knows the spot " + what.spot());
            return Duration.ZERO;
        }
        var message = SlackJson.MAPPER.readValue(what.payload(), Message.class);
        var rendered = rendering.apply(spot.get(), message);
        var errand = new Errand(
                what,
                message,
                rendered,
                Posting.digest(what.spot(), what.key()),
                Posting.digest(rendered.text(), SlackJson.MAPPER.writeValueAsString(rendered.blocks())));
        if (spot.get() instanceof Spot.Aside aside) {
            return aside(aside, errand);
        }
        return switch (targets.of(spot.get(), message)) {
            case Target.NotYet(var pause) -> pause;
            case Target.Failed(var why) -> failed(errand, why, "");
            case Target.At at -> bring(errand, at);
        };
    }

    private Duration aside(Spot.Aside spot, Errand errand) {
        standing.begin(Users.PLATFORM, errand.what(), clock.instant());
        var shown = whisper.show(spot, errand.message(), errand.rendered());
        if (shown instanceof Result.Done<String>(var channel)) {
            standing.stood(Users.PLATFORM, errand.what(), new Stands(channel, errand.mark(), errand.fingerprint(), 0));
            standing.fleeting(Users.PLATFORM, errand.what(), clock.instant());
            return Duration.ZERO;
        }
        return failed(errand, shown, "");
    }

    private Duration bring(Errand errand, Target.At at) {
        var stands = errand.what().stands();
        if (stands != null) {
            return edited(errand, at, stands);
        }
        var tried = errand.what().tried();
        if (tried != null) {
            var found = posting.find(at.channel(), at.thread(), errand.mark(), tried);
            if (found instanceof Result.Done<java.util.Optional<String>>(var id)) {
                if (id.isPresent()) {
                    return edited(errand, at, new Stands(at.channel(), id.get(), NEVER_READ, 0));
                }
            } else if (!(found instanceof Result.Refused)) {
                return failed(errand, found.failed(), at.channel());
            }
        }
        return posted(errand, at);
    }

    private Duration posted(Errand errand, Target.At at) {
        var wait = pace.post(at.channel(), clock.instant());
        if (!wait.isZero()) {
            return wait;
        }
        standing.begin(Users.PLATFORM, errand.what(), clock.instant());
        var posted = posting.post(at.channel(), at.thread(), isAloud(errand), errand.rendered(), errand.mark());
        if (posted instanceof Result.Done<Posting.Posted>(var there)) {
            return done(errand, at, new Stands(there.channel(), there.id(), errand.fingerprint(), 0));
        }
        return at.thread() != null && posted instanceof Result.Refused<?>(var error, var _) && Fixes.isGone(error)
                ? withoutThread(errand, posted.failed(), at)
                : failed(errand, posted, at.channel());
    }

    /** In a channel; whoever has the case in his direct messages is told there by itself what he must know. */
    private static boolean isAloud(Errand errand) {
        return errand.message().aloud()
                && Spot.of(errand.what().spot())
                        .filter(Spot.CaseThread.class::isInstance)
                        .isPresent();
    }

    /** True where a spot is in another channel by now, as direct messages are with a server that began anew. */
    private boolean moved(Errand errand, String channel) {
        rooms.forget(channel);
        return Spot.of(errand.what().spot()).map(targets::beside).orElse(null) instanceof Target.At now
                && !now.channel().equals(channel);
    }

    /** The message that the thread hung under is gone: better beside it than nowhere. */
    private Duration withoutThread(Errand errand, Result<String> refused, Target.At gone) {
        return Spot.of(errand.what().spot()).map(targets::beside).orElse(null) instanceof Target.At at
                ? posted(errand, at)
                : failed(errand, refused, gone.channel());
    }

    private Duration edited(Errand errand, Target.At at, Stands stands) {
        if (stands.fingerprint().equals(errand.fingerprint())) {
            return done(errand, at, stands);
        }
        var wait = pace.edit(clock.instant());
        if (!wait.isZero()) {
            return wait;
        }
        standing.begin(Users.PLATFORM, errand.what(), clock.instant());
        var edited = posting.edit(stands.channel(), stands.id(), errand.rendered(), errand.mark());
        if (edited.found().isPresent()) {
            var now = new Stands(stands.channel(), stands.id(), errand.fingerprint(), stands.attached());
            return done(errand, at, now);
        }
        if (!(edited instanceof Result.Refused<String>(var error, var _)) || !Fixes.isGone(error)) {
            return failed(errand, edited, stands.channel());
        }
        return moved(errand, stands.channel())
                        && Spot.of(errand.what().spot())
                                        .map(spot -> targets.of(spot, errand.message()))
                                        .orElse(at)
                                instanceof Target.At now
                ? posted(errand, now)
                : posted(errand, at);
    }

    /** The words stand: that is kept before the files follow one by one. */
    private Duration done(Errand errand, Target.At at, Stands stands) {
        var now = stands;
        var all = attachments(errand);
        if (now.attached() < all.size()) {
            standing.stood(Users.PLATFORM, older(errand.what()), now);
        }
        for (var attachment : all.subList(Math.min(now.attached(), all.size()), all.size())) {
            var thread = at.thread() == null ? now.id() : at.thread();
            var sent = posting.upload(
                    at.channel(), thread, attachment.name(), attachment.bytes().get());
            if (sent instanceof Result.Refused<String>(var error, var details)) {
                log.warn("Slack does not take the file {}: {}", attachment.name(), error);
                alarm.get().raise("slack:file:" + error, Fixes.of(error, "the file " + attachment.name(), details));
            } else if (sent.found().isEmpty()) {
                return failed(errand, sent, at.channel());
            }
            now = new Stands(now.channel(), now.id(), now.fingerprint(), now.attached() + 1);
            standing.stood(Users.PLATFORM, older(errand.what()), now);
        }
        standing.stood(Users.PLATFORM, errand.what(), now);
        if (errand.message().onlyFor() != null) {
            standing.fleeting(Users.PLATFORM, errand.what(), clock.instant());
        }
        return Duration.ZERO;
    }

    /** As of a revision that is none, so that it stays in line until its files are there. */
    private static Wanted older(Wanted what) {
        return new Wanted(what.spot(), what.key(), what.payload(), -1, 0, null, what.stands());
    }

    private List<Attachment> attachments(Errand errand) {
        var all = new ArrayList<Attachment>();
        for (var file : errand.message().files()) {
            if (files.find(file.id()).isPresent()) {
                all.add(new Attachment(
                        file.name(), () -> files.bytes(file.id()).orElseThrow(() -> missing(file.id()))));
            }
        }
        if (!errand.rendered().whole()) {
            var text = MessageBlocks.whole(errand.message()).getBytes(StandardCharsets.UTF_8);
            all.add(new Attachment("message.txt", () -> text));
        }
        return all;
    }

    private static IllegalStateException missing(String file) {
        return new IllegalStateException("the bytes of " + file + " are missing");
    }

    private Duration failed(Errand errand, Result<?> result, String channel) {
        return switch (result) {
            case Result.Done<?> _ -> Duration.ZERO;
            case Result.Later<?>(var wait, var why) -> {
                var method = why.substring(0, Math.max(0, why.indexOf(':')));
                if (why.endsWith("rate limited")) {
                    pace.pause(method, clock.instant().plus(wait));
                }
                standing.undo(Users.PLATFORM, errand.what());
                log.info("Slack takes nothing for {} now ({})", errand.what().spot(), why);
                yield wait;
            }
            case Result.Doubt<?>(var why) -> {
                log.warn("No answer from Slack for {} ({})", errand.what().spot(), why);
                yield backoff(errand.what().tries());
            }
            case Result.Refused<?>(var error, var details) -> refused(errand, error, details, channel);
        };
    }

    private static Duration backoff(int tries) {
        var millis = 500L << Math.min(tries, 10);
        return Duration.ofMillis(Math.min(millis, LONGEST.toMillis()));
    }

    private Duration refused(Errand errand, String error, java.util.Map<String, String> details, String channel) {
        if (error.equals("channel_not_found") && !channel.isEmpty() && moved(errand, channel)) {
            return Duration.ofMillis(1);
        }
        if (error.equals("not_in_channel") && errand.what().tries() == 0 && rooms.join(channel)) {
            return Duration.ofMillis(1);
        }
        var where = errand.what().spot();
        var fix = Fixes.kept(error, where, details);
        log.error("{}", fix);
        if (Fixes.isLockedOut(error)) {
            alarm.get().raise("slack:" + error, fix);
            return LOCKED_OUT;
        }
        standing.park(Users.PLATFORM, errand.what(), fix);
        alarm.get().raise("slack:" + error + ":" + where, fix);
        return Duration.ZERO;
    }
}
