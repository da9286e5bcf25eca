package io.baton.casework;

import io.baton.form.Value;
import io.baton.process.TimerRule;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The issues and lanes that timers are kept for. */
final class TimerSubjects {

    private TimerSubjects() {}

    static List<String> of(TimerRule rule, TimerRule.Each each, Case now) {
        return switch (each) {
            case ISSUE ->
                now.issues().stream()
                        .filter(issue -> rule.kind() == null || issue.kind().equals(rule.kind()))
                        .filter(issue -> fits(issue.status(), rule.statuses()))
                        .filter(issue -> fits(IssueConditions.scope(issue), rule.scopes()))
                        .map(issue -> String.valueOf(issue.no()))
                        .toList();
            case LANE ->
                now.lanes().stream()
                        .filter(lane -> fits(lane.status(), rule.statuses()))
                        .map(Lane::id)
                        .toList();
        };
    }

    private static boolean fits(String word, List<String> allowed) {
        return allowed.isEmpty() || allowed.contains(word);
    }

    /** When something last happened to the subject: timers of issues and lanes count from there. */
    static Optional<Instant> touched(TimerRule.Each each, String subject, Case now) {
        return switch (each) {
            case ISSUE -> now.issue(Integer.parseInt(subject)).map(Case.Issue::touchedAt);
            case LANE -> now.lane(subject).map(Lane::touchedAt);
        };
    }

    /** The scene in which the timer of a subject speaks of it. */
    static Scene scene(TimerRule rule, @Nullable String subject, Scene scene) {
        var each = rule.each();
        if (each == null || subject == null) {
            return scene;
        }
        return switch (each) {
            case LANE -> scene.forArea(subject);
            case ISSUE -> {
                var inputs = new HashMap<>(scene.inputs());
                inputs.put("issue", Value.of(Long.parseLong(subject)));
                yield scene.with(inputs);
            }
        };
    }
}
