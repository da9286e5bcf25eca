package io.baton.botconfig;

import static org.assertj.core.api.Assertions.assertThat;

import io.baton.desk.ConfigCheck;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The check without a start, {@code --validate}. */
class ValidationTest {

    private static final String TOWN = "--baton.config-dir=src/test/resources/botconfig/town";

    private final ByteArrayOutputStream printed = new ByteArrayOutputStream();

    @Test
    void isDoneWhenAskedFor() {
        assertThat(Validation.isAsked("--server.port=1", "--validate")).isTrue();
        assertThat(Validation.isAsked("--validated")).isFalse();
    }

    @Test
    void saysWhatThereIsWhenNothingIsWrong() {
        assertThat(run(TOWN)).isZero();
        assertThat(text()).startsWith("bot-config is valid: 1 process, 1 form, 3 people");
    }

    @Test
    void findsNothingWrongWithTheShippedFolder() {
        assertThat(run()).as(text()).isZero();
    }

    @Test
    void saysThatAFolderIsMissing() {
        assertThat(run("--baton.config-dir=nowhere")).isOne();
        assertThat(text())
                .isEqualTo("bot-config has a fault:\nnowhere  there is no such folder  "
                        + "— fix: correct baton.config-dir, or leave it out");
    }

    @Test
    void judgesTheAddressOfRedisByItsShapeAndDoesNotRepeatIt() {
        assertThat(run(TOWN, "--spring.data.redis.url=http://:secret@host")).isOne();
        assertThat(text()).contains("spring.data.redis.url  this is no address").doesNotContain("secret");
        assertThat(run(TOWN, "--spring.data.redis.url=://")).isOne();
        assertThat(run(TOWN, "--spring.data.redis.url=rediss://user:secret@host:6380/1"))
                .isZero();
    }

    @Test
    void isShownInPlaceOfAStackTrace() {
        var faults = TownConfig.town().without("people.yml").faults();
        var analysis =
                new BotConfigRefusedAnalyzer().analyze(new IllegalStateException("bean", new BotConfigRefused(faults)));

        assertThat(analysis.getDescription()).contains("town/people.yml  there is no such file");
        assertThat(analysis.getAction()).contains("--validate");
    }

    @Test
    void speaksOfWhatStandsOnTheProcessesOnlyOnceTheyAreRight(@TempDir Path folder) throws IOException {
        var letters = List.of(new ConfigCheck.Flaw("letters/permit/R.html", 0, 0, "no such process", "none"));
        assertThat(Validation.run(new String[] {TOWN}, out(), (dir, processes) -> letters))
                .isOne();
        assertThat(text()).contains("letters/permit");
        printed.reset();
        Files.writeString(Files.createDirectory(folder.resolve("processes")).resolve("permit.yml"), "id: 7 7: x");

        var broken = new String[] {"--baton.config-dir=" + folder};
        assertThat(Validation.run(broken, out(), (dir, processes) -> letters)).isOne();

        assertThat(text()).contains("permit.yml").doesNotContain("letters/permit");
    }

    private PrintStream out() {
        return new PrintStream(printed, true, StandardCharsets.UTF_8);
    }

    private int run(String... args) {
        return Validation.run(args, out());
    }

    private String text() {
        return printed.toString(StandardCharsets.UTF_8).replace("\r\n", "\n").strip();
    }
}
