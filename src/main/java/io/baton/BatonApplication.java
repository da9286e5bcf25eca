package io.baton;

import io.baton.botconfig.Validation;
import io.baton.letters.TemplateCheck;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** Starts Baton; the only place that knows every module. */
@SpringBootApplication
public class BatonApplication {

    public static void main(String... args) {
        if (Validation.isAsked(args)) {
            System.exit(Validation.run(args, System.out, new TemplateCheck()));
        }
        if (AuditVerification.isAsked(args)) {
            System.exit(AuditVerification.run(args, System.out));
        }
        SpringApplication.run(BatonApplication.class, args);
    }
}
