package io.baton;

import static io.baton.casework.StoredCases.bare;
import static io.baton.casework.StoredCases.decision;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.baton.casework.Case;
import io.baton.casework.Cases;
import io.baton.casework.StoredCases;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.data.redis.core.StringRedisTemplate;

/** What the program says of a store that is on disk, before it works on it (design sections 3 and 8, P6). */
class StoreOnDiskIT {

    @TempDir
    private Path data;

    private final ByteArrayOutputStream printed = new ByteArrayOutputStream();

    private void inTheStore(Consumer<ConfigurableApplicationContext> work) {
        var builder = new SpringApplicationBuilder(BatonApplication.class)
                .web(WebApplicationType.NONE)
                .lazyInitialization(true);
        try (var store = builder.run("--baton.data-dir=" + data)) {
            work.accept(store);
        }
    }

    private int verifiesTheAudit() {
        return AuditVerification.run(
                new String[] {"--verify-audit", "--baton.data-dir=" + data},
                new PrintStream(printed, true, StandardCharsets.UTF_8));
    }

    private static Case cased(String id, long revision) {
        return bare(id, revision, "AWAITING_APPROVAL");
    }

    @Test
    void anAuditAsItWasWrittenIsFoundSo() {
        inTheStore(store -> {
            store.getBean(Cases.class).write(decision("c1", cased("ESD-2027-0001", 1)));
            store.getBean(Cases.class).write(decision("c2", cased("ESD-2027-0002", 1)));
        });

        assertThat(verifiesTheAudit()).isZero();
        assertThat(printed.toString(StandardCharsets.UTF_8)).contains("The audit of all 2 cases is as it was written.");
    }

    @Test
    void anEntryThatWasChangedIsNamed() {
        inTheStore(store -> {
            store.getBean(Cases.class).write(decision("c1", cased("ESD-2027-0001", 1)));
            store.getBean(Cases.class).write(decision("c2", cased("ESD-2027-0001", 2)));
            var server = store.getBean(StringRedisTemplate.class);
            var key = server.keys("*:audit:ESD-2027-0001").iterator().next();
            var entry = server.opsForList().index(key, 1);
            server.opsForList().set(key, 1, String.valueOf(entry).replace("done", "dune"));
        });

        assertThat(verifiesTheAudit()).isEqualTo(1);
        assertThat(printed.toString(StandardCharsets.UTF_8))
                .contains("ESD-2027-0001: audit entry 2 is not as it was written")
                .contains("1 of 1 cases");
    }

    @Test
    void aProcessVersionThatCasesUseMustBeInTheConfiguration() {
        inTheStore(
                store -> store.getBean(Cases.class).write(decision("c1", StoredCases.onVersion("ESD-2027-0001", 99))));

        var builder = new SpringApplicationBuilder(BatonApplication.class);
        assertThatThrownBy(() -> builder.run("--server.port=0", "--baton.data-dir=" + data))
                .rootCause()
                .hasMessage("bot-config has no version esd@99, but ESD-2027-0001 uses it.");
    }
}
