package io.baton.redis;

import io.lettuce.core.ClientOptions.DisconnectedBehavior;
import io.lettuce.core.SocketOptions;
import io.lettuce.core.resource.Delay;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.data.redis.autoconfigure.ClientResourcesBuilderCustomizer;
import org.springframework.boot.data.redis.autoconfigure.DataRedisConnectionDetails;
import org.springframework.boot.data.redis.autoconfigure.LettuceClientConfigurationBuilderCustomizer;
import org.springframework.boot.data.redis.autoconfigure.LettuceClientOptionsBuilderCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.springframework.data.redis.connection.RedisConnectionFactory;
import org.springframework.data.redis.core.StringRedisTemplate;

/** Wires the ports to Redis: the one that is configured, or the one that Baton starts. */
@Configuration(proxyBeanMethods = false)
class RedisConfiguration {

    private static final Duration COMMAND_TIMEOUT = Duration.ofSeconds(1);
    private static final Duration CONNECT_TIMEOUT = Duration.ofMillis(500);

    /** Reconnecting is tried at least this often, so that work goes on soon after the server is back. */
    private static final Duration RECONNECT = Duration.ofMillis(500);

    /** The server that Baton starts when no other is named; the client asks it where it listens, so it comes first. */
    @Configuration(proxyBeanMethods = false)
    @Conditional(NoServerNamed.class)
    static class Embedded {

        @Bean
        EmbeddedRedis embeddedRedis(
                @Value("${baton.data-dir:./data}") Path data, @Value("${baton.redis.executable:}") String executable) {
            return EmbeddedRedis.start(
                    data.resolve("redis"),
                    Optional.of(executable)
                            .filter(path -> !path.isBlank())
                            .map(Path::of)
                            .orElse(null));
        }

        @Bean
        DataRedisConnectionDetails embeddedRedisConnection(EmbeddedRedis server) {
            return new DataRedisConnectionDetails() {
                @Override
                public String getPassword() {
                    return server.password();
                }

                @Override
                public Standalone getStandalone() {
                    return Standalone.of("127.0.0.1", server.port());
                }
            };
        }
    }

    @Bean
    LettuceClientConfigurationBuilderCustomizer commandTimeout(Environment environment) {
        return client -> {
            if (!environment.containsProperty("spring.data.redis.timeout")) {
                client.commandTimeout(COMMAND_TIMEOUT);
            }
        };
    }

    @Bean
    LettuceClientOptionsBuilderCustomizer failFast(Environment environment) {
        return options -> {
            options.disconnectedBehavior(DisconnectedBehavior.REJECT_COMMANDS);
            if (!environment.containsProperty("spring.data.redis.connect-timeout")) {
                options.socketOptions(
                        SocketOptions.builder().connectTimeout(CONNECT_TIMEOUT).build());
            }
        };
    }

    @Bean
    ClientResourcesBuilderCustomizer reconnectSoon() {
        var delay = Delay.exponential(10, RECONNECT.toMillis(), TimeUnit.MILLISECONDS, 2);
        return resources -> resources.reconnectDelay(delay);
    }

    /** Everything below needs this one, and it needs a server that is fit for work, which we know of our own. */
    @Bean
    Redis redis(StringRedisTemplate template, RedisConnectionFactory factory, ObjectProvider<EmbeddedRedis> ours) {
        if (ours.getIfAvailable() == null) {
            RedisCheck.warn(factory);
        }
        return new Redis(template);
    }

    @Bean
    RedisCases cases(Redis redis) {
        return new RedisCases(redis);
    }

    @Bean
    RedisOutbox outbox(Redis redis, @Value("${baton.outbox.retry-after:1s}") Duration retryAfter) {
        return new RedisOutbox(redis, RedisOutbox.TALK, retryAfter);
    }

    /** Mail servers are away for longer than chats. */
    @Bean(defaultCandidate = false)
    @Qualifier("mail")
    RedisOutbox mailOutbox(Redis redis, @Value("${baton.mail.retry-after:15s}") Duration retryAfter) {
        return new RedisOutbox(redis, RedisOutbox.MAIL, retryAfter);
    }

    @Bean
    RedisDue due(Redis redis) {
        return new RedisDue(redis);
    }

    @Bean
    RedisConversations conversations(Redis redis) {
        return new RedisConversations(redis);
    }

    @Bean
    RedisPendingForms pendingForms(Redis redis) {
        return new RedisPendingForms(redis);
    }

    @Bean
    RedisDeliveries deliveries(Redis redis) {
        return new RedisDeliveries(redis);
    }

    @Bean
    RedisTimeline timeline(Redis redis) {
        return new RedisTimeline(redis);
    }

    @Bean
    RedisStanding standing(Redis redis) {
        return new RedisStanding(redis);
    }

    @Bean
    RedisArrivals arrivals(Redis redis) {
        return new RedisArrivals(redis);
    }

    @Bean
    RedisIdentities identities(Redis redis) {
        return new RedisIdentities(redis);
    }

    @Bean
    RedisProfiles profiles(Redis redis) {
        return new RedisProfiles(redis);
    }

    @Bean
    RedisPreferences preferences(Redis redis) {
        return new RedisPreferences(redis);
    }

    @Bean
    RedisWall wall(Redis redis, @Value("${baton.rehearsal:false}") boolean rehearsal) {
        return new RedisWall(redis, rehearsal);
    }
}
