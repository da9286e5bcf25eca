package io.baton.slack;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/** Starts and stops Slack with the bot: the way in opens last and closes first. */
final class SlackLife implements SmartLifecycle, Connection {

    private static final Logger log = LoggerFactory.getLogger(SlackLife.class);

    private final @Nullable Supervisor supervisor;
    private final BotToken token;
    private final Intake intake;
    private final Postman postman;
    private final Home home;
    private volatile boolean running;

    SlackLife(@Nullable Supervisor supervisor, BotToken token, Intake intake, Postman postman, Home home) {
        this.supervisor = supervisor;
        this.token = token;
        this.intake = intake;
        this.postman = postman;
        this.home = home;
    }

    @Override
    public void start() {
        token.start();
        postman.start();
        home.start();
        intake.start();
        if (supervisor != null) {
            supervisor.start();
        } else {
            log.info("Slack reaches Baton by HTTP at {}", SlackSettings.PATH);
        }
        running = true;
    }

    @Override
    public void stop() {
        running = false;
        close(supervisor);
        close(token);
        close(intake);
        close(home);
        close(postman);
    }

    private static void close(@Nullable AutoCloseable part) {
        try {
            if (part != null) {
                part.close();
            }
        } catch (Exception trouble) {
            log.warn("Stopping {} did not go well", part.getClass().getSimpleName(), trouble);
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    /** Both ways must be open: the one in, and the one out. */
    @Override
    public State state() {
        var in = supervisor != null ? supervisor.state() : new State(running, "by HTTP");
        var out = token.state();
        return in.up() && !out.up() ? out : in;
    }
}
