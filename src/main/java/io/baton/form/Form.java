package io.baton.form;

import io.baton.language.Prose;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * A questionnaire: an ordered list of fields, asked one by one in a conversation or filled page by page, giving the same
 * answers either way.
 */
public record Form(
        String id, @Prose String title, @Prose @Nullable String intro, List<Field> fields, List<Warning> warnings) {

    /** A warning shown at the review, never blocking: it stands when {@code when} holds and {@code unless} does not. */
    public record Warning(
            List<When> when, List<When> unless, @Prose String say) {
        public Warning {
            when = when == null ? List.of() : List.copyOf(when);
            unless = unless == null ? List.of() : List.copyOf(unless);
        }
    }

    public Form {
        title = title == null ? id : title;
        fields = fields == null ? List.of() : List.copyOf(fields);
        warnings = warnings == null ? List.of() : List.copyOf(warnings);
    }

    public Optional<Field> field(String id) {
        return fields.stream().filter(field -> field.id().equals(id)).findFirst();
    }

    /** A field as a person names it: by id or label in any case, or by the beginning of one label only. */
    public Optional<Field> named(String name) {
        var beginning = name.toLowerCase(Locale.ROOT);
        return first(field -> field.id().equalsIgnoreCase(name))
                .or(() -> first(field -> field.label().equalsIgnoreCase(name)))
                .or(() -> only(field -> !name.isBlank()
                        && field.label().toLowerCase(Locale.ROOT).startsWith(beginning)));
    }

    private Optional<Field> first(Predicate<Field> wanted) {
        return fields.stream().filter(wanted).findFirst();
    }

    private Optional<Field> only(Predicate<Field> wanted) {
        return first(wanted).filter(found -> fields.stream().filter(wanted).count() == 1);
    }
}
