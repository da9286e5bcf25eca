package io.baton.bench;

import static io.baton.casework.StoredCases.full;
import static io.baton.casework.StoredCases.say;

import io.baton.BatonApplication;
import io.baton.casework.AuditEntry;
import io.baton.casework.Case;
import io.baton.casework.Cases;
import io.baton.casework.StoredCases;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.data.redis.autoconfigure.DataRedisAutoConfiguration;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.data.redis.core.StringRedisTemplate;
import org.springframework.data.redis.core.script.RedisScript;

/**
 * How many decisions a second the store takes, beside how many scripts of the same payload the same client can run that
 * do nothing but set it. Both in one run, taking turns, since only their ratio means something.
 */
public final class DecisionBench {

    private static final int ROUNDS = 5;
    private static final int PER_THREAD = 1_500;

    private DecisionBench() {}

    /** The module redis alone. */
    @ComponentScan("io.baton.redis")
    @ImportAutoConfiguration(DataRedisAutoConfiguration.class)
    static class Store {}

    /** Arguments: numbers of threads, 8 and 64 unless told. */
    public static void main(String... args) throws Exception {
        var threads = args.length == 0
                ? new int[] {8, 64}
                : Arrays.stream(args).mapToInt(Integer::parseInt).toArray();
        var data = Files.createTempDirectory("baton-bench");
        var names = "baton.data-dir=" + data;
        try (var context = new SpringApplicationBuilder(Store.class)
                .web(WebApplicationType.NONE)
                .main(BatonApplication.class)
                .properties(names)
                .run()) {
            var cases = context.getBean(Cases.class);
            var raw = context.getBean(StringRedisTemplate.class);
            for (var count : threads) {
                var decided = new ArrayList<Double>();
                var ran = new ArrayList<Double>();
                for (var round = 0; round <= ROUNDS; round++) {
                    var mark = count + "-" + round;
                    ran.add(perSecond(count, thread -> raw(raw, mark + "-" + thread)));
                    decided.add(perSecond(count, thread -> decide(cases, mark + "-" + thread)));
                }
                print(count, median(decided.subList(1, ROUNDS + 1)), median(ran.subList(1, ROUNDS + 1)));
            }
        }
    }

    /** What one thread does. */
    private interface Work {
        void run(int thread);
    }

    private static double perSecond(int threads, Work work) throws Exception {
        try (var pool = Executors.newFixedThreadPool(threads)) {
            var all = new ArrayList<Callable<Void>>();
            for (var thread = 0; thread < threads; thread++) {
                var number = thread;
                all.add(() -> {
                    work.run(number);
                    return null;
                });
            }
            var start = System.nanoTime();
            for (var one : pool.invokeAll(all)) {
                one.get();
            }
            var seconds = (System.nanoTime() - start) / (double) TimeUnit.SECONDS.toNanos(1);
            return threads * (PER_THREAD * 8 / Math.max(8, threads)) / seconds;
        }
    }

    private static final RedisScript<String> SET =
            RedisScript.of("redis.call('SET', KEYS[1], ARGV[1]) return 'done'", String.class);

    private static final String PAYLOAD = "x".repeat(4_000);

    private static void raw(StringRedisTemplate template, String mark) {
        for (var i = 0; i < perThread(mark); i++) {
            template.execute(SET, List.of("raw:" + mark), PAYLOAD);
        }
    }

    private static int perThread(String mark) {
        return PER_THREAD * 8 / Math.max(8, Integer.parseInt(mark.split("-")[0]));
    }

    private static void decide(Cases cases, String mark) {
        var id = "ESD-" + mark;
        var it = full(id);
        for (var revision = 1; revision <= perThread(mark); revision++) {
            cases.write(decision(it, revision));
        }
    }

    private static Cases.Decision decision(Case full, int revision) {
        var it = at(full, revision);
        var entry = new AuditEntry(StoredCases.NOON, "kate", "ESD", "act", "A", "B", revision, "done", null, false);
        return new Cases.Decision(
                "c" + revision,
                revision - 1L,
                it,
                "Scoping",
                false,
                List.of("ESD"),
                List.of("maria", "tom"),
                List.of(entry),
                List.of(say("one"), say("two")),
                "answer");
    }

    private static Case at(Case it, int revision) {
        return new Case(
                it.id(),
                it.process(),
                it.version(),
                revision,
                it.title(),
                it.state(),
                it.createdAt(),
                it.enteredAt(),
                it.hold(),
                it.requester(),
                it.team(),
                it.facts(),
                it.answers(),
                it.documents(),
                it.ballots(),
                it.lanes(),
                it.items(),
                it.issues(),
                it.requests(),
                it.links(),
                it.estimate(),
                it.meetings(),
                it.prompts(),
                it.timers(),
                it.flags(),
                it.involved(),
                it.waiting(),
                it.visits(),
                it.correspondence());
    }

    private static double median(List<Double> values) {
        return values.stream().sorted().toList().get(values.size() / 2);
    }

    private static void print(int threads, double decided, double raw) {
        System.out.printf(
                "{\"threads\":%d,\"decisions\":%.0f,\"raw\":%.0f,\"ratio\":%.2f}%n",
                threads, decided, raw, decided / raw);
    }
}
