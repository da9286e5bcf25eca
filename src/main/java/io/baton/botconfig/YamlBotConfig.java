package io.baton.botconfig;

import io.baton.chat.People;
import io.baton.desk.Processes;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Reads the configuration folder once at start-up, and refuses to start when anything in it is wrong. */
@Configuration(proxyBeanMethods = false)
public class YamlBotConfig {

    @Bean
    BotConfig botConfig(@Value("${baton.config-dir:}") String folder) {
        return ConfigReading.read(ConfigFolder.open(folder)).orRefuse();
    }

    @Bean
    Processes processes(BotConfig config) {
        return new ConfiguredProcesses(config);
    }

    @Bean
    People people(BotConfig config) {
        return new ConfiguredPeople(config.people());
    }
}
