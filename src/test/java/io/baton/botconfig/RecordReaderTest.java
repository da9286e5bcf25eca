package io.baton.botconfig;

import static org.assertj.core.api.Assertions.assertThat;

import io.baton.calendar.Span;
import io.baton.form.Field;
import io.baton.form.FieldType;
import io.baton.form.Option;
import io.baton.form.When;
import io.baton.process.ActionRule;
import io.baton.process.Audience;
import io.baton.process.By;
import io.baton.process.Condition;
import io.baton.process.Effect;
import io.baton.process.State;
import io.baton.process.TimerRule;
import java.math.BigDecimal;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How the vocabulary is written, and what is said of what is written wrong. */
class RecordReaderTest {

    private final Faults faults = new Faults();

    @Test
    void readsAWordAsAnObjectWithOneKey() {
        assertThat(read("{ballot-passed: {ballot: approval}}", Condition.class))
                .isEqualTo(new Condition.BallotPassed("approval"));
    }

    @Test
    void readsWordsWithinWords() {
        assertThat(read("{not: {that: [{any-of: {of: [{flag: {flag: A}}, {lane-blocked: {}}]}}]}}", Condition.class))
                .isEqualTo(new Condition.Not(
                        List.of(new Condition.AnyOf(List.of(new Condition.Flag("A"), new Condition.LaneBlocked())))));
    }

    @Test
    void readsAWordThatNeedsNothingInThreeWays() {
        assertThat(List.of(
                        read("resume", Effect.class), read("resume:", Effect.class), read("resume: {}", Effect.class)))
                .containsOnly(new Effect.Resume());
    }

    @Test
    void readsTheOneThingAWordNeedsWithoutItsKey() {
        assertThat(read("go: DESIGN", Effect.class)).isEqualTo(new Effect.Go("DESIGN"));
        assertThat(read("remember: [start, end]", Effect.class))
                .isEqualTo(new Effect.Remember(List.of("start", "end")));
    }

    @Test
    void takesASingleValueForAListOfOne() {
        var rule = read("{action: receive, in: DESIGN, by: ESD, then: {go: NEXT}}", ActionRule.class);

        assertThat(rule.in()).containsExactly("DESIGN");
        assertThat(rule.by()).containsExactly(new By("ESD", ""));
        assertThat(rule.then()).containsExactly(new Effect.Go("NEXT"));
    }

    @Test
    void readsRolesAudiencesSpansAndTimesOfDay() {
        var timer = read(
                "{id: T, after: -3bd, at: 17:00, every: P14D, halved-by: FAST, then: [{tell: {to: pending:b, say:"
                        + " x}}]}",
                TimerRule.class);

        assertThat(timer.after()).isEqualTo(new Span(Span.Unit.BUSINESS_DAYS, -3));
        assertThat(timer.every()).isEqualTo(new Span(Span.Unit.DAYS, 14));
        assertThat(timer.at()).isEqualTo(LocalTime.of(17, 0));
        assertThat(((Effect.Tell) timer.then().getFirst()).to())
                .containsExactly(new Audience(Audience.Word.PENDING, "b"));
    }

    @ParameterizedTest
    @CsvSource({"long-text", "LONG_TEXT", "Long-Text", "long_text"})
    void readsEnumsInAnyCaseWithDashesOrUnderscores(String word) {
        assertThat(read("{id: a, type: " + word + "}", Field.class).type()).isEqualTo(FieldType.LONG_TEXT);
    }

    @Test
    void readsFieldsOfForms() {
        var field = read(
                "{id: a, type: choice, min: 1.50, upper-case: true, shown-when: {b: [\"yes\", X], c: Y}, options: [A,"
                        + " {value: B}]}",
                Field.class);

        assertThat(field.min()).isEqualTo(new BigDecimal("1.50"));
        assertThat(field.upperCase()).isTrue();
        assertThat(field.optional()).isFalse();
        assertThat(field.shownWhen()).containsExactly(new When(Map.of("b", List.of("yes", "X"), "c", List.of("Y"))));
        assertThat(field.options()).containsExactly(new Option("A", "A"), new Option("B", "B"));
    }

