package io.baton.slack;

import static org.assertj.core.api.Assertions.assertThat;

import io.baton.chat.Message;
import io.baton.language.Phrases;
import io.baton.slack.MessageBlocks.Rendered;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** A message as Slack shows it: within Slack's limits, accessible, and with nothing in it that pings or formats. */
class MessageBlocksTest {

    private static Message message(String text) {
        return Message.text("k1", Message.Kind.NOTICE, "ESD-2027-0001", text);
    }

    private static Rendered rendered(Message message) {
        return MessageBlocks.of(message, Phrases.ENGLISH, UnaryOperator.identity());
    }

    private static JsonNode blocks(Rendered rendered) {
        return SlackJson.MAPPER.valueToTree(rendered.blocks());
    }

    private static List<JsonNode> ofType(Rendered rendered, String type) {
        return blocks(rendered)
                .valueStream()
                .filter(block -> block.path("type").asString("").equals(type))
                .toList();
    }

    @ParameterizedTest
    @ValueSource(strings = {"<!channel> look", "<@U123> & co", "*bold* _it_ `code`", "@here", "http://example.com"})
    void whatSomebodyTypedNeitherPingsNorFormats(String typed) {
        var rendered = rendered(message(typed).withFields(List.of(new Message.Shown("f", typed, typed))));

        assertThat(rendered.text()).doesNotContain("<", ">");
        for (var section : ofType(rendered, "section")) {
            assertThat(section.path("text").path("type").asString("plain_text")).isEqualTo("plain_text");
            for (var cell : section.path("fields")) {
                if (cell.path("type").asString().equals("mrkdwn")) {
                    assertThat(cell.path("text").asString())
                            .doesNotContain("<!", "<@")
                            .startsWith("*")
                            .endsWith("*");
                }
            }
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2900, 2901, 11_600, 11_601, 60_000})
    void anyLengthStaysWithinSlacksLimitsAndIsWholeOrInAFile(int length) {
        var text = "&".repeat(length / 2) + "हि".repeat(length / 4);
        var rendered = rendered(message(text));

        assertThat(rendered.text().length()).isLessThanOrEqualTo(4000);
        assertThat(rendered.blocks()).isNotEmpty().hasSizeLessThanOrEqualTo(Blocks.BLOCKS);
        var shown = new StringBuilder();
        for (var section : ofType(rendered, "section")) {
            var words = section.path("text").path("text").asString();
            assertThat(words).isNotEmpty();
            assertThat(words.length()).isLessThanOrEqualTo(Blocks.SECTION);
            shown.append(Words.unescape(words));
        }
        if (rendered.whole() && length > 3) {
            assertThat(shown).hasToString(text);
        } else if (length > 3) {
            assertThat(text).startsWith(shown.toString());
            assertThat(MessageBlocks.whole(message(text))).isEqualTo(text);
        }
    }

    @Test
    void manyFieldsStandInSeveralSectionsAndALongOneIsInTheFile() {
        var fields = IntStream.range(0, 23)
                .mapToObj(number -> new Message.Shown("f" + number, "Label " + number, "value " + number))
                .toList();
        var rendered = rendered(message("many").withFields(fields));

        assertThat(ofType(rendered, "section"))
                .allMatch(section -> section.path("fields").size() <= Blocks.FIELDS);
        assertThat(blocks(rendered).toString()).contains("Label 22", "value 22");
        assertThat(rendered.text()).contains("Label 0: value 0");
        assertThat(rendered.whole()).isTrue();

        var big = message("one").withFields(List.of(new Message.Shown("f", "Big", "x".repeat(700))));
        assertThat(rendered(big).whole()).isFalse();
        assertThat(MessageBlocks.whole(big)).endsWith("x".repeat(700));
    }

    @Test
    void datesArePutIntoCardsWhereNothingElseCouldFormat() {
        UnaryOperator<String> dates = text -> text.replace("2027-01-11", "<!date^1^{date}|2027-01-11>");
        var due =
                List.of(new Message.Shown(null, "Due", "2027-01-11"), new Message.Shown(null, "Title", "*2027-01-11*"));
        var card = new Message(
                "card", Message.Kind.CARD, "card", "C", null, null, null, due, null, List.of(), List.of(), List.of());

        assertThat(blocks(MessageBlocks.of(card, Phrases.ENGLISH, dates)).toString())
                .contains("{\"type\":\"mrkdwn\",\"text\":\"<!date^1^{date}|2027-01-11>\"")
                .contains("\"text\":\"*2027-01-11*\"");
        assertThat(blocks(MessageBlocks.of(message("x").withFields(due), Phrases.ENGLISH, dates))
                        .toString())
                .doesNotContain("<!date");
    }

    @Test
    void onlyWhatMayBePressedIsAButtonAndItPointsToItsMessage() {
        var buttons = IntStream.range(0, 30)
                .mapToObj(number -> new Message.Button("b", "Press " + number, "primary", "act-" + number, number != 7))
                .toList();
        var rendered = rendered(message("press").withButtons(buttons));

        var all = ofType(rendered, "actions").stream()
                .flatMap(block -> block.path("elements").valueStream())
                .toList();
        assertThat(all).hasSize(29);
        assertThat(ofType(rendered, "actions"))
                .allMatch(block -> block.path("elements").size() <= Blocks.BUTTONS);
        assertThat(all).extracting(one -> one.path("action_id").asString()).doesNotHaveDuplicates();
        assertThat(Ref.read(all.getFirst().path("value").asString())).hasValue(new Ref("k1", "ESD-2027-0001", "act-0"));
        assertThat(blocks(rendered).toString()).doesNotContain("act-7\"");
    }

    @Test
    void theSameMessageIsTheSameToTheLetter() {
        var fields = List.of(new Message.Shown("a", "A", "1"));

        assertThat(rendered(message("same").withFields(fields)).blocks())
                .isEqualTo(rendered(message("same").withFields(fields)).blocks());
        assertThat(Map.copyOf(rendered(message("other")).blocks().getFirst()))
                .isNotEqualTo(rendered(message("same")).blocks().getFirst());
    }
}
