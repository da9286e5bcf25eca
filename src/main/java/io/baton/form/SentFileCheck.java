package io.baton.form;

import io.baton.form.Surroundings.SentFile;
import io.baton.language.Phrases;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Judges files that were sent: known, of a type and a size that are taken, not too many. */
record SentFileCheck(Filled filled, Field field) {

    private static final long MEGABYTE = 1024L * 1024L;

    Checked ids(List<String> ids) {
        var distinct = ids.stream().map(String::strip).distinct().toList();
        return distinct.stream()
                .flatMap(id -> refusal(id).stream())
                .findFirst()
                .<Checked>map(Checked.Wrong::new)
                .orElseGet(() -> new CountCheck(filled, field).of("file", distinct));
    }

    private Optional<String> refusal(String id) {
        return filled.around()
                .file(id)
                .map(this::refusal)
                .orElseGet(() -> Optional.of(words().say(
                                filled.isRequired(field) ? "form.no-such-file" : "form.no-such-file.or-none",
                                Wording.quoted(id))));
    }

    private Optional<String> refusal(SentFile file) {
        var types = field.fileTypes();
        if (!types.isEmpty() && types.stream().noneMatch(type -> type.equalsIgnoreCase(extension(file.name())))) {
            return Optional.of(words().say("form.file-type", file.name(), words().either(types)));
        }
        var most = field.maxMegabytes();
        return most != null && file.size() > most * MEGABYTE
                ? Optional.of(words().say("form.file-size", file.name(), most))
                : Optional.empty();
    }

    private Phrases words() {
        return filled.around().words();
    }

    private static String extension(String name) {
        return name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    }
}
