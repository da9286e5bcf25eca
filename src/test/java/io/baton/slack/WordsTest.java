package io.baton.slack;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.BreakIterator;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Texts for Slack: nothing in them can ping or format, and no letter is cut in two. */
class WordsTest {

    private static final List<String> LETTERS = List.of(
            "a",
            " ",
            "\n",
            "&",
            "<",
            ">",
            "é",
            "e\u0301",
            "क्षि",
            "हि",
            "👨‍👩‍👧‍👦",
            "🇮🇳",
            "👍🏽",
            "각",
            "\r\n",
            "ß",
            "中");

    private final Random random = new Random(4);

    private String text() {
        return random.ints(random.nextInt(60), 0, LETTERS.size())
                .mapToObj(LETTERS::get)
                .collect(Collectors.joining());
    }

    private static boolean isBorder(String text, int place) {
        var borders = BreakIterator.getCharacterInstance(Locale.ROOT);
        borders.setText(text);
        return borders.isBoundary(place);
    }

    @Test
    void anEscapedTextHasNoMentionAndIsReadAsItWas() {
        assertThat(Words.escape("<!channel> & <@U1>")).isEqualTo("&lt;!channel&gt; &amp; &lt;@U1&gt;");
        for (var round = 0; round < 500; round++) {
            var text = text();
            assertThat(Words.escape(text)).doesNotContain("<", ">");
            assertThat(Words.unescape(Words.escape(text))).isEqualTo(text);
        }
    }

    @Test
    void whatWasEscapedTwiceIsUnescapedOnce() {
        assertThat(Words.unescape("&amp;lt;")).isEqualTo("&lt;");
    }

    @Test
    void aCutTextIsAsLongAsAllowedAndEndsAfterAWholeLetter() {
        assertThat(Words.cut("short", 5)).isEqualTo("short");
        assertThat(Words.cut("longer", 5)).isEqualTo("long…");
        for (var round = 0; round < 2000; round++) {
            var text = text();
            var most = 15 + random.nextInt(30);
            var cut = Words.cut(text, most);
            assertThat(cut.length()).isLessThanOrEqualTo(most);
            assertWholeLetters(text, cut);
        }
    }

    private static void assertWholeLetters(String text, String cut) {
        if (!cut.equals(text)) {
            var kept = cut.substring(0, cut.length() - 1);
            assertThat(cut).endsWith("…");
            assertThat(text).startsWith(kept);
            assertThat(isBorder(text, kept.length())).as("%s in %s", kept, text).isTrue();
        }
    }

    @Test
    void whatIsCutAfterEscapingFitsAsItIsSentAndKeepsItsEntitiesWhole() {
        for (var round = 0; round < 2000; round++) {
            var text = text();
            var most = 15 + random.nextInt(30);
            var sent = Words.escaped(text, most);
            assertThat(sent.length()).isLessThanOrEqualTo(most);
            assertThat(sent.replaceAll("&(amp|lt|gt);", "")).doesNotContain("&");
            if (!sent.equals(Words.escape(text))) {
                assertWholeLetters(text, Words.unescape(sent.substring(0, sent.length() - 1)) + "…");
            }
        }
    }

    @ParameterizedTest
    @CsvSource({
        "abcdef,6,abcdef",
        "abcdefg,6,abcde…",
        "<<<,12,&lt;&lt;&lt;",
        "<<<<,12,&lt;&lt;…",
        "a&b<c,9,a&amp;b…",
        "👩‍🚒👩‍🚒👩‍🚒,10,👩‍🚒…",
        "नमस्तेनमस्ते,10,नमस्तेनम…",
        "&,5,&amp;",
        "&,4,…"
    })
    void aTextIsCutBetweenLettersToWhatIsSent(String text, int most, String sent) {
        assertThat(Words.escaped(text, most)).isEqualTo(sent);
    }

    @Test
    void aLetterThatIsLongerThanWhatIsAllowedIsGivenUpNotWaitedFor() {
        var flagged = "e" + "\u0301".repeat(50);

        assertThat(Words.cut(flagged, 10).length()).isLessThanOrEqualTo(10);
        assertThat(Words.escaped(flagged, 10).length()).isLessThanOrEqualTo(10);
        assertThat(String.join("", Words.pieces(flagged, 10))).isEqualTo(flagged);
    }

    @Test
    void thePiecesTogetherAreTheTextAndEachFits() {
        for (var round = 0; round < 2000; round++) {
            var text = text();
            var most = 20 + random.nextInt(20);
            var pieces = Words.pieces(text, most);
            assertThat(String.join("", pieces)).isEqualTo(text);
            assertThat(pieces)
                    .allMatch(piece -> !piece.isEmpty() && Words.escape(piece).length() <= most);
            var place = 0;
            for (var piece : pieces) {
                place += piece.length();
                assertThat(isBorder(text, place)).as("%s at %s", text, place).isTrue();
            }
        }
    }

    @Test
    void aTextOfNothingButSignsThatAreEscapedIsCutToo() {
        var signs = "&".repeat(10_000);

        assertThat(Words.pieces(signs, 2900))
                .hasSize(18)
                .allMatch(piece -> Words.escape(piece).length() <= 2900);
    }

    @Test
    void aLongTextIsCutAtTheEndOfALineWhereOneIsNear() {
        var lines = "12345678\n12345678\n12345678";

        assertThat(Words.pieces(lines, 12)).containsExactly("12345678\n", "12345678\n", "12345678");
        assertThat(Words.pieces("1\n34567890123456", 12)).containsExactly("1\n3456789012", "3456");
    }
}
