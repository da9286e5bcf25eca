package io.baton.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** What is said to somebody who wrote a word that is none. */
class SuggestionTest {

    @Test
    void namesWhatWasProbablyMeantFirst() {
        assertThat(Suggestion.of("REQUETS", List.of("ANSWER", "REQUEST")))
                .isEqualTo("did you mean `REQUEST`? allowed: ANSWER, REQUEST");
        assertThat(Suggestion.of("long_text", List.of("text", "long-text"))).startsWith("did you mean `long-text`?");
    }

    @Test
    void doesNotGuessWildly() {
        assertThat(Suggestion.of("x", List.of("ESD", "TEAM"))).isEqualTo("allowed: ESD, TEAM");
    }

    @Test
    void saysWhenThereIsNothingToChoose() {
        assertThat(Suggestion.of("x", List.of())).isEqualTo("there is none");
    }
}
