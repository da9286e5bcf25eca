package io.baton.casework;

/** Flags that a case gets when its request is submitted, such as expedited. */
final class FlagRules {

    private FlagRules() {}

    static void raise(Step step, String from) {
        if (!from.equals(step.def.initial())) {
            return;
        }
        for (var rule : step.def.flags()) {
            if (Conditions.all(rule.when(), step.scene()).holds()) {
                step.file.flags.add(rule.flag());
            } else {
                step.file.flags.remove(rule.flag());
            }
        }
    }
}
