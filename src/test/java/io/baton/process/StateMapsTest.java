package io.baton.process;

import static io.baton.process.ProcessFixture.action;
import static io.baton.process.ProcessFixture.anytime;
import static io.baton.process.ProcessFixture.either;
import static io.baton.process.ProcessFixture.moveTo;
import static io.baton.process.ProcessFixture.onHold;
import static io.baton.process.ProcessFixture.process;
import static io.baton.process.ProcessFixture.state;
import static io.baton.process.ProcessFixture.timer;
import static org.assertj.core.api.Assertions.assertThat;

import io.baton.process.State.Kind;
import io.baton.process.StateMap.Transition;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Which events lead from where to where, for every way that a definition can say so. */
class StateMapsTest {

    @Test
    void isNamedAfterTheVersionOfItsProcess() {
        var map = StateMaps.of(process(List.of(state("A"), state("B")), List.of(), List.of(), null));

        assertThat(map.id()).isEqualTo("tiny@3");
        assertThat(map.initial()).isEqualTo("A");
        assertThat(map.states()).containsExactly("A", "B");
    }

    @Test
    void anActionLeadsToItsTargetOrStays() {
        assertThat(arrows(action("go", "A", "B"))).containsExactly("A go>B B", "A go>A A");
    }

    @Test
    void anActionLeadsToWhatItsEffectsChoose() {
        var choice = either(new Effect.Go("B"), either(new Effect.Go("C"), new Effect.Raise("F")));

        assertThat(arrows(action("go", "A", choice))).containsExactly("A go>B B", "A go>C C", "A go>A A");
    }

    @Test
    void theStarIsEveryStateThatIsNeitherFinalNorTheHold() {
        assertThat(arrows(action("end", "*", "END")))
                .containsExactly(
                        "A end>END END", "A end>A A", "B end>END END", "B end>B B", "C end>END END", "C end>C C");
    }

    @Test
    void whatIsPossibleAnytimeIsPossibleInFinalStatesAndOnHold() {
        assertThat(arrows(anytime("ask")))
                .containsExactly("A ask>A A", "B ask>B B", "C ask>C C", "HOLD ask>HOLD HOLD", "END ask>END END");
    }

    @Test
    void whatIsPossibleOnHoldLeavesTheHold() {
        assertThat(arrows(onHold("cancel", "A", "END")))
                .containsExactly("A cancel>END END", "A cancel>A A", "HOLD cancel>END END", "HOLD cancel>HOLD HOLD");
    }

    @Test
    void resumingLeadsBackToWhereAHoldIsPossible() {
        var stop = action("stop", "A", new Effect.Hold("HOLD"));
        var wait = timer("T", "B", new Effect.Hold("HOLD"));
        var resume = action("resume", "HOLD", new Effect.Resume());
        var map = StateMaps.of(process(states(), List.of(stop, resume), List.of(wait), null));

        assertThat(map.transitions())
                .contains(new Transition("A", "stop>HOLD", "HOLD"), new Transition("B", "timer:T>HOLD", "HOLD"))
                .contains(new Transition("HOLD", "resume>A", "A"), new Transition("HOLD", "resume>B", "B"))
                .doesNotContain(new Transition("HOLD", "resume>C", "C"));
    }

    @Test
    void timersAndMovesLeadOn() {
        var states = List.of(state("A", moveTo("B")), state("B"));
        var map = StateMaps.of(process(states, List.of(), List.of(timer("T", "B", new Effect.Go("A"))), null));

        assertThat(text(map)).containsExactly("B timer:T>A A", "B timer:T>B B", "A auto>B B");
    }

    @Test
    void anUnknownTargetIsLeftToTheCheck() {
        assertThat(arrows(action("go", "A", "NOWHERE"))).containsExactly("A go>A A");
    }

    @Test
    void hasOneTransitionForASourceAndAnEvent() {
        var twice = List.of(action("go", "A", "B"), action("go", "A", "B"));
        var map = StateMaps.of(process(states(), twice, List.of(), null));

        assertThat(map.transitions()).doesNotHaveDuplicates();
    }

    @Test
    void lanesHaveAMapOfTheirOwn() {
        var steps = List.of(
                new LaneRule.Step("start", List.of("TODO", "BLOCKED"), "DOING"),
                new LaneRule.Step("finish", List.of("DOING"), "BUILT"));
        var lanes = new LaneRule(
                "site", "Site", "TODO", List.of("TODO", "DOING", "BUILT", "BLOCKED"), steps, List.of("BUILT"));
        var map =
                StateMaps.lanes(process(states(), List.of(), List.of(), lanes)).orElseThrow();

        assertThat(map.id()).isEqualTo("tiny@3/site");
        assertThat(text(map)).containsExactly("TODO start DOING", "BLOCKED start DOING", "DOING finish BUILT");
        assertThat(StateMaps.lanes(process(states(), List.of(), List.of(), null)))
                .isEmpty();
    }

    private static List<State> states() {
        return List.of(state("A"), state("B"), state("C"), state("HOLD", Kind.HOLD), state("END", Kind.FINAL));
    }

    private static List<String> arrows(ActionRule rule) {
        return text(StateMaps.of(process(states(), List.of(rule), List.of(), null)));
    }

    private static List<String> text(StateMap map) {
        return map.transitions().stream()
                .map(arrow -> arrow.source() + " " + arrow.event() + " " + arrow.target())
                .toList();
    }
}
