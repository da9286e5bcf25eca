package io.baton.slack;

import io.baton.chat.Arrivals;
import io.baton.chat.Person;
import io.baton.desk.StoreUnavailable;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.core.JacksonException;

/**
 * Takes in what Slack sends: keeps it before Slack hears that it arrived, and deals with it afterwards, each person's
 * deeds in order. What was kept and not dealt with, because Baton was stopped or the store went away, is taken up again.
 */
final class Intake implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(Intake.class);

    /** Slack waits three seconds for an answer to a form; the rest is the way there and back. */
    private static final Duration FORM_PATIENCE = Duration.ofMillis(2200);

    private static final Duration LEASE = Duration.ofSeconds(10);
    private static final Duration LOOK = Duration.ofSeconds(1);
    private static final int AT_ONCE = 50;
    private static final String AWAY = "slack.store.away";

    private final Arrivals arrivals;
    private final Turnstile turnstile;
    private final Clerk clerk;
    private final Forms forms;
    private final Requests requests;
    private final Newcomers newcomers;
    private final InstantSource clock;
    private final ScheduledExecutorService again = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name("slack-again").daemon().factory());

    /** The deliveries we are at or that are next, in the order in which they came. */
    private final Set<String> ours = Collections.synchronizedSet(new LinkedHashSet<>());

    private final Backlog backlog = new Backlog();

    Intake(
            Arrivals arrivals,
            Turnstile turnstile,
            Clerk clerk,
            Forms forms,
            Requests requests,
            Newcomers newcomers,
            InstantSource clock) {
        this.arrivals = arrivals;
        this.turnstile = turnstile;
        this.clerk = clerk;
        this.forms = forms;
        this.requests = requests;
        this.newcomers = newcomers;
        this.clock = clock;
    }

    void start() {
        var _ = again.scheduleWithFixedDelay(this::takeUp, 0, LOOK.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** What becomes of something that could not be kept. */
    enum Unkept {
        /** It was a person's deed, who must hear of it. */
        IS_LOST,
        /** Slack sends it again. */
        COMES_AGAIN,
        /** Slack sends it again, and the person knows. */
        COMES_AGAIN_AS_SAID
    }

    /** Takes something in; true when it is kept, and false when it is not, of which the person is told. */
    boolean take(Kind kind, String id, Payload payload, Unkept otherwise) {
        if (payload.user().isEmpty()) {
            return true;
        }
        var delivery = SlackChat.DELIVERY + (id.isEmpty() ? UUID.randomUUID() : id);
        var arrival = new Arrivals.Arrival(delivery, kind.name(), payload.write());
        var first = ours.add(delivery);
        var entered = false;
        try {
            if (arrivals.keep(Users.PLATFORM, arrival, clock.instant().plus(LEASE))) {
                entered = true;
                backlog.after(() -> enter(kind, delivery, payload));
            }
            return true;
        } catch (StoreUnavailable away) {
            log.warn("Something from Slack could not be kept: {}", away.toString());
            switch (otherwise) {
                case IS_LOST -> tellSoon(payload, away.perhapsDone() ? "slack.store.perhaps" : AWAY);
                case COMES_AGAIN -> tellSoon(payload, "slack.store.again");
                case COMES_AGAIN_AS_SAID -> log.info("{} comes again", delivery);
            }
            return false;
        } finally {
            if (first && !entered) {
                ours.remove(delivery);
            }
        }
    }

    /** Slack waits for its answer meanwhile, so that talking to it must not come before. */
    private void tellSoon(Payload payload, String key) {
        var _ = turnstile.enter(payload.user(), () -> {
            newcomers.tell(payload, key);
            return key;
        });
    }

    private void enter(Kind kind, String delivery, Payload payload) {
        var _ = turnstile.enter(payload.user(), () -> {
            try {
                deal(kind, delivery, payload);
            } finally {
                ours.remove(delivery);
            }
            return delivery;
        });
    }

    private void deal(Kind kind, String delivery, Payload payload) {
        try {
            if (clerk.isForUs(payload)) {
                newcomers.person(payload).ifPresent(person -> clerk.deal(kind, delivery, payload, person));
            }
            arrivals.done(Users.PLATFORM, delivery);
        } catch (StoreUnavailable away) {
            log.warn("The store is away; {} is taken up again", delivery);
            newcomers.tell(payload, "slack.store.late");
        } catch (RuntimeException fault) {
            log.error("Could not deal with {} ({})", delivery, kind, fault);
            arrivals.done(Users.PLATFORM, delivery);
            newcomers.tell(payload, "slack.wrong", delivery);
        }
    }

    /** Takes up what was left to do; what is ours stays ours. What an earlier run left goes before all that is new. */
    private void takeUp() {
        try {
            var now = clock.instant();
            List<String> held;
            synchronized (ours) {
                held = List.copyOf(ours);
            }
            arrivals.hold(Users.PLATFORM, held, now.plus(LEASE));
            for (var arrival : arrivals.claim(Users.PLATFORM, now, now.plus(LEASE), AT_ONCE)) {
                if (ours.add(arrival.delivery())) {
                    takeUp(arrival);
                }
            }
            if (backlog.isShut()) {
                backlog.openWithout(arrivals.waiting(Users.PLATFORM), Set.copyOf(ours));
            }
        } catch (RuntimeException trouble) {
            log.info("Could not look for what was left to do: {}", trouble.toString());
        }
    }

    /** What another version kept and this one cannot read must not keep all else waiting. */
    private void takeUp(Arrivals.Arrival arrival) {
        try {
            enter(Kind.valueOf(arrival.kind()), arrival.delivery(), Payload.read(arrival.payload()));
        } catch (IllegalArgumentException | JacksonException unreadable) {
            log.error("What was kept as {} cannot be read; it stays undone", arrival.delivery(), unreadable);
            arrivals.done(Users.PLATFORM, arrival.delivery());
            ours.remove(arrival.delivery());
        }
    }

    /** A form was sent: what the modal does next, in time for Slack. */
    Forms.After sent(String id, Payload payload) {
        var delivery = SlackChat.DELIVERY + (id.isEmpty() ? UUID.randomUUID() : id);
        var work = turnstile.enter(payload.user(), () -> sentBy(delivery, payload));
        try {
            return work.get(FORM_PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException late) {
            return later(payload, work);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            return Forms.trouble(payload, newcomers.words(payload), "slack.form.stopping");
        } catch (ExecutionException fault) {
            return trouble(payload, Objects.requireNonNullElse(fault.getCause(), fault));
        }
    }

    private Forms.After sentBy(String delivery, Payload payload) {
        return newcomers
                .person(payload)
                .map((Person person) -> requests.isOf(payload)
                        ? requests.sent(delivery, payload, person)
                        : forms.sent(delivery, payload, person))
                .orElseGet(() -> Forms.trouble(payload, newcomers.words(payload), Newcomers.UNKNOWN));
    }

    private Forms.After later(Payload payload, CompletableFuture<Forms.After> work) {
        var view = payload.text("view", "id");
        var phrases = newcomers.words(payload);
        var _ = work.whenComplete((after, fault) -> {
            var then = fault == null ? after : trouble(payload, fault);
            switch (then) {
                case Forms.After.Close() ->
                    forms.update(view, Modal.note(phrases, "slack.form.done", phrases.say("slack.form.done-say")));
                case Forms.After.Errors(var errors) ->
                    forms.update(view, Modal.note(phrases, "slack.form.not-done", String.join("\n", errors.values())));
                case Forms.After.Update(var next) -> forms.update(view, next);
            }
        });
        return new Forms.After.Update(Modal.note(phrases, "slack.form.moment", phrases.say("slack.form.moment-say")));
    }

    private Forms.After trouble(Payload payload, Throwable fault) {
        if (fault instanceof StoreUnavailable) {
            return Forms.trouble(payload, newcomers.words(payload), AWAY);
        }
        log.error("Could not take a form", fault);
        return Forms.trouble(payload, newcomers.words(payload), "slack.form.wrong");
    }

    @Override
    public void close() {
        again.shutdownNow();
        turnstile.close();
    }
}
