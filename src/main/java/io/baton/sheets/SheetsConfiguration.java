package io.baton.sheets;

import io.baton.desk.Sheets;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Gives the desk its workbooks. */
@Configuration(proxyBeanMethods = false)
class SheetsConfiguration {

    @Bean
    Sheets sheets() {
        return new Workbooks();
    }
}
