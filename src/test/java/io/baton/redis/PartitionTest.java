package io.baton.redis;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PartitionTest {

    @Test
    void anIdKeepsItsPartitionForEver() {
        assertThat(Partition.of("ESD-2027-0001").key("case", "ESD-2027-0001")).isEqualTo("{p01}:case:ESD-2027-0001");
    }

    @Test
    void casesSpreadOverAllPartitions() {
        var counts = IntStream.range(0, 6400)
                .mapToObj("ESD-2027-%04d"::formatted)
                .collect(Collectors.groupingBy(Partition::of, Collectors.counting()));

        assertThat(counts).hasSize(64);
        assertThat(counts.values()).allMatch(count -> count > 50 && count < 150);
    }
}
