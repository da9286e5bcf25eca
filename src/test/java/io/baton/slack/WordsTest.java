package io.baton.slack;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Texts and times as Slack takes them. */
class WordsTest {

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
    void piecesAreTheWholeTextEachShortEnough() {
        var text = "<&> नमस्ते 👨‍👩‍👧‍👦\n".repeat(500);

        var pieces = Words.pieces(text, 300);

        assertThat(String.join("", pieces)).isEqualTo(text);
        assertThat(pieces).allSatisfy(piece -> assertThat(Words.escape(piece)).hasSizeLessThanOrEqualTo(300));
    }

    @Test
    void aLetterLongerThanAPieceIsCutAfterAll() {
        assertThat(Words.pieces("e" + "\u0301".repeat(50), 10))
                .allSatisfy(piece -> assertThat(piece).hasSizeLessThanOrEqualTo(10));
    }

    @Test
    void aTimeIsThatOfTheZoneWhichNamesItSo() {
        var dates = new Dates(List.of(ZoneId.of("America/Los_Angeles"), ZoneId.of("Asia/Kolkata")));

        assertThat(dates.local("till 2027-07-13 09:00 IST"))
                .isEqualTo("till <!date^1815449400^{date_short_pretty} at {time}|2027-07-13 09:00 IST>");
        assertThat(dates.local("till 2027-07-13 09:00 PDT")).contains("^1815494400^");
        assertThat(dates.local("till 2027-07-13 09:00 PST"))
                .as("no such time in July")
                .isEqualTo("till 2027-07-13 09:00 PST");
        assertThat(dates.local("till 2027-07-13 09:00 CET")).isEqualTo("till 2027-07-13 09:00 CET");
        assertThat(dates.local("till 2027-99-13 09:00 IST")).isEqualTo("till 2027-99-13 09:00 IST");
        assertThat(dates.local("2026-11-01 01:30 PST"))
                .as("the hour that comes twice")
                .contains("^1793525400^");
    }
}
