package io.baton.casework;

import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A question for a decision that was put to someone with buttons. Pressing is judged by this record, never by what the
 * button says.
 *
 * @param key what the message is shown under
 * @param rule the prompt's id in the process
 * @param version counts the prompts of this rule, for what supersedes what
 * @param visit the number of the state visit it was put in
 * @param party the ballot's party it was put to
 * @param inputs inputs that pressing brings along, such as the area or the number of an issue
 * @param settled how it ended, once it has
 */
public record Prompt(
        String key,
        String rule,
        int version,
        int visit,
        List<String> actions,
        @Nullable String ballot,
        int round,
        @Nullable String party,
        Map<String, String> inputs,
        @Nullable Settled settled) {

    /** How a prompt ended: by whose action, when, and in words such as {@code approved by Omar}. */
    public record Settled(String by, @Nullable String action, Instant at, String words) {}

    public Prompt {
        actions = List.copyOf(actions);
        inputs = Collections.unmodifiableMap(new LinkedHashMap<>(inputs));
    }

    public boolean isOpen() {
        return settled == null;
    }

    Prompt visiting(int number) {
        return new Prompt(key, rule, version, number, actions, ballot, round, party, inputs, settled);
    }

    Prompt settle(Settled how) {
        return new Prompt(key, rule, version, visit, actions, ballot, round, party, inputs, how);
    }
}
