package io.baton.desk;

import static org.assertj.core.api.Assertions.assertThat;

import io.baton.chat.Incoming;
import io.baton.chat.Place;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Which words in a thread sound like a decision in favour, and what pressing the question back comes to. */
class NodsTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "looks good",
                "Looks good to me!",
                "LGTM",
                "approved",
                "I approve.",
                "ok by me",
                "okay for me, thanks",
                "fine with me",
                "go ahead",
                "sounds good",
                "agreed",
                "+1",
                "👍",
                "👍🏽",
                "Thanks Kate, looks great",
                "  ship it  "
            })
    void theseNod(String said) {
        assertThat(Nods.isNod(said)).isTrue();
        assertThat(Nods.isNod(said.toUpperCase(Locale.ROOT))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "hello",
                "not approved",
                "I don't approve",
                "I don’t approve",
                "can't say it looks good",
                "unapproved",
                "looks good?",
                "is that fine with me?",
                "approved unless the network changes",
                "ok for me if the budget holds",
                "looks good, but wait",
                "never agreed",
                "disapproved",
                "the approval is missing",
                "1+1",
                "a book by me"
            })
    void theseDoNot(String said) {
        assertThat(Nods.isNod(said)).isFalse();
    }

    @Test
    void whoTalksLongDoesNotNod() {
        assertThat(Nods.isNod("looks good " + "and so on ".repeat(12))).isFalse();
    }

    @Test
    void pressingANodIsPressingThePromptItself() {
        var place = new Place.Thread("ESD-2027-0001");
        var nod = new Incoming.ButtonPressed("d", "omar", place, "reply:x", "ESD-2027-0001", "nod approve p 1 2");
        var other = new Incoming.ButtonPressed("d", "omar", place, "k", "ESD-2027-0001", "approve");

        assertThat(Nods.onPrompt(nod))
                .isEqualTo(new Incoming.ButtonPressed("d", "omar", place, "p 1 2", "ESD-2027-0001", "approve"));
        assertThat(Nods.onPrompt(other)).isEqualTo(other);
    }
}
