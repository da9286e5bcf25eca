package io.baton.chat;

import io.baton.form.FieldType;
import io.baton.form.Option;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A question of a conversation: which field of which form, how to answer it, and how far the talk is.
 *
 * @param position counts from 1
 * @param error why the last answer was not taken, where the question is asked again
 */
public record Question(
        String conversation,
        String form,
        String field,
        String label,
        @Nullable String help,
        FieldType type,
        boolean required,
        List<Option> options,
        int position,
        int of,
        @Nullable String error) {
    public Question {
        options = List.copyOf(options);
    }
}