    @Test
    void takesAFewThingsAsGivenWhenTheyAreLeftOut() {
        var state = read("{id: A, stage: B}", State.class);

        assertThat(state.kind()).isEqualTo(State.Kind.NORMAL);
        assertThat(state.moves()).isEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "{id: A, stage: B, nedes: C}       | f:1:19  the key `nedes` is not known here  — fix: did you mean"
                        + " `needs`?",
                "{id: A}                           | f:1:1  the key `stage` is missing  — fix: write `stage`",
                "{id: A, stage: B, kind: finall}   | f:1:25  `finall` is not known here  — fix: did you mean `final`?"
                        + " allowed: normal, hold, final",
                "{id: A, stage: B, quiet: yes}     | f:1:26  expected true or false, found the text \"yes\"  — fix:"
                        + " allowed: true, false",
                "{id: A, stage: on}                | f:1:16  expected a text, but YAML may take on for something else "
                        + " — fix: quote it: \"on\"",
                "{id: A, stage: No}                | f:1:16  expected a text, but YAML may take No for something else",
                "{id: A, stage: 12}                | f:1:16  expected a text, but YAML may take 12 for something else",
                "{id: A, stage: 0o14}              | f:1:16  expected a text, but YAML may take 0o14 for something"
                        + " else",
                "{id: A, stage: ~}                 | f:1:16  expected a text, but YAML may take ~ for something else",
                "{id: A, stage: }                  | f:1:15  expected a text, found nothing  — fix: write the text, or"
                        + " leave the key out",
                "{id: A, stage: [B]}               | f:1:16  expected a single value, found a list",
                "{id: A, stage: {b: c}}            | f:1:16  expected a single value, found an object",
                "{id: A, stage: B, due: }          | f:1:23  nothing stands here  — fix: write a list, or leave the"
                        + " key out",
                "{id: A, stage: B, enter: [{opn-ballot: x}]} | f:1:28  `opn-ballot` is no effect  — fix: did you mean"
                        + " `open-ballot`? allowed: go, if, hold",
                "{id: A, stage: B, enter: [{go: x, raise: y}]} | f:1:27  expected one effect, found 2 keys",
                "{id: A, stage: B, enter: [[go]]}  | f:1:27  expected one effect, found a list",
                "{id: A, stage: B, enter: [go]}    | f:1:27  the key `to` is missing",
                "{id: A, stage: B, enter: [{go: {too: x, to: y}}]} | f:1:33  the key `too` is not known here  — fix:"
                        + " did you mean `to`? allowed: to",
                "[A]                               | f:1:1  expected an object, found a list  — fix: keys: id, stage"
            })
    void saysWhatIsWrongAndWhatIsAllowed(String yaml, String fault) {
        assertThat(reader().read(parsed(yaml), State.class)).isEmpty();
        assertThat(report()).startsWith(fault);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "{id: T, after: 2 days}            | '2 days' is no length of time; allowed: business days like 2bd",
                "{id: T, after: 1d, at: noon}      | expected a time of day such as 17:00, found the text \"noon\"",
                "{id: T, after: 1d, times: many}   | expected a whole number, found the text \"many\"",
                "{id: T, after: [1d]}              | expected a text, found a list",
                "{id: T, after: 1d, then: [{set: {fact: a, plus: [1]}}]} | expected a text, found a list"
            })
    void saysWhatATextMustLookLike(String yaml, String fault) {
        assertThat(reader().read(parsed(yaml), TimerRule.class)).isEmpty();
        assertThat(report()).contains(fault);
    }

    @Test
    void goesOnAfterAFaultToFindTheOthers() {
        var yaml =
                "{id: on, stagge: B, kind: none, moves: [{when: [{flagg: x}], to: [C]}], enter: [{tell: {say: yes}}]}";

        assertThat(reader().read(parsed(yaml), State.class)).isEmpty();
        assertThat(faults.sorted()).hasSize(7);
    }

    @Test
    void readsAllGoodRecordsOfAList() {
        assertThat(reader().readAll(parsed("[{id: A, stage: B}, {id: C}]"), State.class))
                .hasSize(1);
        assertThat(report()).contains("`stage` is missing");
    }

    @Test
    void refusesAKeyThatIsGivenFromElsewhere() {
        assertThat(reader().read(parsed("{id: A, stage: B, due: [T]}"), State.class, Map.of("due", List.of())))
                .isEmpty();
        assertThat(report()).contains("the key `due` is not known here");
    }

    private RecordReader reader() {
        return new RecordReader("f", faults);
    }

    private Node parsed(String yaml) {
        return YamlText.parse("f", yaml, faults).orElseThrow();
    }

    private <T> T read(String yaml, Class<T> type) {
        var record = reader().read(parsed(yaml), type);
        assertThat(report()).isEmpty();
        return record.orElseThrow();
    }

    private String report() {
        return String.join("\n", faults.sorted().stream().map(Fault::toString).toList());
    }
}
