package io.baton.redis;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Says at start-up what is wrong with Redis, and what to do, instead of a stack trace. */
final class UnfitRedisAnalyzer extends AbstractFailureAnalyzer<UnfitRedis> {

    @Override
    protected FailureAnalysis analyze(Throwable root, UnfitRedis cause) {
        return new FailureAnalysis(cause.getMessage(), cause.remedy(), cause);
    }
}
