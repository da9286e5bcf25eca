package io.baton.form;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A question to put to a person.
 *
 * @param options what can be chosen now; empty where the answer is typed
 * @param offered the answer kept from before, or a default; taken by the word {@code keep}
 * @param offeredText the same as a person reads it
 * @param position of this question among those to be asked, counting from 1
 * @param of how many are to be asked with the answers given so far
 */
public record Ask(
        Field field,
        List<Option> options,
        boolean required,
        @Nullable Value offered,
        @Nullable String offeredText,
        int position,
        int of) {
    public Ask {
        options = List.copyOf(options);
    }
}
