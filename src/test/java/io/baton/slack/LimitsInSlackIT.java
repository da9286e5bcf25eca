package io.baton.slack;

import static org.assertj.core.api.Assertions.assertThat;

import io.baton.chat.FormView;
import io.baton.chat.Message;
import io.baton.chat.Message.Button;
import io.baton.chat.Message.Choice;
import io.baton.chat.Message.Kind;
import io.baton.chat.Message.Menu;
import io.baton.chat.Message.Shown;
import io.baton.chat.Place;
import io.baton.chat.Question;
import io.baton.chat.Standing;
import io.baton.form.FieldType;
import io.baton.form.Option;
import io.baton.language.Phrases;
import io.baton.slackworld.SeenMessage;
import java.nio.charset.StandardCharsets;
import java.text.BreakIterator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/** Messages and forms as large as they come, in a Slack that refuses whatever is over its limits. */
@ExtendWith(PartsBot.class)
class LimitsInSlackIT {

    private static final String FAMILY = "👨‍👩‍👧‍👦";
    private static final String CLUSTER = "क्षत्रि";

    static final List<String> LETTERS = List.of("x", FAMILY, CLUSTER, "<&>", "e\u0301", "word\n");

    private final SlackBot bot;

    LimitsInSlackIT(PartsBot.Bots bots) {
        this.bot = bots.in(SlackBot.Mode.HTTP);
    }

    private SeenMessage shown(Message message, String begins) {
        bot.part(SlackChat.class).show(new Place.Direct("bkp"), message);
        var seen =
                bot.slack.user("bkp").direct().await(begins, one -> one.words().contains(begins));
        assertThat(bot.part(Standing.class).parked(Users.PLATFORM)).isEmpty();
        assertThat(seen.text())
                .as("for notifications and screen readers")
                .isNotBlank()
                .contains(begins);
        assertThat(seen.pings()).isEmpty();
        return seen;
    }

    private String file(SeenMessage message) {
        bot.slack
                .user("bkp")
                .direct()
                .thread(message)
                .await("the file", one -> one.files().contains("message.txt"));
        return new String(bot.slack.bytesOf("message.txt"), StandardCharsets.UTF_8);
    }

    private static Message plain(String key, Kind kind, String text) {
        return Message.text(key, kind, null, text);
    }

    @ParameterizedTest
    @FieldSource("LETTERS")
    void aLongTextIsCutBetweenLettersAndIsWholeInTheFile(String letter) {
        var text = "L" + letter.hashCode() + " " + letter.repeat(30_000 / letter.length());

        var seen = shown(plain("long-" + letter.hashCode(), Kind.NOTICE, text), "L" + letter.hashCode());

        seen.blocks().forEach(block -> {
            var words = Words.unescape(block.path("text").path("text").asString(""));
            if (text.contains(words) && !words.isEmpty()) {
                assertWholeLetters(text, words);
            }
        });
        assertThat(Words.unescape(seen.text())).endsWith("…");
        assertWholeLetters(text, Words.unescape(seen.text()).replaceFirst("…$", ""));
        assertThat(file(seen)).isEqualTo(text);
    }

    private static void assertWholeLetters(String text, String part) {
        var from = text.indexOf(part);
        var borders = BreakIterator.getCharacterInstance(Locale.ROOT);
        borders.setText(text);
        assertThat(borders.isBoundary(from) && borders.isBoundary(from + part.length()))
                .as("cut between letters")
                .isTrue();
    }

    @Test
    void manyLongAnswersAreShownInPartAndAreWholeInTheFile() {
        var fields = IntStream.rangeClosed(1, 200)
                .mapToObj(i -> new Shown("f" + i, "Label " + i + " " + "l".repeat(250), FAMILY.repeat(100) + i))
                .toList();

        var seen = shown(
                plain("many", Kind.REVIEW, "Many fields " + "t".repeat(9000)).withFields(fields), "Many fields");

        assertThat(file(seen)).contains(FAMILY.repeat(100) + "200");
    }

    @Test
    void manyButtonsStandInSeveralRows() {
        var buttons = IntStream.rangeClosed(1, 60)
                .mapToObj(i -> new Button("b" + i, "Button " + i + " " + CLUSTER.repeat(30), "primary", "b" + i, true))
                .toList();

        var seen = shown(plain("buttons", Kind.PROMPT, "Many buttons").withButtons(buttons), "Many buttons");

        assertThat(seen.buttons()).hasSize(60).allMatch(label -> label.length() <= 75);
    }

