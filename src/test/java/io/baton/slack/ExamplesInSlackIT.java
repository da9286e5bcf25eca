package io.baton.slack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicContainer.dynamicContainer;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import io.baton.botconfig.Examples;
import io.baton.botconfig.Examples.Example;
import io.baton.botconfig.Examples.Step.Requests;
import io.baton.botconfig.Examples.Step.Then;
import io.baton.botconfig.TestConfig;
import io.baton.slack.SlackBot.Mode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.Spliterator;
import java.util.Spliterators.AbstractSpliterator;
import java.util.function.Consumer;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * The examples that stand beside the shipped processes, played by people in Slack: all those of a mode in one workspace
 * with one bot, each with a case of its own. Where examples wait for a time, the earliest comes first. Those that go the
 * whole way are played in both modes; of the others, which the desk's own tests play all of, some in one or the other, or
 * each with {@code -Dexamples.all=true}.
 */
class ExamplesInSlackIT {

    private static final String HOSTILE = "*bold* <!channel> <@U0W0BATON1> @here & <b> :zap2: _x_";
    private static final Set<String> GOOD_ENDS = Set.of("CLOSED", "LIVE");
    private static final TestConfig SHIPPED = TestConfig.shipped();

    @TestFactory
    Stream<DynamicNode> examples() {
        return Stream.of(Mode.values())
                .map(mode -> dynamicContainer(mode.name(), Stream.of(mode).flatMap(ExamplesInSlackIT::season)));
    }

    /** All examples of one mode; the bot is started with the first and stopped after the last. */
    private static Stream<DynamicTest> season(Mode mode) {
        var theatre = SlackTheatre.open(SHIPPED, mode);
        var plays = new ArrayList<SlackPlay>();
        for (var file : Examples.of(SHIPPED)) {
            for (int i = 0; i < file.examples().size(); i++) {
                if (isFor(mode, i) || isWhole(file.examples().get(i))) {
                    plays.add(new SlackPlay(theatre, file, file.examples().get(i)));
                }
            }
        }
        plays.sort(Comparator.comparing(SlackPlay::start));
        return StreamSupport.stream(new Season(theatre, plays), false).onClose(theatre::close);
    }

    /** Every third example, in one mode or the other; each of them where all are asked for. */
    private static boolean isFor(Mode mode, int position) {
        var each = Boolean.getBoolean("examples.all") ? 1 : 3;
        return position % each == 0 && position / each % Mode.values().length == mode.ordinal();
    }

    /** True for a story that ends as it should: the service is there. */
    private static boolean isWhole(Example example) {
        return example.steps().getLast() instanceof Then end
                && end.claims().stream()
                        .anyMatch(claim -> claim.what().equals("state")
                                && GOOD_ENDS.contains(claim.words().getFirst()))
                && end.speaksOf("held-by");
    }

    /** What is played next: first each example from its beginning, then whichever waits for the earliest time. */
    private static final class Season extends AbstractSpliterator<DynamicTest> {

        private final SlackTheatre theatre;
        private final List<SlackPlay> plays;
        private boolean opened;
        private int begun;

        Season(SlackTheatre theatre, List<SlackPlay> plays) {
            super(Long.MAX_VALUE, Spliterator.ORDERED | Spliterator.NONNULL);
            this.theatre = theatre;
            this.plays = plays;
        }

        @Override
        public boolean tryAdvance(Consumer<? super DynamicTest> action) {
            if (!opened) {
                opened = true;
                action.accept(dynamicTest("what people type neither pings nor formats", this::hostileWords));
                return true;
            }
            var next = begun < plays.size() ? Optional.of(plays.get(begun)) : waiting();
            next.ifPresent(play -> action.accept(
                    begun < plays.size() ? first(play) : dynamicTest(play.name() + ", later", play::goOn)));
            return next.isPresent();
        }

        private void hostileWords() {
            var file = Examples.of(SHIPPED).getFirst();
            theatre.moveTo(plays.getFirst().start());
            var asking = Requests.class.cast(file.examples().getFirst().steps().getFirst());
            var answers = new HashMap<>(asking.answers());
            answers.put(theatre.process(file.process()).titleField(), HOSTILE);
            var who = new SlackActor(theatre, file.process(), asking.who());
            who.begins(answers);
            who.submits();
            for (var person : theatre.people()) {
                assertThat(theatre.place(person).messages())
                        .filteredOn(message -> message.author().equals("baton"))
                        .allSatisfy(message -> {
                            assertThat(message.pings()).isEmpty();
                            assertThat(message.text()).isNotBlank();
                        });
            }
            assertThat(theatre.place(asking.who()).search(HOSTILE))
                    .filteredOn(SlackLook::isCard)
                    .as("cards with the words as they were typed")
                    .hasSize(1)
                    .allMatch(card -> card.words().contains(HOSTILE));
        }

        private DynamicTest first(SlackPlay play) {
            begun++;
            return dynamicTest(play.name(), () -> {
                theatre.moveTo(play.start());
                play.goOn();
            });
        }

        private Optional<SlackPlay> waiting() {
            return plays.stream()
                    .filter(play -> play.waitsFor().isPresent())
                    .min(Comparator.comparing(play -> play.waitsFor().orElseThrow()));
        }
    }
}
