package io.baton.casework;

import io.baton.form.Value;
import io.baton.process.Effect;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Effects on action items, issues and requests. */
final class IssueEffects {

    private static final String OPEN = "OPEN";

    private IssueEffects() {}

    static void addItem(Step step) {
        var scene = step.scene();
        int no = step.file.items.size() + 1;
        step.file.items.add(new Case.Item(
                no,
                text(scene, "text"),
                scene.input("owner")
                        .map(Value::plain)
                        .orElse(step.def.requester().id()),
                scene.input("due").map(Value::plain).orElse(null),
                scene.input("required")
                        .map(value -> value.plain().equals("yes"))
                        .orElse(true),
                OPEN,
                false,
                null));
        step.speakOf("item", no);
    }

    private static String text(Scene scene, String input) {
        return scene.input(input).map(Value::plain).orElse("");
    }

    static void suggestItems(Step step) {
        for (var suggestion : step.def.items()) {
            boolean known =
                    step.file.items.stream().anyMatch(item -> item.text().equals(suggestion.text()));
            if (!known && Conditions.all(suggestion.when(), step.scene()).holds()) {
                var owner = suggestion.owner();
                step.file.items.add(new Case.Item(
                        step.file.items.size() + 1,
                        suggestion.text(),
                        owner == null ? step.def.requester().id() : owner,
                        null,
                        false,
                        OPEN,
                        true,
                        null));
            }
        }
    }

    static void settleItem(Effect.SettleItem settle, Step step) {
        step.scene()
                .number(settle.input())
                .ifPresent(no -> step.file.item(no, item -> item.status(settle.status(), step.reason)));
    }

    static void raise(Effect.RaiseIssue raise, Step step) {
        var scene = step.scene();
        int no = step.file.issues.size() + 1;
        var category = scene.input("category").map(Value::plain).orElse(null);
        var scope = raise.scopes().stream()
                .filter(one -> one.category().equals(category))
                .map(Effect.CategoryScope::scope)
                .findFirst()
                .orElse(null);
        step.file.issues.add(new Case.Issue(
                no,
                raise.kind(),
                text(scene, raise.text()),
                category,
                scope,
                scope != null && scope.equals("OUT_OF_SCOPE") ? "CLOSED" : OPEN,
                step.actor,
                raise.to(),
                step.world.now(),
                step.world.now(),
                null,
                null,
                null,
                scene.input("files").map(Value::texts).orElse(List.of())));
        step.speakOf("issue", no);
        if (scope != null) {
            step.extraAudit.add(new AuditEntry(
                    step.world.now(),
                    AuditEntry.SYSTEM,
                    null,
                    "classify",
                    step.before.state(),
                    step.before.state(),
                    step.before.revision() + 1,
                    "done",
                    "issue " + no + " is " + scope + " by its category " + category,
                    false));
        }
    }

    static void classify(Effect.ClassifyIssue classify, Step step) {
        var scope = text(step.scene(), classify.scope());
        step.scene()
                .number(classify.input())
                .ifPresent(no -> step.file.issue(no, issue -> {
                    boolean out = scope.equals("OUT_OF_SCOPE");
                    var status = out ? "CLOSED" : issue.status().equals("CLOSED") ? OPEN : issue.status();
                    return copy(issue, scope, status, issue.assignee(), issue.answer(), issue.resolvedAt(), step);
                }));
    }

    static void settle(Effect.SettleIssue settle, Step step) {
        var added = Optional.ofNullable(settle.add())
                .flatMap(step.scene()::input)
                .map(Value::plain)
                .orElse(null);
        step.scene().number(settle.input()).ifPresent(no -> {
            step.file.issue(no, issue -> {
                var resolvedAt = switch (settle.status()) {
                    case "RESOLVED", "ANSWERED" -> step.world.now();
                    case OPEN -> null;
                    default -> issue.resolvedAt();
                };
                var assignee = settle.assign() ? step.actor : issue.assignee();
                var answer = settle.answer() ? step.reason : issue.answer();
                return copy(
                        added == null ? issue : withText(issue, issue.text() + "\n" + added),
                        issue.scope(),
                        settle.status(),
                        assignee,
                        answer,
                        resolvedAt,
                        step);
            });
            step.speakOf("issue", no);
        });
    }

    private static Case.Issue withText(Case.Issue issue, String text) {
        return new Case.Issue(
                issue.no(),
                issue.kind(),
                text,
                issue.category(),
                issue.scope(),
                issue.status(),
                issue.by(),
                issue.to(),
                issue.at(),
                issue.touchedAt(),
                issue.assignee(),
                issue.answer(),
                issue.resolvedAt(),
                issue.files());
    }

    private static Case.Issue copy(
            Case.Issue issue,
            @Nullable String scope,
            String status,
            @Nullable String assignee,
            @Nullable String answer,
            @Nullable Instant resolvedAt,
            Step step) {
        return new Case.Issue(
                issue.no(),
                issue.kind(),
                issue.text(),
                issue.category(),
                scope,
                status,
                issue.by(),
                issue.to(),
                issue.at(),
                step.world.now(),
                assignee,
                answer,
                resolvedAt,
                issue.files());
    }

    static void openRequest(Effect.OpenRequest open, Step step) {
        var amount = Optional.ofNullable(open.amount())
                .flatMap(step.scene()::input)
                .map(Value::plain)
                .orElse(null);
        step.file.requests.add(new Case.Request(open.kind(), step.actor, step.world.now(), step.reason, amount, OPEN));
    }

    static void settleRequest(Effect.SettleRequest settle, Step step) {
        step.file.requests.replaceAll(request -> request.kind().equals(settle.kind())
                        && request.status().equals(OPEN)
                ? new Case.Request(
                        request.kind(), request.by(), request.at(), request.reason(), request.amount(), settle.status())
                : request);
    }
}
