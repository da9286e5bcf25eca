package io.baton.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** However a person wanders through a conversation, it ends in the record that filling the same values as pages gives. */
class RandomInterviewTest {

    private static final Form REQUEST = FormYaml.shipped("esd/request.form.yml");
    private static final int STEPS = 150;

    private final HarborFixture world = new HarborFixture().withFile("f1", "design.pdf", 1);

    static List<Integer> seeds() {
        return IntStream.range(0, 40).boxed().toList();
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void wanderingEndsInTheSameRecordAsFillingPages(int seed) {
        var random = new Random(seed);
        var talk = new TalkFixture(REQUEST, world);

        for (int step = 0; step < STEPS; step++) {
            talk.say(something(talk, random));
            holdsTogether(talk);
        }
        for (int left = 60; left > 0 && !talk.interview().atReview(); left--) {
            talk.say(answer(talk, random));
        }

        var spoken = talk.reviews().filled();
        assertThat(spoken.missing()).isEmpty();
        var pages = filledAsPages(spoken, 1 + random.nextInt(8));
        assertThat(pages.answers()).isEqualTo(spoken.answers());
        assertThat(pages.answers().values().keySet())
                .containsExactlyElementsOf(spoken.answers().values().keySet());
    }

    /** What must be true after every step. */
    private static void holdsTogether(TalkFixture talk) {
        var filled = talk.filled();
        assertThat(filled.settled().filled().answers()).isEqualTo(filled.answers());
        assertThat(filled.blockers())
                .noneMatch(fault -> filled.isAnswered(fault.field())
                        && fault.field().needed().isEmpty());
        var asked = Optional.ofNullable(talk.interview().asked()).flatMap(REQUEST::field);
        assertThat(asked.stream().allMatch(filled::isShown)).isTrue();
        if (asked.isEmpty()) {
            assertThat(filled.missing()).isEmpty();
        } else {
            assertThat(talk.ask().position()).isBetween(1, talk.ask().of());
        }
    }

    private String something(TalkFixture talk, Random random) {
        return switch (random.nextInt(10)) {
            case 0 -> "back";
            case 1 -> "skip";
            case 2 -> "edit " + pick(random, talk.filled().shown()).id();
            case 3 -> "keep";
            case 4 -> "@nobody, at all";
            default -> talk.interview().atReview() ? "edit platform" : answer(talk, random);
        };
    }

    private String answer(TalkFixture talk, Random random) {
        var ask = talk.ask();
        if (!ask.required() && random.nextBoolean()) {
            return "skip";
        }
        var day = world.today().plusDays(1 + random.nextInt(90)).toString();
        return switch (ask.field().type()) {
            case CHOICE, YES_NO ->
                ask.field().only().isEmpty() ? pick(random, ask.options()).value() : "yes";
            case MULTI -> ask.options().isEmpty() ? "hs-app" + random.nextInt(3) : some(random, ask.options());
            case PEOPLE -> random.nextBoolean() ? "@omar" : "@omar @lin";
            case PERSON -> "@lin";
            case DATE -> day;
            case DATE_TIME -> day + "T09:00";
            case MONEY, NUMBER -> String.valueOf(1 + random.nextInt(90_000));
            case FILE -> random.nextBoolean() ? "f1" : "none";
            case TEXT, LONG_TEXT ->
                ask.field().upperCase() ? "abc" + random.nextInt(9) : "A text of some length " + random.nextInt(9);
            case TABLE -> "none";
        };
    }

    private static String some(Random random, List<Option> options) {
        var values = new ArrayList<>(options.stream().map(Option::value).toList());
        Collections.shuffle(values, random);
        return String.join(", ", values.subList(0, 1 + random.nextInt(3)));
    }

    private static <T> T pick(Random random, List<T> list) {
        return list.get(random.nextInt(list.size()));
    }

    /** Fills what is not yet answered page by page, as often as a page opens new fields. */
    private Filled filledAsPages(Filled spoken, int size) {
        var now = Filled.begin(REQUEST, world);
        for (int round = 0; round < REQUEST.fields().size(); round++) {
            for (var page : now.pages(size)) {
                now = ((Filling.Taken) now.fillPartly(values(now, page, spoken.answers()))).filled();
            }
        }
        return now;
    }

    private static Map<String, Object> values(Filled now, Filled.Page page, Answers answers) {
        var values = new HashMap<String, Object>();
        page.fields().stream()
                .filter(now::isShown)
                .map(Field::id)
                .forEach(id -> answers.get(id)
                        .ifPresent(value -> values.put(
                                id,
                                switch (value) {
                                    case Value.Items(var items) -> items;
                                    case Value.Text(var text) -> text;
                                    case Value.Num(var number) -> number;
                                    case Value.Flag(var flag) -> flag;
                                    case Value.Table(var rows) -> rows;
                                })));
        return values;
    }
}
