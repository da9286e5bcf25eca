package io.baton.process;

import java.util.HashSet;

/** Checks the small state machine of the lanes. */
record LaneCheck(Names names, Findings findings) {

    void check() {
        var lanes = names.process().lanes();
        if (lanes == null) {
            return;
        }
        var statuses = lanes.statuses();
        findings.different("lanes.statuses", "", statuses, "status");
        findings.known("lanes.initial", lanes.initial(), "status of a lane", statuses);
        findings.allKnown("lanes.done", lanes.done(), "status of a lane", statuses);
        findings.addIf(lanes.done().isEmpty(), "lanes", "a lane is never done", "write `done`");
        findings.addIf(names.areas().isEmpty(), "lanes", "there is no area that could have a lane", "write `areas`");
        steps(lanes);
        var reached =
                new HashSet<>(lanes.steps().stream().map(LaneRule.Step::to).toList());
        reached.add(lanes.initial());
        for (int i = 0; i < statuses.size(); i++) {
            findings.addIf(
                    !reached.contains(statuses.get(i)),
                    "lanes.statuses[" + i + "]",
                    "no step leads to the status `" + statuses.get(i) + "`",
                    "add a step, or delete it");
        }
    }

    private void steps(LaneRule lanes) {
        var seen = new HashSet<String>();
        for (int i = 0; i < lanes.steps().size(); i++) {
            var step = lanes.steps().get(i);
            var path = "lanes.steps[" + i + "]";
            findings.allKnown(path + ".from", step.from(), "status of a lane", lanes.statuses());
            findings.known(path + ".to", step.to(), "status of a lane", lanes.statuses());
            for (var from : step.from()) {
                findings.addIf(
                        !seen.add(from + " " + step.event()),
                        path,
                        "the event `" + step.event() + "` leads from " + from + " to two statuses",
                        "keep one step of them");
            }
        }
    }
}
