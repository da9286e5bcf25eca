package io.baton.vault;

import io.baton.chat.Files;
import java.nio.file.Path;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Keeps files in the data directory. */
@Configuration(proxyBeanMethods = false)
class VaultConfiguration {

    @Bean
    Files files(@Value("${baton.data-dir:./data}") Path data) {
        return new DiskFiles(data.resolve("files"));
    }
}
