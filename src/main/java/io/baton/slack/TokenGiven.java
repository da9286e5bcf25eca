package io.baton.slack;

import org.springframework.context.annotation.Condition;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.core.type.AnnotatedTypeMetadata;

/** Holds where a bot token is configured; without one nothing of Slack is there. */
final class TokenGiven implements Condition {

    @Override
    public boolean matches(ConditionContext context, AnnotatedTypeMetadata metadata) {
        return !context.getEnvironment()
                .getProperty("baton.slack.bot-token", "")
                .isBlank();
    }
}
