package io.baton.redis;

import static io.baton.casework.StoredCases.bare;
import static io.baton.casework.StoredCases.decision;
import static io.baton.casework.StoredCases.entry;
import static org.assertj.core.api.Assertions.assertThat;

import io.baton.casework.Cases;
import io.baton.casework.Cases.Written;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Four people press at once, and every press is delivered twice. */
@Tag("fault")
class RacesIT {

    private static final int CASES = 3_000;
    private static final int RACERS = 4;
    private static final int DELIVERIES = 2;
    private static final long SEED = 42;

    @RegisterExtension
    static final RedisExtension REDIS = new RedisExtension();

    @Test
    void eachRaceHasOneWinnerAndEveryDeliveryTheFirstAnswer() throws Exception {
        REDIS.redis().configure("appendfsync", "everysec"); // what is on disk when is not the question here
        var cases = REDIS.get(Cases.class);
        var presses = new ArrayList<Callable<Void>>();
        Map<String, List<String>> answers = new ConcurrentHashMap<>();
        for (var number = 0; number < CASES; number++) {
            var id = "ESD-" + number;
            for (var press = 0; press < RACERS * DELIVERIES; press++) {
                var command = "press-" + press % RACERS;
                presses.add(() -> {
                    var answer = handle(cases, id, command);
                    answers.computeIfAbsent(id + " " + command, any -> Collections.synchronizedList(new ArrayList<>()))
                            .add(answer);
                    return null;
                });
            }
        }
        shuffleNearby(presses);

        try (var pool = Executors.newFixedThreadPool(16)) {
            for (var press : pool.invokeAll(presses)) {
                press.get();
            }
        }

        assertThat(answers).hasSize(CASES * RACERS);
        assertThat(answers.values())
                .allMatch(given ->
                        given.size() == DELIVERIES && given.stream().distinct().count() == 1);
        var winners = answers.entrySet().stream()
                .filter(given -> given.getValue().getFirst().startsWith("answer to"))
                .toList();
        assertThat(winners).hasSize(CASES);
        for (var number = 0; number < CASES; number++) {
            var audit = cases.audit("ESD-" + number);
            assertThat(audit).hasSize(RACERS);
            assertThat(audit)
                    .filteredOn(line -> line.entry().outcome().equals("done"))
                    .hasSize(1);
            assertThat(cases.verifyAudit("ESD-" + number)).isEmpty();
        }
        assertThat(IntStream.range(0, CASES).mapToObj(number -> toBeTold("ESD-" + number)))
                .allMatch(length -> length == 1);
    }

    private static long toBeTold(String id) {
        return REDIS.redis().template().opsForList().size(Partition.of(id).key("outbox", id));
    }

    /** What the desk does: the loser's refusal is noted under the same command. */
    private static String handle(Cases cases, String id, String command) {
        var it = bare(id, 1, "BY-" + command);
        return switch (cases.write(decision(command, it, "told"))) {
            case Written.Done ignored -> "answer to " + command;
            case Written.Seen(var answer) -> answer;
            case Written.Stale ignored ->
                switch (cases.note(command, id, entry(it, "act", "refused", "too late"), "too late")) {
                    case Written.Seen(var answer) -> answer;
                    case Written.Done noted -> "too late";
                    case Written.Stale impossible -> throw new IllegalStateException("no case " + id);
                };
        };
    }

    /** Mixes the presses of each case, and keeps cases near each other in time, so that they race. */
    private static void shuffleNearby(List<Callable<Void>> presses) {
        var random = new Random(SEED);
        var block = 8 * RACERS * DELIVERIES;
        for (var start = 0; start < presses.size(); start += block) {
            Collections.shuffle(presses.subList(start, Math.min(start + block, presses.size())), random);
        }
    }
}
