package io.baton.redis;

import static io.baton.casework.StoredCases.NOON;
import static io.baton.casework.StoredCases.bare;
import static io.baton.casework.StoredCases.decision;
import static io.baton.casework.StoredCases.timed;
import static org.assertj.core.api.Assertions.assertThat;

import io.baton.casework.Case;
import io.baton.casework.Cases;
import io.baton.casework.Cases.Query;
import io.baton.casework.Cases.Written;
import io.baton.chat.Timeline;
import io.baton.desk.Conversations;
import io.baton.desk.Due;
import io.baton.desk.Outbox;
import io.baton.desk.StoredTalks;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.ConfigurableApplicationContext;

/** All of it on a Redis Cluster of three: every script's keys share a slot, and what is asked of all partitions is merged. */
@Tag("fault")
class RedisClusterIT {

    @TempDir
    static Path data;

    private static TestCluster cluster;
    private static ConfigurableApplicationContext context;

    @BeforeAll
    static void start() throws IOException {
        cluster = new TestCluster(data);
        context = RunningRedis.context(data, "spring.data.redis.cluster.nodes=" + cluster.nodes());
    }

    @AfterAll
    static void stop() throws IOException {
        context.close();
        cluster.close();
    }

    @Test
    void worksOnACluster() {
        var cases = context.getBean(Cases.class);
        var ids = IntStream.range(0, 100).mapToObj("ESD-2027-%04d"::formatted).toList();
        ids.forEach(id -> {
            assertThat(cases.write(decision("c1", bare(id, 1, "OPEN"), "one"))).isEqualTo(new Written.Done());
            assertThat(cases.write(decision("c2", timed(id, 2, Map.of("T1", 5)), "two")))
                    .isEqualTo(new Written.Done());
        });

        var page = cases.search(new Query("esd", null, "OPEN", "ESD", "tom", null, 100));
        assertThat(page.cases()).extracting(Case::id).containsExactlyElementsOf(ids.reversed());
        assertThat(cases.liveVersions().get("esd@1")).isEqualTo(ids);
        assertThat(cases.verifyAudit(ids.getFirst())).isEmpty();
        assertThat(cases.nextId("ESD", 2027)).isEqualTo("ESD-2027-0001");
        assertThat(context.getBean(Due.class).until(NOON.plusSeconds(300), 200)).hasSize(100);
        var told = new ArrayList<String>();
        assertThat(context.getBean(Outbox.class).deliverAll(entry -> told.add(entry.id())))
                .isEqualTo(200);
        assertThat(context.getBean(Outbox.class).parked()).isEmpty();
    }

    @Test
    void talkWorksOnACluster() {
        var conversations = context.getBean(Conversations.class);
        conversations.save(StoredTalks.talk("d1", 0, "maria", 1, null));
        conversations.save(StoredTalks.talk("d2", 0, "maria", 2, null));
        assertThat(conversations.of("maria")).hasSize(2);
        conversations.discard("d1");
        assertThat(conversations.of("maria")).hasSize(1);

        var timeline = context.getBean(Timeline.class);
        var entry = timeline.put("#esd", "a", "x");
        assertThat(timeline.after("#esd", 0, 9)).containsExactly(entry);
    }
}
