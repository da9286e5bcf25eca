package io.baton.desk;

import static org.assertj.core.api.Assertions.assertThat;

import io.baton.botconfig.Examples;
import io.baton.botconfig.TestConfig;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Sign-off shortens the implementation period where the organisation switched that on (domain A3, DELIVERY). */
class EarlyCloseTest {

    private static final Path SHIPPED = Path.of("bot-config");

    @TempDir
    private Path folder;

    @BeforeEach
    void copyTheConfiguration() throws IOException {
        try (var files = Files.walk(SHIPPED)) {
            for (var file : files.filter(Files::isRegularFile).toList()) {
                var copy = folder.resolve(SHIPPED.relativize(file));
                Files.createDirectories(copy.getParent());
                Files.copy(file, copy);
            }
        }
    }

    @Test
    void signOffClosesAtOnceWhenNothingIsOpen() throws IOException {
        switchOn();
        plays("""
              - example: A satisfied customer signs off
                after: delivered
                steps:
                  - maria does sign-off: {satisfaction: "5"}
                then:
                  state: CLOSED
                  documents: {D-CL: 1}
            """);
    }

    @Test
    void anOpenIssueIsSettledFirst() throws IOException {
        switchOn();
        plays("""
              - example: A customer signs off although an issue is open
                after: delivered
                steps:
                  - maria does raise-issue: {text: The login page is slow}
                  - kate presses classify: {issue: 1, scope: IN_SCOPE}
                  - maria does sign-off: {satisfaction: "4"}
                  - then: {state: DELIVERY}
                  - unix does resolve: {issue: 1, note: Larger connection pool}
                  - maria presses confirm-fix
                then:
                  state: CLOSED
            """);
    }

    @Test
    void otherwiseThePeriodGoesOnToItsEnd() throws IOException {
        plays("""
              - example: A satisfied customer signs off
                after: delivered
                steps:
                  - maria does sign-off: {satisfaction: "5"}
                then:
                  state: DELIVERY
            """);
    }

    private void switchOn() throws IOException {
        var process = folder.resolve("processes/esd.yml");
        var text = Files.readString(process);
        assertThat(text).contains("earlyClose: false");
        Files.writeString(process, text.replace("earlyClose: false", "earlyClose: true"));
    }

    private void plays(String example) throws IOException {
        var file = folder.resolve("processes/esd.examples.yml");
        Files.writeString(file, Files.readString(file) + "\n" + example);
        var config = TestConfig.read(folder.toString());
        var examples = Examples.of(config).stream()
                .filter(one -> one.process().equals("esd"))
                .findFirst()
                .orElseThrow();
        ExamplePlay.play(config, examples, examples.examples().getLast());
    }
}
