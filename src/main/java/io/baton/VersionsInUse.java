package io.baton;

import io.baton.casework.Cases;
import io.baton.desk.Processes;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/**
 * The versions of processes that cases still run on must be in the configuration (design section 3): a bot that cannot
 * read its own cases does not start.
 */
final class VersionsInUse {

    private static final int NAMED = 5;

    private VersionsInUse() {}

    /** @throws Removed naming every version that is gone, and the cases that use it */
    static void check(Cases cases, Processes processes) {
        var gone = new TreeMap<>(cases.liveVersions());
        gone.keySet().removeIf(version -> isThere(version, processes));
        if (!gone.isEmpty()) {
            throw new Removed(gone);
        }
    }

    private static boolean isThere(String version, Processes processes) {
        var at = version.lastIndexOf('@');
        return processes.has(version.substring(0, at), Integer.parseInt(version.substring(at + 1)));
    }

    /** Versions of processes that cases use and that the configuration has no more. */
    static final class Removed extends RuntimeException {

        private static final long serialVersionUID = 1L;

        Removed(Map<String, List<String>> gone) {
            super(gone.entrySet().stream()
                    .map(entry ->
                            "bot-config has no version " + entry.getKey() + ", but " + named(entry.getValue()) + ".")
                    .collect(Collectors.joining("\n")));
        }

        private static String named(List<String> cases) {
            var more = cases.size() - NAMED;
            return String.join(", ", cases.subList(0, Math.min(NAMED, cases.size())))
                    + (more > 0 ? " and " + more + " more" : "")
                    + (cases.size() == 1 ? " uses it" : " use it");
        }
    }

    /** Says it instead of a stack trace. */
    static final class Analyzer extends AbstractFailureAnalyzer<Removed> {

        @Override
        protected FailureAnalysis analyze(Throwable root, Removed cause) {
            return new FailureAnalysis(
                    cause.getMessage(),
                    "Put the file back, named processes/<process>@<version>.yml; it may go once no case uses it.",
                    cause);
        }
    }
}
