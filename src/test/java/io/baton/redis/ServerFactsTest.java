package io.baton.redis;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ServerFactsTest {

    @Test
    void hasNothingAgainstADurablePatchedServer() {
        assertThat(facts("redis_version", "8.2.2", "1", "noeviction").warnings())
                .isEmpty();
    }

    @Test
    void saysWhatToSet() {
        assertThat(facts("redis_version", "8.2.2", "0", "noeviction").warnings())
                .singleElement()
                .asString()
                .contains("appendonly yes");
        assertThat(facts("redis_version", "8.2.2", "1", "allkeys-lru").warnings())
                .singleElement()
                .asString()
                .contains("allkeys-lru", "maxmemory-policy noeviction");
    }

    @ParameterizedTest
    @CsvSource({
        "redis_version, 6.2.11, true", "redis_version, 6.2.20, false", "redis_version, 7.0.15, true",
        "redis_version, 7.2.10, true", "redis_version, 7.2.11, false", "redis_version, 7.4.6, false",
        "redis_version, 8.0.3, true", "redis_version, 8.0.4, false", "redis_version, 8.2.1, true",
        "redis_version, 8.2.2, false", "redis_version, 8.4.0, false", "valkey_version, 8.0.1, true",
        "valkey_version, 8.0.6, false", "valkey_version, 8.1.4, false", "valkey_version, 9.0.0, false"
    })
    void knowsWhichServersLackTheLuaRepair(String name, String version, boolean lacks) {
        assertThat(facts(name, version, "1", "noeviction").warnings())
                .filteredOn(warning -> warning.contains("CVE-2025-49844"))
                .hasSize(lacks ? 1 : 0);
    }

    @Test
    void warnsOfServersOlderThanTheTestedOnes() {
        assertThat(facts("redis_version", "5.0.14", "1", "noeviction").warnings())
                .anyMatch(warning -> warning.contains("older than 6.2"));
    }

    private static ServerFacts facts(String name, String version, String aof, String policy) {
        return new ServerFacts("", Map.of(name, version, "aof_enabled", aof, "maxmemory_policy", policy));
    }
}
