package io.baton.casework;

import io.baton.process.ProcessDefinition;
import io.baton.process.State;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Where a case stands in public: its stage among those it passes (domain G1). One that ended early stays at the stage it
 * ended in (contract 1.18).
 *
 * @param step the number of the step, where the process counts steps
 * @param all the stages that the case passes, in order
 */
public record Stages(String stage, @Nullable String step, List<String> all) {

    static Stages of(ProcessDefinition def, Case now, World world) {
        var state = shown(def, now);
        var scene = new Scene(def, now, world, AuditEntry.SYSTEM, null, null, Map.of());
        var all = def.routes().stream()
                .filter(route -> Conditions.all(route.when(), scene).holds())
                .map(ProcessDefinition.Route::stages)
                .filter(stages -> stages.contains(state.stage()))
                .findFirst()
                .orElse(def.stages());
        return new Stages(state.stage(), state.step(), all);
    }

    private static State shown(ProcessDefinition def, Case now) {
        var state = def.state(now.workingState());
        boolean ended = state.isFinal() && !isOnly(def, state);
        return !ended
                ? state
                : now.visits().reversed().stream()
                        .map(visit -> def.state(visit.state()))
                        .filter(visited -> visited.kind() == State.Kind.NORMAL)
                        .findFirst()
                        .orElse(state);
    }

    /** True for a state that is alone in its stage. */
    static boolean isOnly(ProcessDefinition def, State state) {
        return def.states().stream()
                .filter(other -> other.stage().equals(state.stage()))
                .allMatch(state::equals);
    }

    /** The stage's index from 1. */
    public int index() {
        return all.indexOf(stage) + 1;
    }

    /** The stage as people read it, after the number of its step where it has one. */
    public String title() {
        return step == null ? stage : step + ". " + stage;
    }
}
