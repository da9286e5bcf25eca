package io.baton.statemachine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.baton.casework.CaseEngine;
import io.baton.casework.EngineFault;
import io.baton.casework.StateMaps;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;

class StateMachineConfigurationTest {

    @Test
    void theApplicationGetsTheEngineAndClosesItAtItsEnd() {
        CaseEngine engine;
        try (var context = new AnnotationConfigApplicationContext(StateMachineConfiguration.class)) {
            engine = context.getBean(CaseEngine.class);

            assertThat(engine.move(StateMaps.request(), "new", "submit")).isEqualTo("approval");
        }

        assertThatExceptionOfType(EngineFault.class)
                .isThrownBy(() -> engine.move(StateMaps.request(), "new", "submit"));
    }
}
