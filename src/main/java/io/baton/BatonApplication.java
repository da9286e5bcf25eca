package io.baton;

import io.baton.botconfig.Validation;
import io.baton.letters.TemplateCheck;
import io.baton.slack.SlackCheck;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** Starts Baton; the only place that knows every module. */
@SpringBootApplication
public class BatonApplication {

    public static void main(String... args) {
        if (Validation.isAsked(args)) {
            var config = Validation.run(args, System.out, new TemplateCheck());
            var slack = SlackCheck.run(name -> Validation.setting(args, name), Validation.channels(args), System.out);
            System.exit(Math.max(config, slack));
        }
        if (AuditVerification.isAsked(args)) {
            System.exit(AuditVerification.run(args, System.out));
        }
        SpringApplication.run(BatonApplication.class, args);
    }
}
