package io.baton.botconfig;

import static org.assertj.core.api.Assertions.assertThat;

import io.baton.botconfig.Examples.Claim;
import io.baton.botconfig.Examples.Step;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ExampleReaderTest {

    private static final TestConfig THEATRE = TestConfig.read("src/test/resources/bot-config-loan");

    private static final String HEAD = """
        process: loan
        start: "2031-04-01T11:00"
        requests:
          camera: {thing: CAMERA, voucher: [bent, cleo], purpose: Photographs}
        parts:
          asked for:
            - ada requests camera
        """;

    private final Faults faults = new Faults();

    @Test
    void readsSentencesAsSteps() {
        var examples = read("""
            examples:
              - example: A doubt
                after: asked for
                steps:
                  - it is 2031-04-02T12:00
                  - "bent presses doubt": {why: It came back wet}
                  - bent presses the old vouch
                  - kari does hand-over
                  - ada says help
                then: {state: TURNED_AWAY, told: {ada: [wet, back], "#counter": []}}
            """);

        assertThat(faults.sorted()).isEmpty();
        assertThat(examples.getFirst().steps())
                .containsExactly(
                        new Step.Requests(
                                7, "ada", Map.of("thing", "CAMERA", "voucher", "bent, cleo", "purpose", "Photographs")),
                        new Step.ItIs(12, "2031-04-02T12:00"),
                        new Step.Presses(13, "bent", "doubt", false, Map.of("why", "It came back wet")),
                        new Step.Presses(14, "bent", "vouch", true, Map.of()),
                        new Step.Does(15, "kari", "hand-over", "", Map.of()),
                        new Step.Says(16, "ada", "help"),
                        new Step.Then(
                                17,
                                List.of(
                                        new Claim(17, "state", "", List.of("TURNED_AWAY")),
                                        new Claim(17, "told", "", List.of()),
                                        new Claim(17, "told", "ada", List.of("wet", "back")),
                                        new Claim(17, "told", "#counter", List.of()))));
    }

    @Test
    void namesEveryWordThatIsNotKnownWithItsLine() {
        read("""
            examples:
              - example: All wrong
                after: asked four
                steps:
                  - adda requests camera
                  - ada requests ladder
                  - bent presses vuch
                  - bent shouts
                  - it is tomorrow
                then: {state: BAKC, tolled: {ada: wet}, told: {adda: wet}, due: soon}
            """);

        assertThat(faults.sorted())
                .extracting(fault -> fault.line() + " " + fault.what())
                .containsExactly(
                        "10 `asked four` is no part of this file",
                        "12 `adda` is no person of people.yml",
                        "13 `ladder` is no request of this file",
                        "14 `vuch` is no action of the process",
                        "15 `bent shouts` is no step",
                        "16 `tomorrow` is no local time",
                        "17 `BAKC` is no state",
                        "17 the key `tolled` is not known here",
                        "17 `adda` is no person of people.yml",
                        "17 `soon` is no local time");
        assertThat(faults.sorted())
                .allSatisfy(fault -> assertThat(fault.file()).isEqualTo("processes/loan.examples.yml"));
        assertThat(faults.sorted().getFirst().fix()).contains("did you mean `asked for`");
    }

    @Test
    void wantsAnEndOfEveryStory() {
        read("""
            examples:
              - example: Nothing comes of it
                steps: [asked for]
            """);

        assertThat(faults.sorted()).extracting(Fault::what).containsExactly("the story has no end");
    }

    @Test
    void takesNothingForATextThatYamlTakesForSomethingElse() {
        read("""
            examples:
              - example: A trap
                after: asked for
                steps:
                  - kari does hand-over: {tag: true}
                then: {told: nobody}
            """);

        assertThat(faults.sorted())
                .extracting(Fault::what)
                .containsExactly("expected a text, found true", "expected an object, found the text \"nobody\"");
    }

    @Test
    void belongsToAProcess() {
        ExampleReader.read(Path.of("processes/lone.examples.yml"), HEAD, THEATRE, faults);

        assertThat(faults.sorted()).extracting(Fault::what).containsExactly("there is no process lone");
    }

    private List<Examples.Example> read(String examples) {
        return ExampleReader.read(Path.of("processes/loan.examples.yml"), HEAD + examples, THEATRE, faults)
                .map(Examples::examples)
                .orElse(List.of());
    }
}
