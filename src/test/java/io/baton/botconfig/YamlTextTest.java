package io.baton.botconfig;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is YAML, where everything stands in it, and what is refused. */
class YamlTextTest {

    private final Faults faults = new Faults();

    @Test
    void remembersWhereEverythingStands() {
        var root = (Node.Keys) parsed("# a comment\nstates:\n  - id: A\n    in: [B, C]\n");
        var state = (Node.Keys) ((Node.Items) value(root, "states")).items().getFirst();

        assertThat(value(state, "id").at()).isEqualTo(new Position(3, 9));
        assertThat(((Node.Items) value(state, "in")).items())
                .extracting(Node::at)
                .containsExactly(new Position(4, 10), new Position(4, 13));
    }

    @ParameterizedTest(name = "{0} is plain: {1}")
    @CsvSource({"yes, true", "'\"yes\"', false", "'''yes''', false", "&a yes, true", "'&a \"yes\"', false"})
    void tellsWhatStandsInQuotes(String written, boolean plain) {
        var root = (Node.Keys) parsed("emoji: \"😀😀\"\nkey: " + written);

        assertThat(((Node.Scalar) value(root, "key")).plain()).isEqualTo(plain);
    }

    @Test
    void putsWhatAnAliasStandsForInItsPlace() {
        var root = (Node.Keys) parsed("a: &reason {id: reason}\nb: *reason");

        assertThat(value(root, "b")).isEqualTo(value(root, "a"));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "a: 1;b: 2;a: 3        | f:3:1  the key `a` stands here twice  — fix: keep one of them",
                "a: [1, 2;b: 3         | f:2:2  this is no YAML: while parsing a flow sequence, expected ',' or ']',"
                        + " but got :",
                "a: b: c               | f:1:5  this is no YAML: mapping values are not allowed here",
                "a: @x                 | f:1:4  this is no YAML: while scanning for the next token, found character"
                        + " '@'",
                "a: 1;---;b: 2         | f:3:1  a second document begins  — fix: keep one document per file",
                "a: *nobody            | f:1:4  the alias *nobody stands for nothing  — fix: define &nobody before it",
                "a: !!int x            | f:1:4  the tag !tag:yaml.org,2002:int is not read  — fix: leave tags out",
                "# only a comment      | f:1:1  the file is empty  — fix: write it, or delete it"
            })
    void saysWhatIsWrongAndWhere(String text, String fault) {
        assertThat(YamlText.parse("f", text.replace(';', '\n'), faults).isPresent() && faults.isEmpty())
                .isFalse();
        assertThat(report()).startsWith(fault);
    }

    @Test
    void refusesAliasesThatMultiply() {
        var bomb = IntStream.range(1, 12)
                .mapToObj(i -> "a" + i + ": &a" + i + " [" + ("*a" + (i - 1) + ", ").repeat(9) + "x]")
                .collect(Collectors.joining("\n", "a0: &a0 [x]\n", "\n"));

        assertThat(YamlText.parse("f", bomb, faults)).isEmpty();
        assertThat(report()).contains("aliases make this larger than 100000 values");
    }

    @Test
    void refusesAFileThatIsMuchTooLong() {
        assertThat(YamlText.parse("f", "#".repeat(1_000_001), faults)).isEmpty();
        assertThat(report()).contains("longer than 1,000,000 characters");
    }

    private Node parsed(String text) {
        return YamlText.parse("f", text, faults).orElseThrow();
    }

    private static Node value(Node.Keys keys, String key) {
        return keys.find(key).orElseThrow().value();
    }

    private String report() {
        return String.join("\n", faults.sorted().stream().map(Fault::toString).toList());
    }
}
