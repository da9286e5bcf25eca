package io.baton.casework;

import io.baton.form.Form;
import io.baton.form.Value;
import java.util.List;
import java.util.Map;

/** What became of a command. Refusals are values with words a person can act on; exceptions are faults. */
public sealed interface Outcome {

    /**
     * It was done: the case after it, what to audit, what to tell, which files the bot made, and a sentence for the actor.
     */
    record Moved(Case after, List<AuditEntry> audit, List<Telling> tellings, List<Made> made, String said)
            implements Outcome {
        public Moved {
            audit = List.copyOf(audit);
            tellings = List.copyOf(tellings);
            made = List.copyOf(made);
        }
    }

    /** A file the bot made; it must be kept under {@code id} before the case is stored. */
    record Made(String id, String name, String type, Content content) {}

    /**
     * It was refused; the case is unchanged.
     *
     * @param why one sentence without "You can't", naming what is missing and who can act
     */
    record Refused(String why, AuditEntry audit) implements Outcome {}

    /** It had been done already by the same person; nothing changes. */
    record Unchanged(String said, AuditEntry audit) implements Outcome {}

    /** Required inputs are missing: a form with all inputs of the action, those given with their value. */
    record NeedsInputs(Form form, Map<String, Value> given, String area) implements Outcome {
        public NeedsInputs {
            given = Map.copyOf(given);
        }
    }

    /** Values of a submitted form are wrong: field id to text. */
    record WrongInputs(Map<String, String> errors, AuditEntry audit) implements Outcome {
        public WrongInputs {
            errors = Map.copyOf(errors);
        }
    }
}
