package io.baton.statemachine;

import io.baton.casework.CaseEngine;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Offers the engine to the application, which closes it at its end. */
@Configuration(proxyBeanMethods = false)
class StateMachineConfiguration {

    @Bean
    CaseEngine caseEngine() {
        return new SpringCaseEngine();
    }
}