    @Test
    void aMenuWithThousandsOfLongOptionsIsShownAndSaysThatOneMayType() {
        var options = IntStream.rangeClosed(1, 5000)
                .mapToObj(i -> new Choice("v" + i, "Option " + i + " " + "o".repeat(100)))
                .toList();
        var message = new Message(
                "menu",
                Kind.PROMPT,
                "Long menu",
                null,
                null,
                null,
                null,
                List.of(),
                null,
                List.of(),
                List.of(new Menu("pick", "P".repeat(200), false, options)),
                List.of());

        var seen = shown(message, "Long menu");

        assertThat(seen.words()).contains("of 5000; type your answer");
    }

    @Test
    void whatPeopleWroteNeitherPingsNorFormats() {
        var nasty =
                "<!channel> <@U123> <!here|x> <https://evil.example|bank> &lt;b&gt; `code` *bold* _it_ ~no~ :tada:\n"
                        + "> quote";

        var seen = shown(
                plain("nasty", Kind.CARD, "Nasty " + nasty + " until 2027-01-13 09:00 PST")
                        .withFields(List.of(new Shown("f", "Nasty *label* `x`", nasty + " 2027-01-13 09:00 PST"))),
                "Nasty");

        assertThat(seen.words()).contains(nasty);
        assertThat(seen.blocks().toString()).doesNotContain("<!date");
        seen.blocks()
                .findParents("verbatim")
                .forEach(text -> assertThat(text.path("text").asString("")).doesNotContain("<!", "<@", "<http", "`"));
    }

    @Test
    void aTimeIsShownInTheReadersZoneWithItsOwnForThoseWhoCannot() {
        var seen = shown(
                plain("times", Kind.PROMPT, "Decide until 2027-01-13 09:00 PST, or 2027-01-13 09:00 IST & no later"),
                "Decide until");

        var pacific = java.time.Instant.parse("2027-01-13T17:00:00Z").getEpochSecond();
        var indian = java.time.Instant.parse("2027-01-13T03:30:00Z").getEpochSecond();
        assertThat(seen.blocks().toString())
                .contains("<!date^" + pacific + "^{date_short_pretty}, {time}|2027-01-13 09:00 PST>")
                .contains("<!date^" + indian + "^{date_short_pretty}, {time}|2027-01-13 09:00 IST>")
                .contains("&amp; no later");
        assertThat(seen.text()).contains("2027-01-13 09:00 PST").doesNotContain("<!date");
    }

    @Test
    void aQuestionWithMuchHelpIsShown() {
        var question = new Question(
                "t", "f", "q", "Q".repeat(400), "H".repeat(3500), FieldType.PEOPLE, true, List.of(), 1, 2, null);
        var message = new Message(
                "question",
                Kind.QUESTION,
                "Much help",
                null,
                null,
                null,
                question,
                List.of(),
                null,
                List.of(),
                List.of(),
                List.of());

        assertThat(shown(message, "Much help").words()).contains("Question 1 of 2");
    }

    @Test
    void aFormWithLongTextsAndManyFieldsIsOneThatSlackOpens() {
        var options = IntStream.rangeClosed(1, 150)
                .mapToObj(i -> new Option("v" + i, CLUSTER.repeat(20) + i))
                .toList();
        var fields = IntStream.rangeClosed(1, 12)
                .mapToObj(i -> entry(
                        "f" + i,
                        i % 3 == 0 ? FieldType.MULTI : i % 3 == 1 ? FieldType.CHOICE : FieldType.TEXT,
                        i % 3 == 2 ? List.of() : options))
                .toList();
        var form = new FormView("form-long", FAMILY.repeat(30), 1, 1, fields);

        var view = Modal.of(form, Phrases.ENGLISH, "m", person -> Optional.empty());

        var trigger = bot.slack
                .user("bkp")
                .slash("/baton help")
                .payload()
                .path("trigger_id")
                .asString();
        var opened = bot.part(SlackApi.class)
                .call(
                        "views.open",
                        client -> client.viewsOpen(
                                r -> r.triggerId(trigger).viewAsString(SlackJson.MAPPER.writeValueAsString(view))));
        assertThat(opened.words()).isEqualTo("done");
    }

    private static FormView.Entry entry(String id, FieldType type, List<Option> options) {
        return new FormView.Entry(
                id, CLUSTER.repeat(500), "h".repeat(3000), type, true, options, List.of(), null, List.of());
    }
}
