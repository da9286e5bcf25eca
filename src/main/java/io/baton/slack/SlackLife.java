package io.baton.slack;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/** Starts and stops Slack with the bot: the way in opens last and closes first. */
final class SlackLife implements SmartLifecycle, Connection {

    private static final Logger log = LoggerFactory.getLogger(SlackLife.class);

    private final @Nullable Supervisor supervisor;
    private final Intake intake;
    private final Postman postman;
    private volatile boolean running;

    SlackLife(@Nullable Supervisor supervisor, Intake intake, Postman postman) {
        this.supervisor = supervisor;
        this.intake = intake;
        this.postman = postman;
    }

    @Override
    public void start() {
        postman.start();
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
        close(intake);
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

    @Override
    public State state() {
        return supervisor != null ? supervisor.state() : new State(running, "by HTTP");
    }
}
