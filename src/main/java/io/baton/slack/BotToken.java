package io.baton.slack;

import com.slack.api.methods.response.auth.AuthTestResponse;
import io.baton.slack.SlackApi.Result;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Whether Slack accepts the bot's token, asked at start until there is an answer, and now and then afterwards. Nothing is
 * told while it does not, and nothing is lost.
 */
final class BotToken implements Connection, AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(BotToken.class);
    private static final Duration UNKNOWN = Duration.ofSeconds(5);
    private static final Duration KNOWN = Duration.ofMinutes(2);

    private final SlackApi api;
    private final ScheduledExecutorService asking = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name("slack-token").daemon().factory());
    private volatile State state = new State(true, "not asked yet");

    BotToken(SlackApi api) {
        this.api = api;
    }

    void start() {
        asking.execute(this::ask);
    }

    @Override
    public State state() {
        return state;
    }

    private void ask() {
        var next = UNKNOWN;
        try {
            var answer = api.call("auth.test", client -> client.authTest(r -> r));
            if (answer instanceof Result.Done<AuthTestResponse>(var who)) {
                state = new State(true, "as " + who.getUser() + " in " + who.getTeam());
                next = KNOWN;
            } else if (answer instanceof Result.Refused<?>(var error, var details)) {
                next = KNOWN;
                refused(error, Fixes.of(error, "the bot", details));
            }
        } catch (RuntimeException fault) {
            log.warn("Could not ask Slack for the bot's token", fault);
        } finally {
            if (!asking.isShutdown()) {
                var _ = asking.schedule(this::ask, next.toMillis(), TimeUnit.MILLISECONDS);
            }
        }
    }

    private void refused(String error, String fix) {
        if (state.up()) {
            log.error("{}", fix);
        }
        state = Fixes.isLockedOut(error) ? new State(false, fix) : new State(true, "not known: " + error);
    }

    @Override
    public void close() {
        asking.shutdownNow();
    }
}
