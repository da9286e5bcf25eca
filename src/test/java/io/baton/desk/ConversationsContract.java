package io.baton.desk;

import static io.baton.casework.StoredCases.NOON;
import static io.baton.desk.StoredTalks.talk;
import static org.assertj.core.api.Assertions.assertThat;

import io.baton.desk.Conversations.Talk;
import io.baton.desk.Due.Fallen;
import org.junit.jupiter.api.Test;

/** What every store of conversations promises, with their timers. */
public abstract class ConversationsContract {

    /** An empty store. */
    protected abstract Conversations conversations();

    /** The timers that belong to it. */
    protected abstract Due due();

    @Test
    void keepsConversationsOfAPersonLatestFirst() {
        var conversations = conversations();

        assertThat(conversations.save(talk("d1", 0, "maria", 1, null))).isTrue();
        assertThat(conversations.save(talk("d2", 0, "maria", 2, null))).isTrue();
        assertThat(conversations.save(talk("d3", 0, "tom", 3, null))).isTrue();

        assertThat(conversations.of("maria"))
                .containsExactly(talk("d2", 1, "maria", 2, null), talk("d1", 1, "maria", 1, null));
        assertThat(conversations.of("joy")).isEmpty();
        assertThat(conversations.find("d3")).contains(talk("d3", 1, "tom", 3, null));
        assertThat(conversations.find("d4")).isEmpty();
    }

    @Test
    void savesOnlyOnTheRevisionThatWasRead() {
        var conversations = conversations();
        conversations.save(talk("d1", 0, "maria", 1, null));

        assertThat(conversations.save(talk("d1", 0, "maria", 9, null))).isFalse();
        assertThat(conversations.save(talk("d1", 1, "maria", 2, null))).isTrue();
        assertThat(conversations.save(talk("d1", 1, "maria", 9, null))).isFalse();
        assertThat(conversations.find("d1")).map(Talk::questions).contains(2);
    }

    @Test
    void keepsATimerUntilItIsDiscarded() {
        var conversations = conversations();
        conversations.save(talk("d1", 0, "maria", 1, NOON.plusSeconds(60)));
        assertThat(due().next()).contains(NOON.plusSeconds(60));

        conversations.save(talk("d1", 1, "maria", 2, NOON.plusSeconds(120)));
        assertThat(due().until(NOON.plusSeconds(120), 9))
                .containsExactly(new Fallen("d1", "talk", NOON.plusSeconds(120)));

        conversations.discard("d1");
        assertThat(due().next()).isEmpty();
        assertThat(conversations.find("d1")).isEmpty();
        assertThat(conversations.of("maria")).isEmpty();
        assertThat(conversations.save(talk("d1", 2, "maria", 3, null))).isFalse();
    }

    @Test
    void losesItsTimerWhenItNeedsNone() {
        var conversations = conversations();
        conversations.save(talk("d1", 0, "maria", 1, NOON.plusSeconds(60)));
        conversations.save(talk("d1", 1, "maria", 1, null));

        assertThat(due().next()).isEmpty();
    }

    @Test
    void neverGivesANumberTwice() {
        var conversations = conversations();

        assertThat(conversations.nextNumber()).isNotEqualTo(conversations.nextNumber());
    }
}
