package io.baton.casework;

import io.baton.process.Condition;
import java.util.List;

/** Conditions on work lanes. */
final class LaneConditions {

    private LaneConditions() {}

    static Finding in(Condition.LanesIn condition, Scene scene) {
        return switch (condition.which()) {
            case ALL -> all(scene.now().lanes(), condition.statuses());
            case OTHERS ->
                all(
                        scene.now().lanes().stream()
                                .filter(lane -> !lane.id().equals(scene.area()))
                                .toList(),
                        condition.statuses());
            case MINE ->
                scene.lane()
                        .map(lane -> Finding.of(condition.statuses().contains(lane.status()), lane.status()))
                        .orElse(Finding.NO);
        };
    }

    private static Finding all(List<Lane> lanes, List<String> statuses) {
        var missing = lanes.stream()
                .filter(lane -> !statuses.contains(lane.status()))
                .map(lane -> lane.id() + " (" + lane.status() + ")")
                .toList();
        return new Finding(!lanes.isEmpty() && missing.isEmpty(), missing);
    }

    static Finding blocked(Scene scene) {
        return scene.lane()
                .map(Lane::blocked)
                .map(reason -> Finding.of(true, reason))
                .orElse(Finding.NO);
    }

    static Finding assigned(Scene scene) {
        var missing = scene.now().lanes().stream()
                .filter(lane -> lane.assignee() == null)
                .map(Lane::id)
                .toList();
        return new Finding(!scene.now().lanes().isEmpty() && missing.isEmpty(), missing);
    }

    static Finding records(List<String> inputs, Scene scene) {
        var recorded = scene.lane().map(Lane::evidence).orElse(List.of());
        return Finding.missing(inputs.stream()
                .filter(input -> scene.input(input).isEmpty())
                .filter(input -> recorded.stream().noneMatch(one -> one.inputs().containsKey(input)))
                .toList());
    }
}
