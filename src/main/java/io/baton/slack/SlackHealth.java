package io.baton.slack;

import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;

/** Whether Slack can reach us, for {@code /actuator/health}. */
record SlackHealth(Connection connection) implements HealthIndicator {

    @Override
    public Health health() {
        var state = connection.state();
        return (state.up() ? Health.up() : Health.down())
                .withDetail("slack", state.words())
                .build();
    }
}
