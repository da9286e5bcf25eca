package io.baton.statemachine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.baton.casework.EngineFault;
import io.baton.casework.StateMaps;
import org.junit.jupiter.api.Test;

class ChartsTest {

    @Test
    void aChartIsMadeOncePerMap() {
        var charts = new Charts(10);

        assertThat(charts.of(StateMaps.request())).isSameAs(charts.of(StateMaps.request()));
    }

    @Test
    void onlySoManyMapsAreRemembered() {
        var charts = new Charts(3);
        for (int map = 0; map < 50; map++) {
            charts.of(StateMaps.map("m@" + map, "a go b"));
        }

        assertThat(charts.size()).isEqualTo(3);
    }

    @Test
    void aMapThatCannotBeFollowedIsNotRemembered() {
        var charts = new Charts(3);

        assertThatExceptionOfType(EngineFault.class)
                .isThrownBy(() -> charts.of(StateMaps.map("m@1", "a go b", "a go c")));
        assertThat(charts.size()).isZero();
    }
}
