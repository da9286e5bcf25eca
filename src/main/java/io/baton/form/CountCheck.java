package io.baton.form;

import java.util.List;
import java.util.Optional;

/** Judges how many there are in a list. */
record CountCheck(Filled filled, Field field) {

    Checked of(String noun, List<String> items) {
        return wrong(noun, items.size())
                .<Checked>map(Checked.Wrong::new)
                .orElseGet(() -> new Checked.Right(Value.of(items)));
    }

    Optional<String> wrong(String noun, int count) {
        var words = filled.around().words();
        var min = field.min();
        var max = field.max();
        if (min != null && count < min.intValue()) {
            return Optional.of(words.say("form.at-least", words.count(min.intValue(), noun), count));
        }
        if (max != null && count > max.intValue()) {
            return Optional.of(words.say("form.at-most", words.count(max.intValue(), noun), count));
        }
        return Optional.empty();
    }
}
