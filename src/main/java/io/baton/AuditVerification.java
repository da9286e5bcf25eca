package io.baton;

import io.baton.casework.Case;
import io.baton.casework.Cases;
import java.io.PrintStream;
import java.util.stream.Stream;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;

/**
 * Checks the chained audit of every case, without running the bot: {@code --verify-audit}. An entry that was changed,
 * added or taken away is named by case and number.
 */
final class AuditVerification {

    private static final String ASKED = "--verify-audit";
    private static final int PAGE = 200;

    private AuditVerification() {}

    static boolean isAsked(String... args) {
        return Stream.of(args).anyMatch(ASKED::equals);
    }

    /** Prints what was found and gives the exit code of the program: 0, or 1 where an audit was tampered with. */
    static int run(String[] args, PrintStream out) {
        // Nothing but the store is needed: what is lazy and never asked for does not run.
        var application = new SpringApplicationBuilder(BatonApplication.class)
                .web(WebApplicationType.NONE)
                .lazyInitialization(true)
                .properties("spring.main.banner-mode=off");
        try (var context = application.run(args)) {
            return verify(context.getBean(Cases.class), out);
        }
    }

    static int verify(Cases cases, PrintStream out) {
        long seen = 0;
        long bad = 0;
        String next = null;
        do {
            var page = cases.search(new Cases.Query(null, null, null, null, null, next, PAGE));
            for (var one : page.cases()) {
                seen++;
                bad += verify(cases, one, out) ? 0 : 1;
            }
            next = page.next();
        } while (next != null);
        out.println(
                bad == 0
                        ? "The audit of all " + seen + " cases is as it was written."
                        : bad + " of " + seen + " cases have an audit that is not as it was written.");
        return bad == 0 ? 0 : 1;
    }

    private static boolean verify(Cases cases, Case one, PrintStream out) {
        var wrong = cases.verifyAudit(one.id());
        wrong.ifPresent(
                seq -> out.println(one.id() + ": audit entry " + seq + " is not as it was written, or is missing."));
        return wrong.isEmpty();
    }
}
