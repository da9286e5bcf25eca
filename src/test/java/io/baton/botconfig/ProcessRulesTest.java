package io.baton.botconfig;

import static io.baton.botconfig.TownConfig.FORM;
import static io.baton.botconfig.TownConfig.PERMIT;
import static io.baton.botconfig.TownConfig.town;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every rule that a process must keep: break it in the town's permit, and see what is said and where. */
class ProcessRulesTest {

    private static final String SUBMITTED = "    to: JUDGING\n";

    /** A rule: a passage, what is written instead, where the fault is then, and what it says. */
    private record Rule(String rule, String says, String passage, String instead, String at) {
        @Override
        public String toString() {
            return rule;
        }
    }

    /** A condition that asks of something there is not. */
    private record Wrong(String condition, String says, String at) {
        @Override
        public String toString() {
            return condition;
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("rules")
    void isKept(Rule rule) {
        assertSaid(town().with(PERMIT, rule.passage(), rule.instead()), rule.says(), rule.at());
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("conditions")
    void conditionsAskOnlyOfWhatThereIs(Wrong wrong) {
        var written = wrong.condition().contains(":") ? "{" + wrong.condition() + "}" : wrong.condition();
        var check = "    check: {that: " + written + ", say: x}\n";

        assertSaid(town().with(PERMIT, SUBMITTED, SUBMITTED + check), wrong.says(), wrong.at());
    }

    private static void assertSaid(TownConfig broken, String says, String at) {
        assertThat(broken.faults()).as(broken.report()).anySatisfy(fault -> {
            assertThat(fault.what()).contains(says);
            assertThat(broken.at(fault)).startsWith(at);
        });
    }

    @Test
    void noTextIsLongerThanChatsTake() {
        var broken = town().with(PERMIT, "Judge {id}, please.", "x".repeat(3001));

        assertThat(broken.report()).contains("the text has 3001 characters; chats take no more than 3,000");
    }

    @Test
    void noLabelIsLongerThanAButton() {
        var broken = town().with(PERMIT, "action: meet", "action: meet\n    label: " + "x".repeat(76));

        assertThat(broken.report()).contains("the label has more than 75 characters");
    }

    @Test
    void formsAreCheckedWhereTheyStand() {
        var broken = town().with(FORM, "shown-when: {street:", "shown-when: {stret:");

        assertThat(broken.report())
                .contains("town/processes/permit/request.form.yml:5:5  field 'streets' depends on 'stret'");
    }

    @Test
    void formsMayOnlyAskFieldsOfFormsThereAre() {
        var broken = town().with(FORM, "shown-when: {street:", "shown-when: {other.street:");

        assertThat(broken.report()).contains("request.form.yml:5:5  `other.street` is no field");
    }

    @Test
    void aTimerThatDoesNothingIsRefused() {
        var permit = town().text(PERMIT).lines().filter(line -> !line.contains("Judge {id} by"));
        var broken = town().with(PERMIT, String.join("\n", permit.toList()))
                .with(PERMIT, "    in: JUDGING\n    after: 2bd", "    in: DRAFT\n    after: 2bd");

        assertThat(broken.report()).contains("nothing happens when the timer `hurry` falls due");
    }

    static List<Rule> rules() throws IOException {
        return all("rules.yml", Rule.class);
    }

    static List<Wrong> conditions() throws IOException {
        return all("conditions.yml", Wrong.class);
    }

    private static <T> List<T> all(String file, Class<T> type) throws IOException {
        var faults = new Faults();
        var text = Files.readString(Path.of("src/test/resources/botconfig", file));
        var all = YamlText.parse(file, text, faults)
                .map(node -> new RecordReader(file, faults).readAll(node, type))
                .orElse(List.of());
        assertThat(faults.sorted()).isEmpty();
        return all;
    }
}
