package io.baton.redis;

import static io.baton.casework.StoredCases.bare;
import static io.baton.casework.StoredCases.decision;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.baton.casework.Cases;
import io.baton.casework.Cases.Written;
import io.baton.chat.Timeline;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedRedisIT {

    @TempDir
    Path data;

    @Test
    void keepsEverythingOverARestart() {
        long seq;
        try (var context = RunningRedis.context(data)) {
            context.getBean(Cases.class).write(decision("c1", bare("A", 1, "OPEN")));
            seq = context.getBean(Timeline.class).put("#esd", "a", "x").seq();
        }
        try (var context = RunningRedis.context(data)) {
            var timeline = context.getBean(Timeline.class);

            assertThat(context.getBean(Cases.class).find("A")).isPresent();
            assertThat(timeline.put("#esd", "b", "y").seq()).isGreaterThan(seq);
            assertThat(timeline.put("#esd", "a", "z").seq()).isEqualTo(seq);
        }
        assertThat(data.resolve("redis/server.json")).doesNotExist();
    }

    @Test
    void listensOnThisMachineOnlyAndKeepsItsPasswordToItself() throws IOException {
        try (var server = EmbeddedRedis.start(data, null)) {
            assertThat(Files.readString(data.resolve("redis.conf")))
                    .contains("bind 127.0.0.1", "appendfsync always", "noeviction", server.password());
            for (var file : List.of("password", "redis.conf", "server.json")) {
                assertThat(Files.getPosixFilePermissions(data.resolve(file)))
                        .isEqualTo(Set.of(PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE));
            }
            assertThat(server.password()).hasSizeGreaterThan(40);
        }
    }

    @Test
    void refusesASecondBotOnTheSameData() throws IOException {
        try (var first = EmbeddedRedis.start(data, null)) {
            assertThatThrownBy(() -> EmbeddedRedis.start(data, null))
                    .isInstanceOf(UnfitRedis.class)
                    .hasMessageContaining(
                            "Another Baton (process " + ProcessHandle.current().pid() + ")");
            assertThat(ProcessHandle.of(first.pid())).get().matches(ProcessHandle::isAlive);
        }
        EmbeddedRedis.start(data, null).close();
    }

    @Test
    @Tag("fault")
    void takesOverAfterABotWasKilled() throws Exception {
        var bot = anotherBot();
        assertThatThrownBy(() -> EmbeddedRedis.start(data, null)).hasMessageContaining("process " + bot.pid());
        var orphan = ProcessHandle.of(Long.parseLong(Files.readString(data.resolve("server"))))
                .orElseThrow();
        bot.destroyForcibly().waitFor();
        assertThat(orphan.isAlive()).isTrue();

        try (var server = EmbeddedRedis.start(data, null)) {
            assertThat(orphan.isAlive()).isFalse();
            assertThat(ProcessHandle.of(server.pid())).get().matches(ProcessHandle::isAlive);
        }
    }

    @Test
    @Tag("fault")
    void endsAnOrphanThatDoesNotAnswer() throws Exception {
        var home = ServerHome.take(data);
        var orphan = ServerProcess.start(home, shipped(home), 0).process();
        home.close();
        signal("STOP", orphan.pid());

        try (var server = EmbeddedRedis.start(data, null)) {
            assertThat(orphan.isAlive()).isFalse();
            assertThat(server.pid()).isNotEqualTo(orphan.pid());
        }
    }

    @Test
    @Tag("fault")
    void leavesTheServerOfSomebodyElseAlone(@TempDir Path elsewhere) throws IOException {
        try (var foreign = EmbeddedRedis.start(elsewhere, null)) {
            var home = ServerHome.take(data);
            home.remember(new ServerHome.Started(foreign.port(), foreign.pid(), "another time"));
            home.close();

            EmbeddedRedis.start(data, null).close();

            assertThat(ProcessHandle.of(foreign.pid())).get().matches(ProcessHandle::isAlive);
        }
    }

    @Test
    @Tag("fault")
    void comesBackByItselfWhenTheServerIsKilled() throws Exception {
        try (var context = RunningRedis.context(data)) {
            var cases = context.getBean(Cases.class);
            cases.write(decision("c1", bare("A", 1, "OPEN")));
            var killed = context.getBean(EmbeddedRedis.class).pid();
            ProcessHandle.of(killed).orElseThrow().destroyForcibly();

            await().atMost(Duration.ofSeconds(5))
                    .ignoreExceptions()
                    .until(() -> cases.write(decision("c2", bare("A", 2, "NEXT"))), new Written.Done()::equals);
            assertThat(context.getBean(EmbeddedRedis.class).pid()).isNotEqualTo(killed);
        }
    }

    @Test
    void saysWhyTheServerDoesNotStart() {
        assertThatThrownBy(() -> EmbeddedRedis.start(data, Path.of("/bin/false")))
                .isInstanceOfSatisfying(
                        UnfitRedis.class, unfit -> assertThat(unfit.remedy()).contains("baton.redis.executable"));
        assertThatThrownBy(() -> EmbeddedRedis.start(data, Path.of("/no/such/server")))
                .isInstanceOf(UnfitRedis.class);
    }

    @Test
    void saysWhenTheConfiguredServerIsAwayOrRefusesUs() throws IOException {
        assertThatThrownBy(() -> RunningRedis.context(data, "spring.data.redis.url=redis://127.0.0.1:1"))
                .hasRootCauseInstanceOf(java.net.ConnectException.class)
                .hasStackTraceContaining("Redis cannot be reached");
        try (var server = EmbeddedRedis.start(data, null)) {
            assertThatThrownBy(() -> RunningRedis.context(
                            data, "spring.data.redis.port=" + server.port(), "spring.data.redis.password=wrong"))
                    .hasStackTraceContaining("Redis does not let Baton in");
        }
    }

    @Test
    void worksOnTheConfiguredServerWithoutStartingOne() throws IOException {
        try (var server = EmbeddedRedis.start(data, null)) {
            var url = "spring.data.redis.url=redis://:" + server.password() + "@127.0.0.1:" + server.port();
            try (var context = RunningRedis.context(data, url)) {
                assertThat(context.getBeansOfType(EmbeddedRedis.class)).isEmpty();
                assertThat(context.getBean(Cases.class).find("A")).isEmpty();
            }
        }
    }

    /** A bot that is a process of its own, and starts a server on our data. */
    private Process anotherBot() throws IOException {
        var bot = new ProcessBuilder(
                        ProcessHandle.current().info().command().orElseThrow(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        Bot.class.getName(),
                        data.toString())
                .inheritIO()
                .start();
        await().until(() -> Files.exists(data.resolve("server")));
        return bot;
    }

    /** Starts the embedded server, writes its process down, and lives on. */
    static final class Bot {
        public static void main(String... args) throws Exception {
            var data = Path.of(args[0]);
            var server = EmbeddedRedis.start(data, null);
            Files.writeString(data.resolve("server.new"), Long.toString(server.pid()));
            Files.move(data.resolve("server.new"), data.resolve("server"));
            Thread.currentThread().join();
        }
    }

    static void signal(String name, long pid) throws Exception {
        new ProcessBuilder("kill", "-" + name, Long.toString(pid)).start().waitFor();
    }

    private static Path shipped(ServerHome home) throws IOException {
        return redis.embedded.core.ExecutableProvider.newJarResourceProvider(
                        Files.createDirectories(home.file("bin")).toFile())
                .get()
                .toPath();
    }
}
