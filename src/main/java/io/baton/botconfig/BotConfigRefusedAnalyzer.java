package io.baton.botconfig;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Shows what is wrong with the configuration instead of a stack trace when Baton does not start for it. */
final class BotConfigRefusedAnalyzer extends AbstractFailureAnalyzer<BotConfigRefused> {

    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, BotConfigRefused cause) {
        var action = "Correct these files and start again. To check them without starting, add --validate.";
        return new FailureAnalysis(BotConfigRefused.report(cause.faults()), action, cause);
    }
}
