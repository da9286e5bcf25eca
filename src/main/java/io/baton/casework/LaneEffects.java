package io.baton.casework;

import io.baton.form.Value;
import io.baton.process.Effect;
import io.baton.process.LaneRule;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Effects on work lanes. Each lane is a small state machine of its own, moved by the engine. */
final class LaneEffects {

    private LaneEffects() {}

    private static LaneRule rule(Step step) {
        return Optional.ofNullable(step.def.lanes())
                .orElseThrow(() -> new IllegalArgumentException("process " + step.def.id() + " has no lanes"));
    }

    static void open(Step step) {
        var now = step.file.snapshot();
        for (var area : new Areas(step.def).applicable(now, step.world)) {
            if (now.lane(area).isEmpty()) {
                step.file.lanes.add(new Lane(
                        area, rule(step).initial(), null, 1, null, step.world.now(), step.world.now(), List.of()));
            }
        }
    }

    static void moveAll(String event, Step step) {
        step.file.lanes.replaceAll(lane -> moved(lane, event, false, step));
    }

    static void move(Effect.MoveLane move, Step step) {
        mine(step, lane -> moved(lane, move.event(), move.newAttempt(), step));
    }

    private static Lane moved(Lane lane, String event, boolean newAttempt, Step step) {
        var status = step.mover().moveLane(step.def, lane.status(), event);
        return new Lane(
                lane.id(),
                status,
                lane.blocked(),
                lane.attempt() + (newAttempt ? 1 : 0),
                lane.assignee(),
                step.world.now(),
                step.world.now(),
                lane.evidence());
    }

    static void keepEvidence(Step step) {
        var files = step.scene().input("files").map(Value::texts).orElse(List.of());
        var inputs = Map.copyOf(step.inputs);
        mine(step, lane -> {
            var evidence = new ArrayList<>(lane.evidence());
            evidence.add(new Lane.Evidence(
                    String.valueOf(step.action),
                    step.reason,
                    files,
                    inputs,
                    step.world.now(),
                    step.actor,
                    step.before.lane(lane.id()).map(Lane::attempt).orElse(lane.attempt())));
            return with(lane, lane.blocked(), lane.assignee(), evidence, step);
        });
    }

    static void block(Step step) {
        mine(
                step,
                lane -> with(
                        lane, Optional.ofNullable(step.reason).orElse(""), lane.assignee(), lane.evidence(), step));
    }

    static void unblock(Step step) {
        mine(step, lane -> with(lane, null, lane.assignee(), lane.evidence(), step));
    }

    static void assign(String input, Step step) {
        var person = step.scene().input(input).map(Value::plain).orElse(null);
        mine(step, lane -> with(lane, lane.blocked(), person, lane.evidence(), step));
    }

    private static Lane with(
            Lane lane, @Nullable String blocked, @Nullable String assignee, List<Lane.Evidence> evidence, Step step) {
        return new Lane(
                lane.id(), lane.status(), blocked, lane.attempt(), assignee, lane.since(), step.world.now(), evidence);
    }

    private static void mine(Step step, UnaryOperator<Lane> change) {
        var area = step.area;
        if (area != null) {
            step.file.lane(area, change);
        }
    }
}
