package io.baton.slack;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** What is picked in a menu that takes several is known, even where nobody says it again at the end. */
class PickedTest {

    private final Picked picked = new Picked();

    private static Payload press(String user, String message) {
        return Payload.read("{\"user\":{\"id\":\"%s\"},\"channel\":{\"id\":\"D1\"},\"message\":{\"ts\":\"%s\"}}"
                .formatted(user, message));
    }

    @Test
    void theLastPickOfThatPersonInThatMenuCounts() {
        picked.remember(press("U1", "1.1"), "approvers", List.of("omar"));
        picked.remember(press("U1", "1.1"), "approvers", List.of("omar", "lin"));
        picked.remember(press("U2", "1.1"), "approvers", List.of("kate"));

        assertThat(picked.last(press("U1", "1.1"), "approvers")).containsExactly("omar", "lin");
        assertThat(picked.last(press("U1", "1.2"), "approvers")).isEmpty();
        assertThat(picked.last(press("U1", "1.1"), "areas")).isEmpty();
    }

    @Test
    void whatWasPickedLongAgoIsForgotten() {
        picked.remember(press("U1", "1.1"), "approvers", List.of("omar"));
        for (int i = 0; i < 1000; i++) {
            picked.remember(press("U2", "2." + i), "approvers", List.of("kate"));
        }

        assertThat(picked.last(press("U1", "1.1"), "approvers")).isEmpty();
        assertThat(picked.last(press("U2", "2.999"), "approvers")).containsExactly("kate");
    }
}
