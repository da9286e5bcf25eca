package io.baton.redis;

import static org.assertj.core.api.Assertions.assertThat;

import io.baton.casework.StoredCases;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.OptionalLong;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AuditChainTest {

    private static final String ID = "ESD-2027-0001";
    private static final int TRIALS = 2_000;

    private final AuditChain.Links links = AuditChain.append(
            Head.none(ID),
            IntStream.range(0, 20)
                    .mapToObj(number ->
                            StoredCases.entry(StoredCases.bare(ID, number, "OPEN"), "act", "done", "reason " + number))
                    .toList());

    @Test
    void acceptsWhatWasWritten() {
        assertThat(firstBad(links.texts())).isEmpty();
        assertThat(AuditChain.read(ID, links.texts())).hasSize(20);
    }

    @Test
    void doesNotAcceptTheAuditOfAnotherCase() {
        assertThat(AuditChain.firstBad("ESD-2027-0002", links.texts(), links.seq(), links.hash()))
                .hasValue(1);
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void findsAndLocatesTampering(long seed) {
        var random = RandomGeneratorFactory.getDefault().create(seed);

        for (var trial = 0; trial < TRIALS; trial++) {
            var texts = new ArrayList<>(links.texts());
            var at = random.nextInt(texts.size());
            tamper(texts, at, random);
            if (!texts.equals(links.texts())) {
                assertThat(firstBad(texts)).as("seed %s trial %s", seed, trial).isNotEmpty();
                assertThat(firstBad(texts).getAsLong()).isEqualTo(firstDifference(texts));
            }
        }
    }

    private static void tamper(List<String> texts, int at, RandomGenerator random) {
        switch (random.nextInt(5)) {
            case 0 -> texts.set(at, flipped(texts.get(at), random));
            case 1 -> texts.remove(at);
            case 2 -> texts.add(at, texts.get(random.nextInt(texts.size())));
            case 3 -> Collections.swap(texts, at, random.nextInt(texts.size()));
            default -> texts.subList(at, texts.size()).clear();
        }
    }

    private static String flipped(String text, RandomGenerator random) {
        var chars = text.toCharArray();
        chars[random.nextInt(chars.length)] ^= (char) (1 << random.nextInt(5));
        return new String(chars);
    }

    private long firstDifference(List<String> texts) {
        var same = 0;
        while (same < Math.min(texts.size(), links.texts().size())
                && texts.get(same).equals(links.texts().get(same))) {
            same++;
        }
        return same + 1L;
    }

    private OptionalLong firstBad(List<String> texts) {
        return AuditChain.firstBad(ID, texts, links.seq(), links.hash());
    }
}
