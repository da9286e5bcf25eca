package io.baton.process;

import io.baton.language.Prose;
import java.util.List;

/**
 * Work lanes: one small state machine per applicable area, all running side by side (ESD source, Cell Build: each
 * service area will plan, build, test and deliver).
 */
public record LaneRule(
        String id, @Prose String label, String initial, List<String> statuses, List<Step> steps, List<String> done) {

    /** An arrow of the lane's machine. */
    public record Step(String event, List<String> from, String to) {}

    public LaneRule {
        label = label == null ? id : label;
        statuses = Lists.orEmpty(statuses);
        steps = Lists.orEmpty(steps);
        done = Lists.orEmpty(done);
    }
}
