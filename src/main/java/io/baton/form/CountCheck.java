package io.baton.form;

import java.util.List;
import java.util.Optional;

/** Judges how many there are in a list. */
final class CountCheck {

    private CountCheck() {}

    static Checked of(Field field, String noun, List<String> items) {
        return wrong(field, noun, items.size())
                .<Checked>map(Checked.Wrong::new)
                .orElseGet(() -> new Checked.Right(Value.of(items)));
    }

    static Optional<String> wrong(Field field, String noun, int count) {
        var min = field.min();
        var max = field.max();
        if (min != null && count < min.intValue()) {
            return Optional.of(
                    "At least " + Wording.count(min.intValue(), noun) + " must be given, not " + count + ".");
        }
        if (max != null && count > max.intValue()) {
            return Optional.of("At most " + Wording.count(max.intValue(), noun) + " can be given, not " + count + ".");
        }
        return Optional.empty();
    }
}
