package io.baton.casework;

import io.baton.form.Value;
import io.baton.process.ActionRule;
import io.baton.process.ProcessDefinition;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One decision while it is being carried out: the case file, who acts as what with which inputs, and what it leads to. */
final class Step {

    final ProcessDefinition def;
    final World world;
    private final Mover mover;
    final Case before;
    final CaseFile file;
    final String actor;
    final String label;
    final String done;
    final @Nullable String action;

    @Nullable
    String role;

    @Nullable
    String area;

    Map<String, Value> inputs;

    @Nullable
    String reason;

    @Nullable
    String target;

    /** The form that the action fills. */
    @Nullable
    String fills;

    boolean resumed;
    boolean held;
    final List<Telling> tellings = new ArrayList<>();
    final List<Outcome.Made> made = new ArrayList<>();
    final List<AuditEntry> extraAudit = new ArrayList<>();

    Step(
            ProcessDefinition def,
            World world,
            Mover mover,
            Case before,
            String actor,
            @Nullable ActionRule rule,
            Map<String, Value> inputs) {
        this.def = def;
        this.world = world;
        this.mover = mover;
        this.before = before;
        this.file = new CaseFile(before);
        this.actor = actor;
        this.action = rule == null ? null : rule.action();
        this.label = rule == null ? "" : rule.label();
        var participle = rule == null ? null : rule.done();
        this.done = participle != null ? participle : world.words().say("case.answered", label);
        this.inputs = new LinkedHashMap<>(inputs);
    }

    Mover mover() {
        return mover;
    }

    Scene scene() {
        return new Scene(def, file.snapshot(), world, actor, role, area, inputs);
    }

    Texts texts() {
        return new Texts(scene(), reason, label, done);
    }

    /** A key for a telling that no other telling of the case has. */
    String nextKey(String what) {
        return before.id() + ":" + (before.revision() + 1) + ":" + what + ":" + tellings.size();
    }

    /** The number of an issue or item spoken of, as an input for what follows. */
    void speakOf(String input, int number) {
        inputs.put(input, Value.of(number));
    }
}
