package io.baton.chat;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the desk answers to an {@link Incoming} beside the messages it has shown: a form to open, or, for a form that was
 * sent, the errors by field id (empty key: the form as a whole). Empty errors mean accepted.
 */
public record Answer(
        @Nullable FormView form,
        Map<String, String> errors,
        @Nullable Unknown unknown) {

    public static final Answer DONE = new Answer(null, Map.of(), null);

    /** A call that makes no sense, for platforms that can say so. */
    public enum Unknown {
        PERSON,
        FORM
    }

    public Answer {
        errors = Map.copyOf(errors);
    }

    public static Answer open(FormView form) {
        return new Answer(form, Map.of(), null);
    }

    public static Answer wrong(Map<String, String> errors) {
        return new Answer(null, errors, null);
    }

    public static Answer unknown(Unknown what) {
        return new Answer(null, Map.of(), what);
    }
}
