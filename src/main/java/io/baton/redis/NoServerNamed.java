package io.baton.redis;

import java.util.List;
import org.springframework.context.annotation.Condition;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.core.type.AnnotatedTypeMetadata;

/** Holds where no property says at which address Redis is to be found. */
final class NoServerNamed implements Condition {

    private static final List<String> ADDRESSES = List.of(
            "url",
            "host",
            "port",
            "sentinel.master",
            "sentinel.nodes",
            "sentinel.nodes[0]",
            "cluster.nodes",
            "cluster.nodes[0]",
            "masterreplica.nodes",
            "masterreplica.nodes[0]");

    @Override
    public boolean matches(ConditionContext context, AnnotatedTypeMetadata metadata) {
        var environment = context.getEnvironment();
        return ADDRESSES.stream().noneMatch(name -> environment.containsProperty("spring.data.redis." + name));
    }
}
