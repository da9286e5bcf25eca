package io.baton.redis;

import static io.baton.casework.StoredCases.bare;
import static io.baton.casework.StoredCases.decision;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.awaitility.Awaitility.await;

import io.baton.casework.Cases;
import io.baton.casework.Cases.Written;
import io.baton.desk.StoreUnavailable;
import io.lettuce.core.RedisClient;
import io.lettuce.core.RedisURI;
import io.lettuce.core.api.StatefulRedisConnection;
import java.time.Duration;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** A decision on a server in trouble: refused within three seconds, nothing half done, and taken once it is well. */
@Tag("fault")
class FaultsIT {

    @RegisterExtension
    static final RedisExtension REDIS = new RedisExtension();

    private static RedisClient client;
    private static StatefulRedisConnection<String, String> admin;

    private Cases cases;

    @BeforeEach
    void connect() {
        cases = REDIS.get(Cases.class);
        if (admin == null) {
            var server = REDIS.get(EmbeddedRedis.class);
            client = RedisClient.create(RedisURI.builder()
                    .withHost("127.0.0.1")
                    .withPort(server.port())
                    .withPassword(server.password().toCharArray())
                    .build());
            admin = client.connect();
        }
    }

    @AfterAll
    static void disconnect() {
        client.shutdown();
        admin = null;
    }

    /** Something done to the server. */
    interface Act {
        void on(io.lettuce.core.api.sync.RedisCommands<String, String> server);
    }

    static Stream<Arguments> troubles() {
        return Stream.of(
                trouble(
                        "OOM",
                        server -> server.configSet("maxmemory", "1"),
                        server -> server.configSet("maxmemory", "0")),
                trouble("READONLY", server -> server.replicaof("127.0.0.1", 1), server -> server.replicaofNoOne()),
                trouble(
                        "NOREPLICAS",
                        server -> server.configSet("min-replicas-to-write", "1"),
                        server -> server.configSet("min-replicas-to-write", "0")),
                trouble("MISCONF", FaultsIT::failToSave, FaultsIT::saveAgain));
    }

    private static Arguments trouble(String name, Act inject, Act heal) {
        return Arguments.of(name, inject, heal);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("troubles")
    void aServerThatTakesNoWritesIsUnavailableAndNothingIsDone(String name, Act inject, Act heal) {
        cases.write(decision("c1", bare("A", 1, "OPEN"), "told"));
        var next = decision("c2", bare("A", 2, "NEXT"), "told");

        inject.on(admin.sync());
        try {
            var fault = refusedInTime(() -> cases.write(next));
            assertThat(fault).hasMessageContaining(name);
            assertThat(fault.perhapsDone()).isFalse();
        } finally {
            heal.on(admin.sync());
        }

        assertThat(cases.find("A").orElseThrow().revision()).isEqualTo(1);
        assertThat(cases.write(next)).isEqualTo(new Written.Done());
        assertWhole(2);
    }

    @Test
    void aBusyServerIsUnavailable() {
        cases.write(decision("c1", bare("A", 1, "OPEN"), "told"));
        admin.sync().configSet("lua-time-limit", "50");
        var other = client.connect();
        var loop = other.async().<Object>eval("while true do end", io.lettuce.core.ScriptOutputType.STATUS);

        try {
            await().until(this::isBusy);
            refusedInTime(() -> cases.write(decision("c2", bare("A", 2, "NEXT"), "told")));
        } finally {
            admin.sync().scriptKill();
        }
        await().until(loop::isDone);
        other.close();

        await().ignoreExceptions().until(() -> cases.write(decision("c2", bare("A", 2, "NEXT"), "told")) != null);
        assertWhole(2);
    }

    @Test
    void aWrongPasswordAfterAReconnectIsUnavailable() {
        cases.write(decision("c1", bare("A", 1, "OPEN"), "told"));
        var password = REDIS.get(EmbeddedRedis.class).password();

        admin.sync().configSet("requirepass", "changed");
        admin.sync().clientKill(io.lettuce.core.KillArgs.Builder.typeNormal().skipme());
        refusedInTime(() -> cases.write(decision("c2", bare("A", 2, "NEXT"), "told")));
        admin.sync().configSet("requirepass", password);

        await().ignoreExceptions().until(() -> cases.write(decision("c2", bare("A", 2, "NEXT"), "told")) != null);
        assertWhole(2);
    }

    @Test
    void aHungServerIsUnavailableAndTheSameCommandTakesEffectOnce() throws Exception {
        cases.write(decision("c1", bare("A", 1, "OPEN"), "told"));
        var next = decision("c2", bare("A", 2, "NEXT"), "told");
        var pid = REDIS.get(EmbeddedRedis.class).pid();

        EmbeddedRedisIT.signal("STOP", pid);
        var fault = refusedInTime(() -> cases.write(next));
        EmbeddedRedisIT.signal("CONT", pid);
        assertThat(fault.perhapsDone()).isTrue();

        await().ignoreExceptions().until(() -> cases.write(next) != null);
        assertThat(cases.write(next)).isEqualTo(new Written.Seen("answer to c2"));
        assertWhole(2);
    }

    @Test
    void aDeadServerIsUnavailableAtOnce() throws Exception {
        try (var redis = new RunningRedis()) {
            var dead = redis.get(Cases.class);
            dead.write(decision("c1", bare("A", 1, "OPEN"), "told"));
            redis.server().close();

            refusedInTime(() -> dead.write(decision("c2", bare("A", 2, "NEXT"), "told")));
            var start = System.nanoTime();
            var fault = refusedInTime(() -> dead.write(decision("c2", bare("A", 2, "NEXT"), "told")));

            assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofMillis(700));
            assertThat(fault.perhapsDone()).isFalse();
        }
    }

    private boolean isBusy() {
        try {
            admin.sync().ping();
            return false;
        } catch (io.lettuce.core.RedisBusyException busy) {
            return true;
        }
    }

    private static StoreUnavailable refusedInTime(org.assertj.core.api.ThrowableAssert.ThrowingCallable write) {
        var start = System.nanoTime();
        var fault = catchThrowableOfType(StoreUnavailable.class, write);
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(3));
        return java.util.Objects.requireNonNull(fault, "it was not refused");
    }

    private void assertWhole(int revision) {
        assertThat(cases.find("A").orElseThrow().revision()).isEqualTo(revision);
        assertThat(cases.audit("A")).hasSize(revision);
        assertThat(cases.verifyAudit("A")).isEmpty();
        assertThat(admin.sync().llen(Partition.of("A").key("outbox", "A"))).isEqualTo(revision);
    }

    private static void failToSave(io.lettuce.core.api.sync.RedisCommands<String, String> server) {
        server.configSet("dir", "/proc");
        server.configSet("save", "3600 1");
        server.bgsave();
        await().until(() -> server.info("persistence").contains("rdb_last_bgsave_status:err"));
    }

    private static void saveAgain(io.lettuce.core.api.sync.RedisCommands<String, String> server) {
        server.configSet("save", "");
        server.configSet("dir", REDIS.redis().directory().resolve("redis").toString());
    }
}
