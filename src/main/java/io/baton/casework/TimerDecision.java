package io.baton.casework;

import io.baton.process.ProcessDefinition;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

/** A timer of a case fell due: what the system does then. A timer that the case no longer knows does nothing. */
final class TimerDecision {

    private final Mover mover;

    TimerDecision(Mover mover) {
        this.mover = mover;
    }

    Outcome decide(ProcessDefinition def, Case before, Command command, World world) {
        var key = String.valueOf(command.given().get("timer"));
        var due = Instant.parse(String.valueOf(command.given().get("due")));
        var timer = before.timers().get(key);
        var rule = timer == null ? null : def.timer(timer.rule()).orElse(null);
        if (timer == null || rule == null || !due.equals(timer.due()) || due.isAfter(world.now())) {
            return gone(before, key, world);
        }
        var step = new Step(def, world, mover, before, AuditEntry.SYSTEM, null, Map.of());
        var scene = TimerSubjects.scene(rule, timer.subject(), step.scene());
        step.area = scene.area();
        step.inputs = new HashMap<>(scene.inputs());
        step.file.timers.put(key, Timers.fired(rule, timer, due, step));
        return new Completion(step).of(rule.id(), rule.then());
    }

    private static Outcome gone(Case before, String key, World world) {
        return new Outcome.Unchanged(
                "timer " + key + " is not due",
                new AuditEntry(
                        world.now(),
                        AuditEntry.SYSTEM,
                        null,
                        key,
                        before.state(),
                        before.state(),
                        before.revision(),
                        "noop",
                        null,
                        true));
    }
}
