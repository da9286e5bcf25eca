package io.baton.letters;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Shows what is wrong with the templates instead of a stack trace when Baton does not start for it. */
final class TemplatesRefusedAnalyzer extends AbstractFailureAnalyzer<TemplatesRefused> {

    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, TemplatesRefused cause) {
        var action = "Correct these files and start again. To check them without starting, add --validate.";
        return new FailureAnalysis(cause.getMessage(), action, cause);
    }
}
