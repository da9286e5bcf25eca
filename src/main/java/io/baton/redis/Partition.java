package io.baton.redis;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.IntStream;
import java.util.zip.CRC32;

/**
 * One of the 64 parts of the store. Whatever one decision touches has keys with the same hash tag, so it shares a slot
 * of a Redis Cluster. The number of parts and the way an id finds its part are fixed for the life of the data.
 */
record Partition(int number) {

    static final List<Partition> ALL =
            IntStream.range(0, 64).mapToObj(Partition::new).toList();

    static Partition of(String id) {
        var sum = new CRC32();
        sum.update(id.getBytes(StandardCharsets.UTF_8));
        return ALL.get((int) (sum.getValue() % ALL.size()));
    }

    /** A key of this part: {@code {p07}:case:ESD-2027-0001}. */
    String key(String... words) {
        return "{p%02d}:".formatted(number) + String.join(":", words);
    }
}
