package io.baton.slack;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What comes in new waits until what an earlier run left is under way. */
class BacklogTest {

    private final Backlog backlog = new Backlog();
    private final List<String> done = new ArrayList<>();

    private void comes(String what) {
        backlog.after(() -> done.add(what));
    }

    @Test
    void nothingNewIsDoneBeforeItIsKnownWhatWasLeft() {
        comes("a");
        assertThat(done).isEmpty();

        backlog.openWithout(Set.of(), Set.of());

        assertThat(done).containsExactly("a");
        comes("b");
        assertThat(done).containsExactly("a", "b");
    }

    @Test
    void whatWaitsIsDoneInItsOrderOnceAllThatWasLeftIsUnderWayOrDone() {
        comes("new 1");
        backlog.openWithout(Set.of("left 1", "left 2", "new 1"), Set.of("new 1"));
        comes("new 2");
        backlog.openWithout(Set.of("left 1", "left 2", "new 1", "new 2"), Set.of("left 1", "new 1", "new 2"));
        assertThat(done).isEmpty();

        backlog.openWithout(Set.of("new 1", "new 2"), Set.of("new 1", "new 2"));

        assertThat(done).containsExactly("new 1", "new 2");
    }

    @Test
    void whatAnotherInstanceTakesInLaterIsNotWaitedFor() {
        backlog.openWithout(Set.of("left"), Set.of());
        comes("new");

        backlog.openWithout(Set.of("of another"), Set.of("new"));

        assertThat(done).containsExactly("new");
    }
}
