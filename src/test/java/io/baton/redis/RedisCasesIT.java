package io.baton.redis;

import static io.baton.casework.StoredCases.bare;
import static io.baton.casework.StoredCases.decision;
import static org.assertj.core.api.Assertions.assertThat;

import io.baton.casework.Cases;
import io.baton.casework.CasesContract;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RedisCasesIT extends CasesContract {

    private static final String ID = "ESD-2027-0007";

    @RegisterExtension
    static final RedisExtension REDIS = new RedisExtension();

    @Override
    protected Cases cases() {
        return REDIS.get(Cases.class);
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void findsTheEntryThatWasTamperedWith(long seed) {
        for (var revision = 1; revision <= 12; revision++) {
            cases().write(decision("c" + revision, bare(ID, revision, "S" + revision)));
        }
        var random = new Random(seed);
        var server = REDIS.redis().template().opsForList();
        var key = Partition.of(ID).key("audit", ID);
        var at = random.nextInt(12);
        var text = new StringBuilder(server.index(key, at));
        var flipped = random.nextInt(text.length());
        text.setCharAt(flipped, (char) (text.charAt(flipped) ^ 1));

        server.set(key, at, text.toString());

        assertThat(cases().verifyAudit(ID)).hasValue(at + 1);
    }

    @Test
    void findsThatEntriesAreMissingAtTheEnd() {
        for (var revision = 1; revision <= 5; revision++) {
            cases().write(decision("c" + revision, bare(ID, revision, "S" + revision)));
        }

        REDIS.redis().template().opsForList().rightPop(Partition.of(ID).key("audit", ID), 2);

        assertThat(cases().verifyAudit(ID)).hasValue(4);
    }
}
