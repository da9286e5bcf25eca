package io.baton.botconfig;

import io.baton.chat.Groups;
import io.baton.chat.People;
import io.baton.desk.Processes;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Reads the configuration folder once at start-up, and refuses to start when anything in it is wrong. */
@Configuration(proxyBeanMethods = false)
public class YamlBotConfig {

    private static final Logger log = LoggerFactory.getLogger(YamlBotConfig.class);

    @Bean
    BotConfig botConfig(@Value("${baton.config-dir:}") String named) {
        var folder = ConfigFolder.open(named);
        var config = ConfigReading.read(folder).orRefuse();
        log.info("Configuration read from {}: {}", folder.name(), config.summary());
        return config;
    }

    @Bean
    Processes processes(BotConfig config) {
        return new ConfiguredProcesses(config);
    }

    @Bean
    People configuredPeople(BotConfig config) {
        return new ConfiguredPeople(config.people());
    }

    @Bean
    Groups groups(BotConfig config) {
        return new Groups(config.groups());
    }
}
