package io.baton.letters;

import io.baton.casework.Press;
import io.baton.chat.Files;
import io.baton.desk.Post;
import io.baton.desk.Processes;
import java.util.concurrent.CompletableFuture;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.mail.javamail.JavaMailSender;

/** Sets up the press, and the post where a mail server is named. */
@Configuration(proxyBeanMethods = false)
class LettersConfiguration {

    private static final Logger log = LoggerFactory.getLogger(LettersConfiguration.class);

    @Bean
    Press press(@Value("${baton.config-dir:}") String folder, Processes processes) {
        // Reading the fonts takes as long as checking the templates; side by side Baton starts sooner.
        var fonts = CompletableFuture.supplyAsync(Fonts::new);
        var templates = new Templates(LetterFolder.open(folder));
        var flaws = TemplateCheck.check(templates, processes.newest());
        if (!flaws.isEmpty()) {
            throw new TemplatesRefused(flaws);
        }
        return new LetterPress(templates, new PdfPrinter(fonts.join()));
    }

    @Bean
    @ConditionalOnProperty("spring.mail.host")
    Post post(
            JavaMailSender sender,
            Files files,
            @Value("${spring.mail.host}") String host,
            @Value("${baton.mail.from:baton@localhost}") String from) {
        log.info("Letters are mailed through {} from {}", host, from);
        return new SmtpPost(sender, files, from);
    }
}
