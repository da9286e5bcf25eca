package io.baton.chat;

import static org.assertj.core.api.Assertions.assertThat;

import io.baton.chat.Timeline.Entry;
import org.junit.jupiter.api.Test;

/** What every timeline promises. */
public abstract class TimelineContract {

    /** An empty timeline. */
    protected abstract Timeline timeline();

    @Test
    void isEmptyAtFirst() {
        var timeline = timeline();

        assertThat(timeline.lastEvent()).isZero();
        assertThat(timeline.since(0, 10)).isEmpty();
        assertThat(timeline.after("#esd", 0, 10)).isEmpty();
        assertThat(timeline.byId("m1")).isEmpty();
        assertThat(timeline.byKey("card")).isEmpty();
    }

    @Test
    void numbersMessagesOverAllRooms() {
        var timeline = timeline();
        var first = timeline.put("#esd", "a", "one");
        var second = timeline.put("direct:maria", "a", "two");
        var third = timeline.put("#esd", "b", "three\nlines \"and\" ünïcode");

        assertThat(first.seq()).isLessThan(second.seq());
        assertThat(second.seq()).isLessThan(third.seq());
        assertThat(timeline.after("#esd", 0, 10)).containsExactly(first, third);
        assertThat(timeline.after("#esd", second.seq(), 10)).containsExactly(third);
        assertThat(timeline.after("#esd", 0, 1)).containsExactly(first);
        assertThat(timeline.byId(second.id())).contains(second);
        assertThat(timeline.byKey("a")).containsExactlyInAnyOrder(first, second);
    }

    @Test
    void editsInPlace() {
        var timeline = timeline();
        var first = timeline.put("#esd", "card", "open");
        var other = timeline.put("#esd", "b", "words");
        var edited = timeline.put("#esd", "card", "closed");

        assertThat(edited)
                .isEqualTo(new Entry(first.id(), first.seq(), "#esd", "card", "closed", edited.event(), true));
        assertThat(edited.event()).isGreaterThan(other.event()).isEqualTo(timeline.lastEvent());
        assertThat(timeline.after("#esd", 0, 10)).containsExactly(edited, other);
    }

    @Test
    void sayingTheSameTwiceIsNoEdit() {
        var timeline = timeline();
        var first = timeline.put("#esd", "card", "open");

        assertThat(timeline.put("#esd", "card", "open")).isEqualTo(first);
        assertThat(timeline.lastEvent()).isEqualTo(first.event());
    }

    @Test
    void tellsWhatHappenedSinceAnEvent() {
        var timeline = timeline();
        var first = timeline.put("#esd", "a", "one");
        timeline.put("#esd", "b", "two");
        var third = timeline.put("direct:tom", "c", "three");
        var edited = timeline.put("#esd", "b", "two again");

        assertThat(timeline.since(first.event(), 10)).containsExactly(third, edited);
        assertThat(timeline.since(0, 1)).containsExactly(first);
        assertThat(timeline.since(edited.event(), 10)).isEmpty();
    }
}
