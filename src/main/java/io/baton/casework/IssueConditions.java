package io.baton.casework;

import io.baton.calendar.Span;
import io.baton.process.Condition;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Conditions on action items and issues. */
final class IssueConditions {

    private static final Set<String> SETTLED_ITEM = Set.of("VERIFIED", "WAIVED");
    private static final Set<String> OPEN_ISSUE = Set.of("OPEN", "TAKEN", "RESOLVED");
    static final String UNCLASSIFIED = "NONE";

    private IssueConditions() {}

    static Finding itemsSettled(Scene scene) {
        return Finding.missing(scene.now().items().stream()
                .filter(Case.Item::required)
                .filter(item -> !SETTLED_ITEM.contains(item.status()))
                .map(item -> item.no() + ". " + item.text())
                .toList());
    }

    static Finding itemIn(Condition.ItemIn condition, Scene scene) {
        var number = scene.number(condition.input());
        var fitting = scene.now().items().stream()
                .filter(item -> condition.statuses().contains(item.status()))
                .map(Case.Item::no)
                .toList();
        return new Finding(
                number.isPresent() && fitting.contains(number.get()),
                fitting.isEmpty()
                        ? List.of(scene.words().say("case.none"))
                        : fitting.stream().map(String::valueOf).toList());
    }

    static Finding issueIn(Condition.IssueIn condition, Scene scene) {
        return Finding.of(scene.number(condition.input())
                .flatMap(scene.now()::issue)
                .filter(issue -> issue.kind().equals(condition.kind()))
                .filter(issue -> fits(issue.status(), condition.statuses()))
                .filter(issue -> fits(scope(issue), condition.scopes()))
                .isPresent());
    }

    static Finding part(String input, Condition.IssuePart.Part part, Scene scene) {
        return Finding.of(scene.number(input)
                .flatMap(scene.now()::issue)
                .filter(issue -> switch (part) {
                    case ASKED -> issue.to() != null && scene.roles().holds(scene.actor(), issue.to());
                    case RAISER -> issue.by().equals(scene.actor());
                })
                .isPresent());
    }

    private static boolean fits(String word, List<String> allowed) {
        return allowed.isEmpty() || allowed.contains(word);
    }

    static String scope(Case.Issue issue) {
        var scope = issue.scope();
        return scope == null ? UNCLASSIFIED : scope;
    }

    static Finding settled(Condition.IssuesSettled condition, Scene scene) {
        return Finding.missing(scene.now().issues().stream()
                .filter(issue -> isOpen(issue, condition.grace(), scene.world()))
                .map(issue -> String.valueOf(issue.no()))
                .toList());
    }

    /** An issue not yet classified counts as in scope (domain A3, close rule). */
    private static boolean isOpen(Case.Issue issue, @Nullable Span grace, World world) {
        if (!issue.kind().equals("ISSUE")
                || "OUT_OF_SCOPE".equals(issue.scope())
                || !OPEN_ISSUE.contains(issue.status())) {
            return false;
        }
        var resolvedAt = issue.resolvedAt();
        return grace == null
                || resolvedAt == null
                || !issue.status().equals("RESOLVED")
                || grace.after(resolvedAt, world.calendar()).isAfter(world.now());
    }
}
