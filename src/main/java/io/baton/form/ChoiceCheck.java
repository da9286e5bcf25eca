package io.baton.form;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Judges choices: options by value or label in any case, yes and no in their short spellings. */
record ChoiceCheck(Filled filled, Field field) {

    Checked one(String typed) {
        return matching(typed)
                .<Checked>map(option -> new Checked.Right(Value.of(option.value())))
                .orElseGet(() -> new Checked.Wrong(unknown(typed)));
    }

    /** A list of options, or of free texts where the field has none. */
    Checked several(List<String> typed) {
        var values = new LinkedHashSet<String>();
        for (var item : typed) {
            var checked = field.options().isEmpty() ? new TextCheck(filled, field).item(item) : one(item);
            switch (checked) {
                case Checked.Right(var value) -> values.add(value.plain());
                case Checked.Wrong wrong -> {
                    return wrong;
                }
            }
        }
        return new CountCheck(filled, field).of("answer", new ArrayList<>(values));
    }

    /** The option offered now that is meant, if one is. */
    Optional<Option> matching(String typed) {
        return meant(filled.options(field), typed).or(() -> yesOrNo(typed));
    }

    private Optional<Option> yesOrNo(String typed) {
        if (field.type() != FieldType.YES_NO) {
            return Optional.empty();
        }
        return switch (Wording.spelled(typed).toLowerCase(Locale.ROOT)) {
            case "y", "yes", "true", "हाँ", "हां", "जी हाँ", "जी हां" -> Optional.of(new Option("yes", "Yes"));
            case "n", "no", "false", "नहीं", "जी नहीं" -> Optional.of(new Option("no", "No"));
            default -> Optional.empty();
        };
    }

    private static Optional<Option> meant(List<Option> options, String typed) {
        return options.stream()
                .filter(option -> plain(option.value()).equals(plain(typed)))
                .findFirst()
                .or(() -> options.stream()
                        .filter(option -> plain(option.label()).equals(plain(typed)))
                        .findFirst());
    }

    /** Words alone count: {@code mission critical} means {@code MISSION_CRITICAL}. */
    private static String plain(String text) {
        var words = Wording.spelled(text)
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{M}\\p{N}]+", " ")
                .strip();
        return words.isEmpty() ? text.strip() : words;
    }

    private String unknown(String typed) {
        var notNow = meant(field.options(), typed).isPresent();
        return filled.around()
                .words()
                .say(
                        notNow ? "form.not-now" : "form.no-choice",
                        Wording.quoted(typed),
                        new Guidance(filled, field).allowed());
    }
}
